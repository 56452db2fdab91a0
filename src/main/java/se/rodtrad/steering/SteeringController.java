package se.rodtrad.steering;

import java.util.List;
import java.util.Optional;

import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

/** Shows the steering models in the API. */
@Controller
class SteeringController {

	private final SteeringModels models;

	SteeringController(SteeringModels models) {
		this.models = models;
	}

	@QueryMapping
	List<SteeringModel> steeringModels() {
		return this.models.all();
	}

	@QueryMapping
	Optional<SteeringModel> steeringModel(@Argument String id) {
		return this.models.find(id);
	}

}
