package se.rodtrad.transfer.sheet;

import java.util.List;
import java.util.stream.Collectors;

import se.rodtrad.plan.Label;
import se.rodtrad.plan.LinkType;
import se.rodtrad.steering.Term;

/** Writes docs/workbook.md from the definitions that the reader follows. */
final class WorkbookDocs {

	private static final Words WORDS = Sheets.standard().words();

	private static final String INTRODUCTION = """
			# The workbook

			One workbook holds the plan of one region, or a part of it. This page says all that is needed to \
			write one, or a program that makes one. It is made from `src/main/resources/transfer/sheets.yaml` \
			and kept true by `WorkbookDocsTests`; after a change there, write it anew with \
			`./mvnw test -Dtest=WorkbookDocsTests -Drodtrad.write-docs=true`.

			A template with explanations, examples and drop-downs for a steering model is at \
			`GET /api/steering-models/{id}/template.xlsx` (`?lang=en` in English).

			## Files

			- An Excel workbook (`.xlsx`, `.xlsm`) with a sheet of each kind below, or
			- CSV files, one a sheet, in a zip (or, on the server, a folder), each named after its sheet: \
			`Mål.csv`, `mal.csv` or `goals.csv`. UTF-8, with or without a byte order mark; separated by `;`, `,` or \
			tab, whichever the header has most of; quoted with `"` where a cell holds the separator or a line break. Every \
			row has as many fields as the header, with separators after empty cells too; one with fewer, or with more that \
			are not empty, is an error. Excel at times leaves out the separators at the end of rows whose last columns are \
			empty: save as `.xlsx` then.

			What a file is follows from its content, not from its name. At most 200 MB, 1 GB unpacked, \
			500,000 rows, 256 columns and 32,767 characters in a cell.

			## Conventions

			- **Sheets and columns** come in any order and may be left out, hidden or not. Names are Swedish or \
			English; case, blanks, accents and punctuation do not matter (`Giltig från`, `giltig_fran`). An unknown sheet or \
			column is named in a warning and not read. `Läs mig`, `Read me`, `Listor`, `Lists` and sheets whose name begins \
			with `#` are for people.
			- **The header** is the first row that is not empty and not a comment. **Comments** are rows whose first cell \
			begins with `#`; comments of Excel are not read.
			- **Absent means untouched.** Rows, sheets and columns that are not there change nothing. **An empty cell** in a \
			column that is there clears what it stood for. Only `ta bort` / `remove` **removes**; its \
			links, targets and measurements go with it and are counted, in a dry run too, and a key to remove that is not there \
			is a warning. Importing the same file again changes nothing.
			- **Required** (marked !) means: a new row needs it, and it cannot be cleared.
			- **Keys** are your own and never change: at most 200 characters, without `|`, line breaks and control \
			characters, not beginning with `#`. They are unique within a sheet. Write them as text, so that Excel does not \
			turn `1-2` into a date or `1.10` into 1.1.
			- **Several** values in a cell are separated by `|` or a line break.
			- **Dates** are Excel dates or text such as `2024-01-31`. Valid time is half-open: `giltig till` / `valid to` is \
			the day after the last.
			- **Numbers** are Excel numbers or text with `,` or `.` before the decimals and blanks between thousands. \
			`framdrift` / `progress` and `andel` / `share` may be written `50 %`; elsewhere a number that Excel shows as \
			per cent is read as the fraction it is, with a warning.
			- **Flags** are ja/nej, yes/no, true/false, x, 1/0; empty is no. **Choices** are the English code or the Swedish \
			word. **Kinds** are the code or the name of a kind in the steering model that governs the region while the \
			element holds; where that model has none, the cell is empty.
			- **Periods** are written `2024`, `2024-T1`, `2024-Q3`, `2024-05` or `2024-YTD08`, and are made where \
			they are named; the sheet Perioder / Periods is for those that nothing names.
			- **Link columns** name other elements by their keys. Such a column states *all* links of its type and that \
			element that have no dates of their own: a filled cell replaces them, an empty one removes them. Dates and \
			properties of links are stated in the sheet Länkar / Links; links with dates are never touched by a \
			column, and a link that stands both in a column and in that sheet is one link, as the sheet says. A weight may be \
			written in the column: `M1 (2)`; without one, a new link has the default weight and an existing one keeps its own.
			- **Where a key is ambiguous**, since elements of different labels have it, write the label before it: \
			`Goal:M1` or `Mål:M1`.
			- **A region that does not exist** is made by its workbook: it needs the sheets Region and Styrmodeller / Steering \
			models.
			- Formulas count as what they came to. A cell that shows an error such as `#REF!` is an error, and so is a \
			formula of which the file does not say what it comes to: a program wrote it, and the file must be opened and saved \
			in Excel first.

			All problems of a file are reported at once, with sheet, row, column, value and what was expected; nothing \
			is changed when there is an error.

			## Two small examples

			`region.csv`, `styrmodeller.csv` and `mal.csv`: a region with two goals.

			```csv
			nyckel;namn
			r;Region R
			```

			```csv
			styrmodell;giltig från
			rjh-2021;2022-01-01
			```

			```csv
			nyckel;typ;text;bidrar till
			V;vision;Vi lever gott hela livet;
			S1;strategy;Vård i rätt tid;V (2)
			```

			`measurements.csv`: two outcomes of an indicator that exists; the second is known to be missing.

			```csv
			indicator,unit,period,group,value,state
			I1,E1,2024-T1,K,84.2,preliminary
			I1,E1,2024-T1,M,,
			```

			## Sheets
			""";

