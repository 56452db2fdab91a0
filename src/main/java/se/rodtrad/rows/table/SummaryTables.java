package se.rodtrad.rows.table;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import se.rodtrad.fulfilment.Mark;
import se.rodtrad.fulfilment.Run;
import se.rodtrad.fulfilment.Score;
import se.rodtrad.fulfilment.Summary;
import se.rodtrad.fulfilment.api.Reckoning;
import se.rodtrad.fulfilment.api.Reckonings;
import se.rodtrad.plan.PlanGraph;
import se.rodtrad.steering.Term;

/**
 * The fulfilment of a region summed up by the dimension of its steering model, each of
 * its values as a whole and for each body.
 */
final class SummaryTables {

	private final Reckonings reckonings;

	SummaryTables(Reckonings reckonings) {
		this.reckonings = reckonings;
	}

	List<Table<?>> all() {
		return List.of(summary());
	}

	private Table<Line> summary() {
		Columns<Line> columns = new Columns<Line>()
			.element("", "området, strategin eller fokusområdet", "the area, strategy or focus area", Line::dimension)
			.text("body_key", "Nyckeln för organet; tom för hela raden och för mål utan organ",
					"The key of the body; empty for the whole and for goals without a body",
					(line) -> line.body().map((body) -> line.key(body)).orElse(""))
			.flag("is_whole", "Om raden summerar alla mål och inte bara ett organs",
					"Whether all goals are summed and not those of one body", (line) -> line.part().isEmpty())
			.text("period", "Perioden", "The period", (line) -> line.reckoning().period())
			.day("at", "Dagen då allt gäller", "The day on which everything holds",
					(line) -> Optional.of(line.reckoning().at()))
			.text("run", "Vilken beräkning", "Which of the parallel runs", (line) -> line.reckoning().run().name())
			.integer("goal_count", "goals", "Antal mål", "How many goals there are",
					(line) -> line.sum().counts().total())
			.integer("green_count", "goals", "Antal gröna", "How many are green", (line) -> line.sum().counts().green())
			.integer("yellow_count", "goals", "Antal gula", "How many are yellow",
					(line) -> line.sum().counts().yellow())
			.integer("red_count", "goals", "Antal röda", "How many are red", (line) -> line.sum().counts().red())
			.integer("grey_count", "goals", "Antal som inte kan bedömas", "How many cannot be assessed",
					(line) -> line.sum().counts().grey())
			.number("score", Columns.SHARE, "Måluppfyllelsen tillsammans, 0 till 1", "The score together, 0 to 1",
					(line) -> PlanTables.boxed(line.score().value()))
			.number("coverage", Columns.SHARE, "Den kända andelen av vikten", "What part of the weight is known",
					(line) -> Optional.of(line.score().coverage()))
			.number("low", Columns.SHARE, "Värdet om allt som saknas blev 0",
					"The score if all that is missing came out as 0", (line) -> Optional.of(line.score().low()))
			.number("high", Columns.SHARE, "Värdet om allt som saknas blev 1",
					"The score if all that is missing came out as 1", (line) -> Optional.of(line.score().high()))
			.text("status", "Statusen: GREEN, YELLOW, RED eller GREY", "The status: GREEN, YELLOW, RED or GREY",
					(line) -> line.score().colour().name())
			.codes("marks", "Vad man bör veta om statusen, åtskilda av blanksteg",
					"What to know of the status, separated by spaces",
					(line) -> Stream.of(Mark.values()).filter(line.sum().marks()::contains).toList())
			.text("weakest_keys", "Nycklarna för de högst tre svagaste målen, åtskilda av |; bara på hela raden",
					"The keys of the at most three weakest goals, separated by |; only for the whole", Line::weakest);
		return new Table<>("summary",
				new Term("En rad per område eller strategi och organ, summerad över målen",
						"A row per area or strategy and body, summed over its goals"),
				EnumSet.of(Parameter.PERIOD, Parameter.PERIOD_AT, Parameter.RUN), columns.all(), this::lines,
				Line::place);
	}

	private Stream<Line> lines(Question question) {
		Reckoning reckoning = this.reckonings.of(question.snapshot(), question.period().orElseThrow(),
				question.choices(Parameter.RUN, Run.class).map(List::getFirst).orElse(Run.COMPUTED));
		return reckoning.summary()
			.rows()
			.stream()
			.flatMap((row) -> Stream.concat(Stream.of(new Line(reckoning, row, Optional.empty())),
					row.bodies().stream().map((body) -> new Line(reckoning, row, Optional.of(body)))));
	}

	/**
	 * A value of the dimension, or what of it belongs to a body.
	 *
	 * @param reckoning what it was computed from
	 * @param row the value of the dimension
	 * @param part what belongs to a body; nothing for the whole
	 */
	private record Line(Reckoning reckoning, Summary.Row row, Optional<Summary.BodyRow> part) {

		Named dimension() {
			return Named.of(this.reckoning.snapshot().element(this.row.dimension()));
		}

		Optional<Integer> body() {
			OptionalInt body = this.part.map(Summary.BodyRow::body).orElse(OptionalInt.empty());
			return body.isPresent() ? Optional.of(body.getAsInt()) : Optional.empty();
		}

		String key(int element) {
			return plan().element(element).key();
		}

		private PlanGraph plan() {
			return this.reckoning.basis().plan();
		}

		Summary.Sum sum() {
			return this.part.map(Summary.BodyRow::sum).orElse(this.row.sum());
		}

		Score score() {
			return sum().score();
		}

		String weakest() {
			return this.part.isPresent() ? ""
					: this.row.weakest().stream().map((goal) -> key(goal.goal())).collect(Collectors.joining(" | "));
		}

		/** The whole first, and what has no body last. */
		String place() {
			String within = this.part.isEmpty() ? "0" : body().map((body) -> "1" + key(body)).orElse("2");
			return this.reckoning.snapshot().element(this.row.dimension()).place() + Question.PART + within;
		}

	}

}
