package se.rodtrad.compare;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.List;

import se.rodtrad.ledger.FactJson;
import se.rodtrad.plan.Edit;
import se.rodtrad.plan.Fingerprint;
import se.rodtrad.plan.PlanDraft;
import se.rodtrad.plan.PlanGraph;

/**
 * Makes plans that are only imagined (<em>tänkta planer</em>): a draft that is never
 * written. Its revision is a number below 0 that follows from the plan it began from and
 * what it does, so that answers about it are kept apart from those about any other plan,
 * and asking the same again gives the same bytes.
 */
public final class Imagination {

	/** As many bits as every client reads exactly. */
	private static final int SPARE_BITS = 12;

	private Imagination() {
	}

	/** The plan that a draft describes; its base when it changes nothing. */
	public static PlanGraph of(PlanDraft draft) {
		List<Edit> edits = draft.edits();
		return edits.isEmpty() ? draft.base() : draft.base().changed(edits, revision(draft.base(), edits));
	}

	private static long revision(PlanGraph base, List<Edit> edits) {
		MessageDigest digest = Fingerprint.begin();
		digest.update(ByteBuffer.allocate(Long.BYTES).putLong(base.revision()).array());
		for (Edit edit : edits) {
			digest.update(edit.subject().toString().getBytes(StandardCharsets.UTF_8));
			digest.update(edit.after().map(FactJson::write).orElse("").getBytes(StandardCharsets.UTF_8));
		}
		return -1 - (ByteBuffer.wrap(digest.digest()).getLong() >>> SPARE_BITS);
	}

}
