package se.rodtrad.change;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.IntStream;

import se.rodtrad.plan.Element;
import se.rodtrad.plan.ElementType;
import se.rodtrad.plan.Label;
import se.rodtrad.plan.PlanGraph;
import se.rodtrad.plan.Severity;
import se.rodtrad.steering.Cardinality;
import se.rodtrad.steering.LinkRule;
import se.rodtrad.steering.Place;
import se.rodtrad.steering.PropertyRule;
import se.rodtrad.steering.SteeringModel;
import se.rodtrad.steering.Term;

/**
 * Holds elements against a steering model on a day: how many links of each rule beside
 * those of the thread there are, and which properties are stated. A finding has the id
 * and the severity of the rule. The thread itself is judged by coverage.
 */
final class ModelFindings {

	private final PlanGraph plan;

	private final SteeringModel model;

	private final LocalDate day;

	private final List<LinkRule> rules;

	private final Consumer<Problem> findings;

	ModelFindings(PlanGraph plan, SteeringModel model, LocalDate day, Consumer<Problem> findings) {
		this.plan = plan;
		this.model = model;
		this.day = day;
		this.rules = model.linkRules().stream().filter((rule) -> !rule.isOfThread()).toList();
		this.findings = findings;
	}

	void lookAtElement(int element) {
		Place place = place(element);
		for (LinkRule rule : this.rules) {
			if (isAsking(rule.perFrom()) && rule.isFrom(place)) {
				lookAtNumber(element, rule, rule.perFrom(), outgoing(element, place, rule), true);
			}
			if (isAsking(rule.perTo()) && rule.isTo(place)) {
				lookAtNumber(element, rule, rule.perTo(), incoming(element, place, rule), false);
			}
		}
		for (PropertyRule rule : this.model.propertyRules()) {
			if (rule.isOf(place)) {
				lookAtProperties(element, rule);
			}
		}
	}

	private Place place(int element) {
		return this.model.place(this.plan, element, this.day);
	}

	private static boolean isAsking(Cardinality cardinality) {
		return cardinality.isDemand() || cardinality.most().isPresent();
	}

	private int outgoing(int element, Place place, LinkRule rule) {
		return rule.types()
			.stream()
			.mapToInt((type) -> (int) held(this.plan.outgoing(element, type))
				.filter((link) -> rule.allows(type, place, place(this.plan.to(link))))
				.map(this.plan::to)
				.distinct()
				.count())
			.sum();
	}

	private int incoming(int element, Place place, LinkRule rule) {
		return rule.types()
			.stream()
			.mapToInt((type) -> (int) held(this.plan.incoming(element, type))
				.filter((link) -> rule.allows(type, place(this.plan.from(link)), place))
				.map(this.plan::from)
				.distinct()
				.count())
			.sum();
	}

	private IntStream held(PlanGraph.Links links) {
		return IntStream.range(0, links.size())
			.map(links::get)
			.filter((link) -> this.plan.type(link).isAcrossTime() || this.plan.isLinkValid(link, this.day));
	}

	private void lookAtNumber(int element, LinkRule rule, Cardinality wanted, int count, boolean isFrom) {
		int least = wanted.all() ? listed(rule) : wanted.least();
		if (count >= least && (wanted.most().isEmpty() || count <= wanted.most().getAsInt())) {
			return;
		}
		Element.Id id = this.plan.element(element).id();
		Term name = Names.of(id);
		Term types = Names.of(rule.types());
		Term others = Names.of(this.model, isFrom ? rule.to() : rule.from());
		String number = wanted.all() ? String.valueOf(least) : wanted.text();
		Term message = isFrom
				? new Term(
						"%s har %d ”%s” till %s.".formatted(Names.capital(name.sv()), count, types.sv(), others.sv()),
						"%s has %d %s to %s.".formatted(name.en(), count, types.en(), others.en()))
				: new Term(
						"%s har %d ”%s” från %s.".formatted(Names.capital(name.sv()), count, types.sv(), others.sv()),
						"%s has %d %s from %s.".formatted(name.en(), count, types.en(), others.en()));
		tell(rule.severity(), rule.id(), Problem.Subject.of(id), rule.types().getFirst().name(), String.valueOf(count),
				message, new Term("%s ”%s” enligt %s".formatted(number, types.sv(), this.model.id()),
						"%s %s by %s".formatted(number, types.en(), this.model.id())));
	}

	/** How many there are of what the model lists and has in force. */
	private int listed(LinkRule rule) {
		boolean isPerspective = rule.to().stream().anyMatch((end) -> end.label() == Label.PERSPECTIVE);
		return isPerspective ? (int) this.model.classification()
			.perspectivesAt(this.day)
			.stream()
			.filter((perspective) -> rule.to()
				.stream()
				.anyMatch((end) -> end.matches(Label.PERSPECTIVE, perspective.kind(), Optional.empty())))
			.count() : this.model.classification().resultAreas().size();
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
		tell(rule.severity(), rule.id(), Problem.Subject.of(subject.id()), missing.getFirst(), "",
				new Term("%s saknar %s.".formatted(Names.capital(name.sv()), svOf(missing)),
						"%s lacks %s.".formatted(name.en(), names)),
				new Term("%s enligt %s".formatted(svOf(missing), this.model.id()),
						"%s by %s".formatted(names, this.model.id())));
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

	private void tell(Severity severity, String code, Problem.Subject subject, String property, String found,
			Term message, Term expected) {
		this.findings
			.accept(new Problem(false, severity, code, subject, property, found, message, expected, List.of()));
	}

}
