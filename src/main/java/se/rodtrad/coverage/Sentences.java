package se.rodtrad.coverage;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

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

	Term tooMany(LinkRule rule, int found, int most) {
		return new Term("Har %d länkar av typen %s, högst %d förutses.".formatted(found, types(rule), most),
				"Has %d links %s, at most %d foreseen.".formatted(found, types(rule), most));
	}

	Term endOfThread() {
		return new Term("Här slutar tråden: inget mål och ingen aktivitet finns under.",
				"The thread ends here: no goal and no activity is below.");
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
		return new Term("Länken %s till %s förutses inte av styrmodellen.".formatted(type, name(other)),
				"The link %s to %s is not foreseen by the steering model.".formatted(type, name(other)));
	}

	private static boolean isMeasuring(LinkRule rule) {
		return rule.types().contains(LinkType.MEASURED_BY);
	}

	private static String types(LinkRule rule) {
		return rule.types().stream().map(LinkType::name).collect(Collectors.joining(", "));
	}

	private String names(List<Integer> elements) {
		return elements.stream().map(this::name).collect(Collectors.joining(", "));
	}

	private String name(int element) {
		return "«%s»".formatted(this.plan.element(element).name());
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
		return this.model.kindsOf(end.label())
			.stream()
			.filter((kind) -> kind.code().equals(code))
			.map(SteeringModel.NamedKind::name)
			.findFirst()
			.orElse(new Term(code, code));
	}

	private Term level(String code) {
		return this.model.level(code).map(Organisation.Level::name).orElse(new Term(code, code));
	}

	/** Only these labels are on the thread. */
	private static Term label(Label label) {
		return switch (label) {
			case GOAL -> new Term("mål", "a goal");
			case MISSION -> new Term("uppdrag", "a mission");
			case INDICATOR -> new Term("indikator", "an indicator");
			case ACTIVITY -> new Term("aktivitet", "an activity");
			default -> new Term(label.graphName(), label.graphName());
		};
	}

}
