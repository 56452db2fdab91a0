package se.rodtrad.transfer.writing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.IntStream;

import com.carrotsearch.hppc.IntHashSet;

import se.rodtrad.plan.Element;
import se.rodtrad.plan.Label;
import se.rodtrad.plan.Link;
import se.rodtrad.plan.LinkType;
import se.rodtrad.plan.PlanGraph;
import se.rodtrad.plan.PlanGraphBuilder;
import se.rodtrad.plan.RodTradException;
import se.rodtrad.plan.Units;
import se.rodtrad.plan.Validity;
import se.rodtrad.plan.Value;

/**
 * The part of a plan on a day that a document of StratML can hold, as a plan of its own:
 * goals with what they are measured by and what is done for them, who owns them, what
 * they consider, targets and outcomes. Links hold for as long as their ends, and a
 * version is a draft, since its decision stays behind.
 */
final class StratmlPart {

	private static final String VISION = "vision";

	private static final String LINE = Units.STRUCTURES.getFirst();

	private static final Set<LinkType> ONE = EnumSet.of(LinkType.OWNED_BY, LinkType.PART_OF, LinkType.PART_OF_GOAL,
			LinkType.VERSION_OF);

	private static final Set<LinkType> TYPES = EnumSet.of(LinkType.OWNED_BY, LinkType.PART_OF, LinkType.PART_OF_GOAL,
			LinkType.VERSION_OF, LinkType.CONTRIBUTES_TO, LinkType.IMPLEMENTS, LinkType.MEASURED_BY, LinkType.CONSIDERS,
			LinkType.CONTAINS);

	private final PlanGraph plan;

	private final LocalDate at;

	private final BitSet kept;

	private StratmlPart(PlanGraph plan, LocalDate at) {
		this.plan = plan;
		this.at = at;
		this.kept = new BitSet(plan.size());
	}

	/** What a part begins with: its first vision. */
	static OptionalInt visionOf(PlanGraph part) {
		int first = part.firstIndex(Label.GOAL);
		return IntStream.range(first, first + part.elements(Label.GOAL).size())
			.filter((goal) -> part.kind(goal).equals(VISION))
			.findFirst();
	}

	/**
	 * The part of a region, or of what one version of a document contains.
	 * @throws RodTradException.NotFound when there is no such version on the day, or no
	 * goal in it
	 */
	static PlanGraph of(PlanGraph plan, LocalDate at, Optional<String> version) {
		StratmlPart part = new StratmlPart(plan, at);
		version.ifPresentOrElse(part::keepContents, () -> part.keepAll(Label.GOAL));
		if (part.kept.stream().noneMatch(part::isBelowVision)) {
			throw new RodTradException.NotFound("There is no goal of %s on %s, which a document of StratML needs"
				.formatted(version.orElse(plan.region().id()), at));
		}
		part.keepAround();
		return part.built();
	}

	private void keepContents(String key) {
		OptionalInt version = this.plan.find(Label.DOCUMENT_VERSION, key);
		if (version.isEmpty() || !this.plan.isValid(version.getAsInt(), this.at)) {
			throw new RodTradException.NotFound(
					"document: found «%s», expected the key of a document version that holds on %s".formatted(key,
							this.at));
		}
		ends(version.getAsInt(), LinkType.CONTAINS).filter((element) -> this.plan.label(element) == Label.GOAL)
			.forEach(this.kept::set);
		if (!this.kept.isEmpty()) {
			this.kept.set(version.getAsInt());
			ends(version.getAsInt(), LinkType.VERSION_OF).limit(1).forEach(this.kept::set);
		}
	}

	private void keepAll(Label label) {
		valid(label).forEach(this.kept::set);
	}

	private IntStream valid(Label label) {
		int first = this.plan.firstIndex(label);
		return IntStream.range(first, first + this.plan.elements(label).size())
			.filter((element) -> this.plan.isValid(element, this.at));
	}

	private IntStream ends(int element, LinkType type) {
		return this.plan.outgoing(element, type)
			.stream()
			.filter((link) -> this.plan.isLinkValid(link, this.at))
			.map(this.plan::to);
	}

	/** What the goals that are kept hang together with. */
	private void keepAround() {
		boolean isWhole = this.kept.stream().allMatch((element) -> this.plan.label(element) == Label.GOAL);
		if (isWhole && valid(Label.MISSION).count() == 1) {
			keepAll(Label.MISSION);
		}
		if (isWhole) {
			keepAll(Label.PERSPECTIVE);
		}
		BitSet goals = (BitSet) this.kept.clone();
		goals.stream().filter((goal) -> this.plan.label(goal) == Label.GOAL && !isVision(goal)).forEach((goal) -> {
			ends(goal, LinkType.MEASURED_BY).forEach(this.kept::set);
			this.plan.incoming(goal, LinkType.IMPLEMENTS)
				.stream()
				.filter((link) -> this.plan.isLinkValid(link, this.at))
				.map(this.plan::from)
				.forEach(this.kept::set);
		});
		goals.stream()
			.filter((goal) -> this.plan.label(goal) == Label.GOAL)
			.forEach((goal) -> ends(goal, LinkType.CONSIDERS).forEach(this.kept::set));
		keepUnits();
	}

