package se.rodtrad.rows.table;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import se.rodtrad.fulfilment.Fulfilment;
import se.rodtrad.fulfilment.Mark;
import se.rodtrad.fulfilment.Run;
import se.rodtrad.fulfilment.api.AttainmentView;
import se.rodtrad.fulfilment.api.ComponentView;
import se.rodtrad.fulfilment.api.FulfilmentView;
import se.rodtrad.fulfilment.api.Reckoning;
import se.rodtrad.fulfilment.api.Reckonings;
import se.rodtrad.fulfilment.api.TableFilter;
import se.rodtrad.plan.Element.Assessment.Colour;
import se.rodtrad.plan.Value;
import se.rodtrad.plan.api.ElementView;
import se.rodtrad.steering.Term;

/**
 * How goals are fulfilled in a period, and what that follows from.
 */
final class FulfilmentTables {

	private static final EnumSet<Parameter> PARAMETERS = EnumSet.of(Parameter.PERIOD, Parameter.PERIOD_AT,
			Parameter.RUN, Parameter.KIND, Parameter.UNIT, Parameter.STATUS, Parameter.MARK, Parameter.MIN_COVERAGE,
			Parameter.MAX_COVERAGE);

	private final Reckonings reckonings;

	FulfilmentTables(Reckonings reckonings) {
		this.reckonings = reckonings;
	}

	List<Table<?>> all() {
		return List.of(fulfilment(), derivations());
	}

	private Table<Fulfilled> fulfilment() {
		Columns<Fulfilled> columns = asked(Placed.columns(Fulfilled::placed), Fulfilled::view);
		columns.number("score", Columns.SHARE, "Måluppfyllelsen, 0 till 1; tom när inget är känt",
				"The score, 0 to 1; empty when nothing is known", (row) -> row.view().score());
		scored(columns, (row) -> row.view().coverage(), (row) -> row.view().low(), (row) -> row.view().high(),
				(row) -> row.view().status())
			.text("worst", "Statusen om allt som saknas blev 0", "The status if all that is missing came out as 0",
					(row) -> row.view().worst().name())
			.text("best", "Bästa status som det ännu kan bli", "The best status that it may still turn out to have",
					(row) -> row.view().best().name())
			.codes("marks", "Vad man bör veta om statusen, åtskilda av blanksteg",
					"What to know of the status, separated by spaces", (row) -> row.view().marks())
			.number("progress", Columns.SHARE, "Hur långt aktiviteterna har kommit, 0 till 1",
					"How far its activities have come, 0 to 1", (row) -> row.view().progress())
			.text("aggregator", "Hur delarna vägs samman", "How its parts are summed",
					(row) -> row.view().aggregator().name())
			.number("weight", "", "Summan av delarnas vikter", "The sum of the weights of its parts",
					(row) -> Optional.of(row.view().weight()))
			.integer("component_count", "", "Antal delar, med dem som visas bredvid",
					"How many components it has, with those that are shown beside",
					(row) -> row.view().components().size())
			.text("judged_status", "Statusen som någon har bedömt", "The status that somebody has judged",
					(row) -> row.view()
						.judgement()
						.map((judged) -> judged.judgement().assessment().status().name())
						.orElse(""))
			.text("judged_reason", "Bedömningens motivering", "The reason of the assessment", (
					row) -> row.view().judgement().map((judged) -> judged.judgement().assessment().reason()).orElse(""))
			.text("sentence_sv", "Varför, på svenska", "Why, in Swedish", (row) -> row.view().sentenceSv())
			.text("sentence_en", "Varför, på engelska", "Why, in English", (row) -> row.view().sentenceEn());
		return new Table<>("fulfilment",
				new Term("En rad per mål eller uppdrag i kraft", "A row per goal or mission in force"), PARAMETERS,
				columns.all(), this::fulfilled, (row) -> row.placed().place());
	}

	private Stream<Fulfilled> fulfilled(Question question) {
		return fulfilment(question)
			.map((view) -> new Fulfilled(Placed.of(question.snapshot(), view.element().index()), view));
	}

	private Stream<FulfilmentView> fulfilment(Question question) {
		Reckoning reckoning = this.reckonings.of(question.snapshot(), question.period().orElseThrow(),
				question.choices(Parameter.RUN, Run.class).map(List::getFirst).orElse(Run.COMPUTED));
		Predicate<Fulfilment> wanted = new TableFilter(question.texts(Parameter.KIND), question.texts(Parameter.UNIT),
				question.choices(Parameter.STATUS, Colour.class), question.choices(Parameter.MARK, Mark.class),
				question.number(Parameter.MIN_COVERAGE), question.number(Parameter.MAX_COVERAGE))
			.in(question.snapshot());
		int first = question.elements().findFirst().orElse(question.plan().size());
		return reckoning.all()
			.all()
			.stream()
			.filter((found) -> found.goal() >= first)
			.filter(wanted)
			.flatMap((found) -> reckoning.of(found.goal()).stream());
	}

