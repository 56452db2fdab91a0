package se.rodtrad.store;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;

import se.rodtrad.ledger.Ledger;
import se.rodtrad.ledger.Revision;
import se.rodtrad.plan.AsOf;
import se.rodtrad.plan.Edit;
import se.rodtrad.plan.Fact;
import se.rodtrad.plan.PlanGraph;
import se.rodtrad.plan.RodTradException;
import se.rodtrad.plan.Subject;

/**
 * Plans as they were known: the plan as it stands, with all taken back that the ledger
 * tells of later revisions. Kept for a while, within a bound on how much they hold.
 */
final class PastPlans {

	private final Ledger ledger;

	private final Cache<Key, PlanGraph> kept;

	/**
	 * An empty memory.
	 * @param most how many elements, links and values are kept in all
	 */
	PastPlans(Ledger ledger, long most) {
		this.ledger = ledger;
		this.kept = Caffeine.newBuilder()
			.maximumWeight(most)
			.weigher((Key key, PlanGraph plan) -> plan.size() + plan.linkCount() + plan.values().measurements().size()
					+ plan.values().targets().size())
			.build();
	}

	/**
	 * A plan as it was known.
	 * @param current the plan as it stands
	 */
	PlanGraph of(PlanGraph current, AsOf asOf) {
		long number = switch (asOf) {
			case AsOf.Now _ -> current.revision();
			case AsOf.AtRevision revision -> revision.number();
			case AsOf.AtInstant instant -> revisionAt(current, instant);
		};
		if (number >= current.revision()) {
			return currentUnlessAhead(current, number);
		}
		return this.kept.get(new Key(current.lineage(), number), (key) -> takenBack(current, key.revision()));
	}

	private static PlanGraph currentUnlessAhead(PlanGraph current, long number) {
		if (number > current.revision()) {
			throw new RodTradException.NotFound("asOf: found revision %d, region %s is at revision %d".formatted(number,
					current.region().id(), current.revision()));
		}
		return current;
	}

	private long revisionAt(PlanGraph current, AsOf.AtInstant asOf) {
		return this.ledger.at(current.region().id(), asOf.instant())
			.map(Revision::number)
			.orElseThrow(() -> new RodTradException.NotFound(
					"asOf: found %s, the ledger of region %s begins later".formatted(asOf, current.region().id())));
	}

	private PlanGraph takenBack(PlanGraph current, long number) {
		String region = current.region().id();
		if (this.ledger.revision(region, number).isEmpty() && this.ledger.revision(region, number + 1).isEmpty()) {
			throw new RodTradException.NotFound(
					"asOf: found revision %d, the ledger of region %s does not reach so far back".formatted(number,
							region));
		}
		Map<Subject, Optional<Fact>> then = new LinkedHashMap<>();
		Map<Subject, Optional<Fact>> now = new LinkedHashMap<>();
		this.ledger.read(region, number + 1, current.revision(), (line) -> {
			Edit edit = line.entry().edit();
			then.putIfAbsent(edit.subject(), edit.before());
			now.put(edit.subject(), edit.after());
		});
		List<Edit> edits = new ArrayList<>();
		now.forEach((subject, is) -> {
			Optional<Fact> was = then.getOrDefault(subject, Optional.empty());
			if (!was.equals(is)) {
				edits.add(new Edit(is, was));
			}
		});
		edits.sort(Edit.ORDER);
		return current.changed(edits, number);
	}

	private record Key(Object lineage, long revision) {
	}

}
