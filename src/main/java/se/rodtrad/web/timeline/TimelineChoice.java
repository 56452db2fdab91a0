package se.rodtrad.web.timeline;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

import se.rodtrad.plan.Element;
import se.rodtrad.web.sight.Address;
import se.rodtrad.web.sight.Choice;
import se.rodtrad.web.sight.Sight;

/**
 * Which two points in time are held against each other.
 *
 * @param from the key of the earlier period; the one before that of the page when nothing
 * @param fromAsOf when the plan of it was known, as a revision or an instant; as the page
 * looks at it when nothing
 * @param to the key of the later period; that of the page when nothing
 * @param toAsOf the same of it
 */
record TimelineChoice(Optional<String> from, Optional<String> fromAsOf, Optional<String> to, Optional<String> toAsOf) {

	static final TimelineChoice NOTHING = new TimelineChoice(Optional.empty(), Optional.empty(), Optional.empty(),
			Optional.empty());

	TimelineChoice {
		from = Choice.stated(from);
		fromAsOf = Choice.stated(fromAsOf);
		to = Choice.stated(to);
		toAsOf = Choice.stated(toAsOf);
	}

	/** What the earlier side looks at. */
	Choice earlier(Sight sight) {
		return side(sight, this.from.orElseGet(() -> sight.period().previous().key()), this.fromAsOf);
	}

	/** What the later side looks at. */
	Choice later(Sight sight) {
		Element.Period period = sight.period();
		Choice later = side(sight, this.to.orElse(period.key()), this.toAsOf);
		return this.to.filter((key) -> !key.equals(period.key())).isPresent() ? later
				: new Choice(later.period(), sight.choice().at(), later.asOf());
	}

	private static Choice side(Sight sight, String period, Optional<String> asOf) {
		return new Choice(Optional.of(period), Optional.empty(), asOf.or(sight.choice()::asOf));
	}

	/** What was chosen, as the parameters of an address. */
	Map<String, String> parameters() {
		Map<String, String> parameters = new LinkedHashMap<>();
		this.from.ifPresent((key) -> parameters.put("from", key));
		this.fromAsOf.ifPresent((known) -> parameters.put("fromAsOf", known));
		this.to.ifPresent((key) -> parameters.put("to", key));
		this.toAsOf.ifPresent((known) -> parameters.put("toAsOf", known));
		return parameters;
	}

	/** Adds it to an address. */
	Address addTo(Address address) {
		parameters().forEach(address::with);
		return address;
	}

}
