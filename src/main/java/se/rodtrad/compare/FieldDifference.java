package se.rodtrad.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/**
 * A property that says something else on the other side (<em>fältskillnad</em>).
 *
 * @param name its name in the graph
 * @param before what it says on the first side; nothing when it is not stated
 * @param after what it says on the second side; nothing when it is not stated
 */
public record FieldDifference(String name, Optional<Object> before, Optional<Object> after) {

	/** Which properties differ, by name. */
	static List<FieldDifference> between(Map<String, ?> before, Map<String, ?> after) {
		TreeSet<String> names = new TreeSet<>(before.keySet());
		names.addAll(after.keySet());
		List<FieldDifference> found = new ArrayList<>();
		for (String name : names) {
			FieldDifference field = new FieldDifference(name, Optional.ofNullable(before.get(name)),
					Optional.ofNullable(after.get(name)));
			if (!field.before.equals(field.after)) {
				found.add(field);
			}
		}
		return found;
	}

}
