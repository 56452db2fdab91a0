package se.rodtrad.steering;

import java.time.LocalDate;
import java.util.Optional;

import org.junit.jupiter.api.Test;

import se.rodtrad.plan.Element;
import se.rodtrad.plan.Label;
import se.rodtrad.plan.LinkType;
import se.rodtrad.plan.PlanFixture;
import se.rodtrad.plan.PlanGraph;

import static org.assertj.core.api.Assertions.assertThat;
import static se.rodtrad.plan.PlanFixture.aPlan;

/** Where the elements of a plan stand in a model. */
class PlaceTests {

	private static final SteeringModel MODEL = ShippedModels.find("rjh-2021");

	private static final LocalDate DAY = LocalDate.of(2022, 6, 1);

	@Test
	void goalIsOnTheLevelOfTheUnitThatOwnsItThatDay() {
		PlanGraph plan = aPlan().unit("A", "area")
			.unit("D", "division")
			.goal("G", "operational_goal")
			.ownedBy("A")
			.until("2022-01-01")
			.ownedBy("D")
			.from("2022-01-01")
			.build();
		assertThat(level(plan, Label.GOAL, "G", LocalDate.of(2021, 6, 1))).contains("area");
		assertThat(level(plan, Label.GOAL, "G", DAY)).contains("division");
	}

	@Test
	void goalWithoutUnitIsOnTheOnlyLevelOfItsKindOrOnNone() {
		PlanGraph plan = aPlan().goal("S", "strategy").goal("O", "operational_goal").build();
		assertThat(level(plan, Label.GOAL, "S", DAY)).contains("council");
		assertThat(level(plan, Label.GOAL, "O", DAY)).isEmpty();
	}

	@Test
	void unitIsOnTheLevelOfItsKindUnlessTheModelDoesNotKnowIt() {
		PlanGraph plan = aPlan().unit("U", "unit").unit("X", "spaceship").build();
		assertThat(level(plan, Label.ORG_UNIT, "U", DAY)).contains("unit");
		assertThat(level(plan, Label.ORG_UNIT, "X", DAY)).isEmpty();
	}

	@Test
	void versionHasTheKindOfItsDocument() {
		PlanGraph plan = aPlan().document("R", "regionplan_budget")
			.version("R1", Element.DocumentVersion.Status.DECIDED)
			.link(LinkType.VERSION_OF, Label.STEERING_DOCUMENT, "R")
			.build();
		Place place = MODEL.place(plan, PlanFixture.indexIn(plan, Label.DOCUMENT_VERSION, "R1"), DAY);
		assertThat(place.kind()).isEqualTo("regionplan_budget");
		assertThat(place.level()).map(Organisation.Level::code).contains("council");
	}

	@Test
	void regionIsGovernedByTheModelOfTheDay() {
		SteeringModels models = ShippedModels.all();
		PlanGraph plan = aPlan().governedBy("rjh-2021").build();
		assertThat(models.governing(plan.region(), DAY)).map(SteeringModel::id).contains("rjh-2021");
		assertThat(models.governing(aPlan().build().region(), DAY)).isEmpty();
		assertThat(models.governing(aPlan().governedBy("unknown").build().region(), DAY)).isEmpty();
	}

	private static Optional<String> level(PlanGraph plan, Label label, String key, LocalDate day) {
		return MODEL.levelOf(plan, PlanFixture.indexIn(plan, label, key), day).map(Organisation.Level::code);
	}

}
