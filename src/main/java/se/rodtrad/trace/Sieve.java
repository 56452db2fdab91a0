package se.rodtrad.trace;

import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.IntPredicate;

import com.carrotsearch.hppc.IntHashSet;

import se.rodtrad.plan.PlanGraph;
import se.rodtrad.plan.Units;
import se.rodtrad.steering.Organisation;
import se.rodtrad.steering.SteeringModel;

/** Says which elements of a walked part a filter lets through. */
final class Sieve implements IntPredicate {

	private final PlanGraph plan;

	private final Optional<SteeringModel> model;

	private final TraceQuestion question;

	private final Units units;

	private final IntHashSet wantedUnits = new IntHashSet();

	Sieve(PlanGraph plan, Optional<SteeringModel> model, TraceQuestion question) {
		this.plan = plan;
		this.model = model;
		this.question = question;
		this.units = Units.at(plan, question.at());
		question.filter().units().forEach((unit) -> this.wantedUnits.addAll(this.units.withBelow(unit)));
	}

	@Override
	public boolean test(int index) {
		TraceQuestion.Filter filter = this.question.filter();
		return (filter.labels().isEmpty() || filter.labels().contains(this.plan.label(index)))
				&& (filter.kinds().isEmpty() || filter.kinds().contains(this.plan.kind(index)))
				&& (filter.units().isEmpty() || isOwned(index)) && (filter.levels().isEmpty() || isOnLevel(index));
	}

	private boolean isOwned(int element) {
		OptionalInt unit = this.units.of(element);
		return unit.isPresent() && this.wantedUnits.contains(unit.getAsInt());
	}

	private boolean isOnLevel(int element) {
		return this.model.flatMap((known) -> known.levelOf(this.plan, element, this.question.at()))
			.map(Organisation.Level::code)
			.filter(this.question.filter().levels()::contains)
			.isPresent();
	}

}
