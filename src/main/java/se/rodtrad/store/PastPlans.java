package se.rodtrad.store;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

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
 * Plans as they were known: the plan as it stands, or a checkpoint, with what the ledger
 * tells of the revisions between taken back or made again. Kept for a while, within a
 * bound on how much they hold.
 */
final class PastPlans {

	private final Ledger ledger;

	private final Checkpoints checkpoints;

	private final Cache<Key, PlanGraph> kept;

	/**
	 * An empty memory.
	 * @param most how many elements, links and values are kept in all
	 */
	PastPlans(Ledger ledger, Checkpoints checkpoints, long most) {
		this.ledger = ledger;
		this.checkpoints = checkpoints;
		this.kept = Caffeine.newBuilder()
			.maximumWeight(most)
			.weigher((Key key, PlanGraph plan) -> Math.toIntExact(plan.factCount()))
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
		return this.kept.get(new Key(current.lineage(), number),
				(key) -> Background.begin("past", () -> made(current, key.revision())).await());
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

	private PlanGraph made(PlanGraph current, long number) {
		String region = current.region().id();
		if (this.ledger.revision(region, number).isEmpty() && this.ledger.revision(region, number + 1).isEmpty()) {
			throw new RodTradException.NotFound(
					"asOf: found revision %d, the ledger of region %s does not reach so far back".formatted(number,
							region));
		}
		PlanGraph nearest = nearest(current, number);
		if (nearest.revision() == number) {
			return nearest;
		}
		List<Edit> edits = between(region, Math.min(number, nearest.revision()), Math.max(number, nearest.revision()));
		return nearest.changed((nearest.revision() < number) ? edits : edits.stream().map(Edit::reversed).toList(),
				number);
	}

	/** The plan from which least is to be read to come to a revision. */
	private PlanGraph nearest(PlanGraph current, long number) {
		String region = current.region().id();
		NavigableSet<Long> kept = this.checkpoints.checkpoints(region).headSet(current.revision(), true);
		return Stream.of(kept.floor(number), kept.ceiling(number))
			.filter(Objects::nonNull)
			.min(Comparator.comparingLong((checkpoint) -> entries(region, checkpoint, number)))
			.filter((checkpoint) -> entries(region, checkpoint, number) + Checkpoints.cost(current) < entries(region,
					number, current.revision()))
			.flatMap((checkpoint) -> this.ledger.revision(region, checkpoint).flatMap(this.checkpoints::readCheckpoint))
			.orElse(current);
	}

	private long entries(String region, long one, long other) {
		return this.checkpoints.countEntries(region, Math.min(one, other), Math.max(one, other));
	}

	/** All that differs between two revisions. */
	private List<Edit> between(String region, long from, long to) {
		Map<Subject, Optional<Fact>> first = new LinkedHashMap<>();
		Map<Subject, Optional<Fact>> last = new LinkedHashMap<>();
		this.ledger.read(region, from + 1, to, (line) -> {
			Edit edit = line.entry().edit();
			first.putIfAbsent(edit.subject(), edit.before());
			last.put(edit.subject(), edit.after());
		});
		List<Edit> edits = new ArrayList<>();
		last.forEach((subject, after) -> {
			Optional<Fact> before = first.getOrDefault(subject, Optional.empty());
			if (!before.equals(after)) {
				edits.add(new Edit(before, after));
			}
		});
		edits.sort(Edit.ORDER);
		return edits;
	}

	private record Key(Object lineage, long revision) {
	}

}
