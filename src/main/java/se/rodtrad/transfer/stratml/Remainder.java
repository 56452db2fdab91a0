package se.rodtrad.transfer.stratml;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import se.rodtrad.transfer.sheet.Column;
import se.rodtrad.transfer.sheet.Sheet;
import se.rodtrad.transfer.sheet.Sheets;

/**
 * What the standard has no place for, as lines that people and programs can read below a
 * text: the name of a sheet of the workbook, and of each of its columns with what stands
 * there.
 *
 * @param text the text above
 * @param rows what stands below, by sheet and the code of the column
 */
public record Remainder(String text, Map<Sheet, Map<String, String>> rows) {

	private static final Pattern TITLE = Pattern.compile("Röd tråd, (.+):");

	/** A line of a text that looks like a title has a backslash before it. */
	private static final Pattern LIKE_TITLE = Pattern.compile("\\\\*Röd tråd, .+:");

	private static final String BETWEEN = ": ";

	/**
	 * A text with what remains of a row below it.
	 * @param cells what stands in the row, by the codes of the columns
	 * @param said the columns that are said elsewhere
	 */
	public static String of(String text, Sheet sheet, Map<String, String> cells, Collection<String> said) {
		StringBuilder written = new StringBuilder(withoutTitles(text));
		written.append(text.isEmpty() ? "" : "\n").append("Röd tråd, ").append(sheet.name().sv()).append(':');
		cells.forEach((code, cell) -> {
			if (!said.contains(code)) {
				written.append('\n').append(sheet.column(code).name().sv()).append(BETWEEN).append(onOneLine(cell));
			}
		});
		return written.toString();
	}

	private static String withoutTitles(String text) {
		return text.lines()
			.map((line) -> LIKE_TITLE.matcher(line.strip()).matches() ? "\\" + line.strip() : line)
			.collect(Collectors.joining("\n"));
	}

	private static String onOneLine(String cell) {
		return cell.replace("\\", "\\\\").replace("\r\n", "\n").replace("\r", "\n").replace("\n", "\\n");
	}

	/** Reads a text with what is below it. */
	static Remainder read(String written) {
		StringBuilder text = new StringBuilder();
		Map<Sheet, Map<String, String>> rows = new LinkedHashMap<>();
		Optional<Sheet> sheet = Optional.empty();
		for (String line : written.strip().lines().toList()) {
			Matcher title = TITLE.matcher(line.strip());
			Optional<Sheet> named = title.matches() ? Sheets.standard().named(title.group(1)) : Optional.empty();
			if (named.isPresent()) {
				sheet = named;
				rows.computeIfAbsent(named.get(), (_) -> new LinkedHashMap<>());
				continue;
			}
			Optional<Column> column = sheet.flatMap((known) -> known.named(before(line)));
			if (column.isPresent() && sheet.isPresent()) {
				rows.computeIfAbsent(sheet.get(), (_) -> new LinkedHashMap<>())
					.put(column.get().code(), onItsLines(line.substring(before(line).length() + 1).strip()));
			}
			else {
				text.append(text.isEmpty() ? "" : "\n").append(isEscaped(line) ? line.strip().substring(1) : line);
			}
		}
		return new Remainder(text.toString(), rows);
	}

	private static boolean isEscaped(String line) {
		return line.strip().startsWith("\\") && LIKE_TITLE.matcher(line.strip()).matches();
	}

	private static String before(String line) {
		int colon = line.indexOf(':');
		return (colon < 0) ? "" : line.substring(0, colon);
	}

	private static String onItsLines(String cell) {
		StringBuilder read = new StringBuilder();
		for (int i = 0; i < cell.length(); i++) {
			char letter = cell.charAt(i);
			if (letter == '\\' && i + 1 < cell.length()) {
				i++;
				read.append((cell.charAt(i) == 'n') ? '\n' : cell.charAt(i));
			}
			else {
				read.append(letter);
			}
		}
		return read.toString();
	}

	/** What remains of a row of a sheet, if it is there. */
	Optional<Map<String, String>> row(Sheet sheet) {
		return Optional.ofNullable(this.rows.get(sheet));
	}

}
