package se.rodtrad.transfer.template;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Optional;

import org.dhatim.fastexcel.DataValidationErrorStyle;
import org.dhatim.fastexcel.VisibilityState;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

import se.rodtrad.steering.SteeringModel;
import se.rodtrad.transfer.sheet.Column;
import se.rodtrad.transfer.sheet.Language;
import se.rodtrad.transfer.sheet.Sheet;
import se.rodtrad.transfer.sheet.Sheets;

/**
 * Writes the template workbook of a steering model (<em>mall</em>). Under each header
 * stand an explanation and an example, as comments, so that the template itself imports
 * as nothing.
 */
public final class TemplateWorkbook {

	/** Drop-downs reach so far down. */
	private static final int LAST_ROW = 5_000;

	private static final int HEADER = 0;

	private static final int EXPLANATION = 1;

	private static final int EXAMPLE = 2;

	private static final int FIRST_FREE = 3;

	private static final String HEADER_FILL = "1F3864";

	private static final String REQUIRED_FILL = "8B1A1A";

	private static final String COMMENT_COLOUR = "595959";

	private final SteeringModel model;

	private final Language language;

	private final Lists lists;

	private TemplateWorkbook(SteeringModel model, Language language) {
		this.model = model;
		this.language = language;
		this.lists = new Lists(model, language, Sheets.standard().words());
	}

	/** Writes the template for a model; the stream is left open. */
	public static void write(SteeringModel model, Language language, OutputStream out) throws IOException {
		new TemplateWorkbook(model, language).write(out);
	}

	private void write(OutputStream out) throws IOException {
		Workbook workbook = new Workbook(out, "Röd tråd", "1.0");
		ReadMe.write(workbook.newWorksheet((this.language == Language.SWEDISH) ? "Läs mig" : "Read me"), this.model,
				this.language);
		for (Sheet sheet : Sheets.standard().all()) {
			write(workbook.newWorksheet(this.language.of(sheet.name())), sheet);
		}
		Worksheet listed = workbook.newWorksheet(Lists.sheetName(this.language));
		this.lists.write(listed);
		listed.setVisibilityState(VisibilityState.HIDDEN);
		workbook.finish();
	}

	private void write(Worksheet page, Sheet sheet) {
		List<Column> columns = sheet.columns();
		for (int i = 0; i < columns.size(); i++) {
			Column column = columns.get(i);
			page.value(HEADER, i, this.language.of(column.name()));
			page.value(EXPLANATION, i, comment(i, this.language.of(column.about())));
			page.value(EXAMPLE, i, comment(i, example(column, sheet)));
			page.width(i, width(column));
			page.style(HEADER, i)
				.bold()
				.fontColor("FFFFFF")
				.fillColor(column.isRequired() ? REQUIRED_FILL : HEADER_FILL)
				.wrapText(true)
				.set();
			style(page, i, column);
			this.lists.range(column, sheet.label())
				.ifPresent((range) -> restrict(page, range, columns.indexOf(column)));
		}
		page.range(EXPLANATION, 0, EXAMPLE, columns.size() - 1)
			.style()
			.italic()
			.fontColor(COMMENT_COLOUR)
			.wrapText(true)
			.verticalAlignment("top")
			.set();
		page.rowHeight(EXPLANATION, 60);
		page.freezePane(1, 1);
	}

	/** The first cell of a comment begins with #; elsewhere nothing is needed. */
	private static String comment(int column, String text) {
		return (column == 0) ? ("# " + text).strip() : text;
	}

	private static double width(Column column) {
		return switch (column.type()) {
			case TEXT, TEXTS, LINK -> 30;
			case KEY, KIND, MODEL, LINK_TYPE, CHOICE -> 22;
			case INTEGER, NUMBER, FLAG, DATE, PERIOD -> 14;
		};
	}

	/** Keys and periods are text, so that Excel makes no number or date of them. */
	private static void style(Worksheet page, int index, Column column) {
		Optional<String> format = switch (column.type()) {
			case KEY, LINK, PERIOD, TEXT, TEXTS -> Optional.of("@");
			case DATE -> Optional.of("yyyy-mm-dd");
			case INTEGER -> Optional.of("0");
			case KIND, MODEL, LINK_TYPE, CHOICE, FLAG, NUMBER -> Optional.empty();
		};
		format.ifPresent((pattern) -> page.style(index).format(pattern).set());
	}

	private static void restrict(Worksheet page, Lists.Place range, int column) {
		page.range(FIRST_FREE, column, LAST_ROW, column)
			.validateWithListByFormula(range.formula())
			.allowBlank(true)
			.showDropdown(true)
			.errorStyle(DataValidationErrorStyle.WARNING);
	}

	private String example(Column column, Sheet sheet) {
		return switch (column.type()) {
			case KIND, MODEL, FLAG, CHOICE, LINK_TYPE -> this.lists.example(column, sheet.label());
			case KEY, TEXT, TEXTS, INTEGER, NUMBER, DATE, PERIOD, LINK -> column.example();
		};
	}

}
