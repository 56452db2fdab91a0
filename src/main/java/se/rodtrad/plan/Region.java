package se.rodtrad.plan;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A region or municipality (<em>region, kommun</em>): the root of a plan.
 *
 * @param id the user's own id, unique in the service
 * @param name its name
 * @param orgNo its registration number; empty when not stated
 * @param koladaId its id in Kolada; empty when not stated
 * @param governedBy which steering models govern it and when, in order of time
 * @param editions of the models that govern it by id, which edition does: the SHA-256 of
 * what it says, in hexadecimal. A model whose edition was never told is not among them
 */
public record Region(String id, String name, String orgNo, String koladaId, List<Governance> governedBy,
		Map<String, String> editions) implements Fact {

	private static final Pattern ID = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}._-]{0,63}");

	public Region {
		governedBy = governedBy.stream().sorted((a, b) -> a.validity().compareTo(b.validity())).toList();
		Map<String, String> ofThese = new TreeMap<>(editions);
		ofThese.keySet().retainAll(governedBy.stream().map(Governance::steeringModel).collect(Collectors.toSet()));
		editions = Map.copyOf(ofThese);
	}

	/**
	 * Refuses what cannot be the id of a new region: it stands in addresses and names of
	 * files.
	 */
	public static void requireId(String id) {
		if (!ID.matcher(id).matches()) {
			throw new RodTradException.Invalid(
					"Region id «%s»: expected 1 to 64 letters, digits, full stops, hyphens and underscores, a letter or digit first"
						.formatted(id));
		}
	}

	/** A region of which no editions are told. */
	public Region(String id, String name, String orgNo, String koladaId, List<Governance> governedBy) {
		this(id, name, orgNo, koladaId, governedBy, Map.of());
	}

	/** The same region, governed by other editions. */
	public Region with(Map<String, String> others) {
		return new Region(this.id, this.name, this.orgNo, this.koladaId, this.governedBy, others);
	}

	/** The id of the steering model in force on a day, or nothing when there is none. */
	public Optional<String> steeringModelAt(LocalDate day) {
		return this.governedBy.stream()
			.filter((governance) -> governance.validity().contains(day))
			.map(Governance::steeringModel)
			.findFirst();
	}

	@Override
	public Self subject() {
		return new Self(this.id);
	}

	/**
	 * The region itself as what a fact is about.
	 *
	 * @param regionId its id
	 */
	public record Self(String regionId) implements Subject {

		@Override
		public String toString() {
			return "Region " + this.regionId;
		}

	}

	/**
	 * That a steering model is in force (<em>styrs enligt</em>).
	 *
	 * @param steeringModel the id of the model
	 * @param validity when it is in force
	 */
	public record Governance(String steeringModel, Validity validity) {

		private static final String OPEN = "..";

		/**
		 * Reads what {@link #toString()} gives.
		 * @throws RodTradException.Invalid when it is something else
		 */
		static Governance parse(String text) {
			try {
				String[] days = text.substring(text.lastIndexOf(' ') + 1).split("/", 2);
				return new Governance(text.substring(0, text.lastIndexOf(' ')),
						Validity.of(day(days[0]), day(days[1])));
			}
			catch (IndexOutOfBoundsException | DateTimeException ex) {
				throw new RodTradException.Invalid(
						"governedBy: found %s, expected a model and its days, such as rjh-2021 2021-01-01/.."
							.formatted(text));
			}
		}

		private static Optional<LocalDate> day(String text) {
			return text.equals(OPEN) ? Optional.empty() : Optional.of(LocalDate.parse(text));
		}

		/**
		 * The model and its days as ISO 8601 writes an interval, open ends as two dots.
		 */
		@Override
		public String toString() {
			return "%s %s/%s".formatted(this.steeringModel, this.validity.start().map(LocalDate::toString).orElse(OPEN),
					this.validity.end().map(LocalDate::toString).orElse(OPEN));
		}

	}

}
