package se.rodtrad.web.thread;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

import com.carrotsearch.hppc.IntHashSet;

import se.rodtrad.plan.Element.Assessment.Colour;
import se.rodtrad.plan.Label;
import se.rodtrad.plan.LinkType;
import se.rodtrad.plan.PlanGraph;
import se.rodtrad.plan.RodTradException;
import se.rodtrad.plan.Units;
import se.rodtrad.trace.Walk;
import se.rodtrad.web.sight.Sight;

/**
 * What a filter leaves of a goal chain: what fits all that is chosen, and all that this
 * carries.
 */
final class ThreadFilter {

	private static final List<Label> CHOSEN = List.of(Label.GOAL, Label.MISSION, Label.ACTIVITY);

	private final Sight sight;

	private final List<IntPredicate> wanted = new ArrayList<>();

	private ThreadFilter(Sight sight) {
		this.sight = sight;
	}

	/**
	 * Whether something is left.
	 * @throws RodTradException.NotFound when there is no such unit, perspective or
	 * version
	 * @throws RodTradException.Invalid when the steering model has no such level
	 */
	static IntPredicate of(Sight sight, ThreadChoice choice) {
		ThreadFilter filter = new ThreadFilter(sight);
		choice.unit().ifPresent((key) -> filter.wanted.add(filter.owned(key)::contains));
		choice.status().ifPresent((status) -> filter.wanted.add((element) -> filter.has(element, status)));
		choice.perspective().ifPresent((key) -> filter.wanted.add(filter.considering(key)::contains));
		choice.level().ifPresent((code) -> filter.wanted.add(filter.on(code)));
		choice.version()
			.ifPresent(
					(key) -> filter.wanted.add(filter.contents(filter.index(Label.DOCUMENT_VERSION, key))::contains));
		return filter.wanted.isEmpty() ? (element) -> true : filter.fittingAndAbove();
	}

	private IntPredicate fittingAndAbove() {
		PlanGraph plan = this.sight.plan();
		int[] fitting = CHOSEN.stream()
			.flatMapToInt((label) -> IntStream.range(plan.firstIndex(label),
					plan.firstIndex(label) + plan.elements(label).size()))
			.filter((element) -> plan.isValid(element, this.sight.snapshot().at()))
			.filter((element) -> this.wanted.stream().allMatch((each) -> each.test(element)))
			.sorted()
			.toArray();
		return Walk.upstream(plan, fitting, LinkType.THREAD, this.sight.snapshot().at())::contains;
	}

	private IntHashSet owned(String unit) {
		return Units.at(this.sight.plan(), this.sight.snapshot().at())
			.belongingToOrBelow(this.sight.snapshot().unit(unit));
	}

	private boolean has(int element, Colour status) {
		return this.sight.reckoning().all().of(element).filter((found) -> found.status() == status).isPresent();
	}

	private IntPredicate on(String level) {
		this.sight.snapshot().requireLevels(List.of(level));
		return (element) -> this.sight.snapshot().levelOf(element).filter(level::equals).isPresent();
	}

	/** What considers a perspective, or stands in a document that does. */
	private IntHashSet considering(String perspective) {
		PlanGraph plan = this.sight.plan();
		IntHashSet found = new IntHashSet();
		links(plan.incoming(index(Label.PERSPECTIVE, perspective), LinkType.CONSIDERS)).map(plan::from)
			.forEach((element) -> {
				found.add(element);
				found.addAll(contents(element));
			});
		return found;
	}

	private IntHashSet contents(int element) {
		PlanGraph plan = this.sight.plan();
		return IntHashSet.from(links(plan.outgoing(element, LinkType.CONTAINS)).map(plan::to).toArray());
	}

	private IntStream links(PlanGraph.Links links) {
		return links.stream().filter((link) -> this.sight.plan().isLinkValid(link, this.sight.snapshot().at()));
	}

	private int index(Label label, String key) {
		return this.sight.plan()
			.find(label, key)
			.orElseThrow(() -> new RodTradException.NotFound(
					"Region %s has no %s with the key «%s»".formatted(this.sight.region(), label.graphName(), key)));
	}

}
