package se.rodtrad.change;

import java.util.List;
import java.util.stream.Collectors;

import se.rodtrad.plan.Element;
import se.rodtrad.plan.Label;
import se.rodtrad.plan.LinkType;
import se.rodtrad.plan.Validity;
import se.rodtrad.steering.Term;

/** What messages call the things of a plan. */
final class Names {

	private Names() {
	}

	static Term of(Element.Id id) {
		Term label = of(id.label());
		return new Term(label.sv() + " " + id.key(), label.en() + " " + id.key());
	}

	/** As it stands first in a sentence. */
	static String capital(String text) {
		return Character.toUpperCase(text.charAt(0)) + text.substring(1);
	}

	static Term of(Validity validity) {
		String from = validity.start().map(Object::toString).orElse("…");
		String to = validity.end().map(Object::toString).orElse("…");
		return new Term("från %s till %s".formatted(from, to), "from %s to %s".formatted(from, to));
	}

	static Term of(List<LinkType> types) {
		return joined(types.stream().map(Names::of).toList());
	}

	private static Term joined(List<Term> terms) {
		return new Term(terms.stream().map(Term::sv).collect(Collectors.joining(", ")),
				terms.stream().map(Term::en).collect(Collectors.joining(", ")));
	}

	static Term of(Label label) {
		return new Term(label.swedish(), label.graphName());
	}

	static Term of(LinkType type) {
		return new Term(type.swedish(), type.name());
	}

}
