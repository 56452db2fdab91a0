package se.rodtrad.plan.api;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

import se.rodtrad.plan.Label;
import se.rodtrad.plan.PlanGraph;

/**
 * A region as the API shows it, with the plan as it stands: the source object of the type
 * {@code Region} in the schema.
 *
 * @param graph the plan
 */
public record RegionView(PlanGraph graph) {

	public String id() {
		return this.graph.region().id();
	}

	public String name() {
		return this.graph.region().name();
	}

	public Optional<String> orgNo() {
		return Optional.of(this.graph.region().orgNo()).filter(Predicate.not(String::isEmpty));
	}

	public Optional<String> koladaId() {
		return Optional.of(this.graph.region().koladaId()).filter(Predicate.not(String::isEmpty));
	}

	public long revision() {
		return this.graph.revision();
	}

	/** Which steering models have governed it and when, in order of time. */
	public List<Governance> governedBy() {
		return this.graph.region()
			.governedBy()
			.stream()
			.map((governance) -> new Governance(governance.steeringModel(),
					Optional.ofNullable(this.graph.region().editions().get(governance.steeringModel())),
					governance.validity().start(), governance.validity().end()))
			.toList();
	}

	/** How many elements there are of each label that occurs. */
	public List<LabelCount> counts() {
		return Arrays.stream(Label.values())
			.map((label) -> new LabelCount(label, this.graph.elements(label).size()))
			.filter((counted) -> counted.count() > 0)
			.toList();
	}

	public int linkCount() {
		return this.graph.linkCount();
	}

	public int targetCount() {
		return this.graph.values().targets().size();
	}

	public int measurementCount() {
		return this.graph.values().measurements().size();
	}

	/**
	 * That a steering model is in force.
	 *
	 * @param modelId the model
	 * @param digest its edition, if that was told
	 * @param validFrom the first day, if there is one
	 * @param validTo the day after the last, if there is one
	 */
	public record Governance(String modelId, Optional<String> digest, Optional<LocalDate> validFrom,
			Optional<LocalDate> validTo) {
	}

	/**
	 * How many elements of a label there are.
	 *
	 * @param label the label
	 * @param count how many
	 */
	public record LabelCount(Label label, int count) {
	}

}
