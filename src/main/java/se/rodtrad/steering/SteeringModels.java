package se.rodtrad.steering;

import java.time.LocalDate;
import java.util.HashMap;
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

	private final Editions editions;

	private SteeringModels(List<SteeringModel> models, Editions editions) {
		this.models = List.copyOf(models);
		this.editions = editions;
		this.byId = models.stream().collect(Collectors.toUnmodifiableMap(SteeringModel::id, Function.identity()));
	}

	/** These models, whose ids differ, without earlier editions. */
	public static SteeringModels of(List<SteeringModel> models) {
		return of(models, Editions.NONE);
	}

	/** These models, whose ids differ, and what is kept of their earlier editions. */
	public static SteeringModels of(List<SteeringModel> models, Editions editions) {
		return new SteeringModels(models, editions);
	}

	/** The model with an id, as it reads now. */
	public Optional<SteeringModel> find(String id) {
		return Optional.ofNullable(this.byId.get(id));
	}

	/** The edition of a model with a digest, of now or earlier. */
	public Optional<SteeringModel> find(String id, String digest) {
		return find(id).filter((model) -> model.digest().equals(digest))
			.or(() -> this.editions.find(digest).filter((model) -> model.id().equals(id)));
	}

	/**
	 * The model with an id as it governs a region: the edition that the region's plan was
	 * made by, which is that of now where no edition is told.
	 */
	public Optional<SteeringModel> find(Region region, String id) {
		return Optional.ofNullable(region.editions().get(id))
			.map((digest) -> find(id, digest))
			.orElseGet(() -> find(id));
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
		return region.steeringModelAt(day).flatMap((id) -> find(region, id));
	}

	/** A region as it is when the models that govern it do so as they read now. */
	public Region renewed(Region region) {
		Map<String, String> editions = new HashMap<>(region.editions());
		for (Region.Governance governance : region.governedBy()) {
			find(governance.steeringModel()).ifPresent((model) -> editions.put(model.id(), model.digest()));
		}
		return region.with(editions);
	}

	/** A region that says of every model that governs it by which edition it does. */
	public Region settled(Region region) {
		Map<String, String> editions = new HashMap<>(renewed(region).editions());
		editions.putAll(region.editions());
		return region.with(editions);
	}

	/**
	 * Keeps what the models say that govern a region as they read now, so that it is
	 * found for as long as the region's plan is remembered.
	 */
	public void keep(Region region) {
		region.editions()
			.forEach((id, digest) -> find(id).filter((model) -> model.digest().equals(digest))
				.ifPresent(this.editions::keep));
	}

	/** Whether a text is what a model has said whose digest this is, and can be read. */
	public boolean isEdition(String digest, String text) {
		return this.editions.isEdition(digest, text);
	}

	/**
	 * Keeps what a model has said in another installation.
	 * @return whether it is what the digest is of; it is not kept otherwise
	 */
	public boolean keep(String digest, String text) {
		return this.editions.keep(digest, text);
	}

}
