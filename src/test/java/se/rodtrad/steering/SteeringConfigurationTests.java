package se.rodtrad.steering;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

import se.rodtrad.plan.Label;
import se.rodtrad.plan.LinkType;
import se.rodtrad.steering.profile.WrongProfiles;

import static org.assertj.core.api.Assertions.assertThat;

/** A further model takes a file in a directory and no line of code. */
class SteeringConfigurationTests {

	private static final Path EXAMPLE = Path.of("src/test/resources/other-models/kommun-exempel.yaml");

	private final ApplicationContextRunner application = new ApplicationContextRunner()
		.withUserConfiguration(SteeringConfiguration.class)
		.withBean(ModelTexts.class, MemoryTexts::new);

	@Test
	void modelsOfADirectoryStandBesideTheShippedOnes() {
		this.application.withPropertyValues("rodtrad.steering-models=" + EXAMPLE.getParent()).run((context) -> {
			SteeringModels models = context.getBean(SteeringModels.class);
			assertThat(models.all()).extracting(SteeringModel::id)
				.containsExactly("halland-2019", "kommun-exempel", "rjh-2016", "rjh-2021");
		});
	}

	@Test
	void modelOfAnotherHandRulesByItsOwnLevelsAndKinds() {
		SteeringModel model = ShippedModels.read(EXAMPLE);
		Place effort = new Place(Label.ACTIVITY, "insats", model.levelOfUnitKind("skola"));
		Place goal = new Place(Label.GOAL, "namndmal", model.levelOfUnitKind("namnd"));
		Place top = new Place(Label.GOAL, "inriktningsmal", model.levelOfUnitKind("fullmaktige"));
		assertThat(model.rulesAllowing(LinkType.IMPLEMENTS, effort, goal)).hasSize(1);
		assertThat(model.rulesAllowing(LinkType.IMPLEMENTS, effort, top)).isEmpty();
		assertThat(model.demandsBelow(top)).singleElement()
			.satisfies((rule) -> assertThat(rule.perUpper().least()).isEqualTo(3));
		assertThat(model.demandsAbove(goal)).singleElement()
			.satisfies((rule) -> assertThat(rule.perLower().isMetBy(3)).isFalse());
		assertThat(model.levelOfUnitKind("unit")).isEqualTo(Optional.empty());
	}

	@Test
	void wrongProfileStopsTheStartWithItsLineAndWithoutStackTrace(@TempDir Path directory) throws IOException {
		Path file = directory.resolve("wrong.yaml");
		Files.writeString(file, Files.readString(EXAMPLE).replace("rank: 20", "rank: high"));
		this.application.withPropertyValues("rodtrad.steering-models=" + directory).run((context) -> {
			Throwable failure = Objects.requireNonNull(context.getStartupFailure());
			FailureAnalysis analysis = Objects
				.requireNonNull(new SteeringConfiguration.WrongProfilesFailureAnalyzer().analyze(failure));
			assertThat(analysis.getDescription()).isEqualTo("The steering models cannot be used:\n\n    " + file
					+ ":23: found 'high', expected a whole number");
			assertThat(analysis.getAction()).contains("docs/steering-models.md");
		});
	}

	@Test
	void profileWithTheIdOfAShippedOneIsRefused(@TempDir Path directory) throws IOException {
		Path file = directory.resolve("mine.yaml");
		Files.writeString(file, Files.readString(EXAMPLE).replace("id: kommun-exempel", "id: rjh-2021"));
		this.application.withPropertyValues("rodtrad.steering-models=" + directory)
			.run((context) -> assertThat(context.getStartupFailure()).rootCause()
				.isInstanceOf(WrongProfiles.class)
				.hasMessage(file + ":3: found id 'rjh-2021', which classpath:steering-models/rjh-2021.yaml:6 has too, "
						+ "expected an id of its own"));
	}

}
