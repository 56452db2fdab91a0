package se.rodtrad.ledger;

import java.math.BigInteger;
import java.util.List;

import tools.jackson.databind.json.JsonMapper;

import se.rodtrad.plan.Edit;
import se.rodtrad.plan.Fingerprint;
import se.rodtrad.plan.PlanGraph;

/**
 * The two fingerprints of the ledger, both of SHA-256. The <em>hash</em> of an entry is
 * taken over the hash of the entry before it and all that the entry and its heading say:
 * who changes an old entry breaks every one after it. The <em>digest</em> of a plan is
 * the sum, modulo 2^256, of the hashes of its facts: it follows from a few edits what it
 * becomes, and two plans that say the same have the same.
 */
public final class Chain {

	/**
	 * What the first entry of a region chains on, and the digest of a plan of nothing.
	 */
	public static final String START = "0".repeat(64);

	private static final BigInteger MODULUS = BigInteger.TWO.pow(256);

	private static final JsonMapper JSON = JsonMapper.builder().build();

	private Chain() {
	}

	/**
	 * An entry of a revision, with its hash.
	 * @param heading the revision; its hash, digest and number of entries are not looked
	 * at
	 * @param before the hash of the entry before it
	 * @param place its place in the revision, from 0
	 */
	public static Entry entry(Revision heading, String before, long place, Edit edit) {
		String was = edit.before().map(FactJson::write).orElse("");
		String is = edit.after().map(FactJson::write).orElse("");
		return new Entry(place, was, is, hash(heading, before, new Entry(place, was, is, "")));
	}

	/** The hash that an entry should have. */
	public static String hash(Revision heading, String before, Entry entry) {
		Signature by = heading.signature();
		return Fingerprint.of(JSON.writeValueAsString(
				List.of(before, heading.region(), heading.number(), heading.instant().toString(), by.actor(),
						by.how().name(), by.command(), by.reason(), entry.place(), entry.before(), entry.after())));
	}

	/** The digest of a whole plan. */
	public static String digest(PlanGraph plan) {
		Digest digest = new Digest();
		plan.facts().map(FactJson::write).forEach(digest::add);
		return digest.text();
	}

	private static BigInteger number(String json) {
		return json.isEmpty() ? BigInteger.ZERO : new BigInteger(1, Fingerprint.bytesOf(json));
	}

	/** The digest of some facts, summed up. */
	public static final class Digest {

		private BigInteger sum;

		/** Of no facts. */
		public Digest() {
			this(START);
		}

		/** Goes on from the digest of a plan. */
		public Digest(String digest) {
			this.sum = new BigInteger(digest, 16);
		}

		/** Takes the fact before an entry away and adds the one after it. */
		public void change(Entry entry) {
			this.sum = this.sum.subtract(number(entry.before())).add(number(entry.after()));
		}

		/** Adds a fact as {@link FactJson} writes it. */
		public void add(String fact) {
			this.sum = this.sum.add(number(fact));
		}

		public String text() {
			return "%064x".formatted(this.sum.mod(MODULUS));
		}

	}

}
