package se.rodtrad.followup.due;

import java.time.LocalDate;
import java.util.List;

import org.junit.jupiter.api.Test;

import se.rodtrad.plan.Region;
import se.rodtrad.plan.Validity;
import se.rodtrad.steering.ShippedModels;

import static org.assertj.core.api.Assertions.assertThat;

/** The year of a shipped model, counted by hand. */
class ModelYearTests {

	private static final Region REGION = new Region("r", "R", "", "",
			List.of(new Region.Governance("rjh-2016", new Validity(LocalDate.MIN, LocalDate.of(2022, 1, 1))),
					new Region.Governance("rjh-2021", Validity.from(LocalDate.of(2022, 1, 1)))));

	private static List<String> year(String from, String to, Occasion.What what) {
		Occasion.Days days = new Occasion.Days(LocalDate.parse(from), LocalDate.parse(to));
		return new ModelYear(ShippedModels.all(), REGION).of(days)
			.filter((due) -> due.what() == what && due.isWithin(days))
			.sorted(Occasion.ORDER)
			.map((due) -> "%s %s %s".formatted(due.first(), due.last(), due.title().sv()))
			.toList();
	}

	@Test
	void reportsEndWithTheirMonths() {
		assertThat(year("2026-02-01", "2026-06-01", Occasion.What.REPORT)).containsExactly(
				"2026-02-28 2026-02-28 Perioden slut: Månadsrapport",
				"2026-03-31 2026-03-31 Perioden slut: Månadsrapport",
				"2026-04-30 2026-04-30 Perioden slut: Tertialrapport",
				"2026-05-31 2026-05-31 Perioden slut: Redovisning inför revidering av handlingsplaner",
				"2026-05-31 2026-05-31 Perioden slut: Månadsrapport");
	}

	@Test
	void calendarGivesWholeMonthsAlsoThoseThatBeganBefore() {
		assertThat(year("2026-08-15", "2026-08-16", Occasion.What.CALENDAR)).contains(
				"2026-04-01 2026-09-30 Strategisk planering och mål hanteras av styrelsens ordförande och nämndens presidium",
				"2026-05-01 2026-09-30 Handlingsplaner revideras",
				"2026-06-01 2026-08-31 Regiondirektörens direktiv beslutas", "2026-08-01 2026-08-31 Delårsrapport");
	}

	@Test
	void whoDoesItIsSaidByName() {
		Occasion.Days days = new Occasion.Days(LocalDate.of(2026, 10, 1), LocalDate.of(2026, 11, 1));
		assertThat(new ModelYear(ShippedModels.all(), REGION).of(days)
			.filter((due) -> due.isWithin(days) && due.title().en().equals("Regional plan and budget are decided")))
			.singleElement()
			.satisfies((due) -> assertThat(due.details()).extracting((term) -> term.sv())
				.containsExactly("Av: Regionfullmäktige"));
	}

	@Test
	void eachYearIsThatOfTheModelInForce() {
		Occasion.Days days = new Occasion.Days(LocalDate.of(2021, 12, 1), LocalDate.of(2022, 2, 1));
		assertThat(new ModelYear(ShippedModels.all(), REGION).of(days)
			.filter((due) -> due.isWithin(days) && due.what() == Occasion.What.CALENDAR)
			.map((due) -> due.first() + " " + due.id().replaceFirst("\\|.*", ""))
			.distinct()).contains("2021-12-01 rjh-2016", "2022-01-01 rjh-2021")
			.doesNotContain("2021-12-01 rjh-2021", "2022-01-01 rjh-2016");
	}

}
