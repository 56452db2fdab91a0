package se.rodtrad.web.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;

import se.rodtrad.change.command.PlanCommand;
import se.rodtrad.followup.Due;
import se.rodtrad.followup.Dues;
import se.rodtrad.fulfilment.Wording;
import se.rodtrad.fulfilment.api.FulfilmentView;
import se.rodtrad.fulfilment.api.Reckoning;
import se.rodtrad.plan.Element;
import se.rodtrad.plan.Label;
import se.rodtrad.plan.LinkType;
import se.rodtrad.plan.PlanGraph;
import se.rodtrad.plan.Units;
import se.rodtrad.plan.Value;
import se.rodtrad.plan.api.ElementView;
import se.rodtrad.web.receipt.ChangeWords;
import se.rodtrad.web.sight.Sight;

/**
 * What a unit reports for a period, what is due first, with what stands in the plan and
 * what was written in the form.
 *
 * @param sight what the page looks at
 * @param unit the unit
 * @param today today
 * @param due what is to be reported still
 * @param measures the outcomes by indicator
 * @param activities how far its activities have come
 * @param goals its goals, to be commented on
 * @param written what somebody wrote
 */
record ReportForm(Sight sight, ElementView unit, LocalDate today, List<Due> due, List<Measure> measures,
		List<ActivityRow> activities, List<GoalRow> goals, Written written) {

	/** So many of a sort fit into one form; the rest is imported. */
	static final int MOST = 90;

	static ReportForm of(Sight sight, ElementView unit, LocalDate today, Dues dues, Optional<Reckoning> before,
			Written written) {
		List<Due> due = dues.of(unit.index());
		return new ReportForm(sight, unit, today, due, OutcomeRows.of(sight, unit.element().key(), written, due),
				activities(sight, unit, today, due, written), goals(sight, unit, today, before, written), written);
	}

	private static Stream<ElementView> owned(Sight sight, ElementView unit) {
		LocalDate at = sight.snapshot().at();
		return Units.at(sight.plan(), at)
			.belongingTo(unit.index())
			.filter((element) -> sight.plan().isValid(element, at))
			.mapToObj((element) -> new ElementView(sight.plan(), element));
	}

	private static List<ActivityRow> activities(Sight sight, ElementView unit, LocalDate today, List<Due> due,
			Written written) {
		List<ActivityRow> rows = new ArrayList<>();
		owned(sight, unit).filter((view) -> view.label() == Label.ACTIVITY)
			.forEach((view) -> rows.add(new ActivityRow(view, (Element.Activity) view.element(), due.stream()
				.flatMap((each) -> (each instanceof Due.Progress progress) ? Stream.of(progress) : Stream.empty())
				.filter((progress) -> progress.activity() == view.index())
				.findFirst(), comment(sight, view, today, written), commentsOn(sight, view), sight.words().language(),
					written)));
		rows.sort(Comparator.comparing((ActivityRow row) -> row.due().isEmpty())
			.thenComparing((row) -> row.activity().progress().orElse(0) >= 1)
			.thenComparing((row) -> row.activity().name()));
		return rows;
	}

	private static List<GoalRow> goals(Sight sight, ElementView unit, LocalDate today, Optional<Reckoning> before,
			Written written) {
		return owned(sight, unit).map(sight::fulfilment)
			.flatMap(Optional::stream)
			.sorted(Comparator.comparing((FulfilmentView goal) -> goal.score().orElse(2.0)))
			.map((goal) -> new GoalRow(goal, comment(sight, goal.element(), today, written),
					before.flatMap((then) -> then.of(goal.element().index()))
						.map(FulfilmentView::comments)
						.orElse(List.of())))
			.toList();
	}

	private static CommentFields comment(Sight sight, ElementView about, LocalDate today, Written written) {
		return new CommentFields(about.element().id(), sight.period(), today, sight.words().language(), written);
	}

	private static List<ElementView> commentsOn(Sight sight, ElementView about) {
		PlanGraph plan = sight.plan();
		return ElementView.all(plan,
				plan.incoming(about.index(), LinkType.ABOUT)
					.stream()
					.map(plan::from)
					.filter((comment) -> plan.outgoing(comment, LinkType.IN_PERIOD)
						.stream()
						.anyMatch((link) -> plan.element(plan.to(link)).key().equals(sight.period().key()))));
	}

	/** Whether something is wrong with what was written. */
	public boolean isFaulty() {
		return this.written.isFaulty();
	}

	/** What is wrong with the whole. */
	public List<String> faults() {
		return this.written.general();
	}

	/** The fields that something is wrong with, in order. */
	public List<Field> faultyFields() {
		return this.written.faultyFields();
	}

	/** Whether there is more of a sort than fits. */
	public boolean isCut() {
		return outcomes().count() > MOST || this.activities.size() > MOST || this.goals.size() > MOST;
	}

	/** The indicators that fit. */
	public List<Measure> shownMeasures() {
		List<Measure> shown = new ArrayList<>();
		int rows = 0;
		for (Measure measure : this.measures) {
			rows += measure.rows().size();
			if (rows <= MOST) {
				shown.add(measure);
			}
		}
		return shown;
	}

	/** The activities that fit. */
	public List<ActivityRow> shownActivities() {
		return this.activities.stream().limit(MOST).toList();
	}

	/** The goals that fit. */
	public List<GoalRow> shownGoals() {
		return this.goals.stream().limit(MOST).toList();
	}

	private Stream<OutcomeRow> outcomes() {
		return this.measures.stream().flatMap((measure) -> measure.rows().stream());
	}

	/** Everything that the form asks for. */
	Stream<Row> rows() {
		return Stream.of(outcomes(), this.activities.stream(), this.goals.stream()).flatMap((rows) -> rows);
	}

	/**
	 * What was written that the plan does not say.
	 * @param id what tells this change from all others
	 */
	List<PlanCommand> commands(String id) {
		List<PlanCommand> commands = new ArrayList<>();
		rows().forEach((row) -> commands.addAll(row.commands(this.written, id)));
		Element.Period period = this.sight.period();
		if (!commands.isEmpty() && this.sight.plan().find(period.id()).isEmpty()) {
			commands.addFirst(new PlanCommand.Create(period.id(), period.stated()));
		}
		return commands;
	}

	/** What was written and does not stand in the plan that the form showed. */
	Map<String, String> changedTexts() {
		Map<String, String> changed = new HashMap<>(this.written.texts());
		rows().flatMap(Row::standing)
			.filter((field) -> !this.written.isChanged(field.name(), field.value()))
			.forEach((field) -> changed.remove(field.name()));
		return changed;
	}

	/** What has been said late, and so is asked for first. */
	public long late() {
		return this.due.stream().filter((each) -> each.isLate(this.today)).count();
	}

	/** A group of people, as the reader calls it. */
	public String group(OutcomeRow row) {
		return new ChangeWords(this.sight).group(row.place().group());
	}

	/** What can be said of an outcome. */
	public List<Value.Measurement.State> outcomeStates() {
		return List.of(Value.Measurement.State.values());
	}

	/** Where an activity can stand. */
	public List<Element.Activity.State> activityStates() {
		return List.of(Element.Activity.State.values());
	}

	/** The sorts of comment. */
	public List<Element.Comment.Kind> commentKinds() {
		return List.of(Element.Comment.Kind.values());
	}

	/** A value of an indicator with its unit. */
	public String value(Measure measure, OptionalDouble value) {
		return value.isPresent() ? this.sight.say(Wording.value(measure.indicator(), value.getAsDouble())) : "–";
	}

	/** What a target asks for. */
	public String aim(Measure measure, Value.Target target) {
		return this.sight.say(Wording.target(measure.indicator(), target));
	}

}
