package se.rodtrad.transfer.template;

import java.util.List;

import org.dhatim.fastexcel.Worksheet;

import se.rodtrad.steering.SteeringModel;
import se.rodtrad.transfer.sheet.Column;
import se.rodtrad.transfer.sheet.Language;
import se.rodtrad.transfer.sheet.Sheet;
import se.rodtrad.transfer.sheet.Sheets;

/**
 * The first sheet of the template: how to fill it in, and every column of every sheet.
 */
final class ReadMe {

	private static final List<String> SWEDISH = List.of("Mall för en regions plan. Styrmodell: %s",
			"Fyll i från rad 4 i varje blad. Rader som börjar med # är kommentarer och läses inte.",
			"Ta gärna bort blad och kolumner som inte behövs: det som saknas lämnas orört. En tom cell i en kolumn som finns tömmer uppgiften.",
			"Nycklar är era egna, högst 200 tecken, och ändras aldrig. Perioder skrivs 2024, 2024-T1, 2024-Q3, 2024-05 eller 2024-YTD08.",
			"Flera värden i en cell skiljs med | eller radbrytning. Datum är Exceldatum eller text som 2024-01-31. Giltig till är dagen efter den sista.",
			"Inget tas bort utan ja i kolumnen ta bort. Röda rubriker måste fyllas i för nya rader.");

	private static final List<String> ENGLISH = List.of("Template for a region's plan. Steering model: %s",
			"Fill in from row 4 of each sheet. Rows that begin with # are comments and are not read.",
			"Sheets and columns that are not needed may be deleted: what is absent is left as it is. An empty cell in a column that is there clears.",
			"Keys are your own, at most 200 characters, and never change. Periods are written 2024, 2024-T1, 2024-Q3, 2024-05 or 2024-YTD08.",
			"Several values in a cell are divided by | or a line break. Dates are Excel dates or text such as 2024-01-31. Valid to is the day after the last.",
			"Nothing is removed without yes in the column remove. Red headers must be filled in for new rows.");

	private ReadMe() {
	}

	static void write(Worksheet page, SteeringModel model, Language language) {
		List<String> lines = (language == Language.SWEDISH) ? SWEDISH : ENGLISH;
		int row = 0;
		for (String line : lines) {
			page.value(row++, 0, line.formatted(model.id()));
		}
		page.style(0, 0).bold().fontSize(14).set();
		row++;
		for (Sheet sheet : Sheets.standard().all()) {
			page.value(row, 0, language.of(sheet.name()));
			page.value(row, 2, language.of(sheet.about()));
			page.range(row, 0, row, 2).style().bold().set();
			row++;
			for (Column column : sheet.columns()) {
				page.value(row, 1, language.of(column.name()));
				page.value(row, 2, language.of(column.about()));
				page.value(row, 3, language.of(column.type().term()));
				row++;
			}
		}
		page.width(0, 22);
		page.width(1, 24);
		page.width(2, 80);
		page.width(3, 24);
	}

}
