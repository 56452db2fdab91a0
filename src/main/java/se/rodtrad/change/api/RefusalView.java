package se.rodtrad.change.api;

import java.util.Optional;

import se.rodtrad.change.Problem;
import se.rodtrad.change.Rule;
import se.rodtrad.change.command.Refusal;
import se.rodtrad.ledger.api.ChangeView;
import se.rodtrad.ledger.api.LineView;
import se.rodtrad.plan.Element;
import se.rodtrad.plan.Fact;
import se.rodtrad.plan.Link;
import se.rodtrad.plan.PlanGraph;
import se.rodtrad.plan.Region;
import se.rodtrad.plan.Value;
import se.rodtrad.plan.api.ElementView;
import se.rodtrad.steering.Term;

/**
 * Why nothing of a change was done, as the API shows it.
 *
 * @param plan the plan as it stands
 * @param refusal why
 */
public record RefusalView(PlanGraph plan, Refusal refusal) {

	public String code() {
		return problem().code();
	}

	public Term source() {
		return Rule.of(problem()).source();
	}

	public Optional<Integer> command() {
		return this.refusal.command();
	}

	public String subject() {
		return problem().subject().toString();
	}

	/**
	 * The element that it is about, as the plan stands: one that was to be made is not.
	 */
	public Optional<ElementView> element() {
		return switch (problem().subject()) {
			case Region.Self _ -> Optional.empty();
			case Element.Id element -> view(element);
			case Link.Id link -> view(link.from());
			case Value.Id value -> this.plan.values().find(value).flatMap(Fact::about).flatMap(this::view);
		};
	}

	private Optional<ElementView> view(Element.Id id) {
		return ElementView.find(this.plan, id);
	}

	public String field() {
		return problem().property();
	}

	public String found() {
		return problem().found();
	}

	public Term message() {
		return problem().message();
	}

	public Term expected() {
		return problem().expected();
	}

	public Optional<ConflictView> conflict() {
		return this.refusal.conflict()
			.map((conflict) -> new ConflictView(new LineView(this.plan, conflict.theirs()),
					new ChangeView(this.plan, conflict.yours())));
	}

	private Problem problem() {
		return this.refusal.problem();
	}

	/**
	 * Two changes of one fact.
	 *
	 * @param theirs the change that was made
	 * @param yours the change that was wanted
	 */
	public record ConflictView(LineView theirs, ChangeView yours) {
	}

}
