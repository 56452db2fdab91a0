package se.rodtrad.coverage.api;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.graphql.execution.RuntimeWiringConfigurer;

import se.rodtrad.coverage.Finding;
import se.rodtrad.plan.Severity;
import se.rodtrad.plan.api.ElementView;
import se.rodtrad.plan.api.Fields;

/**
 * Tells GraphQL how the fields of what stands in long lists are read.
 */
@Configuration(proxyBeanMethods = false)
class CoverageFieldsConfiguration {

	@Bean
	RuntimeWiringConfigurer coverageFields() {
		return (wiring) -> wiring
			.type(new Fields<FindingView>("Finding").add("word", Finding.Word.class, FindingView::word)
				.add("severity", Severity.class, FindingView::severity)
				.add("element", ElementView.class, FindingView::element)
				.add("unit", ElementView.class, FindingView::unit)
				.list("reasons", FindingView.ReasonView.class, FindingView::reasons)
				.wiring())
			.type(new Fields<FindingView.ReasonView>("FindingReason")
				.add("rule", String.class, FindingView.ReasonView::rule)
				.add("severity", Severity.class, FindingView.ReasonView::severity)
				.add("found", Integer.class, FindingView.ReasonView::found)
				.add("expected", String.class, FindingView.ReasonView::expected)
				.list("others", ElementView.class, FindingView.ReasonView::others)
				.list("proposed", ElementView.class, FindingView.ReasonView::proposed)
				.add("sentenceSv", String.class, FindingView.ReasonView::sentenceSv)
				.add("sentenceEn", String.class, FindingView.ReasonView::sentenceEn)
				.wiring());
	}

}
