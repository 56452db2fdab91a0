package se.rodtrad.transfer.writing;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import se.rodtrad.plan.Element;
import se.rodtrad.plan.Label;
import se.rodtrad.plan.Link;
import se.rodtrad.plan.PlanGraph;
import se.rodtrad.plan.Validity;
import se.rodtrad.transfer.reading.References;
import se.rodtrad.transfer.sheet.Column;
import se.rodtrad.transfer.sheet.LinkedBy;
import se.rodtrad.transfer.sheet.Sheet;
import se.rodtrad.transfer.sheet.Sheets;

/**
 * Which links a column of an element's sheet states whole; all others stand in the sheet
 * of links.
 */
final class ColumnLinks {

	private final PlanGraph plan;

	private final References references;

	private final Map<Label, Sheet> sheets = Sheets.standard()
		.all()
		.stream()
		.filter((sheet) -> sheet.label().isPresent())
		.collect(Collectors.toMap((sheet) -> sheet.label().orElseThrow(), (sheet) -> sheet));

	ColumnLinks(PlanGraph plan, References references) {
		this.plan = plan;
		this.references = references;
	}

	/** What stands in a link column of an element, in the order of the keys. */
	List<String> entries(Column column, LinkedBy linked, int element) {
		return links(linked, element).filter((link) -> isWithin(column, linked, element, link))
			.mapToObj((link) -> entry(column, linked, link))
			.flatMap(Optional::stream)
			.sorted()
			.toList();
	}

	/** Whether the columns of elements' sheets state a link. */
	boolean isInColumn(int link) {
		return isInColumn(link, this.plan.from(link), false) || isInColumn(link, this.plan.to(link), true);
	}

	private boolean isInColumn(int link, int element, boolean isIncoming) {
		return Optional.ofNullable(this.sheets.get(this.plan.label(element)))
			.stream()
			.flatMap((sheet) -> sheet.columns().stream())
			.anyMatch((column) -> column.link()
				.filter((linked) -> linked.type() == this.plan.type(link) && linked.isIncoming() == isIncoming
						&& isWithin(column, linked, element, link))
				.isPresent());
	}

	/** A cell that may have only one key cannot say which of several are meant. */
	private boolean isWithin(Column column, LinkedBy linked, int element, int link) {
		return isStatable(column, linked, link) && (linked.isMany()
				|| links(linked, element).filter((other) -> isStatable(column, linked, other)).limit(2).count() == 1);
	}

	private boolean isStatable(Column column, LinkedBy linked, int link) {
		return this.plan.validity(link).equals(Validity.ALWAYS)
				&& this.plan.properties(link).equals(linked.properties()) && isOnlyOne(link)
				&& entry(column, linked, link).isPresent();
	}

	/** Links between the same ends, at other times, stand beside it in the order. */
	private boolean isOnlyOne(int link) {
		return !isAlike(link, link - 1) && !isAlike(link, link + 1);
	}

	private boolean isAlike(int link, int other) {
		return other >= 0 && other < this.plan.linkCount() && this.plan.from(link) == this.plan.from(other)
				&& this.plan.to(link) == this.plan.to(other) && this.plan.type(link) == this.plan.type(other);
	}

	private Optional<String> entry(Column column, LinkedBy linked, int index) {
		Link link = this.plan.link(index);
		Element.Id other = linked.isIncoming() ? link.from() : link.to();
		return (link.weight() == link.type().defaultWeight()) ? this.references.name(other, column.refersTo())
				: this.references.name(other, column.refersTo(), link.weight());
	}

	private IntStream links(LinkedBy linked, int element) {
		return (linked.isIncoming() ? this.plan.incoming(element, linked.type())
				: this.plan.outgoing(element, linked.type()))
			.stream();
	}

}
