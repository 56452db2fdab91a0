package se.rodtrad.ledger;

import java.util.Optional;

import se.rodtrad.plan.PlanGraph;

/**
 * Whether a ledger is as it was written, and leads to the plan as it stands.
 *
 * @param revisions how many revisions were looked at
 * @param entries how many entries were looked at
 * @param broken the first place where the chain does not hold, if there is one
 * @param isPlanTheSame whether the plan has the digest that stands with the last revision
 */
public record Verification(long revisions, long entries, Optional<Break> broken, boolean isPlanTheSame) {

	/** Whether nothing was changed behind the ledger's back. */
	public boolean isWhole() {
		return this.broken.isEmpty() && this.isPlanTheSame;
	}

	/**
	 * Looks through the whole ledger of a region, up to the revision of a plan. Costs
	 * what the ledger is long.
	 */
	public static Verification of(Ledger ledger, PlanGraph plan) {
		String region = plan.region().id();
		Walk walk = new Walk();
		ledger.read(region, 0, plan.revision(), walk::step);
		Optional<Revision> head = ledger.revision(region, plan.revision());
		if (walk.broken.isEmpty()) {
			head.ifPresentOrElse(walk::end, () -> walk.miss(plan.revision(), 0));
		}
		boolean isSame = head.filter((revision) -> revision.digest().equals(Chain.digest(plan))).isPresent();
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

		private Optional<Revision> heading = Optional.empty();

		private long inRevision;

		private String hash = Chain.START;

		private Optional<Break> broken = Optional.empty();

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
