package se.rodtrad.web.sight;

import java.text.NumberFormat;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import se.rodtrad.coverage.Finding;
import se.rodtrad.drawing.StatusShape;
import se.rodtrad.fulfilment.api.FulfilmentView;
import se.rodtrad.fulfilment.api.Reckoning;
import se.rodtrad.plan.Element;
import se.rodtrad.plan.Element.Assessment.Colour;
import se.rodtrad.plan.Label;
import se.rodtrad.plan.LinkType;
import se.rodtrad.plan.PlanGraph;
import se.rodtrad.plan.api.ElementView;
import se.rodtrad.steering.End;
import se.rodtrad.steering.Organisation;
import se.rodtrad.steering.SteeringModel;
import se.rodtrad.steering.Term;
import se.rodtrad.trace.Direction;
import se.rodtrad.trace.Trace;
import se.rodtrad.trace.TraceQuestion;
import se.rodtrad.trace.api.Snapshot;

/**
 * What a page looks at: a region's plan in a period, on a day, as it was known at a time,
 * in the reader's language.
 *
 * @param reckoning the plan on the day with the fulfilment of every goal
 * @param periods the periods that can be chosen, the latest first
 * @param choice what the reader chose
 * @param words the reader's language
 */
public record Sight(Reckoning reckoning, List<Element.Period> periods, Choice choice, Words words) {

	public Snapshot snapshot() {
		return this.reckoning.snapshot();
	}

	public PlanGraph plan() {
		return snapshot().graph();
	}

	public SteeringModel model() {
		return snapshot().requireModel();
	}

	public String region() {
		return plan().region().id();
	}

	public String name() {
		return plan().region().name();
	}

	public Element.Period period() {
		return this.reckoning.basis().period();
	}

	/** What is looked at, in words. */
	public String seen() {
		return this.words.of("region.seen", this.words.of(period()), this.words.of(this.reckoning.at()),
				String.valueOf(this.reckoning.revision()), this.reckoning.steeringModel());
	}

	/**
	 * The address of another page of the region, with what was chosen.
	 * @param path what follows on the region in its path; the overview when empty
	 */
	public String to(String... path) {
		return with(page(path));
	}

	/** The address of the page of an element. */
	public String to(ElementView element) {
		return with(Address.of("elements", element.id()));
	}

	/**
	 * The address of a picture of an element.
	 * @param picture its name and ending
	 */
	public Address picture(ElementView element, String picture) {
		return Address.of("elements", element.id(), picture);
	}

	/** The address of the picture of the goal chain around an element. */
	public String threadOf(ElementView element) {
		return with(page("thread").with("focus", element.id()));
	}

	/** The address of the picture of what a unit does, and what that carries. */
	public String threadOfUnit(ElementView unit) {
		return with(page("thread").with("unit", unit.element().key()));
	}

	/**
	 * The address of the picture of what a unit does for a goal.
	 * @param dimension the goal, or an area, which is on no thread: then of all it does
	 */
	public String threadOfUnit(ElementView unit, ElementView dimension) {
		Address thread = page("thread").with("unit", unit.element().key());
		return with((dimension.label() == Label.GOAL) ? thread.with("focus", dimension.id()) : thread);
	}

	/** The address of the form on which a unit reports. */
	public String reportOf(ElementView unit) {
		return with(page("report").with("unit", unit.element().key()));
	}

	/** The address of the comparison of two versions of a document. */
	public String comparison(ElementView older, ElementView newer) {
		return with(page("documents", "compare").with("from", older.id()).with("to", newer.id()));
	}

	/** The address of the list of gaps of a unit. */
	public String gapsOfUnit(ElementView unit) {
		return with(page("gaps").with("unit", unit.element().key()));
	}

	/** The address of the list of gaps of a sort. */
	public String gaps(Finding.Word word) {
		return gaps(Optional.empty(), word);
	}

	/**
	 * The same of a unit.
	 * @param unit the key of the unit; all of them when nothing
	 */
	public String gaps(Optional<String> unit, Finding.Word word) {
		Address address = page("gaps").with("word", word.name());
		unit.ifPresent((key) -> address.with("unit", key));
		return with(address);
	}

	/**
	 * The address of a table as a workbook.
	 * @param hasPeriod whether the table is of a period
	 */
	public String rows(String table, boolean hasPeriod) {
		Address address = Address.of("api", "regions", region(), "rows", table + ".xlsx")
			.with("at", this.reckoning.at().toString());
		if (hasPeriod) {
			address.with("period", period().key());
		}
		Choice.stated(this.choice.asOf()).ifPresent((known) -> address.with("asOf", known));
		return address.toString();
	}

