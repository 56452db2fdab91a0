package se.rodtrad.plan.api;

import java.lang.reflect.RecordComponent;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

import graphql.schema.idl.TypeRuntimeWiring;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.graphql.execution.RuntimeWiringConfigurer;

import se.rodtrad.plan.Element;
import se.rodtrad.plan.Label;
import se.rodtrad.plan.LinkType;
import se.rodtrad.plan.PlanGraph;
import se.rodtrad.plan.Validity;
import se.rodtrad.plan.Value;
import se.rodtrad.plan.search.SearchIndexes;

/**
 * Tells GraphQL how the fields of elements, links and values are read.
 */
@Configuration(proxyBeanMethods = false)
class PlanFieldsConfiguration {

	/** Record components that are not fields of their own. */
	private static final Set<String> NOT_SHOWN = Set.of("key", "validity", "origin", "kind", "name");

	private static final Map<String, String> STEP_ENDS = Map.ofEntries(Map.entry("ElementLink", "element"),
			Map.entry("GoalLink", "goal"), Map.entry("IndicatorLink", "indicator"),
			Map.entry("ActivityLink", "activity"), Map.entry("OrgUnitLink", "unit"), Map.entry("RoleLink", "role"),
			Map.entry("SteeringDocumentLink", "document"), Map.entry("DocumentVersionLink", "version"),
			Map.entry("DecisionLink", "decision"), Map.entry("CaseLink", "case"), Map.entry("ResultAreaLink", "area"),
			Map.entry("PerspectiveLink", "perspective"), Map.entry("PeriodLink", "period"),
			Map.entry("AssessmentLink", "assessment"), Map.entry("CommentLink", "comment"));

	/** One index of a plan, whoever searches it. */
	@Bean
	SearchIndexes searchIndexes() {
		return new SearchIndexes();
	}

	@Bean
	RuntimeWiringConfigurer planFields(AnswerLimits limits) {
		return (wiring) -> {
			Arrays.stream(Label.values())
				.filter((label) -> !label.isValue())
				.forEach((label) -> wiring.type(element(label)));
			new Walks(limits.page()).all()
				.forEach((walk) -> wiring
					.type(TypeRuntimeWiring.newTypeWiring(walk.label().graphName()).dataFetcher(walk.field(), walk)));
			wiring.type(TypeRuntimeWiring.newTypeWiring("Element")
				.typeResolver(new TypeOf<ElementView>((view) -> view.label().graphName())));
			STEP_ENDS.forEach((type, end) -> wiring.type(step(type, end)));
			wiring.type(link());
			wiring.type(target());
			wiring.type(measurement());
		};
	}

	private static TypeRuntimeWiring.Builder element(Label label) {
		Fields<ElementView> fields = new Fields<>(label.graphName());
		fields.add("id", String.class, ElementView::id)
			.kept("key", (view) -> view.element().key(),
					(view, writing) -> view.graph().writtenKey(view.index(), writing))
			.add("label", Label.class, ElementView::label)
			.kept("name", (view) -> view.element().name(),
					(view, writing) -> view.graph().writtenName(view.index(), writing))
			.add("kind", String.class, (view) -> Field.shown(kind(view)))
			.add("region", RegionView.class, (view) -> new RegionView(view.graph()))
			.add("validFrom", LocalDate.class, (view) -> first(view.element().validity()))
			.add("validTo", LocalDate.class, (view) -> end(view.element().validity()))
			.add("source", String.class, (view) -> Field.shown(view.element().origin().source()))
			.list("externalIds", String.class, (view) -> view.element().origin().externalIds());
		Arrays.stream(label.type().getRecordComponents())
			.filter((component) -> !NOT_SHOWN.contains(component.getName()))
			.forEach((component) -> fields.add(component.getName(), property(component)));
		return fields.wiring();
	}

	private static Field<ElementView> property(RecordComponent component) {
		Function<Object, Object> accessor = Accessor.of(component.getAccessor());
		return new Field<>(component.toString(), Fields.shownType(component.getAccessor()),
				(view) -> Field.shown(accessor.apply(view.element())));
	}

	private static String kind(ElementView view) {
		return switch (view.element()) {
			case Element.Comment comment -> lower(comment.commentKind());
			case Element.Period period -> lower(period.periodKind());
			default -> view.graph().kind(view.index());
		};
	}

