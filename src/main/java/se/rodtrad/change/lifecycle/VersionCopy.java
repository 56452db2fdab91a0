package se.rodtrad.change.lifecycle;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import se.rodtrad.change.command.PlanCommand;
import se.rodtrad.change.command.UnfitCommand;
import se.rodtrad.plan.Element;
import se.rodtrad.plan.Label;
import se.rodtrad.plan.Link;
import se.rodtrad.plan.LinkType;
import se.rodtrad.plan.PlanGraph;
import se.rodtrad.plan.Validity;
import se.rodtrad.plan.Value;
import se.rodtrad.steering.Term;

/**
 * The steps by which a version of a document becomes another.
 */
final class VersionCopy {

	private static final Set<LinkType> OF_VERSION = Set.of(LinkType.VERSION_OF, LinkType.ISSUED_FOR, LinkType.BASED_ON,
			LinkType.BELONGS_WITH, LinkType.CONSIDERS);

	private static final Set<LinkType> TO_CONTENT = Set.of(LinkType.RESPONSIBLE_FOR, LinkType.PREPARES);

	/** What is the same in both versions. */
	private static final Set<Label> GOES_ON = Set.of(Label.ACTIVITY, Label.MISSION);

	private final PlanGraph plan;

	private final Element.Id older;

	private final Element.Id newer;

	private final Map<String, Object> stated;

	private final LocalDate since;

	private final Steps steps = new Steps();

	/** The goals that go on, and the keys of what continues them. */
	private final Map<Element.Id, Element.Id> copies = new LinkedHashMap<>();

	VersionCopy(NewVersion wanted, PlanGraph plan) {
		this.plan = plan;
		this.older = wanted.subject();
		this.newer = new Element.Id(Label.DOCUMENT_VERSION, wanted.key());
		this.stated = wanted.stated();
		if (!(this.stated.get(Steps.VALID_FROM) instanceof LocalDate day)) {
			throw new UnfitCommand(Steps.VALID_FROM, "",
					new Term("den nya versionens första dag", "the first day of the new version"));
		}
		this.since = day;
	}

	List<PlanCommand.Single> all() {
		int version = Steps.index(this.plan, this.older);
		Map<String, Object> said = new HashMap<>(this.stated);
		said.putIfAbsent("name", this.plan.element(version).name());
		this.steps.create(this.newer, said);
		if (this.plan.find(this.newer).isPresent()) {
			return this.steps.all(); // which is refused, and that is enough
		}
		this.steps.link(this.newer, LinkType.SUPERSEDES, this.older);
		OF_VERSION.stream()
			.sorted()
			.flatMap((type) -> Steps.outgoing(this.plan, version, type).stream())
			.forEach((link) -> this.steps.copy(link, this.newer, link.to(), this.since));
		copyResponsible(version, this.newer);
		List<Link> contents = Steps.outgoing(this.plan, version, LinkType.CONTAINS);
		contents.stream()
			.map(Link::to)
			.filter((content) -> content.label() == Label.GOAL && goesOn(content))
			.forEach((goal) -> this.copies.put(goal, copyOf(goal)));
		this.copies.forEach(this::copyGoal);
		contents.forEach(this::copyContent);
		this.copies.forEach(this::copyLinks);
		this.copies.forEach(this::copyTargets);
		return this.steps.all();
	}

	/**
	 * The key that the older had before it became the key of a copy, and the version.
	 */
	private Element.Id copyOf(Element.Id goal) {
		String key = goal.key();
		String suffix = "@" + this.older.key();
		String own = key.endsWith(suffix) ? key.substring(0, key.length() - suffix.length()) : key;
		return new Element.Id(Label.GOAL, own + "@" + this.newer.key());
	}

	private void copyGoal(Element.Id goal, Element.Id copy) {
		Map<String, Object> said = new HashMap<>(this.plan.element(Steps.index(this.plan, goal)).stated());
		said.keySet().removeAll(Set.of(Steps.VALID_TO, "externalIds"));
		said.put(Steps.VALID_FROM, this.since);
		this.steps.create(copy, said);
		this.steps.link(copy, LinkType.CONTINUES, goal);
	}

	private void copyContent(Link contains) {
		boolean isCopied = this.copies.containsKey(contains.to());
		if (isCopied || (GOES_ON.contains(contains.to().label()) && goesOn(contains.to()))) {
			this.steps.copy(contains, this.newer, this.copies.getOrDefault(contains.to(), contains.to()), this.since);
		}
	}

	private boolean goesOn(Element.Id content) {
		Element element = this.plan.element(Steps.index(this.plan, content));
		boolean isOver = element instanceof Element.Activity activity
				&& (activity.end().filter((end) -> end.isBefore(this.since)).isPresent()
						|| activity.state().filter(VersionCopy::isOver).isPresent());
		return !isOver && element.validity().to().isAfter(this.since);
	}

	private void copyLinks(Element.Id goal, Element.Id copy) {
		int element = Steps.index(this.plan, goal);
		for (LinkType type : LinkType.values()) {
			if (type != LinkType.CONTINUES) {
				Steps.outgoing(this.plan, element, type)
					.forEach((link) -> this.steps.copy(link, copy, this.copies.getOrDefault(link.to(), link.to()),
							this.since));
			}
		}
		copyResponsible(element, copy);
	}

	private void copyResponsible(int element, Element.Id copy) {
		TO_CONTENT.stream()
			.sorted()
			.flatMap((type) -> Steps.incoming(this.plan, element, type).stream())
			.forEach((link) -> this.steps.copy(link, link.from(), copy, this.since));
	}

	/** Of periods that are not over when the new version begins. */
	private void copyTargets(Element.Id goal, Element.Id copy) {
		this.plan.values()
			.targetsOf(goal)
			.stream()
			.filter((target) -> target.validity().to().isAfter(this.since) && !isOver(target.period()))
			.forEach((target) -> copyTarget(target, copy));
	}

	private boolean isOver(String period) {
		return Element.Period.parse(period).filter((known) -> known.lastDay().isBefore(this.since)).isPresent();
	}

	private void copyTarget(Value.Target target, Element.Id copy) {
		Validity validity = Steps.since(target.validity(), this.since);
		Map<String, Object> said = Steps.stated(target, this.since);
		said.remove("externalIds");
		said.put("owner", copy.toString());
		String key = Value.Target.keyOf(copy, target.indicator(), target.unit(), target.period(), target.group(),
				validity);
		this.steps.create(new Value.Id(Label.TARGET, key), said);
	}

	private static boolean isOver(Element.Activity.State state) {
		return state == Element.Activity.State.DONE || state == Element.Activity.State.CANCELLED;
	}

}
