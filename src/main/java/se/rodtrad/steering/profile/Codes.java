package se.rodtrad.steering.profile;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import se.rodtrad.plan.Label;
import se.rodtrad.steering.Table;

/**
 * The codes that a profile defines and refers to. References are checked when all of the
 * file is read, also when other parts of it are wrong.
 */
final class Codes {

	private final Map<Table, Map<String, Integer>> defined = new EnumMap<>(Table.class);

	private final Map<String, Integer> namedOnce = new LinkedHashMap<>();

	private final List<Reference> references = new ArrayList<>();

	private final Problems problems;

	Codes(Problems problems) {
		this.problems = problems;
	}

	void define(Table table, YamlNode.Scalar code) {
		Integer earlier = this.defined.computeIfAbsent(table, (_) -> new LinkedHashMap<>())
			.putIfAbsent(code.text(), code.line());
		if (earlier != null) {
			this.problems.add(code.line(),
					"%s '%s' a second time (first in line %d)".formatted(table.words(), code.text(), earlier),
					"each once");
		}
	}

	void refer(Table table, boolean once, YamlNode.Scalar code) {
		this.references.add(new Reference(table.parts(), table.words(), code));
		Integer earlier = once ? this.namedOnce.putIfAbsent(table + code.text(), code.line()) : null;
		if (earlier != null) {
			this.problems.add(code.line(),
					"%s '%s' a second time (first in line %d)".formatted(table.words(), code.text(), earlier),
					"each in one place only");
		}
	}

	void referByLabel(Label label, YamlNode.Scalar code) {
		List<Table> tables = tables(label);
		if (tables.isEmpty()) {
			this.problems.add(code.line(), "the kind '%s' of %s".formatted(code.text(), label.graphName()),
					"no kinds, since it has none");
			return;
		}
		this.references.add(new Reference(tables, "kind of " + label.graphName(), code));
	}

	private static List<Table> tables(Label label) {
		return switch (label) {
			case GOAL -> List.of(Table.GOAL_KIND);
			case ACTIVITY -> List.of(Table.ACTIVITY_KIND);
			case ORG_UNIT -> List.of(Table.UNIT_KIND);
			case STEERING_DOCUMENT, DOCUMENT_VERSION -> List.of(Table.DOCUMENT_KIND, Table.REPORT_KIND);
			case EXTERNAL_REQUIREMENT -> List.of(Table.REQUIREMENT_KIND);
			case PERSPECTIVE -> List.of(Table.PERSPECTIVE_KIND);
			case ROLE, CASE, DECISION, RESULT_AREA, MISSION, INDICATOR, ASSESSMENT, COMMENT, PERIOD, TARGET,
					MEASUREMENT ->
				List.of();
		};
	}

	/** Reports every reference to a code that is nowhere defined. */
	void check() {
		for (Reference reference : this.references) {
			List<String> known = reference.tables().stream().flatMap(this::codes).toList();
			if (!known.contains(reference.code().text())) {
				this.problems.add(reference.code().line(),
						"%s '%s'".formatted(reference.words(), reference.code().text()), known.isEmpty()
								? "none, since the profile defines none" : "one of " + String.join(", ", known));
			}
		}
	}

	private Stream<String> codes(Table table) {
		return this.defined.getOrDefault(table, Map.of()).keySet().stream();
	}

	private record Reference(List<Table> tables, String words, YamlNode.Scalar code) {
	}

}
