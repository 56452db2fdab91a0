package se.rodtrad.steering;

import java.time.LocalDate;
import java.time.Month;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import se.rodtrad.plan.Label;
import se.rodtrad.plan.LinkType;
import se.rodtrad.plan.Severity;
import se.rodtrad.steering.Ground.Basis;

import static org.assertj.core.api.Assertions.assertThat;

/** What the sources say, held against the profiles by hand. */
class ShippedModelsTests {

	private static final SteeringModels MODELS = ShippedModels.all();

	@Test
	void threeModelsAreShipped() {
		assertThat(MODELS.all()).extracting(SteeringModel::id).containsExactly("halland-2019", "rjh-2016", "rjh-2021");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			rjh-2016     | council        | 2016-10-19 | § 143 | RS/101/2015 | 2016-01-01
			rjh-2021     | council        | 2021-10    | § 123 | RS/101/2015 | 2022-01-01
			halland-2019 | regional_board | 2019-10    | § 170 | RS190943    | 2019-10-21
			""")
	void adoptionIsThatOfTheMinutes(String id, String body, String date, String paragraph, String caseNumber,
			LocalDate start) {
		SteeringModel model = model(id);
		assertThat(model.adoption())
			.extracting(Adoption::body, Adoption::date, Adoption::paragraph, Adoption::caseNumber)
			.containsExactly(body, date, paragraph, caseNumber);
		assertThat(model.start().date()).isEqualTo(start);
		assertThat(model.registration().isCaseNumber(caseNumber)).isTrue();
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			rjh-2016     | county, council, board_committee, director, administration, area, unit
			rjh-2021     | council, board_committee, director, division, area, department, unit
			halland-2019 | council, board, board_committee, administration, organisational_level
			""")
	void levelsRunFromTheTop(String id, String levels) {
		assertThat(model(id).organisation().levels()).extracting(Organisation.Level::code)
			.containsExactly(levels.split(", "));
		assertThat(model(id).organisation().levels()).extracting(Organisation.Level::rank).isSorted();
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			rjh-2016 | planning_prereq       | regional_board                                                | 1  | 1
			rjh-2016 | regionplan            | council                                                       | 6  | 6
			rjh-2016 | finance_plan          | council                                                       | 6  | 6
			rjh-2016 | directive             | regional_director                                             | 6  | 8
			rjh-2016 | committee_plan        | regional_board, health_choice_committee, development_committee | 10 | 11
			rjh-2016 | administration_plan   | regional_director                                             | 10 | 10
			rjh-2016 | action_plan           | regional_director                                             | 10 | 10
			rjh-2016 | area_plan             | administration_chief                                          | 11 | 11
			rjh-2016 | internal_control_plan | regional_board, health_choice_committee, development_committee | 11 | 11
			rjh-2016 | unit_plan             | line_chief, area_chief                                        | 12 | 12
			rjh-2021 | regionplan_budget     | council                                                       | 10 | 10
			""")
	void documentIsDecidedByItsBodyInItsMonths(String id, String kind, String deciders, int from, int to) {
		DocumentKind document = model(id).documentKind(kind).orElseThrow();
		assertThat(document.decidedBy()).containsExactly(deciders.split(", "));
		assertThat(document.decided().orElseThrow().months()).isEqualTo(new MonthWindow(from, to));
	}

	@ParameterizedTest
	@CsvSource({ "lup, 12", "regionplan, 3", "finance_plan, 3", "strategy_doc, 3", "committee_plan, 1",
			"unit_plan, 1" })
	void horizonOf2016IsThatOfTheRules(String kind, int years) {
		DocumentKind document = model("rjh-2016").documentKind(kind).orElseThrow();
		assertThat(document.horizon().flatMap(DocumentKind.Horizon::years)).contains(years);
	}

	@Test
	void longTermPlanIsRevisedEveryFourthYearAndStrategiesArePhasedOut() {
		DocumentKind plan = model("rjh-2016").documentKind("lup").orElseThrow();
		assertThat(plan.revision().flatMap(DocumentKind.Revision::everyYears)).contains(4);
		assertThat(plan.basedOn()).containsExactly("policy", "vision", "strategy_doc");
		assertThat(model("rjh-2016").documentKind("strategy_doc").orElseThrow().closing()).isTrue();
	}

	@Test
	void committeePlanIsNotifiedToTheCouncilAndDirectiveToTwoBodies() {
		assertThat(model("rjh-2016").documentKind("committee_plan").orElseThrow().notifiedTo())
			.containsExactly("council");
		assertThat(model("rjh-2016").documentKind("directive").orElseThrow().notifiedTo())
			.containsExactly("regional_board", "health_choice_committee");
	}

	@ParameterizedTest
	@ValueSource(strings = { "rjh-2016", "rjh-2021" })
	void monthReportComesInSevenMonths(String id) {
		assertThat(model(id).reportKind("month").orElseThrow().periods()).containsExactly(2, 3, 5, 6, 9, 10, 11);
		assertThat(model(id).reportKind("tertial").orElseThrow().periods()).containsExactly(4);
		assertThat(model(id).reportKind("interim").orElseThrow().periods()).containsExactly(8);
		assertThat(model(id).reportKind("annual").orElseThrow().periods()).containsExactly(12);
	}

	@Test
	void reportsOf2021AreInherited() {
		assertThat(model("rjh-2021").followUp().reports()).hasSize(8)
			.allMatch((report) -> report.ground().basis() == Basis.INHERITED);
	}

	@Test
	void calendarOf2021KeepsOnlyItsOctoberFromItsOwnSource() {
		assertThat(model("rjh-2021").followUp().calendar())
			.filteredOn((entry) -> entry.ground().basis() == Basis.STATED)
			.singleElement()
			.satisfies((entry) -> assertThat(entry.months().orElseThrow().contains(Month.OCTOBER)).isTrue());
	}

	@Test
	void perspectivesChangedWithTheRevisionOf2017() {
		assertThat(codes(LocalDate.of(2016, 6, 1))).containsExactlyInAnyOrder("equality", "child", "environment",
				"consequences", "regional_development");
		assertThat(codes(LocalDate.of(2019, 6, 1))).containsExactlyInAnyOrder("equality", "rights_of_the_child",
				"economy", "regional_development");
	}

	private static List<String> codes(LocalDate day) {
		return model("rjh-2016").classification()
			.perspectivesAt(day)
			.stream()
			.map(Classification.Perspective::code)
			.toList();
	}

	@Test
	void regionalDevelopmentIsJudgedAgainstSevenAreas() {
		assertThat(model("rjh-2016").classification().perspectives()).last()
			.satisfies((perspective) -> assertThat(perspective.subjects()).hasSize(7));
	}

	@Test
	void areasOf2016AreTheFourOfTheRules() {
		assertThat(model("rjh-2016").classification().resultAreas()).extracting((area) -> area.name().sv())
			.containsExactly("Samhälle", "Patient", "Medarbetare", "Verksamhetsresultat");
		assertThat(model("rjh-2021").classification().resultAreas()).hasSize(4);
		assertThat(model("halland-2019").classification().resultAreas()).isEmpty();
	}

	@Test
	void categoriesOfHallandAreAnOpenListOfFour() {
		Classification.IndicatorCategories categories = model("halland-2019").classification()
			.indicatorCategories()
			.orElseThrow();
		assertThat(categories.open()).isTrue();
		assertThat(categories.values()).extracting((category) -> category.name().sv())
			.containsExactly("Målgrupp", "Verksamhet", "Medarbetare", "Ekonomi");
	}

	@Test
	void missionOfHallandHasFourParts() {
		assertThat(model("halland-2019").kinds().missions()).singleElement()
			.satisfies((mission) -> assertThat(mission.parts()).hasSize(4));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			rjh-2016     | success-factor-to-strategic-goal   | 1..n | 0..n | ERROR
			rjh-2016     | strategic-goal-broken-down         | 0..n | 1..n | WARNING
			rjh-2016     | development-area-in-success-factor | 0..1 | 0..n | INFO
			rjh-2016     | direction-to-success-factor        | 1..n | 0..n | WARNING
			rjh-2016     | administration-goal-supports       | 1..n | 0..n | ERROR
			rjh-2016     | action-plan-goal-to-requirement    | 1..n | 0..n | WARNING
			rjh-2016     | goal-in-area                       | 1    | 0..n | ERROR
			rjh-2016     | document-considers-perspectives    | all  | 0..n | ERROR
			rjh-2021     | strategy-to-sound-finances         | 1    | 1..n | ERROR
			rjh-2021     | strategy-measured                  | 1..n | 0..n | ERROR
			rjh-2021     | strategy-considers-sustainability  | all  | 0..n | ERROR
			halland-2019 | overarching-goal-to-vision         | 1    | 1..n | ERROR
			halland-2019 | mission-measured                   | 1..n | 0..n | ERROR
			halland-2019 | committee-goal-measured            | 0..n | 0..n | WARNING
			halland-2019 | activity-has-responsible           | 0..n | 1    | ERROR
			""")
	void ruleHasItsNumbersAndSeverity(String id, String rule, String perFrom, String perTo, Severity severity) {
		LinkRule found = model(id).linkRules()
			.stream()
			.filter((candidate) -> candidate.id().equals(rule))
			.findFirst()
			.orElseThrow();
		assertThat(found.perFrom()).hasToString(perFrom);
		assertThat(found.perTo()).hasToString(perTo);
		assertThat(found.severity()).isEqualTo(severity);
	}

