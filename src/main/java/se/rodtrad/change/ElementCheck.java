package se.rodtrad.change;

import java.util.function.Consumer;
import java.util.regex.Pattern;

/**
 * Keys can be written in a cell, where {@code |} and line breaks part several, and in an
 * address.
 */
final class ElementCheck {

	private static final Pattern FIT = Pattern
		.compile("[^\\s|\\p{Cntrl}\\p{Cs}]([^|\\p{Cntrl}\\p{Cs}]{0,198}[^\\s|\\p{Cntrl}\\p{Cs}])?");

	private ElementCheck() {
	}

	static void look(Scope scope, Consumer<Problem> problems) {
		scope.elements()
			.mapToObj(scope.plan()::element)
			.filter((element) -> !FIT.matcher(element.key()).matches())
			.forEach((element) -> problems.accept(Rule.BAD_KEY.at(element.id(), "key", element.key())));
	}

}
