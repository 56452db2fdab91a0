package se.rodtrad.compare.api;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

import se.rodtrad.compare.FieldDifference;

/**
 * A property that differs, as the API shows it: as texts.
 */
public record FieldDifferenceView(FieldDifference field) {

	public String name() {
		return this.field.name();
	}

	public Optional<String> before() {
		return this.field.before().map(FieldDifferenceView::text);
	}

	public Optional<String> after() {
		return this.field.after().map(FieldDifferenceView::text);
	}

	private static String text(Object value) {
		return switch (value) {
			case List<?> texts -> texts.stream().map(String::valueOf).collect(Collectors.joining(", "));
			case Double number -> BigDecimal.valueOf(number).stripTrailingZeros().toPlainString();
			default -> value.toString();
		};
	}

}
