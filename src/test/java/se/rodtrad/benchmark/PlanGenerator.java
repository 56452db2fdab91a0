package se.rodtrad.benchmark;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.IntStream;

import se.rodtrad.plan.Element;
import se.rodtrad.plan.Label;
import se.rodtrad.plan.Link;
import se.rodtrad.plan.LinkType;
import se.rodtrad.plan.PlanDraft;
import se.rodtrad.plan.PlanGraph;
import se.rodtrad.plan.Region;
import se.rodtrad.plan.Validity;
import se.rodtrad.plan.Value;

/**
 * Makes plans of the shape that a region's have, from a seed: the same seed, the same
 * plan. Of the elements 5 % are units in a tree, 25 % goals in an acyclic web below one
 * vision, 10 % indicators, 60 % activities; everything below has one to three parents,
 * and there are about two links to an element. Kinds and links between them are those of
 * the steering model that governs the region: one overarching goal, four strategies,
 * twenty strategic goals, then result goals, and most are operational.
 */
public final class PlanGenerator {

	private static final int PERIODS = 10;

	private static final int FIRST_YEAR = 2016;

	private static final List<String> GROUPS = List.of("T", "K", "M");

	private static final String MODEL = "rjh-2021";

	private static final List<String> KINDS = List.of("vision", "overarching_goal", "strategy", "strategic_goal",
			"result_goal", "operational_goal");

	/** Where the goals of the upper kinds begin. */
	private static final List<Integer> UPPER = List.of(0, 1, 2, 6, 26);

	private static final List<String> VERBS = List.of("Minska", "Öka", "Förbättra", "Utveckla", "Säkra", "Bredda",
			"Förkorta", "Stärka");

	private static final List<String> MATTERS = List.of("väntetiderna", "patientsäkerheten", "tillgängligheten",
			"kompetensförsörjningen", "jämställdheten", "kollektivtrafiken", "folkhälsan", "klimatarbetet",
			"ekonomin i balans", "forskningen");

	private static final List<String> PLACES = List.of("i primärvården", "på sjukhuset", "i Åre", "inom psykiatrin",
			"i hela länet", "för barn och unga", "för äldre", "på fjället", "i östra Härjedalen");

	private final Region region;

	private final long seed;

	private int elements = 1000;

	private int measurements;

	private int targets;

	private int orphans;

	private PlanGenerator(Region region, long seed) {
		this.region = region;
		this.seed = seed;
	}

	/** A generator for the region {@code region} and a seed. */
	public static PlanGenerator of(String region, long seed) {
		return new PlanGenerator(
				new Region(region, "Region " + region, "", "", List.of(new Region.Governance(MODEL, Validity.ALWAYS))),
				seed);
	}

	/** How many elements there are besides periods; at least 20, by default 1,000. */
	public PlanGenerator elements(int count) {
		this.elements = Math.max(20, count);
		return this;
	}

	/**
	 * How many measurements there are at most: every indicator takes as many of its
	 * units, periods and groups as are needed.
	 */
	public PlanGenerator measurements(int count) {
		this.measurements = count;
		return this;
	}

	/** How many targets there are at most: no more than indicators times periods. */
	public PlanGenerator targets(int count) {
		this.targets = count;
		return this;
	}

	/** How many of the operational goals contribute to nothing, nor anything to them. */
	public PlanGenerator orphans(int count) {
		this.orphans = count;
		return this;
	}

	/** The plan, at revision 1. */
	public PlanGraph graph() {
		return draft().build();
	}

	/** The plan as a draft on an empty region. */
	public PlanDraft draft() {
		return new Making(new PlanDraft(PlanGraph.empty(this.region))).draft();
	}

	/** One plan in the making. */
	private final class Making {

		private final PlanDraft draft;

		private final RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom")
			.create(PlanGenerator.this.seed);

		private final List<Element.Id> units = new ArrayList<>();

		private final List<Element.Id> goals = new ArrayList<>();

		/** The goals that activities implement. */
		private List<Element.Id> carried = List.of();

		private final List<Element.Id> indicators = new ArrayList<>();

		private final List<Element.Id> measuredGoals = new ArrayList<>();

		private Making(PlanDraft draft) {
			this.draft = draft;
		}

		private PlanDraft draft() {
			int indicatorCount = PlanGenerator.this.elements / 10;
			int unitCount = PlanGenerator.this.elements / 20;
			int activityCount = PlanGenerator.this.elements * 6 / 10;
			addUnits(unitCount);
			addGoals(PlanGenerator.this.elements - unitCount - indicatorCount - activityCount);
			addIndicators(indicatorCount);
			addActivities(activityCount);
			for (int year = FIRST_YEAR; year < FIRST_YEAR + PERIODS; year++) {
				this.draft.put(Element.Period.parse(Integer.toString(year)).orElseThrow());
			}
			addMeasurements();
			addTargets();
			return this.draft;
		}

		private void addUnits(int count) {
			for (int i = 0; i < count; i++) {
				String kind = (i == 0) ? "board" : (i < 8) ? "division" : "unit";
				this.draft.put(new Element.OrgUnit("E" + i, Validity.ALWAYS, Element.Origin.NONE, kind,
						"Enhet " + text() + " " + i, List.of()));
				Element.Id id = new Element.Id(Label.ORG_UNIT, "E" + i);
				if (i > 0) {
					this.draft.put(Link.of(id, LinkType.PART_OF, this.units.get((i - 1) / 7)));
				}
				this.units.add(id);
			}
		}

