package se.rodtrad.plan.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import se.rodtrad.plan.Element;
import se.rodtrad.plan.PlanGraph;
import se.rodtrad.plan.PlanGraphBuilder;
import se.rodtrad.plan.Region;
import se.rodtrad.plan.RodTradException;
import se.rodtrad.plan.Validity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Search finds what a Swede expects, in the order that a Swede expects.
 */
class SearchIndexTests {

	private static final PlanGraph PLAN = plan("Zebra mål", "Ål i ån", "Älg", "Österled", "Alm", "Måltid på sal",
			"Kafé", "Öppna mål", "mål", "MÅLA OM", "Ärende", "Arende", "Vård & omsorg/äldre");

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			mål         | mål, MÅLA OM, Måltid på sal, Zebra mål, Öppna mål
			MÅL         | mål, MÅLA OM, Måltid på sal, Zebra mål, Öppna mål
			mal         | ''
			al          | Alm
			ä           | Älg, Ärende, Vård & omsorg/äldre
			a           | Alm, Arende
			ö mål       | Öppna mål
			mål ö       | Öppna mål
			mål mål     | mål, MÅLA OM, Måltid på sal, Zebra mål, Öppna mål
			kafe        | Kafé
			kafé        | Kafé
			omsorg äldr | Vård & omsorg/äldre
			vård finns ej | ''
			ebra        | ''
			""")
	void wordsAreBeginningsAndSwedish(String text, String names) {
		assertThat(search(PLAN, text)).isEqualTo(names.isEmpty() ? List.of() : List.of(names.split(", ")));
	}

	@Test
	void keyComesBeforeNameAndNameBeforeOtherText() {
		PlanGraph plan = new PlanGraphBuilder(new Region("r", "R", "", "", List.of()), 1)
			.add(goal("A", "Ett mål för alla", "Tågtrafik"))
			.add(goal("B", "", "Alla tåg ska gå"))
			.add(goal("C", "", "Tåg i tid"))
			.add(goal("tåg-1", "", "Bussar"))
			.add(goal("E", "Om tåg", "Resor"))
			.build();
		assertThat(search(plan, "tåg")).containsExactly("Bussar", "Tåg i tid", "Tågtrafik", "Alla tåg ska gå", "Resor");
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "  ", "–", "&/" })
	void textWithoutWordsIsRefused(String text) {
		assertThatExceptionOfType(RodTradException.Invalid.class)
			.isThrownBy(() -> SearchIndex.of(PLAN).search(PLAN, text, (_) -> true));
	}

	@Test
	void onlyWhatIsWantedIsFound() {
		assertThat(SearchIndex.of(PLAN).search(PLAN, "mål", (element) -> element == 0)).hasSize(1);
	}

	/** Against reading every text from beginning to end. */
	@ParameterizedTest
	@ValueSource(longs = { 1, 2, 3, 4, 5 })
	void indexFindsWhatReadingEverythingFinds(long seed) {
		Random random = new Random(seed);
		String[] names = IntStream.range(0, 300).mapToObj((_) -> text(random, 4, 6)).toArray(String[]::new);
		PlanGraph plan = plan(names);
		SearchIndex index = SearchIndex.of(plan);
		for (int i = 0; i < 200; i++) {
			String sought = text(random, 2, 2);
			List<Integer> expected = new ArrayList<>();
			for (int element = 0; element < plan.size(); element++) {
				if (hasAll(((Element.Goal) plan.element(element)).text(), sought)) {
					expected.add(element);
				}
			}
			assertThat(index.search(plan, sought, (_) -> true)).as("seed %d: «%s»", seed, sought)
				.extracting(SearchIndex.Hit::element)
				.containsExactlyInAnyOrderElementsOf(expected);
		}
	}

	private static boolean hasAll(String text, String sought) {
		return Pattern.compile(" ")
			.splitAsStream(lower(sought))
			.allMatch((word) -> (" " + lower(text)).contains(" " + word));
	}

	private static String lower(String text) {
		return text.toLowerCase(Locale.ROOT);
	}

	private static String text(Random random, int words, int letters) {
		StringBuilder text = new StringBuilder();
		for (int word = 0; word < 1 + random.nextInt(words); word++) {
			text.append((word > 0) ? " " : "");
			for (int letter = 0; letter < 1 + random.nextInt(letters); letter++) {
				text.append("abÅåäöÖz".charAt(random.nextInt(8)));
			}
		}
		return text.toString();
	}

	private static List<String> search(PlanGraph plan, String text) {
		return SearchIndex.of(plan)
			.search(plan, text, (_) -> true)
			.stream()
			.map((hit) -> plan.element(hit.element()).name())
			.toList();
	}

	private static PlanGraph plan(String... names) {
		PlanGraphBuilder plan = new PlanGraphBuilder(new Region("r", "R", "", "", List.of()), 1);
		for (int i = 0; i < names.length; i++) {
			plan.add(goal("%04d".formatted(i), names[i], ""));
		}
		return plan.build();
	}

	private static Element goal(String key, String text, String shortName) {
		return new Element.Goal(key, Validity.ALWAYS, Element.Origin.NONE, "goal", text, shortName, Optional.empty(),
				Element.Goal.Aggregator.WEIGHTED_MEAN, false);
	}

}
