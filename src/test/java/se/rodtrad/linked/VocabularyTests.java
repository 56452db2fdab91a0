package se.rodtrad.linked;

import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import se.rodtrad.plan.ElementType;
import se.rodtrad.plan.Label;
import se.rodtrad.plan.LinkType;

import static org.assertj.core.api.Assertions.assertThat;

/** Every word has one meaning, and what is said by it is of its type. */
class VocabularyTests {

	private static final JsonNode CONTEXT = JsonMapper.shared().readTree(Context.TEXT);

	@Test
	void everyLinkIsARelationOfItsOwn() {
		assertThat(LinkType.values()).extracting(Vocabulary::link).doesNotHaveDuplicates().allSatisfy((word) -> {
			assertThat(CONTEXT.at("/" + word + "/@type").asString()).isEqualTo("@id");
			assertThat(CONTEXT.at("/" + word + "/@id").isMissingNode()).as("a word of our own").isTrue();
		});
		assertThat(Arrays.stream(LinkType.values()).flatMap((type) -> Vocabulary.relation(type).stream()))
			.allSatisfy((word) -> {
				assertThat(CONTEXT.at("/" + word + "/@type").asString()).isEqualTo("@id");
				assertThat(CONTEXT.at("/" + word + "/@id").asString()).contains(":");
			});
	}

	@Test
	void theThreadIsWhatIsBroaderAndNarrower() {
		for (LinkType type : LinkType.values()) {
			List<String> expected = !LinkType.THREAD.contains(type) ? List.of()
					: List.of(type.isUpstreamAlongArrow() ? "broader" : "narrower");
			assertThat(Vocabulary.relation(type).filter(List.of("broader", "narrower")::contains).stream())
				.as(type.name())
				.isEqualTo(expected.stream().toList());
		}
	}

	@Test
	void everyDayAndNumberIsTyped() {
		Arrays.stream(Label.values())
			.filter((label) -> !label.isValue())
			.forEach((label) -> ElementType.of(label).properties().forEach((property) -> {
				String word = Vocabulary.property(label, property.name());
				assertThat(typeOf(word)).as(word).isEqualTo(switch (property.kind()) {
					case DATE -> "xsd:date";
					case NUMBER -> "xsd:double";
					case TEXT, TEXTS, INTEGER, FLAG, CHOICE -> "";
				});
			}));
		Arrays.stream(LinkType.values()).flatMap((type) -> type.properties().stream()).forEach((property) -> {
			assertThat(Vocabulary.isInLanguage(property.name())).isFalse();
			assertThat(typeOf(property.name())).as(property.name()).isEqualTo(switch (property.type().getSimpleName()) {
				case "LocalDate" -> "xsd:date";
				case "Double" -> "xsd:double";
				default -> "";
			});
		});
	}

	private static String typeOf(String word) {
		return CONTEXT.path(word).path("@type").asString("");
	}

	@Test
	void nothingThatIsStatedHasTheNameOfALinkOrAClass() {
		Set<String> others = new HashSet<>(Set.of("link", "linkType", "to", "at", "steeringModel", "key"));
		Arrays.stream(LinkType.values()).map(Vocabulary::link).forEach(others::add);
		Arrays.stream(LinkType.values()).flatMap((type) -> Vocabulary.relation(type).stream()).forEach(others::add);
		Stream<String> stated = Stream.concat(
				Arrays.stream(Label.values())
					.filter((label) -> !label.isValue())
					.flatMap((label) -> ElementType.of(label)
						.properties()
						.stream()
						.map((property) -> Vocabulary.property(label, property.name()))),
				Arrays.stream(LinkType.values())
					.flatMap((type) -> type.properties().stream())
					.map(LinkType.Property::name));
		assertThat(new LinkedHashSet<>(stated.toList())).doesNotContainAnyElementsOf(others);
	}

}
