package se.rodtrad.change;

import java.util.List;
import java.util.stream.Collectors;

import se.rodtrad.plan.Element;
import se.rodtrad.plan.Label;
import se.rodtrad.plan.Link;
import se.rodtrad.plan.LinkType;
import se.rodtrad.plan.Region;
import se.rodtrad.plan.Subject;
import se.rodtrad.plan.Validity;
import se.rodtrad.plan.Value;
import se.rodtrad.steering.Term;

/** What messages call the things of a plan. */
final class Names {

	private Names() {
	}

	static Term of(Element.Id id) {
		Term label = of(id.label());
		return new Term(label.sv() + " " + id.key(), label.en() + " " + id.key());
	}

	static Term of(Subject subject) {
		return switch (subject) {
			case Region.Self region -> new Term("regionen " + region.regionId(), "region " + region.regionId());
			case Element.Id element -> of(element);
			case Link.Id link -> new Term(
					"länken ”%s” från %s till %s".formatted(link.type().swedish(), of(link.from()).sv(),
							of(link.to()).sv()),
					"the link %s from %s to %s".formatted(link.type().name(), of(link.from()).en(),
							of(link.to()).en()));
			case Value.Id value ->
				new Term(value.label().swedish() + " " + value.key(), value.label().graphName() + " " + value.key());
		};
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
