package se.rodtrad.graphql;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

import graphql.language.Document;
import graphql.language.Field;
import graphql.language.FragmentDefinition;
import graphql.language.FragmentSpread;
import graphql.language.InlineFragment;
import graphql.language.OperationDefinition;
import graphql.language.Selection;
import graphql.language.SelectionSet;

/**
 * Measures how deep a document is and how often one selection set repeats a field, with
 * fragments taken in. Each fragment is measured once, so the work grows with the document
 * and not with what its fragments unfold to.
 */
final class DocumentShape {

	private final Map<String, FragmentDefinition> fragments = new HashMap<>();

	private final Map<String, Measure> measured = new HashMap<>();

	private DocumentShape(Document document) {
		document.getDefinitionsOfType(FragmentDefinition.class)
			.forEach((fragment) -> this.fragments.put(fragment.getName(), fragment));
	}

	/**
	 * The first limit that a valid document exceeds, if any.
	 */
	static Optional<String> excess(Document document, GraphQlLimits limits) {
		DocumentShape shape = new DocumentShape(document);
		return document.getDefinitionsOfType(OperationDefinition.class)
			.stream()
			.flatMap((operation) -> shape.excess(operation, limits).stream())
			.findFirst();
	}

	private Optional<String> excess(OperationDefinition operation, GraphQlLimits limits) {
		Measure measure = measure(operation.getSelectionSet());
		boolean isIntrospection = measure.counts.keySet().stream().allMatch((field) -> field.startsWith("__"));
		int depth = isIntrospection ? limits.introspectionDepth() : limits.depth();
		if (measure.depth > depth) {
			return Optional.of("Fields are nested %d deep, at most %d are allowed%s".formatted(measure.depth, depth,
					isIntrospection ? " when asking for the schema" : ""));
		}
		if (measure.mostRepeats > limits.repeats()) {
			return Optional.of("Field %s stands %d times in one selection set, at most %d are allowed"
				.formatted(measure.mostRepeated, measure.mostRepeats, limits.repeats()));
		}
		return Optional.empty();
	}

	private Measure measure(SelectionSet selections) {
		Measure measure = new Measure();
		for (Selection<?> selection : selections.getSelections()) {
			switch (selection) {
				case Field field -> {
					measure.count(field.getName(), 1);
					measure.nest((field.getSelectionSet() != null) ? measure(field.getSelectionSet()) : new Measure());
				}
				case InlineFragment inline -> measure.include(measure(inline.getSelectionSet()));
				case FragmentSpread spread -> measure.include(fragment(spread.getName()));
				default -> throw new IllegalStateException("Unknown selection " + selection);
			}
		}
		return measure;
	}

	private Measure fragment(String name) {
		Measure known = this.measured.get(name);
		if (known != null) {
			return known;
		}
		FragmentDefinition fragment = this.fragments.get(name);
		Measure measure = (fragment != null) ? measure(fragment.getSelectionSet()) : new Measure();
		this.measured.put(name, measure);
		return measure;
	}

	/** What is known of a selection set. */
	private static final class Measure {

		private final Map<String, Integer> counts = new HashMap<>();

		private int depth;

		private int mostRepeats;

		private String mostRepeated = "";

		void count(String field, int times) {
			int repeats = (int) Math.min(Integer.MAX_VALUE, (long) this.counts.getOrDefault(field, 0) + times);
			this.counts.put(field, repeats);
			remember(field, repeats);
		}

		void nest(Measure below) {
			this.depth = Math.max(this.depth, below.depth + 1);
			remember(below.mostRepeated, below.mostRepeats);
		}

		void include(Measure fragment) {
			fragment.counts.forEach(this::count);
			this.depth = Math.max(this.depth, fragment.depth);
			remember(fragment.mostRepeated, fragment.mostRepeats);
		}

		private void remember(String field, int repeats) {
			if (repeats > this.mostRepeats) {
				this.mostRepeats = repeats;
				this.mostRepeated = field;
			}
		}

	}

}
