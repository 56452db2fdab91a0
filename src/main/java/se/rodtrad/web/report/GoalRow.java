package se.rodtrad.web.report;

import java.util.List;
import java.util.stream.Stream;

import se.rodtrad.change.command.PlanCommand;
import se.rodtrad.fulfilment.api.FulfilmentView;
import se.rodtrad.plan.Subject;
import se.rodtrad.plan.api.ElementView;

/**
 * A comment on a goal, beside what has been said of it in the period and in the one
 * before.
 *
 * @param goal the goal with its fulfilment
 * @param comment the fields for a comment
 * @param before what was said of it in the period before
 */
record GoalRow(FulfilmentView goal, CommentFields comment, List<ElementView> before) implements Row {

	@Override
	public List<String> names() {
		return List.of(this.comment.kindName(), this.comment.textName());
	}

	@Override
	public Subject subject() {
		return this.goal.element().element().id();
	}

	@Override
	public String name(String property) {
		return this.comment.textName();
	}

	@Override
	public Stream<Field> standing() {
		return this.comment.standing();
	}

	@Override
	public List<PlanCommand> commands(Written written, String form) {
		return this.comment.commands(written, form);
	}

	/** What has been said of it in the period. */
	public List<ElementView> comments() {
		return this.goal.comments();
	}

}
