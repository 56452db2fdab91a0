package se.rodtrad.compare.api;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.graphql.execution.RuntimeWiringConfigurer;

import se.rodtrad.plan.api.FieldChangeView;
import se.rodtrad.plan.api.Fields;

/**
 * Tells GraphQL how the fields of what stands in long lists are read.
 */
@Configuration(proxyBeanMethods = false)
class CompareFieldsConfiguration {

	@Bean
	RuntimeWiringConfigurer compareFields() {
		return (wiring) -> wiring
			.type(new Fields<DifferenceView>("Difference").methods(DifferenceView.class, "kind", "about", "region",
					"element", "link", "target", "measurement", "fields")
				.wiring())
			.type(new Fields<FieldChangeView>("FieldChange").methods(FieldChangeView.class, "name", "before", "after")
				.wiring())
			.type(new Fields<VersionComparisonView.SuccessionView>("GoalSuccession")
				.methods(VersionComparisonView.SuccessionView.class, "fate", "before", "after", "fields")
				.wiring())
			.type(new Fields<MovementView>("Movement")
				.methods(MovementView.class, "turn", "element", "before", "after", "change")
				.wiring());
	}

}
