package se.rodtrad.transfer.sheet;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;

import se.rodtrad.plan.Label;

/** All sheets of a workbook, in the order in which they are read. */
public final class Sheets {

	private static final Sheets STANDARD = SheetsFile.read();

	private final List<Sheet> all;

	private final List<String> ignored;

	private final Words words;

	private final Map<String, Sheet> byName = new HashMap<>();

	private final String digest;

	Sheets(List<Sheet> all, List<String> ignored, Words words, String digest) {
		this.digest = digest;
		this.all = List.copyOf(all);
		this.ignored = ignored.stream().map(Words::fold).toList();
		this.words = words;
		all.forEach((sheet) -> Arrays.asList(sheet.name().sv(), sheet.name().en())
			.forEach((name) -> this.byName.put(Words.fold(name), sheet)));
	}

	/** Those that the service knows. */
	public static Sheets standard() {
		return STANDARD;
	}

	public List<Sheet> all() {
		return this.all;
	}

	/** The sheet that a name means, in either language, however it is spelt. */
	public Optional<Sheet> named(String name) {
		return Optional.ofNullable(this.byName.get(Words.fold(name)));
	}

	/** The sheet of elements with a label. */
	public Sheet of(Label label) {
		return this.all.stream()
			.filter((sheet) -> sheet.label().filter(label::equals).isPresent())
			.findFirst()
			.orElseThrow(() -> new NoSuchElementException("There is no sheet of " + label));
	}

	/** The only sheet of a form. */
	public Sheet of(Sheet.Form form) {
		return this.all.stream()
			.filter((sheet) -> sheet.form() == form)
			.findFirst()
			.orElseThrow(() -> new NoSuchElementException("There is no sheet of " + form));
	}

	/** Whether a sheet is for people only. */
	public boolean isIgnored(String name) {
		return name.startsWith("#") || this.ignored.contains(Words.fold(name));
	}

	/** Changes when any of them does. */
	public String digest() {
		return this.digest;
	}

	public Words words() {
		return this.words;
	}

}
