package se.rodtrad.plan;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class ElementTypeTests {

	@ParameterizedTest
	@EnumSource(mode = Mode.EXCLUDE, names = { "TARGET", "MEASUREMENT" })
	void everyPropertyComesBackAsItWasGiven(Label label) {
		ElementType type = ElementType.of(label);
		Map<String, Object> values = new HashMap<>();
		type.properties().forEach((property) -> values.put(property.name(), sample(property)));
		Element element = type.create("K", Validity.ALWAYS, Element.Origin.NONE, values);
		assertThat(element.label()).isEqualTo(label);
		assertThat(element).isInstanceOf(label.type());
		assertThat(type.values(element)).isEqualTo(values);
	}

	@ParameterizedTest
	@EnumSource(mode = Mode.EXCLUDE, names = { "TARGET", "MEASUREMENT", "PERIOD" })
	void whatIsNotStatedIsNotWritten(Label label) {
		ElementType type = ElementType.of(label);
		Element element = type.create("K", Validity.ALWAYS, Element.Origin.NONE, Map.of());
		assertThat(type.values(element).values()).allMatch(String.class::isInstance);
		assertThat(element.name()).isIn("K", "");
	}

	@Test
	void namesAreThoseOfTheGraphModel() {
		assertThat(ElementType.of(Label.GOAL).properties()).extracting(ElementType.Property::name)
			.containsExactly("kind", "text", "shortName", "gehClass", "aggregator", "critical");
		assertThat(ElementType.of(Label.COMMENT).properties()).extracting(ElementType.Property::name)
			.containsExactly("kind", "text", "language", "date");
	}

	@Test
	void choiceThatIsNoneOfThemIsRefusedWithAll() {
		Map<String, Object> values = Map.of("aggregator", "median");
		assertThatExceptionOfType(RodTradException.Invalid.class)
			.isThrownBy(() -> ElementType.of(Label.GOAL).create("G", Validity.ALWAYS, Element.Origin.NONE, values))
			.withMessage("aggregator: found median, expected one of weighted_mean, min, share_green");
	}

	@Test
	void valueOfAnotherKindIsRefused() {
		assertThatExceptionOfType(RodTradException.Invalid.class).isThrownBy(
				() -> ElementType.of(Label.GOAL).create("G", Validity.ALWAYS, Element.Origin.NONE, Map.of("text", 7L)))
			.withMessage("text: found 7, expected a text")
			.isInstanceOfSatisfying(UnfitProperty.class,
					(unfit) -> assertThat(unfit.expectedSv()).isEqualTo("en text"));
	}

	private static Object sample(ElementType.Property property) {
		return switch (property.kind()) {
			case TEXT -> "text of " + property.name();
			case TEXTS -> List.of("a", "b");
			case INTEGER -> 7L;
			case NUMBER -> 0.25;
			case FLAG -> true;
			case DATE -> LocalDate.of(2024, 2, 29);
			case CHOICE -> property.choices().getLast();
		};
	}

}
