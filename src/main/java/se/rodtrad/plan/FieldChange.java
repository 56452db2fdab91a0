package se.rodtrad.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/**
 * A property that says something else afterwards, or on the other side of a comparison
 * (<em>fält</em>).
 *
 * @param name its name in the graph
 * @param before what it said; nothing when it was not stated
 * @param after what it says; nothing when it is not stated
 */
public record FieldChange(String name, Optional<Object> before, Optional<Object> after) {

	/** Which properties a fact states otherwise, by name. */
	public static List<FieldChange> between(Optional<Fact> before, Optional<Fact> after) {
		return between(stated(before), stated(after));
	}

	private static Map<String, Object> stated(Optional<Fact> fact) {
		return fact.<Map<String, Object>>map(Fact::stated).orElse(Map.of());
	}

	/** Which properties differ, by name. */
	public static List<FieldChange> between(Map<String, ?> before, Map<String, ?> after) {
		TreeSet<String> names = new TreeSet<>(before.keySet());
		names.addAll(after.keySet());
		List<FieldChange> found = new ArrayList<>();
		for (String name : names) {
			FieldChange field = new FieldChange(name, Optional.ofNullable(before.get(name)),
					Optional.ofNullable(after.get(name)));
			if (!field.before.equals(field.after)) {
				found.add(field);
			}
		}
		return found;
	}

}
