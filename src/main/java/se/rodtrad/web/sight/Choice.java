package se.rodtrad.web.sight;

import java.time.LocalDate;
import java.util.Optional;

import org.springframework.format.annotation.DateTimeFormat;

/**
 * What the reader has chosen in the address of a page.
 *
 * @param period the key of a period; the page's own choice when empty
 * @param at the day that is looked at; follows from the period when nothing
 * @param asOf when the service knew, as a revision or an instant; now when empty
 */
public record Choice(Optional<String> period, @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) Optional<LocalDate> at,
		Optional<String> asOf) {

	/** Nothing chosen. */
	public static final Choice NOTHING = new Choice(Optional.empty(), Optional.empty(), Optional.empty());

	/** Adds what was chosen to an address, so that the next page shows the same. */
	Address addTo(Address address, String chosenPeriod) {
		address.with("period", chosenPeriod);
		this.at.ifPresent((day) -> address.with("at", day.toString()));
		stated(this.asOf).ifPresent((known) -> address.with("asOf", known));
		return address;
	}

	/** The address with what was chosen, as a text. */
	public String addressOf(Address address, String chosenPeriod) {
		return addTo(address, chosenPeriod).toString();
	}

	/** An empty field of a form says nothing. */
	public static Optional<String> stated(Optional<String> text) {
		return text.map(String::strip).filter((found) -> !found.isEmpty());
	}

}
