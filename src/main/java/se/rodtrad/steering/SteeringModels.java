package se.rodtrad.steering;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

import se.rodtrad.plan.Region;

/** The steering models (<em>styrmodeller</em>) that the service knows. */
public final class SteeringModels {

	private final List<SteeringModel> models;

	private final Map<String, SteeringModel> byId;

	private SteeringModels(List<SteeringModel> models) {
		this.models = List.copyOf(models);
		this.byId = models.stream().collect(Collectors.toUnmodifiableMap(SteeringModel::id, Function.identity()));
	}

	/** These models, whose ids differ. */
	public static SteeringModels of(List<SteeringModel> models) {
		return new SteeringModels(models);
	}

	/** The model with an id. */
	public Optional<SteeringModel> find(String id) {
		return Optional.ofNullable(this.byId.get(id));
	}

	/** All of them, by id. */
	public List<SteeringModel> all() {
		return this.models;
	}

	/**
	 * The model that governs a region on a day, or nothing when none does or the service
	 * does not know it.
	 */
	public Optional<SteeringModel> governing(Region region, LocalDate day) {
		return region.steeringModelAt(day).flatMap(this::find);
	}

}