	@Test
	void strategicGoalNeedsSuccessFactorAndIndicator() {
		SteeringModel model = model("rjh-2016");
		assertThat(model.demandsBelow(place(model, Label.GOAL, "strategic_goal", "council"))).extracting(LinkRule::id)
			.containsExactlyInAnyOrder("strategic-goal-broken-down", "top-goal-measured");
		assertThat(model.demandsAbove(place(model, Label.GOAL, "strategic_goal", "council"))).isEmpty();
	}

	@Test
	void unitGoalNeedsActivityBelowAndAreaGoalAbove() {
		SteeringModel model = model("rjh-2016");
		Place goal = place(model, Label.GOAL, "operational_goal", "unit");
		assertThat(model.demandsBelow(goal)).extracting(LinkRule::id).containsExactly("last-goal-has-activity");
		assertThat(model.demandsAbove(goal)).extracting(LinkRule::id).containsExactly("unit-goal-supports");
	}

	@Test
	void linkThatSkipsALevelIsUnwanted() {
		SteeringModel model = model("rjh-2016");
		Place unit = place(model, Label.GOAL, "operational_goal", "unit");
		assertThat(model.rulesAllowing(LinkType.CONTRIBUTES_TO, unit, place(model, Label.GOAL, "vision", "council")))
			.isEmpty();
		assertThat(model.rulesAllowing(LinkType.CONTRIBUTES_TO, unit,
				place(model, Label.GOAL, "operational_goal", "area")))
			.isNotEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "rjh-2016", "rjh-2021", "halland-2019" })
	void everyKindOfGoalChainsDownToUnitActivities(String id) {
		SteeringModel model = model(id);
		Place activity = place(model, Label.ACTIVITY, "activity", lowestLevel(model));
		Set<Place> reached = new LinkedHashSet<>(List.of(activity));
		Set<Place> goals = goals(model);
		boolean grown = true;
		while (grown) {
			grown = reached.addAll(goals.stream()
				.filter((goal) -> reached.stream().anyMatch((lower) -> isBelow(model, lower, goal)))
				.toList());
		}
		assertThat(new TreeSet<>(reached.stream().map(Place::kind).toList()))
			.containsAll(model.kinds().goals().stream().map(Kinds.GoalKind::code).toList());
	}

	private static boolean isBelow(SteeringModel model, Place lower, Place upper) {
		return Stream.of(LinkType.CONTRIBUTES_TO, LinkType.PART_OF_GOAL, LinkType.IMPLEMENTS)
			.anyMatch((type) -> !model.rulesAllowing(type, lower, upper).isEmpty());
	}

	private static Set<Place> goals(SteeringModel model) {
		Set<Place> places = new LinkedHashSet<>();
		for (Kinds.GoalKind kind : model.kinds().goals()) {
			kind.levels().forEach((level) -> places.add(place(model, Label.GOAL, kind.code(), level)));
		}
		return places;
	}

	private static String lowestLevel(SteeringModel model) {
		return model.organisation().levels().getLast().code();
	}

	@Test
	void everyGoalMayBeMeasured() {
		for (SteeringModel model : MODELS.all()) {
			Place indicator = new Place(Label.INDICATOR, "", Optional.empty());
			assertThat(goals(model))
				.allMatch((goal) -> !model.rulesAllowing(LinkType.MEASURED_BY, goal, indicator).isEmpty());
		}
	}

	@Test
	void activityOfHallandStatesItsDatesAndIndicatorItsCategory() {
		SteeringModel model = model("halland-2019");
		assertThat(model.requiredProperties(place(model, Label.ACTIVITY, "activity", "organisational_level")))
			.containsExactly("start", "end");
		assertThat(model.requiredProperties(new Place(Label.INDICATOR, "", Optional.empty())))
			.containsExactly("category");
	}

	@Test
	void kindIsKnownByItsLabel() {
		SteeringModel model = model("rjh-2021");
		assertThat(model.isKind(Label.GOAL, "result_goal")).isTrue();
		assertThat(model.isKind(Label.GOAL, "success_factor")).isFalse();
		assertThat(model.isKind(Label.STEERING_DOCUMENT, "annual")).isTrue();
		assertThat(model.isKind(Label.INDICATOR, "")).isTrue();
		assertThat(model.levelOfUnitKind("department")).map(Organisation.Level::code).contains("department");
	}

	private static SteeringModel model(String id) {
		return MODELS.find(id).orElseThrow();
	}

	private static Place place(SteeringModel model, Label label, String kind, String level) {
		return new Place(label, kind, model.level(level));
	}

}
