package se.rodtrad.fulfilment;

import se.rodtrad.plan.Element;
import se.rodtrad.steering.Term;

/** Says how one component of a goal stands. */
final class ComponentSentence {

	private final Basis basis;

	private final Component component;

	ComponentSentence(Basis basis, Component component) {
		this.basis = basis;
		this.component = component;
	}

	Term text() {
		return switch (this.basis.plan().element(this.component.element())) {
			case Element.Indicator indicator -> indicator(indicator, this.component.attainment().orElseThrow());
			case Element.Activity _ -> activity();
			default -> goal();
		};
	}

	private Term goal() {
		Score score = this.component.score();
		if (score.value().isEmpty()) {
			return new Term("Inget är känt under målet.", "Nothing is known below the goal.");
		}
		return Wording.join(Wording.colour(score.colour()), new Term(" (", " ("),
				Wording.score(score.value().getAsDouble()), new Term("), ", "), "), Wording.reported(score.coverage()),
				new Term(".", "."));
	}

	private Term activity() {
		if (this.component.score().value().isEmpty()) {
			return new Term("Framdrift saknas.", "Progress is not stated.");
		}
		String done = Wording.percent(this.component.score().value().getAsDouble());
		return new Term("%s genomfört.".formatted(done), "%s done.".formatted(done));
	}

	private Term indicator(Element.Indicator indicator, Attainment found) {
		return Wording.join(outcome(indicator, found), target(indicator, found), result(indicator, found));
	}

	private Term outcome(Element.Indicator indicator, Attainment found) {
		String period = this.basis.period().key();
		return found.outcome()
			.filter((measured) -> measured.value().isPresent())
			.map((measured) -> Wording.join(new Term("Utfall ", "Outcome "),
					Wording.value(indicator, measured.value().getAsDouble())))
			.orElse(new Term("Utfall saknas för " + period, "No outcome for " + period));
	}

	private Term target(Element.Indicator indicator, Attainment found) {
		String period = this.basis.period().key();
		return found.target()
			.map((target) -> Wording.join(new Term(", mål ", ", target "), Wording.target(indicator, target)))
			.orElse(new Term(", inget målvärde för " + period, ", no target for " + period));
	}

	private Term result(Element.Indicator indicator, Attainment found) {
		if (found.attainment().isEmpty()) {
			return found.lack().filter(Lack.NO_COMPARISON::equals).isPresent()
					? new Term(": inget att jämföra med.", ": nothing to compare with.") : new Term(".", ".");
		}
		double attainment = found.attainment().getAsDouble();
		if (attainment >= 1) {
			return new Term(": målet är nått.", ": the target is met.");
		}
		String part = Wording.percent(attainment);
		return switch (found.method()) {
			case BASELINE -> Wording.join(
					new Term(": %s av vägen från utgångsvärdet ".formatted(part),
							": %s of the way from the baseline ".formatted(part)),
					Wording.value(indicator, found.comparison().orElseThrow()), new Term(".", "."));
			case RATIO -> new Term(": %s av målet.".formatted(part), ": %s of the target.".formatted(part));
			case IMPROVE,
					DIRECTION_ONLY ->
				Wording.join(
						(attainment > 0) ? new Term(": i stort sett som förut, ", ": much as before, ")
								: new Term(": sämre än förut, ", ": worse than before, "),
						Wording.value(indicator, found.comparison().orElseThrow()), new Term(".", "."));
			case MILESTONE -> new Term(": inte genomfört.", ": not done.");
			case BAND,
					STEP ->
				(attainment > 0)
						? new Term(": målet är inte nått, men inom toleransen.",
								": the target is not met, but within the tolerance.")
						: new Term(": målet är inte nått.", ": the target is not met.");
		};
	}

}