	/** A page of the region: the overview when the path is empty. */
	public Address page(String... path) {
		return Address.of(Stream.concat(Stream.of("regions", region()), Stream.of(path))
			.filter((segment) -> !segment.isEmpty())
			.toArray(String[]::new));
	}

	/** An address with what was chosen. */
	public String with(Address address) {
		return this.choice.addTo(address, period().key()).toString();
	}

	/** A term in the reader's language. */
	public String say(Term term) {
		return this.words.of(term);
	}

	/** A sentence in the reader's language. */
	public String say(String swedish, String english) {
		return this.words.of(new Term(swedish, english));
	}

	/** The sign of a status, as the path of an SVG. */
	public String shape(Colour status) {
		return StatusShape.of(status);
	}

	/** A period, as the reader calls it. */
	public String say(Element.Period period) {
		return this.words.of(period);
	}

	/** A share of the whole, 0 to 1, as whole percent. */
	public String percent(double share) {
		return this.words.percent(share);
	}

	/** A change of a share, in percentage points with their sign. */
	public String points(double change) {
		long points = Math.round(change * 100);
		return ((points > 0) ? "+" : (points < 0) ? "−" : "±") + Math.abs(points);
	}

	/** The month that is looked at, as the reader calls it. */
	public String month() {
		return this.words.of(this.reckoning.at().getMonth());
	}

	/** A day, as the reader writes it. */
	public String say(LocalDate day) {
		return this.words.of(day);
	}

	/** A number as the reader writes it, with at most two decimals. */
	public String number(double value) {
		NumberFormat format = NumberFormat.getInstance(this.words.language());
		format.setMaximumFractionDigits(2);
		return format.format(value);
	}

	/** The same of a number that may not be known. */
	public String number(OptionalDouble value) {
		return value.isPresent() ? number(value.getAsDouble()) : "–";
	}

	/** What an element is: the name of its kind, or what all of its sort are called. */
	public String kind(ElementView element) {
		return model().kindName(element.label(), plan().kind(element.index()))
			.map(this::say)
			.orElseGet(() -> this.words.of("one." + element.label().graphName()));
	}

	/**
	 * What the goals of the region are summed up by: an area, a strategy, a focus area.
	 */
	public String dimension() {
		End dimension = model().followUp().summary().dimension();
		Optional<String> kind = dimension.kinds().stream().findFirst();
		return kind.flatMap((code) -> model().kindName(dimension.label(), code))
			.map(this::say)
			.orElseGet(() -> this.words.of("one." + dimension.label().graphName()));
	}

	/** The level that an element stands on. */
	public Optional<Organisation.Level> level(ElementView element) {
		return model().levelOf(plan(), element.index(), snapshot().at());
	}

	/** The name of that level; empty when it stands on none. */
	public String levelName(ElementView element) {
		return level(element).map(Organisation.Level::name).map(this::say).orElse("");
	}

	/** What an element is and on which level it stands. */
	public String kindAndLevel(ElementView element) {
		return Stream.of(kind(element), levelName(element))
			.filter((part) -> !part.isEmpty())
			.distinct()
			.collect(Collectors.joining(" · "));
	}

	/** Whether an element holds on the day. */
	public boolean isInForce(ElementView element) {
		return plan().isValid(element.index(), snapshot().at());
	}

	/** When an activity is done, and how far it has come. */
	public String said(ElementView element) {
		return (element.element() instanceof Element.Activity activity) ? said(activity) : "";
	}

	private String said(Element.Activity activity) {
		String days = Stream.concat(activity.start().stream(), activity.end().stream())
			.map(this.words::of)
			.collect(Collectors.joining(" – "));
		String progress = activity.progress().isPresent()
				? this.words.of("activity.progress", this.words.percent(activity.progress().getAsDouble())) : "";
		return Stream.of(days, activity.state().map((state) -> this.words.of("state." + state)).orElse(""), progress)
			.filter((part) -> !part.isEmpty())
			.collect(Collectors.joining(", "));
	}

	/** What a link says of one of its ends. */
	public String said(LinkType type, boolean isOutgoing) {
		return isOutgoing ? say(type.swedish(), type.name().toLowerCase(Locale.ROOT).replace('_', ' '))
				: this.words.of("link.in." + type);
	}

	/** The fulfilment of a goal or mission that is in force. */
	public Optional<FulfilmentView> fulfilment(ElementView element) {
		return this.reckoning.of(element.index());
	}

	/** What is next to an element on the thread, one way, with the links between. */
	public Trace next(int element, Direction direction) {
		return Trace.of(plan(), snapshot().model(), TraceQuestion.of(element, direction, snapshot().at()).within(1));
	}

	/** The unit that an element belongs to. */
	public Optional<ElementView> unit(ElementView element) {
		return snapshot().unitOf(element.index());
	}

}
