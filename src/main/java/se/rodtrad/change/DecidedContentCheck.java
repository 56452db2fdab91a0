package se.rodtrad.change;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Consumer;

import se.rodtrad.coverage.Standing;
import se.rodtrad.plan.Element;
import se.rodtrad.plan.Element.DocumentVersion.Status;
import se.rodtrad.plan.ElementType;
import se.rodtrad.plan.Fact;
import se.rodtrad.plan.FieldChange;
import se.rodtrad.plan.Label;
import se.rodtrad.plan.Link;
import se.rodtrad.plan.LinkType;
import se.rodtrad.plan.PlanDraft;
import se.rodtrad.plan.PlanGraph;
import se.rodtrad.plan.Subject;
import se.rodtrad.plan.Validity;
import se.rodtrad.plan.Value;

/**
 * What stands decided stays (constraint 3): the text, kind, targets, weights and outgoing
 * links of what a decided document version contains. Progress, state, dates of an
 * activity, short names, comments, and an end that comes later stay open. Only what the
 * plan already held as decided is frozen, so that history can be read in.
 */
final class DecidedContentCheck {

	/**
	 * Properties that follow-up changes, or that only say how something is shown or where
	 * it was read.
	 */
	private static final Set<String> OPEN = Set.of("progress", "state", "start", "end", "shortName", "source",
			"externalIds");

	private static final Set<String> TIME = Set.of("validFrom", "validTo");

	private final PlanDraft draft;

	private final PlanGraph base;

	private final Consumer<Problem> problems;

	private final Map<LocalDate, Standing> standings = new HashMap<>();

	private DecidedContentCheck(PlanDraft draft, Consumer<Problem> problems) {
		this.draft = draft;
		this.base = draft.base();
		this.problems = problems;
	}

	static void look(PlanDraft draft, PlanDraft.Delta delta, Consumer<Problem> problems) {
		DecidedContentCheck check = new DecidedContentCheck(draft, problems);
		delta.elements().forEach(check::lookAt);
		delta.removedElements().forEach(check::lookAtRemoved);
		delta.links().forEach(check::lookAt);
		delta.removedLinks().forEach(check::lookAtRemoved);
		delta.values().forEach(check::lookAt);
		delta.removedValues().forEach(check::lookAtRemoved);
	}

	private void lookAt(Element changed) {
		Optional<Element> before = inBase(changed.id());
		if (before.isEmpty()) {
			return;
		}
		if (before.get() instanceof Element.DocumentVersion version
				&& changed instanceof Element.DocumentVersion becomes) {
			lookAtStatus(version, becomes);
		}
		ElementType type = ElementType.of(changed.label());
		Map<String, Object> was = type.values(before.get());
		Map<String, Object> is = type.values(changed);
		was.keySet().removeAll(OPEN);
		is.keySet().removeAll(OPEN);
		boolean isUntilEnd = isSameUntilEnd(before.get().validity(), changed.validity());
		if (!was.equals(is) || !isUntilEnd) {
			refuseIfDecided(changed.id(), changed.id(), frozen(before.get(), changed, isUntilEnd));
		}
	}

	/** What is said otherwise, but for what stays open. */
	private static List<FieldChange> frozen(Fact before, Fact after, boolean isUntilEnd) {
		return FieldChange.between(Optional.of(before), Optional.of(after))
			.stream()
			.filter((field) -> !OPEN.contains(field.name()) && !(isUntilEnd && TIME.contains(field.name())))
			.toList();
	}

	private Optional<Element> inBase(Element.Id id) {
		OptionalInt index = this.base.find(id);
		return index.isPresent() ? Optional.of(this.base.element(index.getAsInt())) : Optional.empty();
	}

	private void lookAtStatus(Element.DocumentVersion before, Element.DocumentVersion after) {
		boolean isBack = DocumentCheck.isOrWasDecided(before.status()) && after.status().compareTo(before.status()) < 0;
		if (isBack && !(before.status() == Status.REPEALED && after.status() == Status.SUPERSEDED)) {
			String becomes = told(after.status());
			this.problems.accept(Rule.DECIDED_STATUS.at(after.id(), "status", becomes, told(before.status()), becomes));
		}
	}

	private static String told(Status status) {
		return status.name().toLowerCase(Locale.ROOT);
	}

	private static boolean isSameUntilEnd(Validity before, Validity after) {
		return before.from().equals(after.from()) && !after.to().isAfter(before.to());
	}

	/** With a decided version all that it decided would be free. */
	private void lookAtRemoved(Element.Id removed) {
		if (inBase(removed).filter(DecidedContentCheck::isDecided).isPresent()) {
			this.problems.accept(Rule.DECIDED_VERSION.about(removed, "", removed.key()));
		}
		refuseIfDecided(removed, removed, List.of());
	}

