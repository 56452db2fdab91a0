package se.rodtrad.transfer.table;

import java.math.BigDecimal;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.dhatim.fastexcel.reader.CellType;
import org.jspecify.annotations.Nullable;

/** What Excel means by a cell: a date is a number with a format that shows a date. */
final class WorkbookCells {

	private static final Set<Integer> DATE_FORMATS = Set.of(14, 15, 16, 17, 22, 27, 28, 29, 30, 31, 36, 50, 51, 52, 53,
			54, 57, 58);

	/**
	 * What shows nothing of the value: quoted text, brackets, escaped and spacing marks.
	 */
	private static final Pattern MARKS = Pattern.compile("\"[^\"]*\"|\\[[^\\]]*\\]|\\\\.|_.|\\*.");

	private static final Pattern ESCAPED = Pattern.compile("_x([0-9A-Fa-f]{4})_");

	private static final Set<String> FAULTS = Set.of("#DIV/0!", "#N/A", "#NAME?", "#NULL!", "#NUM!", "#REF!", "#VALUE!",
			"#GETTING_DATA", "#SPILL!", "#CALC!", "#FIELD!", "#BLOCKED!", "#CONNECT!", "#BUSY!");

	private final RowBudget budget;

	private final boolean lacksResults;

	/**
	 * The cells of a workbook.
	 * @param lacksResults whether it has formulas without what they came to
	 */
	WorkbookCells(RowBudget budget, boolean lacksResults) {
		this.budget = budget;
		this.lacksResults = lacksResults;
	}

	Cell read(org.dhatim.fastexcel.reader.@Nullable Cell cell) {
		if (cell == null || cell.getType() == CellType.EMPTY) {
			return Cell.Empty.CELL;
		}
		if (cell.getType() == CellType.ERROR) {
			return new Cell.Fault(String.valueOf(cell.getRawValue()));
		}
		return switch (cell.getValue()) {
			case null -> isWithoutResult(cell) ? new Cell.Formula("=" + cell.getFormula()) : Cell.Empty.CELL;
			case BigDecimal number -> number(cell, number);
			case Boolean flag -> new Cell.Flag(flag);
			case String text when cell.getType() == CellType.FORMULA && FAULTS.contains(text) -> new Cell.Fault(text);
			case Object other -> Cell.of(this.budget.check(unescape(other.toString())));
		};
	}

	/**
	 * Where some formulas lack their results, one that came to an empty text may be out
	 * of date as well.
	 */
	private boolean isWithoutResult(org.dhatim.fastexcel.reader.Cell cell) {
		return this.lacksResults && cell.getType() == CellType.FORMULA;
	}

	private static Cell number(org.dhatim.fastexcel.reader.Cell cell, BigDecimal number) {
		double value = number.doubleValue();
		if (!Double.isFinite(value)) {
			return new Cell.Fault(String.valueOf(cell.getRawValue()));
		}
		String format = shape(cell.getDataFormatString());
		Integer formatId = cell.getDataFormatId();
		boolean isDate = (formatId != null && DATE_FORMATS.contains(formatId)) || format.contains("y")
				|| format.contains("å") || format.contains("d");
		if (isDate && value >= 0 && value < 2_958_466) {
			return new Cell.Day(cell.asDate().toLocalDate());
		}
		return new Cell.Numeric(value, format.contains("%"));
	}

	private static String shape(@Nullable String format) {
		return (format == null || format.equalsIgnoreCase("general")) ? ""
				: MARKS.matcher(format).replaceAll("").toLowerCase(java.util.Locale.ROOT);
	}

	/** Excel writes characters that XML cannot hold, and line breaks, as _x000D_. */
	private static String unescape(String text) {
		if (!text.contains("_x")) {
			return text;
		}
		Matcher matcher = ESCAPED.matcher(text);
		return matcher.replaceAll(
				(match) -> Matcher.quoteReplacement(String.valueOf((char) Integer.parseInt(match.group(1), 16))));
	}

}
