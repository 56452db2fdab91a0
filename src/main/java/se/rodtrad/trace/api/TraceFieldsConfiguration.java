package se.rodtrad.trace.api;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.graphql.execution.RuntimeWiringConfigurer;

import se.rodtrad.plan.api.ElementView;
import se.rodtrad.plan.api.Fields;
import se.rodtrad.plan.api.LinkView;

/**
 * Tells GraphQL how the fields of what stands in long lists are read.
 */
@Configuration(proxyBeanMethods = false)
class TraceFieldsConfiguration {

	@Bean
	RuntimeWiringConfigurer traceFields() {
		return (wiring) -> wiring
			.type(new Fields<TraceView.TracedView>("TracedElement")
				.add("element", ElementView.class, TraceView.TracedView::element)
				.add("distance", Integer.class, TraceView.TracedView::distance)
				.add("unit", ElementView.class, TraceView.TracedView::unit)
				.list("unitLine", ElementView.class, TraceView.TracedView::unitLine)
				.add("level", String.class, TraceView.TracedView::level)
				.wiring())
			.type(new Fields<SupportView>("SupportingActivity")
				.add("activity", ElementView.class, SupportView::activity)
				.add("unit", ElementView.class, SupportView::unit)
				.list("unitLine", ElementView.class, SupportView::unitLine)
				.add("level", String.class, SupportView::level)
				.add("distance", Integer.class, SupportView::distance)
				.add("share", Double.class, SupportView::share)
				.add("pathCount", String.class, SupportView::pathCount)
				.wiring())
			.type(new Fields<GoalSupportView>("GoalSupport").add("goal", ElementView.class, GoalSupportView::goal)
				.add("isSupported", Boolean.class, GoalSupportView::isSupported)
				.add("throughCount", Integer.class, GoalSupportView::throughCount)
				.wiring())
			.type(new Fields<SupportController.ThroughView>("SupportThrough")
				.add("element", ElementView.class, SupportController.ThroughView::element)
				.add("distance", Integer.class, SupportController.ThroughView::distance)
				.wiring())
			.type(new Fields<PathsView.PathView>("Path").add("length", Integer.class, PathsView.PathView::length)
				.list("elements", ElementView.class, PathsView.PathView::elements)
				.list("links", LinkView.class, PathsView.PathView::links)
				.wiring());
	}

}
