package se.rodtrad.rows;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

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

	/**
	 * Reads an address.
	 * @throws RodTradException.Invalid when a parameter is unknown or given too often
	 */
	static Address read(Table<?> table, RowFormat format, Map<String, String[]> parameters) {
		Map<String, Parameter> known = table.parameters()
			.stream()
			.filter((parameter) -> parameter != Parameter.SEPARATOR || format == RowFormat.CSV)
			.collect(Collectors.toMap(Parameter::inAddress, (parameter) -> parameter));
		Map<String, Integer> most = new HashMap<>();
		known.forEach((name, parameter) -> most.put(name, parameter.isRepeated() ? Integer.MAX_VALUE : 1));
		return new Address(table, format,
				Asked.read("%s.%s".formatted(table.name(), format.ending()), most, parameters));
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
