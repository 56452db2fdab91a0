package se.rodtrad.steering;

import java.io.IOException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** The reference of profiles names the keys that there are. */
class SteeringModelsDocumentTests {

	private static final Pattern KEY = Pattern.compile("^\\| `(\\w+)` \\|", Pattern.MULTILINE);

	@Test
	void everyKeyAndNoOtherIsInTheReference() throws IOException {
		String document = Files.readString(Path.of("docs/steering-models.md"));
		for (Class<?> type : records()) {
			List<String> keys = Arrays.stream(type.getRecordComponents())
				.map(RecordComponent::getName)
				.filter((name) -> !name.equals("digest"))
				.toList();
			assertThat(keys(document, type.getSimpleName())).as(type.getSimpleName()).isEqualTo(keys);
		}
	}

	private static List<String> keys(String document, String type) {
		assertThat(document).contains("### " + type + "\n");
		String part = document.substring(document.indexOf("### " + type + "\n") + 4);
		int end = part.indexOf("\n##");
		return KEY.matcher((end < 0) ? part : part.substring(0, end)).results().map((match) -> match.group(1)).toList();
	}

	@Test
	void everyConstantIsInTheReference() throws IOException {
		Set<String> named = new LinkedHashSet<>();
		Matcher matcher = Pattern.compile("^\\| \\w+ \\| `(\\w+)` \\|", Pattern.MULTILINE)
			.matcher(Files.readString(Path.of("docs/steering-models.md")));
		matcher.results().forEach((match) -> named.add(match.group(1).toUpperCase(Locale.ROOT)));
		assertThat(named).contains(names(Ground.Basis.values()))
			.contains(names(Kinds.GoalKind.Trait.values()))
			.contains(names(LinkRule.LevelRelation.values()))
			.contains(names(FollowUp.Summary.Weighting.values()))
			.contains(names(WorkingMethod.ProcessKind.Role.values()));
	}

	private static String[] names(Enum<?>[] values) {
		return Arrays.stream(values).map(Enum::name).toArray(String[]::new);
	}

	/** The records that a profile is read into. */
	private static Set<Class<?>> records() {
		Set<Class<?>> found = new LinkedHashSet<>();
		Deque<Class<?>> open = new ArrayDeque<>(List.of(SteeringModel.class));
		while (!open.isEmpty()) {
			Class<?> type = open.remove();
			if (type.isRecord() && type != Cardinality.class && found.add(type)) {
				Arrays.stream(type.getRecordComponents())
					.map((component) -> held(component.getGenericType()))
					.forEach(open::add);
			}
		}
		return found;
	}

	private static Class<?> held(Type type) {
		return (type instanceof ParameterizedType generic) ? (Class<?>) generic.getActualTypeArguments()[0]
				: (Class<?>) type;
	}

}