	private WorkbookDocs() {
	}

	static String write() {
		StringBuilder text = new StringBuilder(INTRODUCTION);
		Sheets.standard().all().forEach((sheet) -> append(text, sheet));
		appendLinkTypes(text);
		return text.toString();
	}

	private static void append(StringBuilder text, Sheet sheet) {
		text.append("\n### %s / %s\n\n".formatted(sheet.name().sv(), sheet.name().en()));
		text.append("%s. *%s.*".formatted(sheet.about().en(), sheet.about().sv()));
		sheet.label().ifPresent((label) -> text.append(" Label `%s`.".formatted(label.graphName())));
		text.append("\n\n| svenska | English | holds | meaning |\n|---|---|---|---|\n");
		for (Column column : sheet.columns()) {
			text.append("| %s%s | %s | %s | %s · *%s* |\n".formatted(column.name().sv(),
					column.isRequired() ? " !" : "", column.name().en(), holds(column), escaped(column.about().en()),
					escaped(column.about().sv())));
		}
	}

	private static String holds(Column column) {
		String what = column.type().term().en();
		if (!column.choices().isEmpty()) {
			return column.choices()
				.stream()
				.map((code) -> "`%s` %s".formatted(code, WORDS.choice(code).sv()))
				.collect(Collectors.joining(", "));
		}
		if (!column.refersTo().isEmpty()) {
			String keys = (column.isMany() ? "keys of " : "key of ") + labels(column.refersTo());
			return keys + column.link()
				.map((link) -> " → `%s`%s".formatted(link.type(), link.isIncoming() ? " (reversed)" : ""))
				.orElse("");
		}
		if (Double.isFinite(column.least())) {
			String least = number(column.least());
			return Double.isFinite(column.most()) ? "%s, %s to %s".formatted(what, least, number(column.most()))
					: "%s, at least %s".formatted(what, least);
		}
		return what;
	}

	private static String number(double number) {
		return String.valueOf((long) number);
	}

	private static String labels(List<Label> labels) {
		return labels.stream().map(Label::graphName).collect(Collectors.joining(", "));
	}

	private static String escaped(String text) {
		return text.replace("|", "\\|");
	}

	private static void appendLinkTypes(StringBuilder text) {
		text.append("\n## Types of link\n\n");
		text.append(
				"What the column typ / type of the sheet Länkar / Links may hold, and what such a link may state.\n\n");
		text.append("| type | svenska | from | to | default weight | properties |\n|---|---|---|---|---|---|\n");
		for (LinkType type : LinkType.values()) {
			text.append("| `%s` | %s | %s | %s | %s | %s |\n".formatted(type, WORDS.linkType(type).sv(),
					labels(type.from().stream().sorted().toList()), labels(type.to().stream().sorted().toList()),
					type.isWeighted() ? number(type.defaultWeight()) : "–", properties(type)));
		}
	}

	private static String properties(LinkType type) {
		Sheet links = Sheets.standard().named("Links").orElseThrow();
		return type.properties().stream().map((property) -> {
			Term name = links.column(property.name()).name();
			String choices = property.choices().isEmpty() ? ""
					: " (%s)".formatted(String.join(", ", property.choices()));
			return name.sv() + " / " + name.en() + choices;
		}).collect(Collectors.joining("; "));
	}

}
