package se.rodtrad.transfer.reading;

import java.text.Normalizer;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import se.rodtrad.plan.Element;
import se.rodtrad.plan.WrittenNumber;
import se.rodtrad.steering.Term;
import se.rodtrad.transfer.sheet.Column;
import se.rodtrad.transfer.sheet.Words;
import se.rodtrad.transfer.table.Cell;

/** Reads the value of a cell as its column means it. */
public final class CellReader {

	private static final int LONGEST_KEY = 200;

	private static final Pattern DATE = Pattern.compile("(\\d{4}-\\d{2}-\\d{2})(?:[T ]00:00(?::00(?:\\.0+)?)?)?");

	private static final Pattern SEPARATOR = Pattern.compile("[|\\n]");

	private final Words words;

	/** A reader that knows what people write for choices. */
	public CellReader(Words words) {
		this.words = words;
	}

	/** Whether a cell says a value, and nothing else. */
	public boolean reads(Cell cell, Column column, Object value) {
		return read(cell, column) instanceof Reading.Read(Object found) && found.equals(value);
	}

	Reading read(Cell cell, Column column) {
		return switch (cell) {
			case Cell.Empty _ -> new Reading.Blank();
			case Cell.Fault _ -> Reading.wrong(Fault.CELL_FAULT, column.type().term());
			case Cell.Formula _ -> Reading.wrong(Fault.FORMULA_WITHOUT_RESULT, column.type().term());
			case Cell.Text _, Cell.Numeric _, Cell.Day _, Cell.Flag _ -> filled(cell, column);
		};
	}

	private Reading filled(Cell cell, Column column) {
		return switch (column.type()) {
			case KEY -> key(cell);
			case TEXT, KIND, MODEL, LINK_TYPE, LINK -> text(cell.shown());
			case TEXTS -> texts(cell.shown());
			case INTEGER -> integer(number(cell, column), column);
			case NUMBER -> inRange(number(cell, column), column);
			case FLAG -> flag(cell);
			case DATE -> date(cell);
			case CHOICE -> choice(cell, column);
			case PERIOD -> period(cell);
		};
	}

	private static Reading key(Cell cell) {
		String key = normal(cell.shown());
		boolean isGood = key.length() <= LONGEST_KEY && key.indexOf('|') < 0 && !key.startsWith("#")
				&& key.chars().noneMatch(Character::isISOControl) && !(cell instanceof Cell.Day);
		return isGood ? Reading.of(key) : Reading.wrong(Fault.BAD_KEY);
	}

	/** Composed letters and plain line breaks, so that the same text is the same. */
	static String normal(String text) {
		String plain = (text.indexOf('\r') < 0) ? text : text.replace("\r\n", "\n").replace('\r', '\n');
		return Normalizer.isNormalized(plain, Normalizer.Form.NFC) ? plain
				: Normalizer.normalize(plain, Normalizer.Form.NFC);
	}

	private static Reading text(String shown) {
		String text = normal(shown);
		boolean isGood = text.chars()
			.noneMatch((character) -> Character.isISOControl(character) && character != '\n' && character != '\t');
		return isGood ? Reading.of(text) : Reading.wrong(Fault.BAD_TEXT);
	}

	private static Reading texts(String shown) {
		return (text(shown) instanceof Reading.Read(String text)) ? Reading.of(entries(text))
				: Reading.wrong(Fault.BAD_TEXT);
	}

	/** The parts of a cell with several, without empty ones. */
	static List<String> entries(String text) {
		return Arrays.stream(SEPARATOR.split(text)).map(String::strip).filter((part) -> !part.isEmpty()).toList();
	}

	private static Reading number(Cell cell, Column column) {
		return switch (cell) {
			case Cell.Numeric(double number, boolean _) -> Reading.of(number);
			case Cell.Text(String text) -> number(text, column.most() == 1);
			case Cell.Day _, Cell.Flag _, Cell.Empty _, Cell.Fault _, Cell.Formula _ -> Reading.wrong(Fault.BAD_NUMBER);
		};
	}

	private static Reading number(String text, boolean isShare) {
		Optional<WrittenNumber> written = WrittenNumber.parse(text).filter((number) -> isShare || !number.isPercent());
		return written.map((number) -> Reading.of(number.isPercent() ? number.value() / 100 : number.value()))
			.orElseGet(() -> Reading.wrong(Fault.BAD_NUMBER));
	}

	private static Reading inRange(Reading reading, Column column) {
		if (!(reading instanceof Reading.Read(Double number))) {
			return reading;
		}
		double plain = (number == 0) ? 0 : number;
		return (plain >= column.least() && plain <= column.most()) ? Reading.of(plain)
				: Reading.wrong(Fault.OUT_OF_RANGE, range(column));
	}

	private static Term range(Column column) {
		String least = new Cell.Numeric(column.least(), false).shown();
		if (Double.isInfinite(column.most())) {
			return new Term("minst " + least, "at least " + least);
		}
		String most = new Cell.Numeric(column.most(), false).shown();
		return new Term("%s till %s".formatted(least, most), "%s to %s".formatted(least, most));
	}

	private static Reading integer(Reading reading, Column column) {
		Reading number = inRange(reading, column);
		if (number instanceof Reading.Wrong(Fault fault, List<Object> _) && fault == Fault.BAD_NUMBER) {
			return Reading.wrong(Fault.BAD_INTEGER);
		}
		if (number instanceof Reading.Read(Double value)) {
			return (value == Math.rint(value) && Math.abs(value) <= Integer.MAX_VALUE) ? Reading.of(value.longValue())
					: Reading.wrong(Fault.BAD_INTEGER);
		}
		return number;
	}

	private static Reading flag(Cell cell) {
		Optional<Boolean> flag = (cell instanceof Cell.Flag(boolean value)) ? Optional.of(value)
				: Words.flag(cell.shown());
		return flag.map(Reading::of).orElse(Reading.wrong(Fault.BAD_FLAG));
	}

	private static Reading date(Cell cell) {
		if (cell instanceof Cell.Day(LocalDate day)) {
			return Reading.of(day);
		}
		Matcher matcher = DATE.matcher(cell.shown());
		if (!(cell instanceof Cell.Text) || !matcher.matches()) {
			return Reading.wrong(Fault.BAD_DATE);
		}
		try {
			return Reading.of(LocalDate.parse(matcher.group(1)));
		}
		catch (DateTimeParseException ex) {
			return Reading.wrong(Fault.BAD_DATE);
		}
	}

	private Reading choice(Cell cell, Column column) {
		return this.words.choice(cell.shown(), column.choices())
			.map(Reading::of)
			.orElseGet(() -> Reading.wrong(Fault.BAD_CHOICE, choices(column.choices())));
	}

	/** The words for some choices, for a message. */
	Term choices(List<String> codes) {
		return new Term(codes.stream().map((code) -> this.words.choice(code).sv()).collect(Collectors.joining(", ")),
				String.join(", ", codes));
	}

	/** Excel makes a date of 2024-05, so the first of a month is read as that month. */
	private static Reading period(Cell cell) {
		String key = (cell instanceof Cell.Day(LocalDate day) && day.getDayOfMonth() == 1)
				? day.toString().substring(0, 7) : cell.shown();
		return Element.Period.parse(key).isPresent() ? Reading.of(key) : Reading.wrong(Fault.BAD_PERIOD);
	}

}
