package se.rodtrad.transfer.reading;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import se.rodtrad.plan.Element;
import se.rodtrad.plan.ElementType;
import se.rodtrad.plan.Label;
import se.rodtrad.plan.Validity;
import se.rodtrad.steering.SteeringModel;
import se.rodtrad.transfer.reading.Tally.Outcome;
import se.rodtrad.transfer.sheet.Column;
import se.rodtrad.transfer.sheet.ColumnType;
import se.rodtrad.transfer.sheet.Sheet;

/** Reads elements, and keeps their link columns until all elements are known. */
final class ElementRows {

	private final Edits edits;

	private final References references;

	private final KindWords kinds;

	private final List<LinkColumns.Pending> pending = new ArrayList<>();

	ElementRows(Edits edits, References references, KindWords kinds) {
		this.edits = edits;
		this.references = references;
		this.kinds = kinds;
	}

	/** The rows read, whose link columns wait. */
	List<LinkColumns.Pending> pending() {
		return this.pending;
	}

	/** What a row does is known only with its links, unless it removes. */
	Optional<Outcome> read(Line line, Sheet sheet) {
		Label label = sheet.label().orElseThrow();
		Optional<Element.Id> id = line.required("key").map((key) -> new Element.Id(label, key));
		if (id.isEmpty()) {
			lose(line);
			return Optional.empty();
		}
		if (!this.edits.isFirst(id.get(), line)) {
			line.columns().forEach((column) -> this.edits.unread().add(id.get(), column.code()));
			return Optional.empty();
		}
		if (line.flag("remove")) {
			return Optional.of(this.edits.remove(id.get(), line, this.references));
		}
		Outcome outcome = this.edits.put(element(line, id.get()));
		this.references.note(id.get());
		line.faulty().forEach((property) -> this.edits.unread().add(id.get(), property));
		this.pending.add(new LinkColumns.Pending(line, sheet, id.get(), outcome));
		return Optional.empty();
	}

	/**
	 * What refers to the row is not dangling because of it, and its links are not known.
	 */
	private void lose(Line line) {
		this.references.lose(labelOf(line), line.cell(line.column("key")).shown());
		line.columns()
			.stream()
			.filter((column) -> column.source() == Column.Source.LINK && !line.isEmpty(column))
			.forEach((column) -> this.edits.unread().addAnywhere(column.code()));
	}

	private Element element(Line line, Element.Id id) {
		ElementType type = ElementType.of(id.label());
		Optional<Element> before = this.edits.draft().element(id);
		Map<String, Object> values = new HashMap<>();
		before.ifPresent((element) -> values.putAll(type.values(element)));
		Validity validity = line.validity(before.map(Element::validity).orElse(Validity.ALWAYS));
		for (Column column : line.columns()) {
			if (column.source() == Column.Source.PROPERTY) {
				read(line, column, validity, before.isEmpty())
					.ifPresentOrElse((value) -> values.put(column.code(), value), () -> clear(line, column, values));
			}
		}
		checkOrder(line, values);
		return type.create(id.key(), validity, line.origin(before.map(Element::origin).orElse(Element.Origin.NONE)),
				values);
	}

	private static void clear(Line line, Column column, Map<String, Object> values) {
		if (line.has(column)) {
			values.remove(column.code());
		}
	}

	private Optional<Object> read(Line line, Column column, Validity validity, boolean isNew) {
		Optional<Object> value = line.value(column);
		boolean isKind = column.type() == ColumnType.KIND;
		List<SteeringModel> governing = isKind ? this.kinds.governing(validity) : List.of();
		boolean isFree = isKind && (governing.isEmpty() || KindWords.isWithout(governing, labelOf(line)));
		boolean isNeeded = column.isRequired() && !isFree;
		if (isNeeded && value.isEmpty() && (isNew || line.has(column))) {
			line.requireFilled(column);
		}
		return (isKind && !governing.isEmpty()) ? value.flatMap((text) -> kind(line, column, governing, (String) text))
				: value;
	}

	private Optional<Object> kind(Line line, Column column, List<SteeringModel> governing, String text) {
		Label label = labelOf(line);
		if (KindWords.isWithout(governing, label)) {
			line.report(column, Fault.NO_KINDS, KindWords.ids(governing));
			return Optional.empty();
		}
		Optional<String> code = this.kinds.code(governing, label, text);
		if (code.isEmpty()) {
			line.report(column, Fault.UNKNOWN_KIND, KindWords.ids(governing), KindWords.allowed(governing, label));
		}
		return code.map(String::intern);
	}

	private static Label labelOf(Line line) {
		return line.sheet().label().orElseThrow();
	}

	/** What an activity ends with may not come before what it starts with. */
	private static void checkOrder(Line line, Map<String, Object> values) {
		if (values.get("start") instanceof LocalDate start && values.get("end") instanceof LocalDate end
				&& end.isBefore(start)) {
			line.report(line.column("end"), Fault.END_BEFORE_START, start);
		}
		if (values.get("horizonFrom") instanceof LocalDate from && values.get("horizonTo") instanceof LocalDate to
				&& !from.isBefore(to)) {
			line.report(line.column("horizonTo"), Fault.BAD_VALIDITY, from);
		}
	}

}
