package se.rodtrad.change.command;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

import se.rodtrad.change.IntegrityCheck;
import se.rodtrad.change.Problem;
import se.rodtrad.change.Rule;
import se.rodtrad.change.Unread;
import se.rodtrad.plan.Element;
import se.rodtrad.plan.Fact;
import se.rodtrad.plan.Label;
import se.rodtrad.plan.PlanDraft;
import se.rodtrad.plan.PlanGraph;
import se.rodtrad.plan.Region;
import se.rodtrad.plan.RodTradException;
import se.rodtrad.plan.Subject;
import se.rodtrad.plan.UnfitProperty;
import se.rodtrad.plan.Value;
import se.rodtrad.steering.Term;

/**
 * Carries out commands on a draft, each on what those before it left, and collects what
 * cannot be done. Periods that a value refers to are made when they are missing: their
 * key says all there is to them.
 */
public final class Execution {

	private static final String VALID_TO = "validTo";

	private final PlanDraft draft;

	private final List<Refusal> refusals = new ArrayList<>();

	private final Unread unread = new Unread();

	/** What commands were about that could not be carried out. */
	private final Set<Subject> refused = new HashSet<>();

	/** Whether it is not known what commands that were refused would have made. */
	private boolean isAnythingMissing;

	private final Map<Subject, Integer> commands = new HashMap<>();

	private int command;

	private Execution(PlanDraft draft) {
		this.draft = draft;
	}

	/** Carries out commands, as far as that can be done. */
	public static Execution of(PlanDraft draft, List<PlanCommand> commands) {
		Execution execution = new Execution(draft);
		commands.forEach(execution::carryOut);
		return execution;
	}

	/**
	 * A region that does not exist is made by no other command than that which creates
	 * it.
	 */
	void refuseWithoutRegion() {
		if (this.refusals.isEmpty() && !hasRegion()) {
			this.refusals.add(new Refusal(Optional.empty(),
					Rule.NOTHING_THERE.about(this.draft.region().subject(), "", ""), Optional.empty()));
		}
	}

	/** Whether there is a plan to look at. */
	boolean hasRegion() {
		return this.draft.fact(this.draft.region().subject()).isPresent();
	}

	/**
	 * What could not be done, as the commands stand in their list; with any, the draft is
	 * none that somebody wanted.
	 */
	public List<Refusal> refusals() {
		return this.refusals.stream().sorted(Refusal.BY_COMMAND).toList();
	}

	/** What the draft does not say since a command could not be carried out. */
	public Unread unread() {
		return this.unread;
	}

	/** A refusal by the command that last touched what a problem is about. */
	public Refusal refusal(Problem problem) {
		return new Refusal(Optional.ofNullable(this.commands.get(problem.subject())), problem, Optional.empty());
	}

	private void carryOut(PlanCommand next) {
		switch (next) {
			case PlanCommand.Single single -> carryOutOne(single);
			case PlanCommand.Compound compound -> carryOutAll(compound);
		}
		this.command++;
	}

	private void carryOutAll(PlanCommand.Compound compound) {
		this.commands.put(compound.subject(), this.command);
		if (this.draft.fact(compound.subject()).isEmpty()) {
			refuseMissing(compound.subject());
			tellWhatDangles();
			loseSight();
			return;
		}
		planFor(compound).ifPresentOrElse((plan) -> carryOutAll(compound, plan), this::loseSight);
	}

	/**
	 * The plan that a compound looks at. That there is none is no fault of the compound,
	 * but of those before it that refer to what does not exist, or were refused.
	 */
	private Optional<PlanGraph> planFor(PlanCommand.Compound compound) {
		try {
			return Optional.of(this.draft.build());
		}
		catch (RodTradException.Invalid ex) {
			tellWhatDangles();
			if (this.refusals.isEmpty()) {
				refuse(compound.subject(), ex);
			}
			return Optional.empty();
		}
	}

	/**
	 * Told before sight is lost: what dangles afterwards may follow from what was not
	 * done.
	 */
	private void tellWhatDangles() {
		IntegrityCheck.dangling(this.draft, this.unread).stream().map(this::refusal).forEach(this.refusals::add);
	}

	/** From here on it is not known what there would be. */
	private void loseSight() {
		this.isAnythingMissing = true;
		this.unread.addEverything();
	}

