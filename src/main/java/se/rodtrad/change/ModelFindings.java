package se.rodtrad.change;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

import se.rodtrad.plan.Element;
import se.rodtrad.plan.ElementType;
import se.rodtrad.plan.Label;
import se.rodtrad.plan.PlanGraph;
import se.rodtrad.steering.Place;
import se.rodtrad.steering.PropertyRule;
import se.rodtrad.steering.SteeringModel;
import se.rodtrad.steering.Term;

/**
 * Holds what elements say of themselves against a steering model on a day. A finding has
 * the id and the severity of the rule. Links are judged by coverage.
 */
final class ModelFindings {

	private final PlanGraph plan;

	private final SteeringModel model;

	private final LocalDate day;

	private final Consumer<Problem> findings;

	ModelFindings(PlanGraph plan, SteeringModel model, LocalDate day, Consumer<Problem> findings) {
		this.plan = plan;
		this.model = model;
		this.day = day;
		this.findings = findings;
	}

	void lookAtElement(int element) {
		Place place = this.model.place(this.plan, element, this.day);
		for (PropertyRule rule : this.model.propertyRules()) {
			if (rule.isOf(place)) {
				lookAtProperties(element, rule);
			}
		}
	}

	private void lookAtProperties(int element, PropertyRule rule) {
		Element subject = this.plan.element(element);
		Map<String, Object> stated = ElementType.of(subject.label()).values(subject);
		List<String> missing = rule.properties()
			.stream()
			.filter((property) -> !isStated(subject, stated, property))
			.toList();
		if (missing.isEmpty()) {
			return;
		}
		String names = String.join(", ", missing);
		Term name = Names.of(subject.id());
		this.findings.accept(new Problem(false, rule.severity(), rule.id(), subject.id(), missing.getFirst(), "",
				new Term("%s saknar %s.".formatted(Names.capital(name.sv()), svOf(missing)),
						"%s lacks %s.".formatted(name.en(), names)),
				new Term("%s enligt %s".formatted(svOf(missing), this.model.id()),
						"%s by %s".formatted(names, this.model.id())),
				List.of()));
	}

	private static String svOf(List<String> properties) {
		return String.join(", ",
				properties.stream()
					.map((property) -> Label.of(property).map(Names::of).map(Term::sv).orElse(property))
					.toList());
	}

	private boolean isStated(Element subject, Map<String, Object> stated, String property) {
		Optional<Label> value = Label.of(property).filter(Label::isValue);
		if (value.isEmpty()) {
			return stated.containsKey(property) && !isDefault(subject.label(), property, stated);
		}
		return switch (value.get()) {
			case TARGET -> !this.plan.values().targetsOf(subject.id()).isEmpty()
					|| (subject.label() == Label.INDICATOR && !this.plan.values().targets(subject.key()).isEmpty());
			default -> !this.plan.values().measurements(subject.key()).isEmpty();
		};
	}

	/** A choice that is always there says something only when it is not the first. */
	private static boolean isDefault(Label label, String name, Map<String, Object> stated) {
		return ElementType.of(label)
			.properties()
			.stream()
			.filter((property) -> property.name().equals(name))
			.filter((property) -> property.kind() == ElementType.Kind.CHOICE && !property.isOptional())
			.anyMatch((property) -> property.choices().getFirst().equals(stated.get(name)));
	}

}
