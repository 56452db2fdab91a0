package se.rodtrad.transfer.writing;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import se.rodtrad.plan.Element;
import se.rodtrad.plan.PlanGraph;
import se.rodtrad.plan.Value;
import se.rodtrad.transfer.reading.References;
import se.rodtrad.transfer.sheet.Column;
import se.rodtrad.transfer.sheet.Language;
import se.rodtrad.transfer.sheet.Sheet;
import se.rodtrad.transfer.sheet.Sheets;
import se.rodtrad.transfer.stratml.Remainder;

/** What the standard has no place for, as it stands in the workbook, in Swedish. */
final class StratmlLines {

	private static final Sheets SHEETS = Sheets.standard();

	private final PlanGraph part;

	private final Stated stated;

	private final ColumnLinks links;

	private final CellWriter cells = new CellWriter(Language.SWEDISH);

	StratmlLines(PlanGraph part) {
		References references = References.of(part);
		this.part = part;
		this.stated = new Stated(references);
		this.links = new ColumnLinks(part, references);
	}

	private Map<String, String> row(Element element) {
		Sheet sheet = SHEETS.of(element.label());
		int index = this.part.find(element.id()).orElseThrow();
		return row(sheet, Stated.of(element, index, sheet, this.links));
	}

	/** As the workbook has it, in Swedish. */
	private Map<String, String> row(Sheet sheet, Map<String, Object> stated) {
		Map<String, String> row = new LinkedHashMap<>();
		List<Column> columns = sheet.columns();
		for (int i = 0; i < columns.size(); i++) {
			String cell = this.cells.row(columns.subList(i, i + 1), stated, new ArrayList<>()).getFirst().shown();
			if (!cell.isEmpty()) {
				row.put(columns.get(i).code(), cell);
			}
		}
		return row;
	}

	/**
	 * A text with what remains of an element below it.
	 * @param said the columns that are said elsewhere
	 */
	String remainder(String text, Element element, Collection<String> said) {
		return Remainder.of(text, SHEETS.of(element.label()), row(element), said);
	}

	/** What remains of a target or an outcome. */
	String remainder(Value value, Collection<String> said) {
		Sheet sheet = SHEETS.of(switch (value) {
			case Value.Target _ -> Sheet.Form.TARGETS;
			case Value.Measurement _ -> Sheet.Form.MEASUREMENTS;
		});
		Map<String, Object> all = switch (value) {
			case Value.Target target -> this.stated.of(target);
			case Value.Measurement measurement -> this.stated.of(measurement);
		};
		return Remainder.of("", sheet, row(sheet, all), said);
	}

}