	private void carryOutAll(PlanCommand.Compound compound, PlanGraph plan) {
		int refusedBefore = this.refusals.size();
		try {
			compound.steps(plan).forEach(this::carryOutOne);
		}
		catch (UnfitCommand ex) {
			refuse(Rule.BAD_VALUE.about(compound.subject(), ex.field(), ex.found(), ex.expected()));
		}
		catch (RodTradException.Invalid ex) {
			refuse(compound.subject(), ex);
		}
		if (this.refusals.size() > refusedBefore) {
			loseSight();
		}
	}

	private void carryOutOne(PlanCommand.Single next) {
		Optional<? extends Fact> before = this.draft.fact(next.subject());
		this.commands.put(next.subject(), this.command);
		switch (next) {
			case PlanCommand.Create create -> create(create, before);
			case PlanCommand.Change change -> change(change, before);
			case PlanCommand.End end -> end(end, before);
			case PlanCommand.Remove remove -> remove(remove.subject(), before);
		}
	}

	private void end(PlanCommand.End end, Optional<? extends Fact> before) {
		if (before.isPresent() && before.get() instanceof Value.Measurement) {
			refuse(Rule.BAD_VALUE.about(end.subject(), VALID_TO, end.validTo().toString(),
					new Term("något som har en giltighetstid", "something that has a valid time")));
			return;
		}
		change(new PlanCommand.Change(end.subject(), Map.of(VALID_TO, Optional.of(end.validTo()))), before);
	}

	private void remove(Subject subject, Optional<? extends Fact> before) {
		if (before.isEmpty()) {
			refuseMissing(subject);
			return;
		}
		try {
			this.draft.remove(subject);
		}
		catch (RodTradException.Invalid ex) {
			refuse(subject, ex);
		}
	}

	private void create(PlanCommand.Create create, Optional<? extends Fact> before) {
		if (before.isPresent()) {
			refuse(Rule.ALREADY_THERE, create.subject());
			return;
		}
		if (create.subject() instanceof Region.Self region) {
			Region.requireId(region.regionId());
		}
		put(create.subject(), create.stated());
	}

	private void change(PlanCommand.Change change, Optional<? extends Fact> before) {
		if (before.isEmpty()) {
			refuseMissing(change.subject());
			return;
		}
		SortedMap<String, Object> stated = new TreeMap<>(before.get().stated());
		change.stated()
			.forEach((property, value) -> value.ifPresentOrElse((is) -> stated.put(property, is),
					() -> stated.remove(property)));
		put(change.subject(), stated);
	}

	private void put(Subject subject, Map<String, Object> stated) {
		int refusedBefore = this.refusals.size();
		Limits.required(subject)
			.stream()
			.filter((property) -> stated.getOrDefault(property, "").toString().isBlank())
			.forEach((property) -> refuse(Rule.PROPERTY_MISSING.about(subject, property, "", property)));
		stated.forEach((property, value) -> Limits.unfit(property, value)
			.ifPresent((expected) -> refuse(Rule.BAD_VALUE.about(subject, property, Limits.shown(value), expected))));
		if (this.refusals.size() > refusedBefore) {
			return;
		}
		try {
			Fact fact = Fact.of(subject, stated);
			if (fact instanceof Value value) {
				needPeriod(value.period());
			}
			this.draft.put(fact);
		}
		catch (RodTradException.Invalid ex) {
			refuse(subject, ex);
		}
	}

	private void refuse(Subject subject, RodTradException.Invalid cause) {
		if (cause instanceof UnfitProperty unfit) {
			refuse(Rule.BAD_VALUE.about(subject, unfit.property(), unfit.found(),
					new Term(unfit.expectedSv(), unfit.expectedEn())));
			return;
		}
		String told = String.valueOf(cause.getMessage());
		refuse(Rule.BAD_VALUE.about(subject, "", "", new Term(told, told)));
	}

	/** What is missing for an earlier command was refused is no fault of its own. */
	private void refuseMissing(Subject subject) {
		if (!this.isAnythingMissing && !this.refused.contains(subject)) {
			refuse(Rule.NOTHING_THERE, subject);
		}
	}

	private void needPeriod(String key) {
		if (this.draft.element(new Element.Id(Label.PERIOD, key)).isEmpty()) {
			Element.Period.parse(key).ifPresent(this.draft::put);
		}
	}

	private void refuse(Rule rule, Subject subject) {
		refuse(rule.about(subject, "", ""));
	}

	private void refuse(Problem problem) {
		this.refused.add(problem.subject());
		this.unread.add(problem.subject());
		this.refusals.add(new Refusal(Optional.of(this.command), problem, Optional.empty()));
	}

}