	/** Kinds are known by their codes in the graph. */
	private boolean isVision(int goal) {
		return this.plan.kind(goal).equals(VISION) && IntStream.range(this.plan.firstIndex(Label.GOAL), goal)
			.noneMatch((other) -> this.kept.get(other) && this.plan.kind(other).equals(VISION));
	}

	private void keepUnits() {
		Units units = Units.at(this.plan, this.at);
		IntHashSet owners = new IntHashSet();
		this.kept.stream().forEach((element) -> units.of(element).ifPresent(owners::add));
		values().forEach((value) -> this.plan.find(Label.ORG_UNIT, value.unit()).ifPresent(owners::add));
		for (int owner : owners.toArray()) {
			this.kept.set(owner);
			units.lineOf(owner).forEach(this.kept::set);
		}
	}

	private List<Value> values() {
		List<Value> values = new ArrayList<>();
		this.plan.elements(Label.INDICATOR).forEach((indicator) -> {
			if (isKept(indicator.id())) {
				values.addAll(this.plan.values().measurements(indicator.key()));
				this.plan.values()
					.targets(indicator.key())
					.stream()
					.filter((target) -> target.validity().contains(this.at) && isMeasured(target))
					.forEach(values::add);
			}
		});
		return values;
	}

	private boolean isKept(Element.Id id) {
		OptionalInt found = this.plan.find(id);
		return found.isPresent() && this.kept.get(found.getAsInt());
	}

	/** Targets stand with the indicators of their goals. */
	private boolean isMeasured(Value.Target target) {
		OptionalInt owner = this.plan.find(target.owner());
		return owner.isPresent() && isKept(target.owner()) && target.owner().label() == Label.GOAL
				&& !isVision(owner.getAsInt()) && ends(owner.getAsInt(), LinkType.MEASURED_BY)
					.anyMatch((indicator) -> this.plan.element(indicator).key().equals(target.indicator()));
	}

	private PlanGraph built() {
		PlanGraphBuilder part = new PlanGraphBuilder(this.plan.region(), this.plan.revision());
		this.kept.stream().mapToObj(this.plan::element).map(StratmlPart::undecided).forEach(part::add);
		Set<Link.Id> seen = new HashSet<>();
		Set<List<Object>> single = new HashSet<>();
		this.kept.stream()
			.flatMap((element) -> this.plan.outgoing(element).stream())
			.filter(this::isExpressible)
			.mapToObj(this::simplified)
			.filter((link) -> seen.add(link.id()))
			.filter((link) -> !ONE.contains(link.type()) || single.add(List.of(link.from(), link.type())))
			.forEach(part::add);
		values().forEach(part::add);
		return part.build();
	}

	private static Element undecided(Element element) {
		return (element instanceof Element.DocumentVersion version)
				? new Element.DocumentVersion(version.key(), version.validity(), version.origin(), version.name(),
						version.versionNo(), Element.DocumentVersion.Status.DRAFT, version.horizonFrom(),
						version.horizonTo(), version.documentDate(), version.textRef(), version.publishedIn())
				: element;
	}

	private boolean isExpressible(int link) {
		LinkType type = this.plan.type(link);
		if (!TYPES.contains(type) || !this.plan.isLinkValid(link, this.at) || !this.kept.get(this.plan.to(link))) {
			return false;
		}
		if (type == LinkType.PART_OF) {
			return Units.structure(this.plan, link).equals(LINE);
		}
		if (type == LinkType.CONSIDERS) {
			return this.plan.label(this.plan.from(link)) == Label.GOAL;
		}
		if (type == LinkType.MEASURED_BY) {
			return isBelowVision(this.plan.from(link));
		}
		return type != LinkType.IMPLEMENTS || isBelowVision(this.plan.to(link));
	}

	private boolean isBelowVision(int element) {
		return this.plan.label(element) == Label.GOAL && !isVision(element);
	}

	private Link simplified(int index) {
		Link link = this.plan.link(index);
		Map<String, Object> properties = (link.type() == LinkType.PART_OF) ? Map.of("structure", LINE) : Map.of();
		return new Link(link.from(), link.type(), link.to(), Validity.ALWAYS, link.weight(), properties);
	}

}
