package se.rodtrad.rows.table;

import java.math.BigInteger;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.Function;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import se.rodtrad.plan.Label;
import se.rodtrad.plan.LinkType;
import se.rodtrad.plan.api.AnswerLimits;
import se.rodtrad.plan.api.ElementView;
import se.rodtrad.rows.format.Column;
import se.rodtrad.steering.Term;
import se.rodtrad.trace.Below;
import se.rodtrad.trace.Direction;
import se.rodtrad.trace.Path;
import se.rodtrad.trace.PathQuestion;
import se.rodtrad.trace.Paths;
import se.rodtrad.trace.SupportedGoals;
import se.rodtrad.trace.Walk;
import se.rodtrad.trace.api.Snapshot;

/**
 * How everything hangs together with the strategic goals above it: the traceability
 * matrix (<em>spårbarhetsmatris</em>), and the paths behind each of its cells. One goal
 * is looked below at a time, so that no more is held than lies below it.
 */
final class ThreadTables {

	private static final EnumSet<Parameter> PARAMETERS = EnumSet.of(Parameter.AT, Parameter.LABEL, Parameter.KIND,
			Parameter.LEVEL, Parameter.UNIT, Parameter.KEY, Parameter.BELOW);

	private final AnswerLimits limits;

	ThreadTables(AnswerLimits limits) {
		this.limits = limits;
	}

	List<Table<?>> all() {
		return List.of(matrix(), paths());
	}

	private static Table<Cell> matrix() {
		Columns<Cell> columns = between(Function.identity());
		columns
			.integer("distance", "links", "Minsta antal länkar mellan dem", "The fewest links between them",
					(cell) -> cell.walk().distance(cell.position()))
			.add("path_count", Column.Type.LARGE_INTEGER, "paths",
					new Term("Antal vägar mellan dem; tomt där en cirkel ligger emellan",
							"How many paths there are between them; empty where a cycle lies between"),
					(cell, cells) -> cell.pathCount().ifPresentOrElse(cells::integer, cells::none))
			.number("share", Columns.SHARE,
					"Genomförandeandelen: hur stor del av målet en aktivitet är; tom för annat och där en cirkel ligger emellan",
					"What part of the goal an activity is; empty for others and where a cycle lies between",
					Cell::share);
		return new Table<>("matrix",
				new Term("En rad per element och strategiskt mål ovanför det",
						"A row per element and strategic goal above it"),
				PARAMETERS, columns.all(), ThreadTables::cells, Cell::place);
	}

	/** The strategic goals of the model, or the one that is asked for. */
	private static List<Integer> goals(Question question) {
		Snapshot snapshot = question.snapshot();
		Optional<Integer> asked = question.text(Parameter.BELOW).map(snapshot::index);
		return asked.map(List::of).orElseGet(() -> {
			Set<String> kinds = SupportedGoals.strategicKinds(snapshot.requireModel());
			int first = snapshot.graph().firstIndex(Label.GOAL);
			return IntStream.range(first, first + snapshot.graph().elements(Label.GOAL).size())
				.filter((goal) -> kinds.contains(snapshot.graph().kind(goal))
						&& snapshot.graph().isValid(goal, snapshot.at()))
				.boxed()
				.toList();
		});
	}

	/** By goal and element, from a place on. */
	private static Stream<Cell> cells(Question question) {
		IntPredicate wanted = Placed.wanted(question, true);
		Snapshot snapshot = question.snapshot();
		String firstGoal = question.after(1).orElse("");
		@Nullable Placed[] known = new Placed[snapshot.graph().size()];
		return goals(question).stream()
			.filter((goal) -> snapshot.element(goal).place().compareTo(firstGoal) >= 0)
			.flatMap((goal) -> {
				Below below = Below.of(snapshot.graph(), goal, LinkType.THREAD, snapshot.at());
				Placed top = Placed.of(snapshot, goal);
				return IntStream.range(1, below.walk().size())
					.filter((position) -> wanted.test(below.walk().element(position)))
					.mapToLong((position) -> ((long) below.walk().element(position) << Integer.SIZE) | position)
					.sorted()
					.mapToObj((both) -> new Cell(snapshot, placed(below.walk().element((int) both), snapshot, known),
							top, below, (int) both));
			});
	}

