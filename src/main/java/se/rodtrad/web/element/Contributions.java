package se.rodtrad.web.element;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import se.rodtrad.drawing.ContributionPicture;
import se.rodtrad.fulfilment.Mark;
import se.rodtrad.fulfilment.api.ComponentView;
import se.rodtrad.fulfilment.api.FulfilmentView;
import se.rodtrad.plan.Element.Assessment.Colour;
import se.rodtrad.plan.Element.Goal.Aggregator;
import se.rodtrad.steering.Thresholds;
import se.rodtrad.web.sight.Pictured;
import se.rodtrad.web.sight.Sight;
import se.rodtrad.web.sight.Words;

/**
 * How the parts of a goal make up its fulfilment, as a picture of what the table of its
 * parts says.
 *
 * @param sight what the page looks at
 * @param found the fulfilment of the goal
 */
record Contributions(Sight sight, FulfilmentView found) implements Pictured {

	/** So many parts have room in a picture; the table has them all. */
	private static final int MOST = 40;

	/** What decides the status whatever the score is. */
	private static final Set<Mark> DECIDING = EnumSet.of(Mark.JUDGED, Mark.CRITICAL_COMPONENT_RED,
			Mark.NO_GREEN_COMPONENT);

	/** That of a goal; nothing when no part of it counts. */
	static Optional<Contributions> of(Sight sight, Optional<FulfilmentView> found) {
		return found.filter((fulfilment) -> fulfilment.weight() > 0)
			.map((fulfilment) -> new Contributions(sight, fulfilment));
	}

	@Override
	public String file(String format) {
		return this.sight.with(this.sight.picture(this.found.element(), "why." + format));
	}

	/** What the picture shows. */
	public String title() {
		return words().of("why.title", words().of("element.why." + this.found.status()),
				this.found.element().element().name());
	}

	/** How the picture is read, which depends on how the parts are summed. */
	public String legend() {
		return words().of("why.legend." + this.found.aggregator());
	}

	/** The picture. */
	public ContributionPicture picture() {
		double known = this.found.components().stream().mapToDouble(Contributions::known).sum();
		List<ContributionPicture.Row> rows = new ArrayList<>();
		double from = 0;
		double given = 0;
		for (ComponentView part : this.found.components()) {
			double length = isStaircase() ? known(part) / Math.max(known, Double.MIN_NORMAL) : 1;
			if (rows.size() < MOST) {
				rows.add(row(part, from, length));
				from += isStaircase() ? length : 0;
			}
			else {
				given += length * value(part);
			}
		}
		int left = this.found.components().size() - rows.size();
		if (left > 0) {
			rows.add(rest(left, from, given));
		}
		Thresholds.GoalLimits limits = this.sight.model().thresholds().goal();
		return new ContributionPicture(title(), rows, whole(),
				new ContributionPicture.Bounds(this.found.low(), this.found.high()),
				List.of(limit(Colour.YELLOW, limits.yellow()), limit(Colour.GREEN, limits.green())));
	}

	/** All parts together for which there is no room. */
	private ContributionPicture.Row rest(int parts, double from, double given) {
		Optional<ContributionPicture.Step> step = Optional.of(new ContributionPicture.Step(from, 1 - from, given))
			.filter((_) -> isStaircase());
		return new ContributionPicture.Row(words().of("why.rest", parts), words().of("why.restIn"), Optional.empty(),
				"", gives(step), step);
	}

	private Words words() {
		return this.sight.words();
	}

	/** Where the weakest part decides, each is held to the whole. */
	private boolean isStaircase() {
		return this.found.aggregator() != Aggregator.MIN;
	}

	private static double known(ComponentView part) {
		return (part.isCounted() && part.score().isPresent()) ? part.weight() * part.coverage() : 0;
	}

	private ContributionPicture.Row row(ComponentView part, double from, double length) {
		Optional<ContributionPicture.Step> step = (known(part) > 0)
				? Optional.of(new ContributionPicture.Step(from, length, length * value(part))) : Optional.empty();
		return new ContributionPicture.Row(part.element().element().name(), note(part, step),
				Optional.of(part.status()), said(part.status(), part.score()), gives(part, step), step);
	}

	/** What a part is and weighs; both its shares where they are not the same. */
	private String note(ComponentView part, Optional<ContributionPicture.Step> step) {
		String kind = this.sight.kind(part.element());
		if (part.share().isEmpty()) {
			return kind + ", " + words().of("element.beside");
		}
		String weight = this.sight.number(part.weight());
		String share = words().percent(part.share().get());
		return step.filter((_) -> isStaircase())
			.map((found) -> words().percent(found.length()))
			.filter((reported) -> !reported.equals(share))
			.map((reported) -> words().of("why.shares", weight, share, reported))
			.orElseGet(() -> words().of("why.weight", kind, weight, share));
	}

	/**
	 * Where the green parts are counted, what is green gives all and the rest nothing.
	 */
	private double value(ComponentView part) {
		return (this.found.aggregator() != Aggregator.SHARE_GREEN) ? part.score().orElse(0.0)
				: (part.status() == Colour.GREEN) ? 1 : 0;
	}

	private String gives(ComponentView part, Optional<ContributionPicture.Step> step) {
		if (part.isCounted() && step.isEmpty()) {
			return words().of("why.missing");
		}
		return gives(step);
	}

	private String gives(Optional<ContributionPicture.Step> step) {
		return step.filter((_) -> isStaircase())
			.map((found) -> words().of("why.gives", words().percent(found.given()), words().percent(found.length())))
			.orElse("");
	}

	private String said(Colour status, Optional<Double> score) {
		return score.map((value) -> words().of(status) + ", " + words().percent(value))
			.orElseGet(() -> words().of(status));
	}

	private ContributionPicture.Row whole() {
		return new ContributionPicture.Row(words().of("why.whole"), cause(), Optional.of(this.found.status()),
				said(this.found.status(), this.found.score()),
				words().of("why.bounds", words().percent(this.found.low()), words().percent(this.found.high())),
				this.found.score().map((score) -> new ContributionPicture.Step(0, 1, score)));
	}

	/** Why the whole has its status, where that is not how far it has come. */
	private String cause() {
		return this.found.marks()
			.stream()
			.filter(DECIDING::contains)
			.findFirst()
			.map((mark) -> words().of("mark." + mark))
			.orElseGet(() -> words()
				.of((this.found.status() == Colour.GREY) ? "why.tooLittle" : "why.rule." + this.found.aggregator()));
	}

	private ContributionPicture.Limit limit(Colour status, double from) {
		return new ContributionPicture.Limit(from, words().of("why.from." + status, words().percent(from)));
	}

}
