package se.rodtrad.transfer.reading;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import se.rodtrad.plan.Element;
import se.rodtrad.plan.Label;
import se.rodtrad.plan.Link;
import se.rodtrad.plan.PlanGraph;
import se.rodtrad.plan.Validity;
import se.rodtrad.transfer.reading.Tally.Outcome;
import se.rodtrad.transfer.sheet.Column;
import se.rodtrad.transfer.sheet.LinkedBy;
import se.rodtrad.transfer.sheet.Sheet;

/**
 * Reads the link columns of elements, after all elements and the sheet of links. A column
 * states all links of its type that have no valid time of their own: those that it does
 * not name are removed, unless the sheet of links states them.
 */
final class LinkColumns {

	/** A key with a weight, such as {@code M1 (2,5)}. */
	static final Pattern WEIGHTED = Pattern.compile("(.+?)\\s*\\((\\d{1,15}(?:[.,]\\d{1,15})?)\\)");

	private final Edits edits;

	private final References references;

	LinkColumns(Edits edits, References references) {
		this.edits = edits;
		this.references = references;
	}

	/** Reads the link columns of a row; what the row does, all told. */
	Outcome read(Pending row) {
		boolean isChanged = false;
		for (Column column : row.sheet.columns()) {
			if (column.link().isPresent() && row.line.has(column)) {
				isChanged |= read(row, column, column.link().get());
			}
		}
		row.line.faulty().forEach((property) -> this.edits.unread().add(row.id, property));
		return isChanged ? row.outcome.andLink() : row.outcome;
	}

	private boolean read(Pending row, Column column, LinkedBy linked) {
		Optional<Object> cell = row.line.value(column);
		List<Entry> entries = new ArrayList<>();
		cell.ifPresent((text) -> CellReader.entries((String) text)
			.forEach((written) -> entry(row, column, linked, written).ifPresent(entries::add)));
		if (entries.size() > 1 && !linked.isMany()) {
			row.line.report(column, Fault.SEVERAL_KEYS);
			return false;
		}
		Map<Link.Id, Entry> wanted = new LinkedHashMap<>();
		for (Entry entry : entries) {
			if (wanted.putIfAbsent(entry.link.id(), entry) != null) {
				row.line.report(column, Fault.DUPLICATE_ENTRY, entry.written);
			}
		}
		boolean isChanged = row.line.has(column) && removeOthers(row, linked, wanted);
		for (Entry entry : wanted.values()) {
			isChanged |= put(row.line.at(column), entry);
		}
		return isChanged;
	}

	private Optional<Entry> entry(Pending row, Column column, LinkedBy linked, String written) {
		Optional<Reference> whole = this.references.find(written, column.refersTo());
		Matcher matcher = WEIGHTED.matcher(written);
		if (whole.isEmpty() && linked.type().isWeighted() && matcher.matches()) {
			OptionalDouble weight = OptionalDouble.of(Double.parseDouble(matcher.group(2).replace(',', '.')));
			return entry(row, column, linked, matcher.group(1), weight,
					this.references.resolve(matcher.group(1), column.refersTo()));
		}
		return entry(row, column, linked, written, OptionalDouble.empty(),
				whole.orElseGet(() -> this.references.resolve(written, column.refersTo())));
	}

	private Optional<Entry> entry(Pending row, Column column, LinkedBy linked, String written, OptionalDouble weight,
			Reference reference) {
		return switch (reference) {
			case Reference.Found(Element.Id id) when id.equals(row.id) -> {
				row.line.report(column, Fault.SELF_LINK);
				yield Optional.empty();
			}
			case Reference.Found(Element.Id id) -> {
				if (id.label() == Label.PERIOD) {
					this.edits.needPeriod(id.key());
				}
				yield Optional.of(new Entry(written, linked.link(row.id, id), weight));
			}
			case Reference.Unreadable _ -> {
				row.line.leave(column);
				yield Optional.empty();
			}
			case Reference.Missing(Fault fault, List<Object> about) -> {
				row.line.reportEntry(column, written, fault, about.toArray());
				yield Optional.empty();
			}
		};
	}

	private boolean removeOthers(Pending row, LinkedBy linked, Map<Link.Id, Entry> wanted) {
		PlanGraph base = this.edits.draft().base();
		OptionalInt element = base.find(row.id);
		if (element.isEmpty()) {
			return false;
		}
		PlanGraph.Links links = linked.isIncoming() ? base.incoming(element.getAsInt(), linked.type())
				: base.outgoing(element.getAsInt(), linked.type());
		boolean isChanged = false;
		for (int i = 0; i < links.size(); i++) {
			Link link = base.link(links.get(i));
			boolean isStated = wanted.containsKey(link.id()) || this.edits.locations().of(link.id()).isPresent();
			if (linked.states(link) && !isStated) {
				this.edits.draft().remove(link.id());
				isChanged = true;
			}
		}
		return isChanged;
	}

	/**
	 * A link that the sheet of links states, or that has a time of its own, is left
	 * alone.
	 */
	private boolean put(Location at, Entry entry) {
		boolean isStated = this.edits.locations()
			.linksLike(entry.link.id())
			.stream()
			.anyMatch((id) -> this.edits.draft().link(id).isPresent());
		Optional<Link> before = this.edits.draft().link(entry.link.id());
		if (isStated || before.filter((link) -> !link.validity().equals(Validity.ALWAYS)).isPresent()) {
			return false;
		}
		this.edits.locations().claim(entry.link.id(), at);
		return this.edits.put(entry.over(before)) != Outcome.UNCHANGED;
	}

	/** A row whose link columns wait for all elements to be read. */
	record Pending(Line line, Sheet sheet, Element.Id id, Outcome outcome) {
	}

	/** A key in a cell, as it was written and as a link. */
	private record Entry(String written, Link link, OptionalDouble weight) {

		/**
		 * Without a weight, and beside what the column says, an existing link stays as it
		 * is.
		 */
		Link over(Optional<Link> before) {
			double weightNow = this.weight.orElse(before.map(Link::weight).orElse(this.link.weight()));
			Map<String, Object> properties = new LinkedHashMap<>(before.map(Link::properties).orElse(Map.of()));
			properties.putAll(this.link.properties());
			return new Link(this.link.from(), this.link.type(), this.link.to(), this.link.validity(), weightNow,
					properties);
		}

	}

}
