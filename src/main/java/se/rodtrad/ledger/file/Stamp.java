package se.rodtrad.ledger.file;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import se.rodtrad.ledger.Ledger;
import se.rodtrad.ledger.Revision;
import se.rodtrad.plan.Fingerprint;
import se.rodtrad.plan.PlanGraph;
import se.rodtrad.plan.RodTradException;

/**
 * Which revision of which history an answer over HTTP is of, so that whoever has it
 * already need not fetch it again.
 *
 * @param region the id of the region
 * @param revision the number of the revision
 * @param hash its hash in the ledger; nothing when it is not known
 */
public record Stamp(String region, long revision, Optional<String> hash) {

	/**
	 * That of a plan. Without the database the plan is still here, and what its revision
	 * hashes to not.
	 */
	public static Stamp of(Ledger ledger, PlanGraph plan) {
		String region = plan.region().id();
		try {
			return new Stamp(region, plan.revision(), ledger.revision(region, plan.revision()).map(Revision::hash));
		}
		catch (RodTradException.Unreachable ex) {
			return new Stamp(region, plan.revision(), Optional.empty());
		}
	}

	/**
	 * Names an answer: the same for as long as nothing that it depends on has changed.
	 * Weak, since it does not stand for how the answer is compressed. Nothing when it is
	 * not known which history the revision is of.
	 * @param parts what else the answer depends on
	 */
	public Optional<String> tag(List<String> parts) {
		return this.hash.map((known) -> {
			List<String> all = new ArrayList<>(List.of(this.region, String.valueOf(this.revision), known));
			all.addAll(parts);
			return "W/\"" + Fingerprint.of(String.join("\0", all)) + "\"";
		});
	}

	/** For programs, by the names of headers. */
	public Map<String, String> headers() {
		Map<String, String> headers = new LinkedHashMap<>();
		headers.put("Rod-Trad-Revision", String.valueOf(this.revision));
		this.hash.ifPresent((known) -> headers.put("Rod-Trad-Revision-Hash", known));
		return headers;
	}

}
