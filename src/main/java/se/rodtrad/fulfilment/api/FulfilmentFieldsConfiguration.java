package se.rodtrad.fulfilment.api;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.ResolvableType;
import org.springframework.graphql.execution.RuntimeWiringConfigurer;

import se.rodtrad.fulfilment.Counts;
import se.rodtrad.fulfilment.Run;
import se.rodtrad.plan.Element;
import se.rodtrad.plan.Label;
import se.rodtrad.plan.PlanGraph;
import se.rodtrad.plan.api.ElementView;
import se.rodtrad.plan.api.FieldWithArguments;
import se.rodtrad.plan.api.Fields;

/**
 * Tells GraphQL how the fields of what stands in long lists are read.
 */
@Configuration(proxyBeanMethods = false)
class FulfilmentFieldsConfiguration {

	private static final ResolvableType FULFILMENT = ResolvableType.forClass(FulfilmentView.class);

	private static final ResolvableType RUN = ResolvableType.forClass(Run.class);

	@Bean
	RuntimeWiringConfigurer fulfilmentFields(Reckonings reckonings) {
		return (wiring) -> wiring.type(ofElement(Label.GOAL, reckonings).wiring())
			.type(ofElement(Label.MISSION, reckonings).wiring())
			.type(fulfilment().wiring())
			.type(new Fields<ComponentView>("FulfilmentComponent")
				.methods(ComponentView.class, "link", "element", "weight", "isCounted", "isCritical", "share",
						"contribution", "score", "coverage", "low", "high", "status", "lack", "attainment",
						"fulfilment", "sentenceSv", "sentenceEn")
				.wiring())
			.type(new Fields<AttainmentView>("Attainment")
				.methods(AttainmentView.class, "method", "target", "outcome", "comparison", "attainment", "score",
						"yellowFrom", "trend", "trendSinceBaseline")
				.wiring())
			.type(new Fields<JudgementView>("Judgement")
				.methods(JudgementView.class, "assessment", "points", "isBetterThanComputed", "lacksReason")
				.wiring())
			.type(reckoned(new Fields<SummaryView>("FulfilmentSummary"), SummaryView::reckoning)
				.add("steeringModel", String.class, (view) -> view.reckoning().steeringModel())
				.methods(SummaryView.class, "comparedWith", "weighting", "rows", "unplaced")
				.wiring())
			.type(new Fields<SummaryView.RowView>("FulfilmentSummaryRow")
				.methods(SummaryView.RowView.class, "dimension", "sum", "before", "change", "bodies", "weakest")
				.wiring())
			.type(new Fields<SummaryView.BodyView>("FulfilmentBodyRow")
				.methods(SummaryView.BodyView.class, "body", "sum")
				.wiring())
			.type(new Fields<SummaryView.SumView>("FulfilmentSum")
				.methods(SummaryView.SumView.class, "counts", "score", "coverage", "low", "high", "status", "marks",
						"goals")
				.wiring())
			.type(new Fields<Counts>("FulfilmentCounts")
				.methods(Counts.class, "total", "green", "yellow", "red", "grey")
				.wiring())
			.type(reckoned(new Fields<PropagationView>("Propagation"), PropagationView::reckoning)
				.methods(PropagationView.class, "from", "influences")
				.wiring())
			.type(new Fields<PropagationView.InfluenceView>("Influence")
				.methods(PropagationView.InfluenceView.class, "goal", "distance", "share", "implementationShare",
						"contribution", "fulfilment", "atZero", "atOne")
				.wiring())
			.type(new Fields<PropagationView.MovedView>("Moved")
				.methods(PropagationView.MovedView.class, "score", "status", "change")
				.wiring());
	}

	private static Fields<FulfilmentView> fulfilment() {
		return reckoned(new Fields<FulfilmentView>("Fulfilment"), FulfilmentView::reckoning)
			.add("steeringModel", String.class, (view) -> view.reckoning().steeringModel())
			.methods(FulfilmentView.class, "element", "unit", "score", "coverage", "low", "high", "status", "worst",
					"best", "marks", "progress", "aggregator", "weight", "components", "derivation", "judgement",
					"comments", "sentenceSv", "sentenceEn")
			.add("beside", new FieldWithArguments<FulfilmentView>("Fulfilment.beside", FULFILMENT, Map.of("run", RUN),
					(arguments) -> {
						Run run = run(arguments);
						return (view) -> view.reckoning().in(run).of(view.fulfilment().goal());
					}));
	}

	/** What every answer says of what it was computed from. */
	private static <S> Fields<S> reckoned(Fields<S> fields, Function<S, Reckoning> reckoning) {
		return fields.add("revision", Long.class, (view) -> reckoning.apply(view).revision())
			.add("at", LocalDate.class, (view) -> reckoning.apply(view).at())
			.add("period", String.class, (view) -> reckoning.apply(view).period())
			.add("run", Run.class, (view) -> reckoning.apply(view).run());
	}

	/**
	 * The fulfilment of a goal or mission; the plan is looked at once for all of a list.
	 */
	private static Fields<ElementView> ofElement(Label label, Reckonings reckonings) {
		return new Fields<ElementView>(label.graphName()).add("fulfilment",
				new FieldWithArguments<ElementView>(label.graphName() + ".fulfilment", FULFILMENT,
						Map.of("period", ResolvableType.forClass(String.class), "at",
								ResolvableType.forClass(LocalDate.class), "run", RUN),
						(arguments) -> {
							Element.Period period = Reckonings.period(String.valueOf(arguments.get("period")));
							Optional<LocalDate> at = Optional.ofNullable((LocalDate) arguments.get("at"));
							Run run = run(arguments);
							Map<PlanGraph, Reckoning> known = new HashMap<>();
							return (view) -> known
								.computeIfAbsent(view.graph(), (plan) -> reckonings.of(plan, period, at, run))
								.of(view.index());
						}));
	}

	private static Run run(Map<String, Object> arguments) {
		return Run.valueOf(String.valueOf(arguments.get("run")));
	}

}
