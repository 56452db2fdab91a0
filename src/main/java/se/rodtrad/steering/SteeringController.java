package se.rodtrad.steering;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

import se.rodtrad.plan.api.ElementView;

/** Shows the steering models in the API, and where elements stand in them. */
@Controller
class SteeringController {

	private final SteeringModels models;

	private final Clock clock;

	SteeringController(SteeringModels models, Clock clock) {
		this.models = models;
		this.clock = clock;
	}

	@QueryMapping
	List<SteeringModel> steeringModels() {
		return this.models.all();
	}

	@QueryMapping
	Optional<SteeringModel> steeringModel(@Argument String id, @Argument Optional<String> digest) {
		return digest.map((edition) -> this.models.find(id, edition)).orElseGet(() -> this.models.find(id));
	}

	/** Costs no more than a look at the element's own links. */
	@SchemaMapping(typeName = "Element")
	Optional<Organisation.Level> level(ElementView source, @Argument Optional<LocalDate> at) {
		LocalDate day = at.orElseGet(() -> LocalDate.now(this.clock));
		return this.models.governing(source.graph().region(), day)
			.flatMap((model) -> model.levelOf(source.graph(), source.index(), day));
	}

}
