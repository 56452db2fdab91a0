package se.rodtrad.followup.due;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

import net.fortuna.ical4j.data.CalendarOutputter;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.ComponentList;
import net.fortuna.ical4j.model.component.Standard;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.component.VTimeZone;
import net.fortuna.ical4j.model.property.Categories;
import net.fortuna.ical4j.model.property.Description;
import net.fortuna.ical4j.model.property.DtEnd;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.ProdId;
import net.fortuna.ical4j.model.property.Summary;
import net.fortuna.ical4j.model.property.TzId;
import net.fortuna.ical4j.model.property.TzOffsetFrom;
import net.fortuna.ical4j.model.property.TzOffsetTo;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.XProperty;
import net.fortuna.ical4j.model.property.immutable.ImmutableCalScale;
import net.fortuna.ical4j.model.property.immutable.ImmutableTransp;
import net.fortuna.ical4j.model.property.immutable.ImmutableVersion;

import se.rodtrad.plan.Region;
import se.rodtrad.steering.Term;

/**
 * Writes what is due as iCalendar (RFC 5545): whole days that do not make anybody busy.
 * What is due keeps its id, so that a calendar that is fetched again moves it and does
 * not hold it twice.
 */
final class DueCalendar {

	private final Region region;

	private final boolean isEnglish;

	private final Instant stamp;

	/**
	 * That of a region.
	 * @param stamp when the plan became what it is
	 */
	DueCalendar(Region region, boolean isEnglish, Instant stamp) {
		this.region = region;
		this.isEnglish = isEnglish;
		this.stamp = stamp;
	}

	/** Writes it; the stream is left open. */
	void write(List<Occasion> dues, OutputStream out) throws IOException {
		String name = (this.isEnglish ? "Due, " : "Att göra, ") + this.region.name();
		Calendar calendar = new Calendar();
		calendar.add(new ProdId("-//Rod trad//Due//" + (this.isEnglish ? "EN" : "SV")));
		calendar.add(ImmutableVersion.VERSION_2_0);
		calendar.add(ImmutableCalScale.GREGORIAN);
		calendar.add(new XProperty("X-WR-CALNAME", name));
		dues.forEach((due) -> calendar.add(event(due)));
		if (dues.isEmpty()) {
			calendar.add(something());
		}
		new CalendarOutputter(true).output(calendar, out);
	}

	/** No calendar may be empty; a time zone that nothing uses harms nobody. */
	private static VTimeZone something() {
		Standard standard = new Standard();
		standard.add(new DtStart<>(LocalDateTime.of(1970, 1, 1, 0, 0)));
		standard.add(new TzOffsetFrom(ZoneOffset.UTC));
		standard.add(new TzOffsetTo(ZoneOffset.UTC));
		VTimeZone zone = new VTimeZone(new ComponentList<>(List.of(standard)));
		zone.add(new TzId("UTC"));
		return zone;
	}

	private VEvent event(Occasion due) {
		VEvent event = new VEvent(false);
		event.add(new Uid(uid(due)));
		event.add(new DtStamp(this.stamp));
		event.add(new DtStart<>(due.first()));
		event.add(new DtEnd<>(due.last().plusDays(1)));
		event.add(new Summary(text(due.title())));
		event.add(new Categories(text(due.what().term())));
		event.add(ImmutableTransp.TRANSPARENT);
		if (!due.details().isEmpty()) {
			event.add(new Description(due.details().stream().map(this::text).collect(Collectors.joining("\n"))));
		}
		return event;
	}

	private String uid(Occasion due) {
		String known = String.join("\0", this.region.id(), due.what().name(), due.id());
		return UUID.nameUUIDFromBytes(known.getBytes(StandardCharsets.UTF_8)) + "@rod-trad";
	}

	/** Calendars have no characters that cannot be seen but line breaks. */
	private String text(Term term) {
		return (this.isEnglish ? term.en() : term.sv()).replaceAll("[\\p{Cntrl}&&[^\n]]", " ");
	}

}