	private static String lower(Enum<?> constant) {
		return constant.name().toLowerCase(Locale.ROOT);
	}

	private static @Nullable LocalDate first(Validity validity) {
		return validity.start().orElse(null);
	}

	private static @Nullable LocalDate end(Validity validity) {
		return validity.end().orElse(null);
	}

	private static TypeRuntimeWiring.Builder step(String type, String end) {
		return new Fields<StepView>(type).add("link", LinkView.class, StepView::link)
			.add("weight", Double.class, (step) -> weight(step.graph(), step.index()))
			.add("validFrom", LocalDate.class, (step) -> first(step.graph().validity(step.index())))
			.add("validTo", LocalDate.class, (step) -> end(step.graph().validity(step.index())))
			.add(end, ElementView.class, StepView::end)
			.wiring();
	}

	private static TypeRuntimeWiring.Builder link() {
		Fields<LinkView> fields = new Fields<LinkView>("Link").add("type", LinkType.class, LinkView::type)
			.add("from", ElementView.class, LinkView::from)
			.add("to", ElementView.class, LinkView::to)
			.add("weight", Double.class, (link) -> weight(link.graph(), link.index()))
			.add("validFrom", LocalDate.class, (link) -> first(link.graph().validity(link.index())))
			.add("validTo", LocalDate.class, (link) -> end(link.graph().validity(link.index())));
		Arrays.stream(LinkType.values())
			.flatMap((type) -> type.properties().stream())
			.collect(Collectors.toMap(LinkType.Property::name, LinkType.Property::type, (one, _) -> one, TreeMap::new))
			.forEach((name, type) -> fields.add(name, type, (link) -> link.graph().properties(link.index()).get(name)));
		return fields.wiring();
	}

	private static @Nullable Double weight(PlanGraph graph, int link) {
		return graph.type(link).isWeighted() ? graph.weight(link) : null;
	}

	private static TypeRuntimeWiring.Builder target() {
		return value(new Fields<ValueView<Value.Target>>("Target"))
			.add("owner", ElementView.class, (view) -> ElementView.of(view.graph(), view.value().owner()))
			.add("targetKind", Value.Target.Kind.class, (view) -> view.value().targetKind())
			.add("value", Double.class, (view) -> Field.shown(view.value().value()))
			.add("low", Double.class, (view) -> Field.shown(view.value().low()))
			.add("high", Double.class, (view) -> Field.shown(view.value().high()))
			.add("baseline", Double.class, (view) -> Field.shown(view.value().baseline()))
			.add("baselinePeriod", ElementView.class,
					(view) -> view.reference(Label.PERIOD, view.value().baselinePeriod()))
			.add("validFrom", LocalDate.class, (view) -> first(view.value().validity()))
			.add("validTo", LocalDate.class, (view) -> end(view.value().validity()))
			.wiring();
	}

	private static TypeRuntimeWiring.Builder measurement() {
		return value(new Fields<ValueView<Value.Measurement>>("Measurement"))
			.add("value", Double.class, (view) -> Field.shown(view.value().value()))
			.add("numerator", Double.class, (view) -> Field.shown(view.value().numerator()))
			.add("denominator", Double.class, (view) -> Field.shown(view.value().denominator()))
			.add("state", Value.Measurement.State.class, (view) -> view.value().state())
			.add("note", String.class, (view) -> Field.shown(view.value().note()))
			.wiring();
	}

	private static <V extends Value> Fields<ValueView<V>> value(Fields<ValueView<V>> fields) {
		return fields.add("key", String.class, (view) -> view.value().key())
			.add("indicator", ElementView.class, (view) -> view.reference(Label.INDICATOR, view.value().indicator()))
			.add("unit", ElementView.class, (view) -> view.reference(Label.ORG_UNIT, view.value().unit()))
			.add("period", ElementView.class, (view) -> view.reference(Label.PERIOD, view.value().period()))
			.add("group", String.class, (view) -> view.value().group())
			.add("source", String.class, (view) -> Field.shown(view.value().origin().source()))
			.list("externalIds", String.class, (view) -> view.value().origin().externalIds());
	}

}
