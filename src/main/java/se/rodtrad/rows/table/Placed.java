package se.rodtrad.rows.table;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.IntPredicate;

import com.carrotsearch.hppc.IntHashSet;

import se.rodtrad.plan.Element;
import se.rodtrad.plan.Label;
import se.rodtrad.plan.api.ElementFilter;
import se.rodtrad.plan.api.ElementView;
import se.rodtrad.trace.api.Snapshot;

/**
 * An element on a day, with its unit and its level: read once for all its columns and all
 * its rows.
 *
 * @param index its index
 * @param place its place in the order of elements
 * @param level the code of its level; empty when it has none
 * @param unitKey the key of the unit that it belongs to; empty when it has none
 * @param unitName the name of that unit
 */
record Placed(int index, String place, String id, String label, String key, String name, String kind, String level,
		String unitKey, String unitName) implements Named {

	static Placed of(Snapshot snapshot, int index) {
		ElementView view = snapshot.element(index);
		Named named = Named.of(view);
		Optional<Element> unit = snapshot.unitOf(index).map(ElementView::element);
		return new Placed(index, view.place(), named.id(), named.label(), named.key(), named.name(), named.kind(),
				snapshot.levelOf(index).orElse(""), unit.map(Element::key).orElse(""),
				unit.map(Element::name).orElse(""));
	}

	/** The columns that tell of an element and where it stands. */
	static <R> Columns<R> columns(Function<R, Placed> placed) {
		return new Columns<R>().element("", "elementet", "the element", placed)
			.text("level", "Nivån i styrmodellen", "The level in the steering model", placed.andThen(Placed::level))
			.text("unit_key", "Nyckeln för enheten som det tillhör", "The key of the unit that it belongs to",
					placed.andThen(Placed::unitKey))
			.text("unit_name", "Namnet på enheten som det tillhör", "The name of the unit that it belongs to",
					placed.andThen(Placed::unitName));
	}

	/**
	 * Which elements are wanted by what is asked of their label, kind, level and unit.
	 */
	static IntPredicate wanted(Question question, boolean isOnDay) {
		ElementFilter filter = new ElementFilter(question.choices(Parameter.LABEL, Label.class),
				question.texts(Parameter.KIND), question.texts(Parameter.UNIT),
				isOnDay ? Optional.of(question.snapshot().at()) : question.day(), Optional.empty(),
				question.texts(Parameter.KEY));
		return filter.test(question.plan())
			.and(question.snapshot().onLevels(question.texts(Parameter.LEVEL).orElse(List.of())));
	}

	/** What lies below the goal that is asked for, on the day. */
	static IntPredicate below(Question question) {
		return question.text(Parameter.BELOW).<IntPredicate>map((goal) -> {
			IntHashSet below = new IntHashSet();
			question.snapshot().below(goal).skip(1).forEach(below::add);
			return below::contains;
		}).orElse((_) -> true);
	}

}
