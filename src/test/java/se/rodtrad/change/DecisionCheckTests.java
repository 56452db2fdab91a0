package se.rodtrad.change;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import se.rodtrad.plan.Element;
import se.rodtrad.plan.Element.DocumentVersion.Status;
import se.rodtrad.plan.Label;
import se.rodtrad.plan.LinkType;
import se.rodtrad.plan.PlanDraft;
import se.rodtrad.plan.PlanGraph;
import se.rodtrad.plan.Validity;
import se.rodtrad.plan.Value;
import se.rodtrad.steering.ShippedModels;
import se.rodtrad.steering.SteeringModels;

import static org.assertj.core.api.Assertions.assertThat;
import static se.rodtrad.plan.PlanFixture.aPlan;

/**
 * A model may ask for more of a plan before it is decided: here, that its goals have
 * targets.
 */
class DecisionCheckTests {

	private static final LocalDate TODAY = LocalDate.parse("2024-05-01");

	@TempDir
	private Path directory;

	private SteeringModels strict = SteeringModels.of(List.of());

	@BeforeEach
	void readAStrictModel() throws IOException {
		Path file = this.directory.resolve("strict.yaml");
		Files.writeString(file,
				ShippedModels.text("rjh-2021")
					.replace("    - code: regionplan_budget\n",
							"    - code: regionplan_budget\n      decisionNeeds: goal-has-target\n"));
		this.strict = SteeringModels.of(List.of(ShippedModels.read(file)));
	}

	@Test
	void aPlanThatLacksWhatItsKindNeedsCannotBeDecided() {
		List<Problem> problems = problems(decided(plan(Status.PROPOSED)), this.strict);
		assertThat(problems).singleElement().satisfies((problem) -> {
			assertThat(problem.isRefusal()).isTrue();
			assertThat(problem.code()).isEqualTo("decision_needs");
			assertThat(problem.found()).isEqualTo("goal-has-target");
			assertThat(problem.message().sv())
				.isEqualTo("Dokumentversion RP kan inte fastställas. Mål M saknar målvärde.");
			assertThat(problem.expected().en())
				.isEqualTo("what the rule goal-has-target of rjh-2021 asks for: Target by rjh-2021");
		});
	}

	@Test
	void withWhatIsNeededItIsDecided() {
		PlanDraft draft = decided(plan(Status.PROPOSED));
		draft.put(new Value.Target("T", Validity.ALWAYS, Element.Origin.NONE, new Element.Id(Label.GOAL, "M"), "I", "",
				"2024", "T", Value.Target.Kind.AT_LEAST, OptionalDouble.of(90), OptionalDouble.empty(),
				OptionalDouble.empty(), OptionalDouble.empty(), ""));
		assertThat(problems(draft, this.strict)).isEmpty();
	}

	@Test
	void aModelThatAsksForNothingRefusesNothing() {
		assertThat(problems(decided(plan(Status.PROPOSED)), ShippedModels.all())).isEmpty();
	}

	@Test
	void whatIsNotDecidedByTheChangeIsNotJudged() {
		assertThat(problems(decided(plan(Status.DECIDED)), this.strict)).isEmpty();
		PlanDraft draft = new PlanDraft(plan(Status.DRAFT));
		draft.put(version(Status.PROPOSED));
		assertThat(problems(draft, this.strict)).isEmpty();
	}

	private static PlanGraph plan(Status status) {
		return aPlan().governedBy("rjh-2021")
			.document("D", "regionplan_budget")
			.goal("M", "strategic_goal")
			.with("text", "Vård i tid")
			.indicator("I")
			.version("RP", status)
			.from("2024-01-01")
			.link(LinkType.VERSION_OF, Label.STEERING_DOCUMENT, "D")
			.contains("M")
			.element(Label.PERIOD, "2024")
			.with("periodKind", "year")
			.with("firstDay", LocalDate.parse("2024-01-01"))
			.with("lastDay", LocalDate.parse("2024-12-31"))
			.build();
	}

	private static PlanDraft decided(PlanGraph plan) {
		PlanDraft draft = new PlanDraft(plan);
		draft.put(version(Status.DECIDED));
		return draft;
	}

	private static Element.DocumentVersion version(Status status) {
		return (Element.DocumentVersion) plan(status)
			.element(plan(status).find(Label.DOCUMENT_VERSION, "RP").orElseThrow());
	}

	private static List<Problem> problems(PlanDraft draft, SteeringModels models) {
		List<Problem> problems = new ArrayList<>();
		DecisionCheck.look(draft, models, TODAY, problems::add);
		return problems;
	}

}
