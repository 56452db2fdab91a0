package se.rodtrad.transfer.sheet;

import java.util.List;
import java.util.Optional;

import se.rodtrad.plan.Label;
import se.rodtrad.steering.Term;

/**
 * A column of a sheet.
 *
 * @param code what it means: the name of a property, a field or a type of link
 * @param source where that name comes from
 * @param name its headers
 * @param about what it means, in words
 * @param type what its cells hold
 * @param isRequired whether a new row must state it
 * @param least the least number allowed
 * @param most the greatest number allowed
 * @param choices the codes allowed when it is a choice
 * @param refersTo what its keys belong to
 * @param link the links that it states
 * @param example a cell for the template; empty when there is none
 */
public record Column(String code, Source source, Term name, Term about, ColumnType type, boolean isRequired,
		double least, double most, List<String> choices, List<Label> refersTo, Optional<LinkedBy> link,
		String example) {

	public Column {
		choices = List.copyOf(choices);
		refersTo = List.copyOf(refersTo);
	}

	/** Whether a cell may hold several, with | or a line break between. */
	public boolean isMany() {
		return this.type == ColumnType.TEXTS || this.link.filter(LinkedBy::isMany).isPresent();
	}

	/** Where a column's code comes from. */
	public enum Source {

		/** The sheet itself. */
		FIELD,
		/** The label of the sheet. */
		PROPERTY,
		/** The type of a link. */
		LINK,
		/** What links may say beside their weight. */
		LINK_PROPERTY

	}

}
