package se.rodtrad.trace.api;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import se.rodtrad.plan.Label;
import se.rodtrad.trace.TraceQuestion;

/**
 * What of a walked part is wanted, as the API takes it: units by their keys.
 */
record TraceFilter(Optional<List<Label>> labels, Optional<List<String>> kinds, Optional<List<String>> levels,
		Optional<List<String>> units) {

	static final TraceFilter NONE = new TraceFilter(Optional.empty(), Optional.empty(), Optional.empty(),
			Optional.empty());

	TraceQuestion.Filter in(Snapshot snapshot) {
		snapshot.requireLevels(this.levels.orElse(List.of()));
		return new TraceQuestion.Filter(set(this.labels), set(this.kinds), set(this.levels),
				set(this.units).stream().map(snapshot::unit).collect(Collectors.toSet()));
	}

	private static <T> Set<T> set(Optional<List<T>> values) {
		return new HashSet<>(values.orElse(List.of()));
	}

}
