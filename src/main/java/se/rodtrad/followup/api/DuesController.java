package se.rodtrad.followup.api;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

import com.carrotsearch.hppc.IntHashSet;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

import se.rodtrad.followup.Dues;
import se.rodtrad.fulfilment.Basis;
import se.rodtrad.fulfilment.api.Reckonings;
import se.rodtrad.plan.Element;
import se.rodtrad.plan.PlanGraphs;
import se.rodtrad.plan.Units;
import se.rodtrad.plan.api.Connection;
import se.rodtrad.plan.api.Paging;
import se.rodtrad.steering.SteeringModels;
import se.rodtrad.trace.api.Snapshot;
import se.rodtrad.trace.api.Snapshots;

/**
 * Answers what is still to be reported.
 */
@Controller
class DuesController {

	private final Snapshots snapshots;

	private final DueLists lists;

	DuesController(PlanGraphs graphs, SteeringModels models, Clock clock, DueLists lists) {
		this.snapshots = new Snapshots(graphs, models, clock);
		this.lists = lists;
	}

	@QueryMapping
	Connection<DueView> due(@Argument String region, @Argument String period, @Argument Optional<LocalDate> at,
			@Argument Optional<List<String>> units, @Argument boolean lateOnly, Paging paging) {
		Element.Period asked = Reckonings.period(period);
		LocalDate today = this.snapshots.today();
		Snapshot snapshot = this.snapshots.of(region, Optional.of(at.orElseGet(() -> Basis.dayOf(asked, today))));
		Dues dues = this.lists.of(snapshot.graph(), asked, snapshot.at());
		List<DueView> found = Stream
			.concat(dues.units()
				.stream()
				.flatMap((unit) -> dues.of(unit)
					.stream()
					.map((due) -> DueView.of(snapshot, due, Optional.of(unit), today))),
					dues.ofNobody().stream().map((due) -> DueView.of(snapshot, due, Optional.empty(), today)))
			.filter(units.map((keys) -> isOf(snapshot, keys)).orElse((_) -> true))
			.filter((due) -> !lateOnly || due.isLate())
			.sorted(Comparator.comparing(DueView::place))
			.toList();
		return Connection.page(found, DueView::place, paging, snapshot.graph().revision());
	}

	private static Predicate<DueView> isOf(Snapshot snapshot, List<String> keys) {
		Units units = Units.at(snapshot.graph(), snapshot.at());
		IntHashSet wanted = new IntHashSet();
		keys.forEach((key) -> wanted.addAll(units.withBelow(snapshot.unit(key))));
		return (due) -> due.owner().filter(wanted::contains).isPresent();
	}

}
