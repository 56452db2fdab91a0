package se.rodtrad.change;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

import se.rodtrad.plan.Element;
import se.rodtrad.plan.Label;
import se.rodtrad.plan.LinkType;
import se.rodtrad.plan.Validity;
import se.rodtrad.steering.End;
import se.rodtrad.steering.SteeringModel;
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

	/** The kinds, or else labels, of the elements that a rule speaks of. */
	static Term of(SteeringModel model, List<End> ends) {
		return joined(ends.stream().map((end) -> of(model, end)).distinct().toList());
	}

	private static Term of(SteeringModel model, End end) {
		return end.kinds().isEmpty() ? of(end.label())
				: joined(end.kinds().stream().map((kind) -> ofKind(model, end.label(), kind)).toList());
	}

	private static Term ofKind(SteeringModel model, Label label, String kind) {
		Optional<Term> name = model.kindsOf(label)
			.stream()
			.filter((named) -> named.code().equals(kind))
			.map(SteeringModel.NamedKind::name)
			.findFirst();
		return name.map((term) -> new Term(term.sv().toLowerCase(Locale.ROOT), term.en().toLowerCase(Locale.ROOT)))
			.orElse(new Term(kind, kind));
	}

	private static Term joined(List<Term> terms) {
		return new Term(terms.stream().map(Term::sv).collect(Collectors.joining(", ")),
				terms.stream().map(Term::en).collect(Collectors.joining(", ")));
	}

	static Term of(Label label) {
		String sv = switch (label) {
			case ORG_UNIT -> "enhet";
			case ROLE -> "roll";
			case EXTERNAL_REQUIREMENT -> "krav";
			case STEERING_DOCUMENT -> "styrdokument";
			case DOCUMENT_VERSION -> "dokumentversion";
			case CASE -> "ärende";
			case DECISION -> "beslut";
			case RESULT_AREA -> "område";
			case PERSPECTIVE -> "perspektiv";
			case GOAL -> "mål";
			case MISSION -> "uppdrag";
			case INDICATOR -> "indikator";
			case ACTIVITY -> "aktivitet";
			case ASSESSMENT -> "bedömning";
			case COMMENT -> "kommentar";
			case PERIOD -> "period";
			case TARGET -> "målvärde";
			case MEASUREMENT -> "mätvärde";
		};
		return new Term(sv, label.graphName());
	}

	static Term of(LinkType type) {
		String sv = switch (type) {
			case CONTRIBUTES_TO -> "bidrar till";
			case PART_OF_GOAL -> "del av mål";
			case IMPLEMENTS -> "genomför";
			case MEASURED_BY -> "mäts med";
			case OWNED_BY -> "tillhör";
			case IN_AREA -> "hör till område";
			case PART_OF -> "ingår i";
			case SERVES -> "servar";
			case SUPERVISES -> "har uppsikt över";
			case SUCCEEDED_BY -> "ersätts av";
			case HELD_IN -> "innehavs i";
			case RESPONSIBLE_FOR -> "ansvarar för";
			case PREPARES -> "bereder";
			case VERSION_OF -> "version av";
			case SUPERSEDES -> "ersätter";
			case ISSUED_FOR -> "gäller för";
			case REGISTERED_IN -> "diarieförd i";
			case DECIDED_BY -> "fastställs genom";
			case TAKEN_BY -> "fattas av";
			case NOTIFIED_TO -> "anmäls till";
			case INFORMED -> "informeras";
			case BASED_ON -> "utgår från";
			case BELONGS_WITH -> "hör ihop med";
			case CONTAINS -> "innehåller";
			case CONTINUES -> "fortsätter";
			case CONSIDERS -> "beaktar";
			case COMPLEMENTS -> "kompletterar";
			case REPLACES_INDICATOR -> "ersätter mått";
			case FOLLOWS_UP -> "följer upp";
			case COVERS, IN_PERIOD -> "avser period";
			case ASSESSES -> "bedömer";
			case STATED_IN -> "redovisas i";
			case ABOUT -> "avser";
			case LEADS_TO -> "leder till";
			case AIMS_AT -> "ska påverka";
		};
		return new Term(sv, type.name());
	}

}
