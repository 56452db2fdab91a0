package se.rodtrad.graphiql;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * The examples that come with the service, in the order of their files' names.
 */
public final class Examples {

	private static final String ENDING = ".graphql";

	private Examples() {
	}

	/** All of them. */
	public static List<Example> all() {
		try {
			Resource[] files = new PathMatchingResourcePatternResolver().getResources("classpath:examples/*" + ENDING);
			return Arrays.stream(files).map(Examples::read).sorted(Comparator.comparing(Example::name)).toList();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static Example read(Resource file) {
		try {
			String name = Objects.requireNonNull(file.getFilename());
			return Example.parse(name.substring(0, name.length() - ENDING.length()),
					file.getContentAsString(StandardCharsets.UTF_8));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
