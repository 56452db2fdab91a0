package se.rodtrad.followup.due;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Date;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

import biweekly.ICalendar;
import biweekly.component.StandardTime;
import biweekly.component.VEvent;
import biweekly.component.VTimezone;
import biweekly.property.CalendarScale;
import biweekly.property.DateEnd;
import biweekly.property.DateStart;
import biweekly.property.Transparency;
import biweekly.util.DateTimeComponents;
import biweekly.util.ICalDate;
import biweekly.util.UtcOffset;

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
		ICalendar calendar = new ICalendar();
		calendar.setProductId("-//Rod trad//Due//" + (this.isEnglish ? "EN" : "SV"));
		calendar.setCalendarScale(CalendarScale.gregorian());
		calendar.addExperimentalProperty("X-WR-CALNAME", name);
		dues.forEach((due) -> calendar.addEvent(event(due)));
		if (dues.isEmpty()) {
			calendar.addComponent(something());
		}
		calendar.write(out);
	}

	/** No calendar may be empty; a time zone that nothing uses harms nobody. */
	private static VTimezone something() {
		StandardTime standard = new StandardTime();
		standard.setDateStart(new DateTimeComponents(1970, 1, 1, 0, 0, 0, false));
		standard.setTimezoneOffsetFrom(new UtcOffset(0));
		standard.setTimezoneOffsetTo(new UtcOffset(0));
		VTimezone zone = new VTimezone("UTC");
		zone.addStandardTime(standard);
		return zone;
	}

	private VEvent event(Occasion due) {
		VEvent event = new VEvent();
		event.setUid(uid(due));
		event.setDateTimeStamp(Date.from(this.stamp));
		event.setDateStart(new DateStart(day(due.first())));
		event.setDateEnd(new DateEnd(day(due.last().plusDays(1))));
		event.setSummary(text(due.title()));
		event.addCategories(text(due.what().term()));
		event.setTransparency(Transparency.transparent());
		if (!due.details().isEmpty()) {
			event.setDescription(due.details().stream().map(this::text).collect(Collectors.joining("\n")));
		}
		return event;
	}

	private static ICalDate day(LocalDate day) {
		return new ICalDate(
				new DateTimeComponents(day.getYear(), day.getMonthValue(), day.getDayOfMonth(), 0, 0, 0, false), false);
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
