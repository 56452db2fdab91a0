package se.rodtrad.coverage;

import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;

import se.rodtrad.plan.Element;
import se.rodtrad.plan.Label;
import se.rodtrad.plan.LinkType;
import se.rodtrad.plan.PlanGraph;
import se.rodtrad.steering.End;
import se.rodtrad.steering.LinkRule;
import se.rodtrad.steering.Organisation;
import se.rodtrad.steering.SteeringModel;
import se.rodtrad.steering.Term;

/** Says in Swedish and in English why something is found. */
final class Sentences {

	private final PlanGraph plan;

	private final SteeringModel model;

	Sentences(PlanGraph plan, SteeringModel model) {
		this.plan = plan;
		this.model = model;
	}

	Term tooFewBelow(LinkRule rule, int found) {
		Term what = ends(isMeasuring(rule) ? rule.to() : rule.from());
		int least = rule.perUpper().least();
		return new Term("Saknar %s under sig: minst %d krävs, %d finns.".formatted(what.sv(), least, found),
				"Lacks %s below it: at least %d needed, %d found.".formatted(what.en(), least, found));
	}

	Term tooFewAbove(LinkRule rule, int found) {
		Term what = ends(isMeasuring(rule) ? rule.from() : rule.to());
		int least = rule.perLower().least();
		return new Term("Stöder inte %s: minst %d krävs, %d finns.".formatted(what.sv(), least, found),
				"Does not support %s: at least %d needed, %d found.".formatted(what.en(), least, found));
	}

	Term onlyPastAbove(LinkRule rule, List<Integer> past) {
		Term missing = tooFewAbove(rule, 0);
		return new Term(missing.sv() + " Det som stöds har upphört: %s.".formatted(names(past)),
				missing.en() + " What it supports has ended: %s.".formatted(names(past)));
	}

	Term tooFewBeside(LinkRule rule, boolean isFrom, int found, int least, List<Integer> ended) {
		Term others = ends(isFrom ? rule.to() : rule.from());
		Term missing = new Term(
				"Saknar länken %s %s %s: minst %d krävs, %d finns.".formatted(swedish(rule), isFrom ? "till" : "från",
						others.sv(), least, found),
				"Lacks the link %s %s %s: at least %d needed, %d found.".formatted(types(rule), isFrom ? "to" : "from",
						others.en(), least, found));
		return ended.isEmpty() ? missing
				: new Term(missing.sv() + " Det som länkas har upphört: %s.".formatted(names(ended)),
						missing.en() + " What it is linked to has ended: %s.".formatted(names(ended)));
	}

	Term tooMany(LinkRule rule, int found, int most) {
		return new Term("Har %d länkar av typen %s, högst %d förutses.".formatted(found, swedish(rule), most),
				"Has %d links %s, at most %d foreseen.".formatted(found, types(rule), most));
	}

	Term endOfThread() {
		return new Term("Här slutar tråden: inget mål och ingen aktivitet finns under.",
				"The thread ends here: no goal and no activity is below.");
	}

	Term setForEnded(int unit) {
		return new Term("Har målvärden för %s, som har upphört.".formatted(name(unit)),
				"Has targets for %s, which has ended.".formatted(name(unit)));
	}

	Term measuredAtEnded(int unit, List<Integer> heirs) {
		return new Term(
				"Senaste utfallet gäller %s, som har upphört; inget finns för %s.".formatted(name(unit), names(heirs)),
				"The last outcome is of %s, which has ended; there is none of %s.".formatted(name(unit), names(heirs)));
	}

	Term outdated(int older, List<Integer> newer) {
		return new Term("Bygger på %s, som har ersatts av %s.".formatted(name(older), names(newer)),
				"Built on %s, which has been replaced by %s.".formatted(name(older), names(newer)));
	}

	Term predated(int draft) {
		return new Term("Bygger på %s, som ännu inte är fastställd.".formatted(name(draft)),
				"Built on %s, which is not yet decided.".formatted(name(draft)));
	}

	Term unwanted(LinkType type, int other) {
		return new Term("Länken «%s» till %s förutses inte av styrmodellen.".formatted(type.swedish(), name(other)),
				"The link %s to %s is not foreseen by the steering model.".formatted(type, name(other)));
	}

	private static boolean isMeasuring(LinkRule rule) {
		return rule.types().contains(LinkType.MEASURED_BY);
	}

	private static String types(LinkRule rule) {
		return rule.types().stream().map(LinkType::name).collect(Collectors.joining(", "));
	}

	private static String swedish(LinkRule rule) {
		return rule.types()
			.stream()
			.map((type) -> "«%s»".formatted(type.swedish()))
			.collect(Collectors.joining(" eller "));
	}

	private String names(List<Integer> elements) {
		return elements.stream().map(this::name).collect(Collectors.joining(", "));
	}

	/** With the key where the name says less: a goal of each year has the same name. */
	private String name(int element) {
		Element named = this.plan.element(element);
		return named.name().equals(named.key()) ? "«%s»".formatted(named.key())
				: "«%s» (%s)".formatted(named.name(), named.key());
	}

	private Term ends(List<End> ends) {
		return new Term(
				ends.stream().map((end) -> end(end, Term::sv)).distinct().collect(Collectors.joining(" eller ")),
				ends.stream().map((end) -> end(end, Term::en)).distinct().collect(Collectors.joining(" or ")));
	}

	private String end(End end, Function<Term, String> language) {
		String or = language.apply(new Term(" eller ", " or "));
		String kinds = end.kinds().isEmpty() ? language.apply(label(end.label()))
				: end.kinds().stream().map((kind) -> language.apply(kind(end, kind))).collect(Collectors.joining(or));
		String levels = end.levels()
			.stream()
			.map((level) -> language.apply(level(level)))
			.collect(Collectors.joining(or));
		return levels.isEmpty() ? kinds : kinds + " (" + levels + ")";
	}

	private Term kind(End end, String code) {
		Term name = this.model.kindName(end.label(), code).orElse(new Term(code, code));
		return new Term(inside(name.sv()), inside(name.en()));
	}

	/** As a name that begins with a capital stands inside a sentence. */
	private static String inside(String name) {
		return Character.toLowerCase(name.charAt(0)) + name.substring(1);
	}

	private Term level(String code) {
		return this.model.level(code).map(Organisation.Level::name).orElse(new Term(code, code));
	}

	private static Term label(Label label) {
		String english = label.graphName().replaceAll("(?<=.)(?=[A-Z])", " ").toLowerCase(Locale.ROOT);
		return new Term(label.swedish(), ("aeio".indexOf(english.charAt(0)) < 0) ? "a " + english : "an " + english);
	}

}
