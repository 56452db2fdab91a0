package se.rodtrad.plan.api;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

import se.rodtrad.plan.FieldChange;

/**
 * A property before and after as the API shows it: as texts, several with a bar between
 * them.
 */
public record FieldChangeView(FieldChange field) {

	public String name() {
		return this.field.name();
	}

	public Optional<String> before() {
		return this.field.before().map(FieldChangeView::text);
	}

	public Optional<String> after() {
		return this.field.after().map(FieldChangeView::text);
	}

	private static String text(Object value) {
		return switch (value) {
			case List<?> texts -> texts.stream().map(String::valueOf).collect(Collectors.joining(" | "));
			case Double number -> BigDecimal.valueOf(number).stripTrailingZeros().toPlainString();
			default -> value.toString();
		};
	}

}
