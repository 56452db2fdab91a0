package se.rodtrad.rows;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;

import org.springframework.stereotype.Component;

import se.rodtrad.fulfilment.Basis;
import se.rodtrad.fulfilment.api.Reckonings;
import se.rodtrad.plan.Element;
import se.rodtrad.plan.PlanGraph;
import se.rodtrad.plan.PlanGraphs;
import se.rodtrad.plan.api.AnswerLimits;
import se.rodtrad.rows.table.Question;
import se.rodtrad.steering.SteeringModels;
import se.rodtrad.trace.api.Snapshots;

/** Finds the day and the steering model of what an address asks. */
@Component
class Questions {

	private final Snapshots snapshots;

	private final AnswerLimits limits;

	Questions(PlanGraphs graphs, SteeringModels models, AnswerLimits limits, Clock clock) {
		this.snapshots = new Snapshots(graphs, models, clock);
		this.limits = limits;
	}

	Question of(PlanGraph plan, Address address) {
		Optional<Element.Period> period = address.period().map(Reckonings::period);
		LocalDate today = this.snapshots.today();
		LocalDate day = address.day().orElseGet(() -> period.map((asked) -> Basis.dayOf(asked, today)).orElse(today));
		Optional<String> after = this.limits
			.paging(Optional.empty(), address.after(), Optional.empty(), Optional.empty())
			.after();
		return new Question(this.snapshots.of(plan, day), period, address.given(), after);
	}

}
