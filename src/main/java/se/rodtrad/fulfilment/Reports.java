package se.rodtrad.fulfilment;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;

import se.rodtrad.plan.Element;
import se.rodtrad.plan.Label;
import se.rodtrad.plan.LinkType;
import se.rodtrad.plan.PlanGraph;
import se.rodtrad.steering.Thresholds;

/**
 * What people have said of goals in a period: that speaks of the period itself, or stands
 * in a report that covers it.
 */
final class Reports {

	private static final Comparator<Judgement> OLDEST_FIRST = Comparator
		.comparing((Judgement judgement) -> judgement.assessment().date().orElse(LocalDate.MIN))
		.thenComparingInt(Judgement::element);

	private final Basis basis;

	private final PlanGraph plan;

	Reports(Basis basis) {
		this.basis = basis;
		this.plan = basis.plan();
	}

	/**
	 * The latest assessment of a goal. A grey one says nothing and is none (section 6.6
	 * of the graph model).
	 */
	Optional<Judgement> judgement(int goal) {
		return about(goal, LinkType.ASSESSES).boxed().flatMap((element) -> judged(element).stream()).max(OLDEST_FIRST);
	}

	private Optional<Judgement> judged(int element) {
		Element.Assessment assessment = (Element.Assessment) this.plan.element(element);
		Thresholds.StatusPoints points = this.basis.model().thresholds().statusPoints();
		return switch (assessment.status()) {
			case GREEN -> Optional.of(new Judgement(element, assessment, points.green()));
			case YELLOW -> Optional.of(new Judgement(element, assessment, points.yellow()));
			case RED -> Optional.of(new Judgement(element, assessment, points.red()));
			case GREY -> Optional.empty();
		};
	}

	/** The comments on a goal, as indexes, by key. */
	IntStream comments(int goal) {
		return about(goal, LinkType.ABOUT);
	}

	private IntStream about(int goal, LinkType type) {
		return ends(this.plan.incoming(goal, type), this.plan::from)
			.filter((statement) -> !hasEnded(statement) && isOfPeriod(statement));
	}

	/**
	 * What was withdrawn is no longer said; what is said of a period is said after it.
	 */
	private boolean hasEnded(int statement) {
		return !this.plan.element(statement).validity().to().isAfter(this.basis.at());
	}

	private boolean isOfPeriod(int statement) {
		return IntStream
			.concat(ends(this.plan.outgoing(statement, LinkType.IN_PERIOD), this.plan::to),
					ends(this.plan.outgoing(statement, LinkType.STATED_IN), this.plan::to)
						.flatMap((report) -> ends(this.plan.outgoing(report, LinkType.COVERS), this.plan::to)))
			.mapToObj(this.plan::element)
			.anyMatch((period) -> period.label() == Label.PERIOD && period.key().equals(this.basis.period().key()));
	}

	/**
	 * By the links' own time: a report on a period is decided when the period is over.
	 */
	private IntStream ends(PlanGraph.Links links, IntUnaryOperator end) {
		return links.stream().filter((link) -> this.plan.validity(link).contains(this.basis.at())).map(end);
	}

}
