package se.rodtrad.change;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

import se.rodtrad.coverage.Coverages;
import se.rodtrad.coverage.Finding;
import se.rodtrad.plan.Element;
import se.rodtrad.plan.PlanGraph;
import se.rodtrad.plan.Region;
import se.rodtrad.plan.Validity;
import se.rodtrad.steering.SteeringModel;
import se.rodtrad.steering.SteeringModels;
import se.rodtrad.steering.Term;

/**
 * What should be looked at in a plan that breaks nothing: where the thread is broken,
 * what else the steering model asks for and is not there, and links that outlive their
 * ends. Each model is asked about today, or the day of its own that is nearest to today.
 */
final class Findings {

	private static final Comparator<Problem> WORST_FIRST = Comparator.comparing(Problem::severity)
		.thenComparing(Problem::code);

	private final SteeringModels models;

	Findings(SteeringModels models) {
		this.models = models;
	}

	/** The findings of a plan, the worst first. */
	List<Problem> of(PlanGraph plan, LocalDate today) {
		return of(plan, today, IntStream.range(0, plan.size()).toArray(),
				IntStream.range(0, plan.linkCount()).toArray());
	}

	/**
	 * Those that concern what a change touches, the worst first. Costs what lies around
	 * it.
	 */
	List<Problem> of(PlanGraph plan, LocalDate today, Touched touched) {
		return of(plan, today, touched.elements(plan).toArray(), touched.links(plan).toArray()).stream()
			.filter(touched::concerns)
			.toList();
	}

	private List<Problem> of(PlanGraph plan, LocalDate today, int[] elements, int[] links) {
		List<Problem> findings = new ArrayList<>();
		LinkCheck.lookAtValidity(plan, links, findings::add);
		for (Region.Governance governance : plan.region().governedBy()) {
			LocalDate day = nearest(governance.validity(), today);
			this.models.find(plan.region(), governance.steeringModel())
				.ifPresent((model) -> tell(plan, model, Coverages.findings(plan, model, day, elements), findings));
		}
		lookAtElements(plan, today, elements, findings);
		return findings.stream().distinct().sorted(WORST_FIRST).toList();
	}

	/** What a model finds at some elements on a day. */
	static List<Problem> at(PlanGraph plan, SteeringModel model, int[] elements, LocalDate day) {
		List<Problem> findings = new ArrayList<>();
		tell(plan, model, Coverages.findings(plan, model, day, elements), findings);
		ModelFindings byModel = new ModelFindings(plan, model, day, findings::add);
		IntStream.of(elements).forEach(byModel::lookAtElement);
		return findings;
	}

	private static void tell(PlanGraph plan, SteeringModel model, List<Finding> found, List<Problem> findings) {
		for (Finding finding : found) {
			for (Finding.Reason reason : finding.reasons()) {
				findings.add(problem(plan, finding, reason, reason.sentence(plan, model)));
			}
		}
	}

	private static Problem problem(PlanGraph plan, Finding finding, Finding.Reason reason, Term sentence) {
		Element.Id id = plan.element(finding.element()).id();
		Term name = Names.of(id);
		Term message = new Term("%s: %s".formatted(Names.capital(name.sv()), sentence.sv()),
				"%s: %s".formatted(name.en(), sentence.en()));
		List<Element.Id> others = reason.others().stream().map(plan::element).map(Element::id).toList();
		return new Problem(false, reason.severity(),
				reason.rule().orElse(finding.word().name().toLowerCase(Locale.ROOT)), id, "",
				reason.expected().isEmpty() ? "" : String.valueOf(reason.found()), message,
				new Term(reason.expected(), reason.expected()), others);
	}

	/** Each element is looked at by the model that governs when it holds. */
	private void lookAtElements(PlanGraph plan, LocalDate today, int[] elements, List<Problem> findings) {
		Map<LocalDate, Optional<ModelFindings>> byDay = new HashMap<>();
		for (int element : elements) {
			LocalDate day = nearest(plan.element(element).validity(), today);
			byDay
				.computeIfAbsent(day,
						(_) -> this.models.governing(plan.region(), day)
							.map((model) -> new ModelFindings(plan, model, day, findings::add)))
				.ifPresent((byModel) -> byModel.lookAtElement(element));
		}
	}

	private static LocalDate nearest(Validity validity, LocalDate day) {
		if (day.isBefore(validity.from())) {
			return validity.from();
		}
		return day.isBefore(validity.to()) ? day : validity.to().minusDays(1);
	}

}
