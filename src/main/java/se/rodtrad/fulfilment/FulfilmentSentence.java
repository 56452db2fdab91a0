package se.rodtrad.fulfilment;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

import se.rodtrad.plan.Element;
import se.rodtrad.plan.Element.Assessment.Colour;
import se.rodtrad.plan.Element.Goal.Aggregator;
import se.rodtrad.plan.Label;
import se.rodtrad.steering.Term;

/** Says why a goal has its status, so that a head of unit understands it. */
final class FulfilmentSentence {

	/** How many missing components are named. */
	private static final int NAMED = 2;

	private final Basis basis;

	private final Derivation derivation;

	private final Fulfilment fulfilment;

	private final List<Component> counted;

	FulfilmentSentence(Basis basis, Derivation derivation) {
		this.basis = basis;
		this.derivation = derivation;
		this.fulfilment = derivation.fulfilment();
		this.counted = derivation.components().stream().filter(Component::isCounted).toList();
	}

	Term text() {
		if (has(Mark.JUDGED)) {
			return judged(this.derivation.judgement().orElseThrow());
		}
		if (has(Mark.IN_CYCLE)) {
			return new Term("Ej bedömbar: målet bidrar till sig självt.",
					"Not assessable: the goal contributes to itself.");
		}
		if (has(Mark.ONLY_ACTIVITIES)) {
			return activities();
		}
		if (has(Mark.NO_BASIS)) {
			return new Term("Ej bedömbar: inget under målet har en vikt och ett målvärde.",
					"Not assessable: nothing below the goal has a weight and a target.");
		}
		List<Term> sentences = new ArrayList<>();
		sentences.add(Wording.join(status(), Wording.joined(counts(), ", "), new Term(".", ".")));
		limits(sentences);
		heaviest().ifPresent(sentences::add);
		missing().ifPresent(sentences::add);
		return Wording.joined(sentences, " ");
	}

	private boolean has(Mark mark) {
		return this.fulfilment.marks().contains(mark);
	}

	private static Term judged(Judgement judgement) {
		String day = judgement.assessment().date().map((date) -> " " + date).orElse("");
		String reason = judgement.assessment().reason().isBlank() ? "." : ": " + judgement.assessment().reason();
		return Wording.join(Wording.colour(judgement.assessment().status()),
				new Term(" enligt bedömning" + day + reason, " by assessment" + day + reason));
	}

	private Term activities() {
		String done = Wording.percent(this.fulfilment.progress().orElseThrow());
		return Wording.join(Wording.colour(this.fulfilment.status()),
				new Term(", endast aktiviteter: %s genomfört. Inget mått visar om målet är nått.".formatted(done),
						", activities only: %s done. No indicator shows whether the goal is reached.".formatted(done)));
	}

	private Term status() {
		if (this.fulfilment.status() == Colour.GREY) {
			String least = Wording.percent(this.basis.model().thresholds().goal().minCoverage());
			return new Term("Ej bedömbar, minst %s måste vara rapporterat: ".formatted(least),
					"Not assessable, at least %s must be reported: ".formatted(least));
		}
		Term preliminary = has(Mark.PRELIMINARY) ? new Term(", preliminär", ", preliminary") : new Term("", "");
		return Wording.join(Wording.colour(this.fulfilment.status()), new Term(" (", " ("),
				Wording.score(this.fulfilment.score().value().orElseThrow()), new Term(")", ")"), preliminary,
				new Term(": ", ": "));
	}

	private List<Term> counts() {
		List<Term> counts = new ArrayList<>();
		count(Label.INDICATOR, "%d av %d mått når målet", "%d of %d indicators meet the target").ifPresent(counts::add);
		count(Label.GOAL, "%d av %d bidragande mål är uppfyllda", "%d of %d contributing goals are fulfilled")
			.ifPresent(counts::add);
		count(Label.ACTIVITY, "%d av %d aktiviteter är genomförda", "%d of %d activities are carried out")
			.ifPresent(counts::add);
		counts.add(Wording.reported(this.fulfilment.score().coverage()));
		return counts;
	}

	private Optional<Term> count(Label label, String swedish, String english) {
		List<Component> all = this.counted.stream().filter((component) -> label(component) == label).toList();
		long green = all.stream().filter((component) -> component.score().colour() == Colour.GREEN).count();
		return all.isEmpty() ? Optional.empty()
				: Optional.of(new Term(swedish.formatted(green, all.size()), english.formatted(green, all.size())));
	}

	private Label label(Component component) {
		return this.basis.plan().label(component.element());
	}

	private void limits(List<Term> sentences) {
		if (has(Mark.NO_GREEN_COMPONENT)) {
			sentences.add(new Term("Kan inte bli grön: ingen del är grön.", "Cannot be green: no part is green."));
		}
		if (has(Mark.CRITICAL_COMPONENT_RED)) {
			sentences
				.add(new Term("Kan inte bli grön: en kritisk del är röd.", "Cannot be green: a critical part is red."));
		}
		if (aggregator() == Aggregator.MIN) {
			sentences.add(new Term("Den svagaste delen avgör.", "The weakest part decides."));
		}
		if (aggregator() == Aggregator.SHARE_GREEN) {
			sentences.add(new Term("Andelen gröna delar avgör.", "The share of green parts decides."));
		}
	}

	private Aggregator aggregator() {
		return (this.basis.plan().element(this.fulfilment.goal()) instanceof Element.Goal goal) ? goal.aggregator()
				: Aggregator.WEIGHTED_MEAN;
	}

	/** The component whose known value takes most from the score. */
	private Optional<Term> heaviest() {
		return this.counted.stream()
			.filter((component) -> loss(component) > 0)
			.max(Comparator.comparingDouble(this::loss)
				.thenComparing(Comparator.comparingInt(Component::element).reversed()))
			.map((component) -> {
				String name = this.basis.plan().element(component.element()).name();
				return new Term("Mest drar «%s» ned.".formatted(name), "«%s» pulls down most.".formatted(name));
			});
	}

	private double loss(Component component) {
		double missed = 1 - component.score().value().orElse(1);
		return (aggregator() == Aggregator.MIN) ? missed : component.part().knownWeight() * missed;
	}

	private Optional<Term> missing() {
		Predicate<Component> isMissing = (component) -> component.score().value().isEmpty();
		List<String> names = this.counted.stream()
			.filter(isMissing)
			.map((component) -> "«" + this.basis.plan().element(component.element()).name() + "»")
			.toList();
		if (names.isEmpty()) {
			return Optional.empty();
		}
		String named = String.join(", ", names.subList(0, Math.min(NAMED, names.size())));
		int more = names.size() - NAMED;
		return Optional.of(new Term("Saknas: %s%s.".formatted(named, (more > 0) ? " och " + more + " till" : ""),
				"Missing: %s%s.".formatted(named, (more > 0) ? " and " + more + " more" : "")));
	}

}
