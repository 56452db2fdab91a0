package se.rodtrad.ledger.file;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

import se.rodtrad.plan.AsOf;
import se.rodtrad.plan.RodTradException;
import se.rodtrad.plan.api.Viewpoint;

/**
 * What the address of a file asks for, read strictly: what is not understood is refused
 * and never passed over.
 *
 * @param file the file, as refusals name it
 * @param given what is given, by parameter
 */
public record Asked(String file, Map<String, List<String>> given) {

	/** Years beyond these are no years to plan for, and overflow. */
	private static final Pattern DAY = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");

	private static final Locale SWEDISH = Locale.of("sv");

	/** Nothing but the revision may be asked for. */
	public static final Map<String, Integer> REVISION = Map.of("minRevision", 1);

	public Asked {
		given = Map.copyOf(given);
	}

	/**
	 * Reads the parameters of a request.
	 * @param file the file that is asked for
	 * @param most what may be asked, and how often
	 * @param parameters as they are in the address
	 * @throws RodTradException.Invalid when one is unknown or given too often
	 */
	public static Asked read(String file, Map<String, Integer> most, Map<String, String[]> parameters) {
		Map<String, List<String>> given = new HashMap<>();
		parameters.forEach((name, values) -> {
			require(file, most, name, values.length);
			given.put(name, List.of(values));
		});
		return new Asked(file, given);
	}

	private static void require(String file, Map<String, Integer> most, String name, int times) {
		Integer allowed = most.get(name);
		if (allowed == null) {
			String known = String.join(", ", most.keySet().stream().sorted().toList());
			throw new RodTradException.Invalid("Parameter «%s» of %s: expected %s".formatted(name, file,
					known.isEmpty() ? "none" : "one of " + known));
		}
		if (times > allowed) {
			throw new RodTradException.Invalid("%s: found it %d times, expected %s".formatted(name, times,
					(allowed == 1) ? "it once" : "at most " + allowed));
		}
	}

	/** The same with a value that stands elsewhere in the address. */
	public Asked with(String name, String value) {
		Map<String, List<String>> all = new HashMap<>(this.given);
		all.put(name, List.of(value));
		return new Asked(this.file, all);
	}

	/** The value of a parameter that is given once. */
	public Optional<String> text(String name) {
		return texts(name).stream().findFirst();
	}

	/** The values of a parameter that may be given often. */
	public List<String> texts(String name) {
		return this.given.getOrDefault(name, List.of());
	}

	public Optional<Long> number(String name) {
		return text(name).map((text) -> {
			try {
				return Long.valueOf(text);
			}
			catch (NumberFormatException ex) {
				throw new RodTradException.Invalid("%s: found «%s», expected a whole number".formatted(name, text));
			}
		});
	}

	/** A number that is not less than 0. */
	public Optional<Long> amount(String name) {
		Optional<Long> number = number(name);
		number.filter((found) -> found < 0).ifPresent((found) -> {
			throw new RodTradException.Invalid("%s: found %d, expected a number ≥ 0".formatted(name, found));
		});
		return number;
	}

	public Optional<LocalDate> day(String name) {
		return text(name).map((text) -> Optional.of(text)
			.filter((written) -> DAY.matcher(written).matches())
			.flatMap(Asked::parse)
			.orElseThrow(() -> new RodTradException.Invalid(
					"%s: found «%s», expected a day such as 2026-06-30".formatted(name, text))));
	}

	private static Optional<LocalDate> parse(String day) {
		try {
			return Optional.of(LocalDate.parse(day));
		}
		catch (DateTimeException ex) {
			return Optional.empty();
		}
	}

	/** One of some names. */
	public <E extends Enum<E>> List<E> choices(String name, Class<E> type) {
		return texts(name).stream()
			.map((text) -> Arrays.stream(type.getEnumConstants())
				.filter((constant) -> constant.name().equals(text))
				.findFirst()
				.orElseThrow(() -> new RodTradException.Invalid("%s: found «%s», expected one of %s".formatted(name,
						text, String.join(", ", Arrays.stream(type.getEnumConstants()).map(Enum::name).toList())))))
			.toList();
	}

	/** Another time, when one is asked for by {@code asOf} or {@code minRevision}. */
	public Optional<Viewpoint> viewpoint() {
		return Viewpoint.of(text("asOf").map(AsOf::parse), number("minRevision"));
	}

	/**
	 * The language for people: that of {@code lang}, Swedish or English.
	 * @param preferred what is preferred where the address does not say
	 */
	public Locale language(Locale preferred) {
		text("lang").filter((found) -> !found.equals("sv") && !found.equals("en")).ifPresent((found) -> {
			throw new RodTradException.Invalid("lang: found «%s», expected sv or en".formatted(found));
		});
		return text("lang").orElse(preferred.getLanguage()).equals("en") ? Locale.ENGLISH : SWEDISH;
	}

}
