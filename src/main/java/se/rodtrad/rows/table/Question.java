package se.rodtrad.rows.table;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

import se.rodtrad.plan.Element;
import se.rodtrad.plan.PlanGraph;
import se.rodtrad.plan.RodTradException;
import se.rodtrad.plan.api.ElementView;
import se.rodtrad.trace.api.Snapshot;

/**
 * What is asked of a table, with the plan, the day and the steering model found.
 *
 * @param snapshot the plan on the day
 * @param period the period, where the table has one
 * @param asked what the address says, by parameter
 * @param after the place that the rows come after; nothing for the beginning
 */
public record Question(Snapshot snapshot, Optional<Element.Period> period, Map<Parameter, List<String>> asked,
		Optional<String> after) {

	/** Ends each part of a place; no key contains it. */
	static final String PART = "\0";

	public Question {
		asked = new EnumMap<>(asked);
	}

	/** The same from the first row on. */
	public Question fromTheBeginning() {
		return new Question(this.snapshot, this.period, this.asked, Optional.empty());
	}

	PlanGraph plan() {
		return this.snapshot.graph();
	}

	/** What is asked for by a parameter that may be repeated; nothing does not narrow. */
	Optional<List<String>> texts(Parameter parameter) {
		return Optional.ofNullable(this.asked.get(parameter));
	}

	Optional<String> text(Parameter parameter) {
		return texts(parameter).map(List::getFirst);
	}

	/** The same of parameters with a choice. */
	<E extends Enum<E>> Optional<List<E>> choices(Parameter parameter, Class<E> type) {
		return texts(parameter).map((names) -> names.stream().map((name) -> choice(parameter, type, name)).toList());
	}

	private static <E extends Enum<E>> E choice(Parameter parameter, Class<E> type, String name) {
		return Arrays.stream(type.getEnumConstants())
			.filter((constant) -> constant.name().equals(name))
			.findFirst()
			.orElseThrow(() -> new RodTradException.Invalid("%s: found «%s», expected one of %s"
				.formatted(parameter.inAddress(), name, String.join(", ", parameter.choices()))));
	}

	Optional<Double> number(Parameter parameter) {
		return text(parameter).map((text) -> {
			try {
				return Double.valueOf(text);
			}
			catch (NumberFormatException ex) {
				throw new RodTradException.Invalid(
						"%s: found «%s», expected a number".formatted(parameter.inAddress(), text));
			}
		});
	}

	/** The day, when it was asked for and not taken to be today. */
	Optional<LocalDate> day() {
		return texts(Parameter.HOLDING_AT).map((_) -> this.snapshot.at());
	}

	/** Some parts of the place that the rows come after. */
	Optional<String> after(int parts) {
		return this.after.map((place) -> {
			int end = -1;
			for (int part = 0; part < parts; part++) {
				int next = place.indexOf(PART, end + 1);
				end = (next < 0) ? place.length() : next;
			}
			return place.substring(0, Math.min(end, place.length()));
		});
	}

	/** The indexes of the elements, from the one on that the page before ended with. */
	IntStream elements() {
		int size = plan().size();
		return IntStream.range(first(size, (element) -> new ElementView(plan(), element).place()), size);
	}

	/** Which of some places in order is the first that is not before where to go on. */
	int first(int size, IntFunction<String> place) {
		String from = after(1).orElse("");
		int low = 0;
		int high = size;
		while (low < high) {
			int middle = (low + high) >>> 1;
			if (place.apply(middle).compareTo(from) < 0) {
				low = middle + 1;
			}
			else {
				high = middle;
			}
		}
		return low;
	}

}
