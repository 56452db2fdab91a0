package se.rodtrad.plan;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A region or municipality (<em>region, kommun</em>): the root of a plan.
 *
 * @param id the user's own id, unique in the service
 * @param name its name
 * @param orgNo its registration number; empty when not stated
 * @param koladaId its id in Kolada; empty when not stated
 * @param governedBy which steering models govern it and when, in order of time
 */
public record Region(String id, String name, String orgNo, String koladaId,
		List<Governance> governedBy) implements Fact {

	public Region {
		governedBy = governedBy.stream().sorted((a, b) -> a.validity().compareTo(b.validity())).toList();
	}

	/** The id of the steering model in force on a day, or nothing when there is none. */
	public Optional<String> steeringModelAt(LocalDate day) {
		return this.governedBy.stream()
			.filter((governance) -> governance.validity().contains(day))
			.map(Governance::steeringModel)
			.findFirst();
	}

	@Override
	public Self subject() {
		return new Self(this.id);
	}

	/**
	 * The region itself as what a fact is about.
	 *
	 * @param regionId its id
	 */
	public record Self(String regionId) implements Subject {
	}

	/**
	 * That a steering model is in force (<em>styrs enligt</em>).
	 *
	 * @param steeringModel the id of the model
	 * @param validity when it is in force
	 */
	public record Governance(String steeringModel, Validity validity) {
	}

}
