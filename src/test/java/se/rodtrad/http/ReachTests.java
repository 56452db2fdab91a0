package se.rodtrad.http;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.diagnostics.FailureAnalysis;

import se.rodtrad.RodTradApplication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

/**
 * Where the service refuses to listen as long as nobody has to log in.
 */
class ReachTests {

	@ParameterizedTest
	@ValueSource(strings = { "--server.address=0.0.0.0", "--server.address=::", "--server.address=192.0.2.1",
			"--server.address=", "--management.server.port=0" })
	void addressThatOthersReachStopsTheStart(String argument) {
		Throwable failure = catchThrowable(() -> new SpringApplicationBuilder(RodTradApplication.class)
			.run("--server.port=0", "--logging.level.root=off", argument)
			.close());
		assertThat(failure).hasRootCauseInstanceOf(ReachableByEverybodyException.class);
		FailureAnalysis analysis = new ReachableByEverybodyFailureAnalyzer().analyze(failure);
		assertThat(analysis).isNotNull();
		assertThat(textOf(analysis)).contains("server.address", "127.0.0.1", "could read and change everything",
				"rodtrad.trust-network=true");
	}

	private static String textOf(@Nullable FailureAnalysis analysis) {
		return (analysis != null) ? analysis.getDescription() + analysis.getAction() : "";
	}

}