		private void addGoals(int count) {
			int[] starts = IntStream.concat(UPPER.stream().mapToInt(Integer::intValue), IntStream.of(27 + count / 20))
				.toArray();
			int level = 0;
			for (int i = 0; i < count; i++) {
				if (level + 1 < starts.length && i == starts[level + 1]) {
					level++;
				}
				this.draft.put(new Element.Goal("M" + i, validity(), Element.Origin.NONE, KINDS.get(level),
						text() + " " + i, "", Optional.empty(), Element.Goal.Aggregator.WEIGHTED_MEAN, false));
				Element.Id id = new Element.Id(Label.GOAL, "M" + i);
				own(id);
				if (i > 0 && i < count - PlanGenerator.this.orphans) {
					boolean isOperational = level == KINDS.size() - 1;
					linkToGoals(id, LinkType.CONTRIBUTES_TO,
							this.goals.subList(starts[level - 1], isOperational ? i : starts[level]));
				}
				this.goals.add(id);
			}
			this.carried = this.goals.subList(Math.min(UPPER.getLast(), count - 1), count);
		}

		private void addIndicators(int count) {
			for (int i = 0; i < count; i++) {
				this.draft.put(new Element.Indicator("I" + i, Validity.ALWAYS, Element.Origin.NONE,
						"Andel " + text() + " " + i, "", "%", OptionalInt.of(1), Element.Indicator.Direction.UP,
						Optional.of(Element.Indicator.Scale.RATIO), OptionalDouble.empty(), "", "", "year",
						OptionalInt.of(60), false, Element.Indicator.Aggregation.MEAN, true, OptionalDouble.empty(),
						OptionalDouble.empty()));
				Element.Id id = new Element.Id(Label.INDICATOR, "I" + i);
				List<Element.Id> measured = parents(this.goals);
				measured.forEach((goal) -> this.draft
					.put(new Link(goal, LinkType.MEASURED_BY, id, Validity.ALWAYS, weight(), Map.of())));
				this.measuredGoals.add(measured.getFirst());
				this.indicators.add(id);
			}
		}

		private void addActivities(int count) {
			for (int i = 0; i < count; i++) {
				LocalDate start = LocalDate.of(FIRST_YEAR + this.random.nextInt(PERIODS), 1, 1);
				this.draft.put(new Element.Activity("A" + i, Validity.ALWAYS, Element.Origin.NONE, "activity",
						text() + " " + i, Optional.of(start), Optional.of(start.plusYears(1).minusDays(1)),
						OptionalDouble.of(this.random.nextInt(101) / 100.0),
						Optional.of(Element.Activity.State.ONGOING)));
				Element.Id id = new Element.Id(Label.ACTIVITY, "A" + i);
				own(id);
				linkToGoals(id, LinkType.IMPLEMENTS, this.carried);
			}
		}

		private void addMeasurements() {
			for (int i = 0; i < PlanGenerator.this.measurements; i++) {
				int place = i / this.indicators.size();
				int unit = place / (GROUPS.size() * PERIODS) % this.units.size();
				this.draft.put(new Value.Measurement(Element.Origin.NONE,
						this.indicators.get(i % this.indicators.size()).key(), this.units.get(unit).key(),
						period(place / GROUPS.size()), GROUPS.get(place % GROUPS.size()),
						OptionalDouble.of(this.random.nextInt(1000) / 10.0), OptionalDouble.empty(),
						OptionalDouble.empty(), Value.Measurement.State.FINAL, ""));
			}
		}

		private void addTargets() {
			int most = Math.min(PlanGenerator.this.targets, this.indicators.size() * PERIODS);
			for (int i = 0; i < most; i++) {
				int indicator = i % this.indicators.size();
				Element.Id owner = this.measuredGoals.get(indicator);
				String unit = this.units.getFirst().key();
				String period = period(i / this.indicators.size());
				String measure = this.indicators.get(indicator).key();
				this.draft.put(new Value.Target(Value.Target.keyOf(owner, measure, unit, period, "T", Validity.ALWAYS),
						Validity.ALWAYS, Element.Origin.NONE, owner, measure, unit, period, "T",
						Value.Target.Kind.AT_LEAST, OptionalDouble.of(this.random.nextInt(1000) / 10.0),
						OptionalDouble.empty(), OptionalDouble.empty(), OptionalDouble.of(0), period(0)));
			}
		}

		private String period(int place) {
			return Integer.toString(FIRST_YEAR + place % PERIODS);
		}

		private void own(Element.Id id) {
			this.draft.put(Link.of(id, LinkType.OWNED_BY, any(this.units)));
		}

		private void linkToGoals(Element.Id child, LinkType type, List<Element.Id> candidates) {
			parents(candidates)
				.forEach((goal) -> this.draft.put(new Link(child, type, goal, Validity.ALWAYS, weight(), Map.of())));
		}

		/** Mostly one, sometimes two or three, of those that there are. */
		private List<Element.Id> parents(List<Element.Id> candidates) {
			int dice = this.random.nextInt(20);
			int count = (dice == 0) ? 3 : (dice < 6) ? 2 : 1;
			return this.random.ints(count, 0, candidates.size()).distinct().mapToObj(candidates::get).toList();
		}

		private Validity validity() {
			return (this.random.nextInt(4) == 0)
					? Validity.from(LocalDate.of(FIRST_YEAR + this.random.nextInt(PERIODS), 1, 1)) : Validity.ALWAYS;
		}

		private double weight() {
			return 1 + this.random.nextInt(4);
		}

		private String text() {
			return any(VERBS) + " " + any(MATTERS) + " " + any(PLACES);
		}

		private <T> T any(List<T> values) {
			return values.get(this.random.nextInt(values.size()));
		}

	}

}
