package se.rodtrad.rows;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

import se.rodtrad.ledger.file.Asked;
import se.rodtrad.plan.RodTradException;
import se.rodtrad.rows.format.RowFormat;
import se.rodtrad.rows.table.Parameter;
import se.rodtrad.rows.table.Table;

/**
 * What an address asks for, read strictly: what is not understood is refused and never
 * passed over.
 *
 * @param table the table
 * @param format the format
 * @param asked what is given
 */
record Address(Table<?> table, RowFormat format, Asked asked) {

	private static final String SEMICOLON = "semicolon";

	/** What is said otherwise there, or not seen in it. */
	private static final Set<Parameter> NOT_IN_FEED = EnumSet.of(Parameter.FIRST, Parameter.AFTER, Parameter.LANG,
			Parameter.SEPARATOR, Parameter.PERIOD);

	/**
	 * Reads an address.
	 * @throws RodTradException.Invalid when a parameter is unknown or given too often
	 */
	static Address read(Table<?> table, RowFormat format, Map<String, String[]> parameters) {
		Map<String, Integer> most = most(table,
				(parameter) -> parameter != Parameter.SEPARATOR || format == RowFormat.CSV);
		return new Address(table, format,
				Asked.read("%s.%s".formatted(table.name(), format.ending()), most, parameters));
	}

	/**
	 * Reads an address of the feed, which says by itself what a page is.
	 * @param period the period that the feed is of
	 * @throws RodTradException.Invalid when a parameter is unknown or given too often
	 */
	static Address inFeed(Table<?> table, Optional<String> period, Map<String, String[]> parameters) {
		Map<String, Integer> most = most(table, (parameter) -> !NOT_IN_FEED.contains(parameter));
		most.putAll(SystemOptions.KNOWN);
		Asked asked = Asked.read(table.name() + " in the feed", most, parameters);
		if (table.parameters().contains(Parameter.PERIOD)) {
			asked = asked.with(Parameter.PERIOD.inAddress(), period.orElse(""));
		}
		Optional<String> after = asked.text(SystemOptions.AFTER);
		return new Address(table, RowFormat.JSON,
				after.isPresent() ? asked.with(Parameter.AFTER.inAddress(), after.get()) : asked);
	}

	private static Map<String, Integer> most(Table<?> table, Predicate<Parameter> isKnown) {
		Map<String, Integer> most = new HashMap<>();
		table.parameters()
			.stream()
			.filter(isKnown)
			.forEach((parameter) -> most.put(parameter.inAddress(), parameter.isRepeated() ? Integer.MAX_VALUE : 1));
		return most;
	}

	/** What is given, by parameter. */
	Map<Parameter, List<String>> given() {
		Map<Parameter, List<String>> given = new EnumMap<>(Parameter.class);
		this.table.parameters()
			.stream()
			.filter((parameter) -> this.asked.given().containsKey(parameter.inAddress()))
			.forEach((parameter) -> given.put(parameter, this.asked.texts(parameter.inAddress())));
		return given;
	}

	private Optional<String> text(Parameter parameter) {
		return this.asked.text(parameter.inAddress());
	}

	Optional<LocalDate> day() {
		return this.table.hasDay() ? this.asked.day(Parameter.AT.inAddress()) : Optional.empty();
	}

	Optional<Integer> first() {
		return this.asked.number(Parameter.FIRST.inAddress())
			.map((number) -> Math.clamp(number, Integer.MIN_VALUE, Integer.MAX_VALUE));
	}

	Optional<String> after() {
		return text(Parameter.AFTER);
	}

	/** The key of the period, of tables that have one; empty when it is left out. */
	Optional<String> period() {
		return this.table.parameters().contains(Parameter.PERIOD) ? Optional.of(text(Parameter.PERIOD).orElse(""))
				: Optional.empty();
	}

	boolean isSwedishExcel() {
		String found = text(Parameter.SEPARATOR).orElse("comma");
		if (!List.of("comma", SEMICOLON).contains(found)) {
			throw new RodTradException.Invalid(
					"separator: found «%s», expected comma or %s".formatted(found, SEMICOLON));
		}
		return found.equals(SEMICOLON);
	}

}
