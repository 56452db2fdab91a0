package se.rodtrad.rows;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import se.rodtrad.plan.AsOf;
import se.rodtrad.plan.RodTradException;
import se.rodtrad.plan.api.Viewpoint;
import se.rodtrad.rows.format.RowFormat;
import se.rodtrad.rows.table.Parameter;
import se.rodtrad.rows.table.Table;

/**
 * What an address asks for, read strictly: what is not understood is refused and never
 * passed over.
 *
 * @param table the table
 * @param format the format
 * @param asked the parameters that are given
 */
record Address(Table<?> table, RowFormat format, Map<Parameter, List<String>> asked) {

	private static final String SEMICOLON = "semicolon";

	private static final List<Parameter> DAYS = List.of(Parameter.AT, Parameter.HOLDING_AT, Parameter.PERIOD_AT);

	/**
	 * Reads an address.
	 * @throws RodTradException.Invalid when a parameter is unknown or given too often
	 */
	static Address read(Table<?> table, RowFormat format, Map<String, String[]> parameters) {
		Map<String, Parameter> known = table.parameters()
			.stream()
			.filter((parameter) -> parameter != Parameter.SEPARATOR || format == RowFormat.CSV)
			.collect(Collectors.toMap(Parameter::inAddress, (parameter) -> parameter));
		Map<Parameter, List<String>> asked = new EnumMap<>(Parameter.class);
		parameters.forEach((name, values) -> {
			Parameter parameter = Optional.ofNullable(known.get(name))
				.orElseThrow(() -> new RodTradException.Invalid(
						"Parameter «%s» of %s.%s: expected one of %s".formatted(name, table.name(), format.ending(),
								String.join(", ", known.keySet().stream().sorted().toList()))));
			if (values.length > 1 && !parameter.isRepeated()) {
				throw new RodTradException.Invalid(
						"%s: found it %d times, expected it once".formatted(name, values.length));
			}
			asked.put(parameter, Arrays.stream(values).toList());
		});
		return new Address(table, format, asked);
	}

	private Optional<String> text(Parameter parameter) {
		return Optional.ofNullable(this.asked.get(parameter)).map(List::getFirst);
	}

	Optional<LocalDate> day() {
		return DAYS.stream().flatMap((parameter) -> text(parameter).stream()).findFirst().map((text) -> {
			try {
				return LocalDate.parse(text);
			}
			catch (DateTimeException ex) {
				throw new RodTradException.Invalid("at: found «%s», expected a day such as 2026-06-30".formatted(text));
			}
		});
	}

	Optional<Viewpoint> viewpoint() {
		return Viewpoint.of(text(Parameter.AS_OF).map(AsOf::parse),
				text(Parameter.MIN_REVISION).map((text) -> number(Parameter.MIN_REVISION, text)));
	}

	Optional<Integer> first() {
		return text(Parameter.FIRST).map((text) -> {
			long number = number(Parameter.FIRST, text);
			return Math.clamp(number, Integer.MIN_VALUE, Integer.MAX_VALUE);
		});
	}

	private static long number(Parameter parameter, String text) {
		try {
			return Long.parseLong(text);
		}
		catch (NumberFormatException ex) {
			throw new RodTradException.Invalid(
					"%s: found «%s», expected a whole number".formatted(parameter.inAddress(), text));
		}
	}

	Optional<String> after() {
		return text(Parameter.AFTER);
	}

	/** The key of the period, of tables that have one; empty when it is left out. */
	Optional<String> period() {
		return this.table.parameters().contains(Parameter.PERIOD) ? Optional.of(text(Parameter.PERIOD).orElse(""))
				: Optional.empty();
	}

	/**
	 * The language for people.
	 * @param preferred what is preferred where the address does not say
	 */
	Locale language(Locale preferred) {
		String found = text(Parameter.LANG).orElse(preferred.getLanguage());
		if (text(Parameter.LANG).isPresent() && !List.of("sv", "en").contains(found)) {
			throw new RodTradException.Invalid("lang: found «%s», expected sv or en".formatted(found));
		}
		return found.equals("en") ? Locale.ENGLISH : Locale.of("sv");
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
