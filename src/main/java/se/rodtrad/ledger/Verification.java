package se.rodtrad.ledger;

import java.util.Optional;

import se.rodtrad.plan.PlanGraph;
import se.rodtrad.plan.RodTradException;

/**
 * Whether a ledger is as it was written, and leads to the plan as it stands.
 *
 * @param revisions how many revisions were looked at
 * @param entries how many entries were looked at
 * @param broken the first place where the chain does not hold, if there is one
 * @param isPlanTheSame whether the plan has the digest that stands with the last
 * revision; nothing when the last was not looked at
 */
public record Verification(long revisions, long entries, Optional<Break> broken, Optional<Boolean> isPlanTheSame) {

	/** Whether nothing was changed behind the ledger's back, as far as was looked. */
	public boolean isWhole() {
		return this.broken.isEmpty() && this.isPlanTheSame.orElse(true);
	}

	/** Looks through the whole ledger of a region, up to the revision of a plan. */
	public static Verification of(Ledger ledger, PlanGraph plan) {
		return of(ledger, plan, 1, plan.revision());
	}

	/**
	 * Looks through a part of the ledger of a region, which begins where the part before
	 * it ends. Costs what the part is long.
	 * @param plan the plan as it stands
	 * @param first the first revision
	 * @param last the last revision
	 * @throws RodTradException.Invalid when they are not from 1 to the plan's revision,
	 * or the other way round
	 */
	public static Verification of(Ledger ledger, PlanGraph plan, long first, long last) {
		if (first < 1 || last < first || last > plan.revision()) {
			throw new RodTradException.Invalid("from, to: found %d to %d, expected revisions from 1 to %d"
				.formatted(first, last, plan.revision()));
		}
		String region = plan.region().id();
		Walk walk = new Walk(ledger.revision(region, first - 1));
		ledger.read(region, first, last, walk::step);
		Optional<Revision> head = ledger.revision(region, last);
		if (walk.broken.isEmpty()) {
			head.ifPresentOrElse(walk::end, () -> walk.miss(last, 0));
		}
		Optional<Boolean> isSame = (last < plan.revision()) ? Optional.empty()
				: Optional.of(head.filter((revision) -> revision.digest().equals(Chain.digest(plan))).isPresent());
		return new Verification(walk.revisions, walk.entries, walk.broken, isSame);
	}

	/**
	 * Where a chain is broken.
	 *
	 * @param revision the number of the revision
	 * @param entry the place of the entry in it
	 * @param found the hash that stands there; empty when the entry is missing
	 * @param expected the hash that follows from what stands there
	 */
	public record Break(long revision, long entry, String found, String expected) {
	}

	/** How far one has come. */
	private static final class Walk {

		private long revisions;

		private long entries;

		private Optional<Revision> heading;

		private long inRevision;

		private String hash;

		private Optional<Break> broken = Optional.empty();

		Walk(Optional<Revision> before) {
			this.heading = before;
			this.inRevision = before.map(Revision::entries).orElse(0L);
			this.hash = before.map(Revision::hash).orElse(Chain.START);
		}

		void step(Ledger.Line line) {
			if (this.broken.isPresent()) {
				return;
			}
			if (this.heading.filter((known) -> known.number() == line.revision().number()).isEmpty()) {
				begin(line.revision());
			}
			if (this.broken.isPresent()) {
				return;
			}
			if (line.entry().place() != this.inRevision) {
				miss(line.revision().number(), this.inRevision);
				return;
			}
			String expected = Chain.hash(line.revision(), this.hash, line.entry());
			if (!expected.equals(line.entry().hash())) {
				this.broken = Optional
					.of(new Break(line.revision().number(), this.inRevision, line.entry().hash(), expected));
			}
			this.hash = expected;
			this.inRevision++;
			this.entries++;
		}

		private void begin(Revision revision) {
			this.heading.ifPresent((before) -> {
				end(before);
				if (this.broken.isEmpty() && revision.number() != before.number() + 1) {
					miss(before.number() + 1, 0);
				}
			});
			this.heading = Optional.of(revision);
			this.inRevision = 0;
			this.revisions++;
		}

		/**
		 * A revision has as many entries as its heading says, and the last one's hash.
		 */
		void end(Revision revision) {
			if (this.inRevision != revision.entries()) {
				miss(revision.number(), this.inRevision);
			}
			else if (!revision.hash().equals(this.hash)) {
				this.broken = Optional
					.of(new Break(revision.number(), this.inRevision - 1, revision.hash(), this.hash));
			}
		}

		void miss(long revision, long entry) {
			this.broken = Optional.of(new Break(revision, entry, "", ""));
		}

	}

}
