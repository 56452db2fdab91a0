package se.rodtrad.change;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;

import se.rodtrad.plan.Element;
import se.rodtrad.plan.ElementType;
import se.rodtrad.plan.Label;
import se.rodtrad.plan.Link;
import se.rodtrad.plan.LinkType;
import se.rodtrad.plan.PlanDraft;
import se.rodtrad.plan.PlanGraph;
import se.rodtrad.plan.Region;
import se.rodtrad.plan.Validity;
import se.rodtrad.plan.Value;
import se.rodtrad.steering.ShippedModels;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What a change breaks is the same, looked for in what it touches or everywhere: small
 * plans full of breaches are changed thousands of times.
 */
class TouchedPartTests {

	private static final LocalDate DAY = LocalDate.of(2024, 1, 1);

	private static final Map<Label, List<String>> KINDS = Map.of(Label.GOAL, List.of("strategic_goal", "wish"),
			Label.ORG_UNIT, List.of("committee", "unit"), Label.STEERING_DOCUMENT,
			List.of("committee_plan", "committee_plan", "action_plan"));

	private static final List<Label> LABELS = List.of(Label.GOAL, Label.ORG_UNIT, Label.STEERING_DOCUMENT,
			Label.DOCUMENT_VERSION, Label.DOCUMENT_VERSION, Label.INDICATOR, Label.CASE, Label.DECISION);

	private static final List<LinkType> TYPES = List.of(LinkType.CONTRIBUTES_TO, LinkType.PART_OF_GOAL,
			LinkType.PART_OF, LinkType.SUCCEEDED_BY, LinkType.SUPERSEDES, LinkType.CONTINUES,
			LinkType.REPLACES_INDICATOR, LinkType.VERSION_OF, LinkType.VERSION_OF, LinkType.ISSUED_FOR,
			LinkType.ISSUED_FOR, LinkType.ISSUED_FOR, LinkType.DECIDED_BY, LinkType.REGISTERED_IN, LinkType.OWNED_BY);

	private final IntegrityCheck check = new IntegrityCheck(ShippedModels.all());

	private final Findings findings = new Findings(ShippedModels.all());

	private final Set<String> refused = new TreeSet<>();

	private final Set<String> found = new TreeSet<>();

	private final Map<Boolean, Integer> counts = new HashMap<>();

	@Test
	void whatAChangeBreaksIsFoundInWhatItTouches() {
		for (int seed = 0; seed < 40; seed++) {
			change(new Random(seed));
		}
		assertThat(this.refused).contains("bad_key", "unknown_kind", "impossible_link", "bad_link_property", "cycle",
				"shares_above_one", "low_above_high", "not_finite", "two_targets", "decided_without_decision",
				"decided_without_case", "two_decided_versions");
		assertThat(this.found).contains("element-owned", "outdated", "link_outside_ends");
		assertThat(this.counts.get(true)).isGreaterThan(1000);
		assertThat(this.counts.get(false)).isGreaterThan(200);
	}

	private void change(Random random) {
		PlanGraph plan = PlanGraph
			.empty(new Region("R", "R", "", "", List.of(new Region.Governance("rjh-2021", Validity.ALWAYS))));
		for (int i = 0; i < 120; i++) {
			PlanDraft draft = new PlanDraft(plan);
			for (int edits = (i == 0) ? 60 : 1 + random.nextInt(3); edits > 0; edits--) {
				edit(draft, random);
			}
			PlanGraph after = draft.build();
			List<Problem> wanted = this.check.ownProblems(plan, after);
			List<Problem> found = this.check.touchedProblems(draft, after);
			assertThat(refusals(found)).as("%s", draft.edits()).isEqualTo(refusals(wanted));
			assertThat(wanted).containsAll(found);
			compareFindings(after, Touched.by(draft.edits()));
			refusals(found).forEach((problem) -> this.refused.add(problem.code()));
			this.counts.merge(!refusals(found).isEmpty(), 1, Integer::sum);
			plan = (random.nextInt(3) > 0) ? after : plan;
		}
	}

	private void compareFindings(PlanGraph plan, Touched touched) {
		List<Problem> wanted = this.findings.of(plan, DAY).stream().filter(touched::concerns).toList();
		assertThat(this.findings.of(plan, DAY, touched)).containsExactlyInAnyOrderElementsOf(wanted);
		wanted.forEach((problem) -> this.found.add(problem.code()));
	}

