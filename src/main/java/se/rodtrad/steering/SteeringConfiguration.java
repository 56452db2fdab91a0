package se.rodtrad.steering;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

import se.rodtrad.steering.profile.Problem;
import se.rodtrad.steering.profile.ProfileFile;
import se.rodtrad.steering.profile.Profiles;
import se.rodtrad.steering.profile.WrongProfiles;

/**
 * Reads the steering models when the service starts: those that are shipped, and those of
 * the directory {@code rodtrad.steering-models}.
 */
@Configuration(proxyBeanMethods = false)
class SteeringConfiguration {

	@Bean
	SteeringModels steeringModels(@Value("${rodtrad.steering-models:}") String directory, ModelTexts texts)
			throws IOException {
		List<ProfileFile> files = new ArrayList<>(shipped());
		if (!directory.isBlank()) {
			files.addAll(Profiles.in(Path.of(directory)));
		}
		return Profiles.read(files, texts);
	}

	private static List<ProfileFile> shipped() throws IOException {
		Resource[] resources = new PathMatchingResourcePatternResolver()
			.getResources("classpath:steering-models/*.yaml");
		List<ProfileFile> files = new ArrayList<>();
		for (Resource resource : Arrays.stream(resources)
			.sorted(Comparator.comparing((resource) -> String.valueOf(resource.getFilename())))
			.toList()) {
			files.add(new ProfileFile("classpath:steering-models/" + resource.getFilename(),
					resource.getContentAsString(StandardCharsets.UTF_8)));
		}
		return files;
	}

	/** Says what is wrong with a profile instead of showing a stack trace. */
	static class WrongProfilesFailureAnalyzer extends AbstractFailureAnalyzer<WrongProfiles> {

		@Override
		protected FailureAnalysis analyze(Throwable rootFailure, WrongProfiles cause) {
			String lines = cause.problems().stream().map(Problem::toString).collect(Collectors.joining("\n    "));
			return new FailureAnalysis("The steering models cannot be used:\n\n    " + lines,
					"Mend these lines. What each key means is written in docs/steering-models.md.", cause);

		}

	}

}