	/**
	 * Field by field; as a whole when it is made or removed.
	 */
	private void refuseIfDecided(Element.Id content, Subject subject, List<FieldChange> fields) {
		deciding(content).ifPresent((version) -> {
			if (fields.isEmpty()) {
				refuse(content, subject, version, "", content.key());
			}
			fields.forEach((field) -> refuse(content, subject, version, field.name(),
					field.after().map(String::valueOf).orElse("")));
		});
	}

	private void refuse(Element.Id content, Subject subject, Element.Id version, String property, String found) {
		this.problems.accept(Rule.DECIDED_CONTENT.at(subject, property, found, List.of(version), Names.of(content),
				Names.of(version)));
	}

	/** The decided version that an element has stood in, if it stands in one. */
	private Optional<Element.Id> deciding(Element.Id content) {
		OptionalInt index = this.base.find(content);
		if (index.isEmpty() || content.label() == Label.COMMENT) {
			return Optional.empty();
		}
		PlanGraph.Links containers = this.base.incoming(index.getAsInt(), LinkType.CONTAINS);
		for (int i = 0; i < containers.size(); i++) {
			Element version = this.base.element(this.base.from(containers.get(i)));
			if (isDecided(version)) {
				return Optional.of(version.id());
			}
		}
		return Optional.empty();
	}

	private static boolean isDecided(Element element) {
		return element instanceof Element.DocumentVersion version && DocumentCheck.isOrWasDecided(version.status());
	}

	private void lookAt(Link changed) {
		Optional<Link> before = inBase(changed.id());
		if (changed.type() == LinkType.CONTAINS && before.isEmpty()) {
			tellOfAddition(changed);
			return;
		}
		boolean isUntilEnd = before.isPresent() && isSameUntilEnd(before.get().validity(), changed.validity());
		List<FieldChange> fields = before.map((link) -> frozen(link, changed, isUntilEnd)).orElse(List.of());
		boolean onlyEnds = before.isPresent() && fields.isEmpty();
		if (!onlyEnds && !follows(changed)) {
			refuseIfDecided(changed.from(), changed.id(), fields);
		}
	}

	/**
	 * Whether a link takes over, the same day and with the same weight, for one to
	 * something that its other end replaces: what was decided goes on.
	 */
	private boolean follows(Link changed) {
		OptionalInt from = this.base.find(changed.from());
		if (from.isEmpty() || inBase(changed.id()).isPresent()) {
			return false;
		}
		return this.base.outgoing(from.getAsInt(), changed.type())
			.stream()
			.mapToObj(this.base::link)
			.anyMatch((earlier) -> earlier.weight() == changed.weight()
					&& earlier.properties().equals(changed.properties())
					&& earlier.validity().to().equals(changed.validity().to())
					&& this.draft.link(earlier.id())
						.filter((ended) -> ended.validity().to().equals(changed.validity().from()))
						.isPresent()
					&& isReplacedBy(earlier.to(), changed.to(), changed.validity().from()));
	}

	private boolean isReplacedBy(Element.Id older, Element.Id newer, LocalDate day) {
		PlanGraph plan = this.draft.build();
		return this.standings.computeIfAbsent(day, (_) -> new Standing(plan, day))
			.successors(plan.find(older).orElseThrow())
			.contains(plan.find(newer).orElseThrow());
	}

	private Optional<Link> inBase(Link.Id id) {
		OptionalInt index = this.base.find(id);
		return index.isPresent() ? Optional.of(this.base.link(index.getAsInt())) : Optional.empty();
	}

	private Optional<Value.Target> inBase(Value.Id id) {
		return this.base.values().find(id).filter(Value.Target.class::isInstance).map(Value.Target.class::cast);
	}

	private void tellOfAddition(Link contains) {
		inBase(contains.from()).filter(DecidedContentCheck::isDecided)
			.ifPresent((version) -> this.problems.accept(Rule.ADDED_TO_DECIDED.at(contains.to(), "",
					contains.to().key(), List.of(version.id()), Names.of(contains.to()), Names.of(version.id()))));
	}

	private void lookAtRemoved(Link.Id removed) {
		boolean isContent = removed.type() == LinkType.CONTAINS;
		boolean stays = this.draft.element(removed.from()).isPresent();
		if (stays) {
			refuseIfDecided(isContent ? removed.to() : removed.from(), removed, List.of());
		}
	}

	private void lookAt(Value changed) {
		if (!(changed instanceof Value.Target target)) {
			return;
		}
		Optional<List<FieldChange>> fields = inBase(target.subject())
			.map((before) -> frozen(before, target, isSameUntilEnd(before.validity(), target.validity())));
		if (fields.isEmpty() || !fields.get().isEmpty()) {
			refuseIfDecided(target.owner(), target.subject(), fields.orElse(List.of()));
		}
	}

	private void lookAtRemoved(Value.Id removed) {
		inBase(removed).map(Value.Target::owner)
			.filter((owner) -> this.draft.element(owner).isPresent())
			.ifPresent((owner) -> refuseIfDecided(owner, removed, List.of()));
	}

}