	private static Set<Problem> refusals(List<Problem> problems) {
		return problems.stream().filter(Problem::isRefusal).collect(Collectors.toCollection(HashSet::new));
	}

	private static void edit(PlanDraft draft, Random random) {
		PlanGraph base = draft.base();
		switch (random.nextInt(12)) {
			case 0, 1 -> draft.put(element(random));
			case 2 -> removable(draft, random).ifPresent((element) -> draft.remove(element.id()));
			case 3 -> {
				if (base.linkCount() > 0) {
					draft.remove(base.link(random.nextInt(base.linkCount())).id());
				}
			}
			case 4 -> draft.put(target(random));
			case 5 -> draft.remove(Label.TARGET, "T" + random.nextInt(6));
			case 6 -> draft.put(new Value.Measurement(Element.Origin.NONE, "INDICATOR0", "", "2024",
					random.nextBoolean() ? "T" : "K", OptionalDouble.of((random.nextInt(3) == 0) ? Double.NaN : 1),
					OptionalDouble.empty(), OptionalDouble.empty(), Value.Measurement.State.FINAL, ""));
			default -> {
				if (base.size() > 0) {
					putLink(draft, random);
				}
			}
		}
	}

	/** What nothing hangs on that the draft has put. */
	private static Optional<Element> removable(PlanDraft draft, Random random) {
		return (draft.size() > 0 || draft.base().size() < 12) ? Optional.empty()
				: Optional.of(draft.base().element(random.nextInt(draft.base().size())));
	}

	private static Element element(Random random) {
		Label label = LABELS.get(random.nextInt(LABELS.size()));
		String key = (random.nextInt(30) == 0) ? "bad|key" : label + "" + random.nextInt(5);
		Map<String, Object> values = new HashMap<>();
		if (KINDS.containsKey(label)) {
			values.put("kind", KINDS.get(label).get(random.nextInt(KINDS.get(label).size())));
		}
		if (label == Label.DOCUMENT_VERSION) {
			values.put("status", (random.nextInt(4) == 0) ? "draft" : "decided");
		}
		return ElementType.of(label).create(key, validity(random), Element.Origin.NONE, values);
	}

	private static Validity validity(Random random) {
		int first = random.nextInt(6);
		return (random.nextInt(3) > 0) ? Validity.ALWAYS
				: new Validity(DAY.plusDays(first), DAY.plusDays(first + 1L + random.nextInt(4)));
	}

	private static Value.Target target(Random random) {
		OptionalDouble low = OptionalDouble.of(random.nextInt(4));
		return new Value.Target("T" + random.nextInt(6), validity(random), Element.Origin.NONE,
				new Element.Id(Label.GOAL, "GOAL" + random.nextInt(2)), "INDICATOR0", "", "2024",
				random.nextBoolean() ? "T" : "K", Value.Target.Kind.RANGE, OptionalDouble.empty(), low,
				OptionalDouble.of(2), OptionalDouble.empty(), "");
	}

	private static void putLink(PlanDraft draft, Random random) {
		LinkType type = TYPES.get(random.nextInt(TYPES.size()));
		boolean isOdd = random.nextInt(40) == 0;
		List<Element> all = draft.base().elements();
		List<Element> from = all.stream().filter((element) -> isOdd || type.from().contains(element.label())).toList();
		List<Element> to = all.stream().filter((element) -> isOdd || type.to().contains(element.label())).toList();
		if (from.isEmpty() || to.isEmpty()) {
			return;
		}
		Element.Id one = from.get(random.nextInt(from.size())).id();
		Element.Id other = to.get(random.nextInt(to.size())).id();
		if (draft.element(one).isPresent() && draft.element(other).isPresent()) {
			draft.put(new Link(one, type, other, validity(random), 1, properties(type, random)));
		}
	}

	private static Map<String, Object> properties(LinkType type, Random random) {
		return switch (type) {
			case SUCCEEDED_BY -> Map.of("share", random.nextInt(4) / 4.0);
			case PART_OF -> Map.of("structure", random.nextBoolean() ? "line" : "budget");
			case SUPERSEDES -> Map.of("partial", random.nextInt(4) == 0);
			default -> (random.nextInt(30) == 0) ? Map.of("colour", "red") : Map.of();
		};
	}

}
