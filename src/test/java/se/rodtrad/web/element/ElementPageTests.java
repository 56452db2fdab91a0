package se.rodtrad.web.element;

import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.web.server.LocalServerPort;

import se.rodtrad.RunningService;
import se.rodtrad.change.Plans;
import se.rodtrad.graphql.Client;
import se.rodtrad.ledger.Signature;
import se.rodtrad.plan.Element;
import se.rodtrad.plan.Label;
import se.rodtrad.plan.PlanDraft;
import se.rodtrad.plan.PlanFixture;
import se.rodtrad.plan.Region;
import se.rodtrad.plan.Validity;
import se.rodtrad.plan.api.GlobalId;

import static org.assertj.core.api.Assertions.assertThat;
import static se.rodtrad.plan.PlanFixture.aPlan;

/** What the page of an element says of what counts, and of how it counts. */
@RunningService
class ElementPageTests {

	private final String region = "r-" + UUID.randomUUID();

	private final Plans plans;

	private final Client client;

	ElementPageTests(@LocalServerPort int port, Plans plans) {
		this.plans = plans;
		this.client = new Client(port);
	}

	@BeforeEach
	void writeARegion() {
		PlanFixture plan = aPlan().goal("MEAN")
			.measuredBy("AIMLESS", 2)
			.measuredBy("QUALITY", 2)
			.with("role", "quality")
			.goal("WEAKEST")
			.with("aggregator", "min")
			.goal("GREENS")
			.with("aggregator", "share_green")
			.activity("WEIGHTLESS")
			.implementing("MEAN", 0)
			.goal("SPARSE")
			.goal("MANY");
		plan.activity("KNOWN-SPARSE").with("progress", 0.5).implementing("SPARSE", 1);
		plan.activity("UNKNOWN-SPARSE").implementing("SPARSE", 3);
		for (int number = 0; number < 42; number++) {
			plan.activity("PART-" + number).with("progress", 0.5).implementing("MANY", 1);
		}
		for (String goal : List.of("MEAN", "WEAKEST", "GREENS")) {
			plan.activity("KNOWN-" + goal).with("progress", 0.5).implementing(goal, 1);
			plan.activity("UNKNOWN-" + goal).implementing(goal, 1);
		}
		PlanDraft draft = this.plans.draft(this.region);
		draft.put(new Region(this.region, "Region Prov", "", "",
				List.of(new Region.Governance("rjh-2021", Validity.ALWAYS))));
		plan.build().facts().filter((fact) -> !(fact instanceof Region)).forEach(draft::put);
		this.plans.write(draft, Signature.of(Signature.How.IMPORT));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			ACTIVITY  | WEIGHTLESS | länken dit har vikten 0.
			INDICATOR | AIMLESS    | räknas inte in i perioden: målvärde saknas.
			INDICATOR | QUALITY    | räknas inte in i perioden:
			""")
	void whatDoesNotCountSaysWhy(Label label, String key, String why) throws Exception {
		assertThat(page(label, key, "")).contains("Det stöder målen men räknas inte in", why);
	}

	@Test
	void whatCountsSaysNothingOfIt() throws Exception {
		assertThat(page(Label.ACTIVITY, "KNOWN-MEAN", "")).contains("Så påverkar det målen ovanför")
			.doesNotContain("Det stöder målen men");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			MEAN    | Varje del har ett steg så långt som  | Fyllt: nått.
			WEAKEST | Varje del har ett steg från 0 till   | den svagaste delen avgör
			GREENS  | Fyllt: delen är grön.                | Fyllt: grön.
			""")
	void pictureIsExplainedAsItIsDrawn(String goal, String help, String legend) throws Exception {
		assertThat(page(Label.GOAL, goal, "")).contains(help);
		assertThat(page(Label.GOAL, goal, "/why.svg")).contains(legend);
	}

	@Test
	void bothSharesOfAPartAreNamedWhereTheyDiffer() throws Exception {
		assertThat(page(Label.GOAL, "MEAN", "")).contains("Vikt 1: 50 % av vikten, 100 % av det rapporterade");
		assertThat(page(Label.GOAL, "WEAKEST", "")).contains("vikt 1, 50 % av helheten")
			.doesNotContain("av det rapporterade");
	}

	@Test
	void partsForWhichThereIsNoRoomStandTogether() throws Exception {
		assertThat(page(Label.GOAL, "MANY", "/why.svg")).contains("Och 2 till", "ger 2 % av möjliga 5 %")
			.doesNotContain("Och 3 till");
	}

	@Test
	void pictureSaysWhyTheWholeHasNoColourOfItsScore() throws Exception {
		assertThat(page(Label.GOAL, "SPARSE", "/why.svg")).contains("För lite är rapporterat för en färg")
			.doesNotContain("Vägt medelvärde");
		assertThat(page(Label.GOAL, "MANY", "/why.svg")).contains("Vägt medelvärde av det som är rapporterat");
	}

	private String page(Label label, String key, String more) throws Exception {
		String id = new GlobalId(this.region, new Element.Id(label, key)).encoded();
		return this.client
			.send(this.client.to("/elements/" + id + more + "?period=2026&lang=sv")
				.header("Accept", "text/html, image/*"))
			.response()
			.body()
			.replace('\u00a0', ' ');
	}

}