	/** Most elements lie below several goals. */
	private static Placed placed(int element, Snapshot snapshot, @Nullable Placed[] known) {
		Placed placed = known[element];
		if (placed == null) {
			placed = Placed.of(snapshot, element);
			known[element] = placed;
		}
		return placed;
	}

	private Table<Way> paths() {
		Columns<Way> columns = between(Way::cell);
		columns
			.integer("path", "", "Vägens nummer, den kortaste först", "The number of the path, the shortest first",
					(way) -> way.number() + 1)
			.integer("length", "links", "Vägens antal länkar", "How many links the path has",
					(way) -> way.path().length())
			.text("keys", "Nycklarna längs vägen, från elementet upp till målet",
					"The keys along the path, from the element up to the goal",
					(way) -> way.along((view) -> view.element().key()))
			.text("names", "Namnen längs vägen, från elementet upp till målet",
					"The names along the path, from the element up to the goal",
					(way) -> way.along((view) -> view.element().name()))
			.flag("is_complete", "Om alla vägar mellan dem finns med", "Whether all paths between them are listed",
					Way::isComplete);
		return new Table<>("paths",
				new Term(
						"En rad per väg från ett element till ett strategiskt mål ovanför det, högst %d mellan två"
							.formatted(this.limits.page()),
						"A row per path from an element to a strategic goal above it, at most %d between two"
							.formatted(this.limits.page())),
				PARAMETERS, columns.all(), this::ways, Way::place);
	}

	private Stream<Way> ways(Question question) {
		String from = question.after(2).orElse("");
		return cells(question).dropWhile((cell) -> cell.place().compareTo(from) < 0).flatMap((cell) -> {
			Paths paths = Paths.of(cell.snapshot().graph(),
					new PathQuestion(cell.element(), List.of(cell.goal().index()), Direction.UPSTREAM, LinkType.THREAD,
							cell.snapshot().at(), this.limits.page()));
			return IntStream.range(0, paths.listed().size())
				.mapToObj((number) -> new Way(cell, paths.listed().get(number), number, paths.isComplete()));
		});
	}

	private static <R> Columns<R> between(Function<R, Cell> cell) {
		return Placed.<R>columns(cell.andThen(Cell::placed))
			.element("goal_", "målet ovanför", "the goal above", cell.andThen(Cell::goal));
	}

	/**
	 * That an element lies below a goal.
	 *
	 * @param snapshot the plan on the day
	 * @param placed the element
	 * @param goal the goal
	 * @param below all that lies below it
	 * @param position the place of the element there
	 */
	private record Cell(Snapshot snapshot, Placed placed, Placed goal, Below below, int position) {

		Walk walk() {
			return this.below.walk();
		}

		int element() {
			return this.placed.index();
		}

		Optional<BigInteger> pathCount() {
			return this.below.pathCount(this.position);
		}

		Optional<Double> share() {
			OptionalDouble share = (this.snapshot.graph().label(element()) == Label.ACTIVITY)
					? this.below.share(this.position) : OptionalDouble.empty();
			return PlanTables.boxed(share);
		}

		String place() {
			return this.goal.place() + Question.PART + this.placed.place();
		}

	}

	/**
	 * One of the paths between two.
	 *
	 * @param cell the two
	 * @param path the path, from the element up
	 * @param number its number, from 0
	 * @param isComplete whether all are listed
	 */
	private record Way(Cell cell, Path path, int number, boolean isComplete) {

		String along(Function<ElementView, String> what) {
			return this.path.elements()
				.stream()
				.map(this.cell.snapshot()::element)
				.map(what)
				.collect(Collectors.joining(" > "));
		}

		String place() {
			return this.cell.place() + Question.PART + "%06d".formatted(this.number);
		}

	}

}
