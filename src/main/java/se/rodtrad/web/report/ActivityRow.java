package se.rodtrad.web.report;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import se.rodtrad.change.command.PlanCommand;
import se.rodtrad.followup.Due;
import se.rodtrad.plan.Element;
import se.rodtrad.plan.Subject;
import se.rodtrad.plan.api.ElementView;
import se.rodtrad.web.receipt.Numbers;

/**
 * How far an activity has come, and a comment on it.
 *
 * @param view the activity
 * @param activity the same
 * @param due that it is to be reported; nothing when it is, or nobody asks for it
 * @param comment the fields for a comment
 * @param comments what has been said of it in the period
 * @param language of the numbers in the fields
 * @param written what somebody wrote
 */
record ActivityRow(ElementView view, Element.Activity activity, Optional<Due.Progress> due, CommentFields comment,
		List<ElementView> comments, Locale language, Written written) implements Row {

	private static final String PROGRESS = "progress";

	private static final String STATE = "state";

	/** How far it has come, in percent. */
	public Field progress() {
		return this.written.field(name(PROGRESS), standingProgress());
	}

	/** Where it stands. */
	public Field state() {
		return this.written.field(name(STATE), standingState());
	}

	private String standingProgress() {
		return Numbers.percent(this.activity.progress(), this.language);
	}

	private String standingState() {
		return this.activity.state().map(Enum::name).orElse("");
	}

	@Override
	public List<String> names() {
		return List.of(name(PROGRESS), name(STATE), this.comment.kindName(), this.comment.textName());
	}

	@Override
	public Subject subject() {
		return this.activity.id();
	}

	@Override
	public String name(String property) {
		return property + ":" + this.activity.key();
	}

	@Override
	public Stream<Field> standing() {
		return Stream.concat(Stream.of(new Field(name(PROGRESS), standingProgress(), Optional.empty()),
				new Field(name(STATE), standingState(), Optional.empty())), this.comment.standing());
	}

	@Override
	public List<PlanCommand> commands(Written from, String form) {
		Map<String, Optional<Object>> said = new HashMap<>();
		if (from.isChanged(name(PROGRESS), standingProgress())) {
			said.put(PROGRESS, from.percent(name(PROGRESS)).stream().<Object>mapToObj(Double::valueOf).findFirst());
		}
		if (from.isChanged(name(STATE), standingState())) {
			said.put(STATE, from.choice(name(STATE), Element.Activity.State.class)
				.map((chosen) -> chosen.name().toLowerCase(Locale.ROOT)));
		}
		Map<String, ?> stated = this.activity.stated();
		said.entrySet().removeIf((entry) -> entry.getValue().equals(Optional.ofNullable(stated.get(entry.getKey()))));
		List<PlanCommand> commands = new ArrayList<>();
		if (!said.isEmpty()) {
			commands.add(new PlanCommand.Change(subject(), said));
		}
		commands.addAll(this.comment.commands(from, form));
		return commands;
	}

}
