package se.rodtrad.plan;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;

/**
 * Valid time (<em>giltighetstid</em>): the half-open interval of days,
 * {@code [from, to)}, during which something holds in the world. An open end is
 * {@link LocalDate#MIN} or {@link LocalDate#MAX}.
 *
 * @param from the first day
 * @param to the day after the last
 */
public record Validity(LocalDate from, LocalDate to) implements Comparable<Validity> {

	/** Without beginning and end; on a link: as long as both its ends hold. */
	public static final Validity ALWAYS = new Validity(LocalDate.MIN, LocalDate.MAX);

	private static final Comparator<Validity> ORDER = Comparator.<Validity, LocalDate>comparing(Validity::from)
		.thenComparing(Validity::to);

	public Validity {
		if (!from.isBefore(to)) {
			throw new UnfitProperty("validTo", to.toString(), "en dag efter " + from, "a day after " + from);
		}
	}

	/** From a day on, without end. */
	public static Validity from(LocalDate from) {
		return new Validity(from, LocalDate.MAX);
	}

	/** The interval of two days of which either may be missing. */
	public static Validity of(Optional<LocalDate> from, Optional<LocalDate> to) {
		return (from.isEmpty() && to.isEmpty()) ? ALWAYS
				: new Validity(from.orElse(LocalDate.MIN), to.orElse(LocalDate.MAX));
	}

	public boolean contains(LocalDate day) {
		return !day.isBefore(this.from) && day.isBefore(this.to);
	}

	public boolean overlaps(Validity other) {
		return this.from.isBefore(other.to) && other.from.isBefore(this.to);
	}

	/** The days that are in both, or nothing when there are none. */
	public Optional<Validity> intersection(Validity other) {
		if (!overlaps(other)) {
			return Optional.empty();
		}
		LocalDate start = this.from.isAfter(other.from) ? this.from : other.from;
		LocalDate end = this.to.isBefore(other.to) ? this.to : other.to;
		return Optional.of(new Validity(start, end));
	}

	/** The first day, or nothing when the interval has no beginning. */
	public Optional<LocalDate> start() {
		return this.from.equals(LocalDate.MIN) ? Optional.empty() : Optional.of(this.from);
	}

	/** The day after the last, or nothing when the interval has no end. */
	public Optional<LocalDate> end() {
		return this.to.equals(LocalDate.MAX) ? Optional.empty() : Optional.of(this.to);
	}

	@Override
	public int compareTo(Validity other) {
		return ORDER.compare(this, other);
	}

}