	private Table<Contribution> derivations() {
		Columns<Contribution> columns = asked(
				new Columns<Contribution>()
					.element("goal_", "målet", "the goal", (row) -> Named.of(row.goal().element()))
					.element("component_", "delen: indikatorn, målet eller aktiviteten",
							"the component: the indicator, goal or activity", (row) -> Named.of(row.part().element())),
				Contribution::goal)
			.text("link_type", "Länken som gör den till en del", "The link that makes it a component",
					(row) -> row.part().link().type().name())
			.number("weight", "", "Länkens vikt", "The weight of the link", (row) -> Optional.of(row.part().weight()))
			.flag("is_counted", "Om den räknas in; annars visas den bredvid",
					"Whether it counts; else it is shown beside", (row) -> row.part().isCounted())
			.flag("is_critical", "Om målet inte kan vara grönt när den är röd",
					"Whether the goal cannot be green when it is red", (row) -> row.part().isCritical())
			.number("share", Columns.SHARE, "Dess del av vikterna", "What part of the weights it is",
					(row) -> row.part().share())
			.number("contribution", Columns.SHARE, "Hur mycket av målets värde som kommer från den",
					"How much of the score of the goal comes from it", (row) -> row.part().contribution())
			.number("score", Columns.SHARE, "Delens värde, 0 till 1", "Its score, 0 to 1", (row) -> row.part().score());
		scored(columns, (row) -> row.part().coverage(), (row) -> row.part().low(), (row) -> row.part().high(),
				(row) -> row.part().status())
			.text("lack", "Vad som saknas", "What is missing", (row) -> row.part().lack().map(Enum::name).orElse(""))
			.text("method", "Regeln som uppfyllelsen beräknas med", "The rule that the attainment is computed by",
					(row) -> row.measured((found) -> Optional.of(found.method().name())).orElse(""))
			.number("target", "indicator", "Målvärdet", "The target", (row) -> row.target((target) -> target.value()))
			.number("target_low", "indicator", "Målintervallets nedre gräns", "The lower end of the target's range",
					(row) -> row.target((target) -> target.low()))
			.number("target_high", "indicator", "Målintervallets övre gräns", "The upper end of the target's range",
					(row) -> row.target((target) -> target.high()))
			.number("outcome", "indicator", "Utfallet", "The outcome",
					(row) -> row.measured(AttainmentView::outcome)
						.flatMap((outcome) -> PlanTables.boxed(outcome.value().value())))
			.number("comparison", "indicator", "Värdet som utfallet jämförs med",
					"What the outcome is compared with beside the target",
					(row) -> row.measured(AttainmentView::comparison))
			.number("attainment", "", "Uppfyllelsen, 1 när målvärdet är nått",
					"The attainment, 1 when the target is met", (row) -> row.measured(AttainmentView::attainment))
			.text("trend", "Vart indikatorn är på väg", "Which way the indicator goes",
					(row) -> row.measured((found) -> Optional.of(found.trend().name())).orElse(""))
			.text("sentence_sv", "Hur det står till, på svenska", "How it stands, in Swedish",
					(row) -> row.part().sentenceSv())
			.text("sentence_en", "Hur det står till, på engelska", "How it stands, in English",
					(row) -> row.part().sentenceEn());
		return new Table<>("derivations",
				new Term("En rad per bidrag till ett måls uppfyllelse",
						"A row per contribution to the fulfilment of a goal"),
				PARAMETERS, columns.all(), this::derivations, Contribution::place);
	}

	private Stream<Contribution> derivations(Question question) {
		return fulfilment(question).flatMap((view) -> {
			List<ComponentView> components = view.components();
			return IntStream.range(0, components.size())
				.mapToObj((number) -> new Contribution(view, components.get(number), number));
		});
	}

	/** What every row says of what was asked, so that answers can be put together. */
	private static <R> Columns<R> asked(Columns<R> columns, Function<R, FulfilmentView> view) {
		return columns.text("period", "Perioden", "The period", view.andThen((found) -> found.reckoning().period()))
			.day("at", "Dagen då allt gäller", "The day on which everything holds",
					view.andThen((found) -> Optional.of(found.reckoning().at())))
			.text("run", "Vilken beräkning", "Which of the parallel runs",
					view.andThen((found) -> found.reckoning().run().name()));
	}

	private static <R> Columns<R> scored(Columns<R> columns, Function<R, Double> coverage, Function<R, Double> low,
			Function<R, Double> high, Function<R, Colour> status) {
		return columns
			.number("coverage", Columns.SHARE, "Den kända andelen av vikten", "What part of the weight is known",
					coverage.andThen(Optional::of))
			.number("low", Columns.SHARE, "Värdet om allt som saknas blev 0",
					"The score if all that is missing came out as 0", low.andThen(Optional::of))
			.number("high", Columns.SHARE, "Värdet om allt som saknas blev 1",
					"The score if all that is missing came out as 1", high.andThen(Optional::of))
			.text("status", "Statusen: GREEN, YELLOW, RED eller GREY", "The status: GREEN, YELLOW, RED or GREY",
					status.andThen(Enum::name));
	}

	/**
	 * A goal or mission with its fulfilment.
	 *
	 * @param placed the goal
	 * @param view its fulfilment
	 */
	private record Fulfilled(Placed placed, FulfilmentView view) {
	}

	/**
	 * What a goal is summed from, by one link.
	 *
	 * @param goal the fulfilment of the goal
	 * @param part the component
	 * @param number its place among the components of the goal
	 */
	private record Contribution(FulfilmentView goal, ComponentView part, int number) {

		String place() {
			ElementView element = this.goal.element();
			return element.place() + Question.PART + "%06d".formatted(this.number);
		}

		<T> Optional<T> measured(Function<AttainmentView, Optional<T>> what) {
			return this.part.attainment().flatMap(what);
		}

		Optional<Double> target(Function<Value.Target, OptionalDouble> what) {
			return measured(AttainmentView::target).flatMap((target) -> PlanTables.boxed(what.apply(target.value())));
		}

	}

}
