package se.rodtrad.transfer.stratml;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import se.rodtrad.plan.Label;
import se.rodtrad.steering.SteeringModel;
import se.rodtrad.transfer.sheet.Sheet;
import se.rodtrad.transfer.sheet.Sheets;
import se.rodtrad.transfer.table.FileLimits;
import se.rodtrad.transfer.table.Table;
import se.rodtrad.transfer.table.UnreadableFile;

/**
 * Takes the elements of a document as they end and makes rows of them. What remains of a
 * row is stated in it whole; else what follows from where an element stands is supposed.
 */
final class StratmlReading {

	private static final Sheets SHEETS = Sheets.standard();

	private static final String NAME = "Name";

	private static final String DESCRIPTION = "Description";

	private static final String OTHER = Findings.OTHER;

	/** Texts that are taken up by the elements around them. */
	private static final Set<String> TAKEN = Set.of(NAME, DESCRIPTION, OTHER, "Identifier", "MeasurementDimension",
			"UnitOfMeasurement", "StartDate", "EndDate", "PublicationDate", "Source", "NumberOfUnits", "RoleType",
			"ReferentIdentifier");

	/** What is read when the elements around it end, beside texts. */
	private static final Set<String> HELD = Set.of("Stakeholder", "Relationship", "MeasurementInstance", "TargetResult",
			"ActualResult", "AdministrativeInformation");

	private final FileLimits limits;

	private final Rows rows;

	private final String region;

	private final String modelId;

	private final SupposedKinds kinds;

	private final Findings findings = new Findings();

	private final ResultRows results;

	private final Map<String, String> unitsByName = new HashMap<>();

	/** Goals whose rows do not say themselves what they hang together with. */
	private final List<Map<String, String>> goals = new ArrayList<>();

	private final List<Map<String, String>> topGoals = new ArrayList<>();

	private String organisation = "";

	private String vision = "";

	/** Elements that are held until those around them end. */
	private long held;

	StratmlReading(FileLimits limits, String region, String modelId, Optional<SteeringModel> model) {
		this.limits = limits;
		this.rows = new Rows(limits);
		this.region = region;
		this.modelId = modelId;
		this.kinds = new SupposedKinds(model);
		this.results = new ResultRows(this.rows, this.findings);
	}

	List<Table> tables() {
		return this.rows.tables();
	}

	List<LeftOut> leftOut() {
		return this.findings.all();
	}

	/** Takes an element that has ended, and lets go of what is no longer needed. */
	void end(Node node, Deque<Node> open) {
		boolean isDone = switch (node.name()) {
			case "PerformanceIndicator" -> this.results.indicator(node, owner(open));
			case "Objective" -> objective(node, open.getFirst());
			case "Goal" -> goal(node);
			case "Organization" -> organisation(node);
			case "Vision" -> vision(node);
			case "Mission" -> mission(node);
			case "Value" -> value(node);
			case StratmlFile.ROOT -> root(node);
			case "Stakeholder", "Role" -> leaveText(node, DESCRIPTION);
			default -> false;
		};
		boolean isPlace = node.name().equals("Place");
		boolean isLeaf = node.children().isEmpty() && !node.written().toString().isBlank();
		if (isPlace || (isLeaf && !TAKEN.contains(node.name()) && !isDone)) {
			this.findings.leave(node.name(), node.line());
		}
		hold(node, open);
	}

	/** Keeps what is read later, and lets go of the rest with all that is in it. */
	private void hold(Node node, Deque<Node> open) {
		if (open.isEmpty() || !(HELD.contains(node.name()) || TAKEN.contains(node.name()))) {
			this.held -= node.size();
			return;
		}
		open.getFirst().children().add(node);
		if (++this.held > this.limits.rows()) {
			throw UnreadableFile.tooLarge("element i ett element", "elements in an element", this.limits.rows());
		}
	}

	private boolean leaveText(Node node, String child) {
		if (!node.text(child).isEmpty()) {
			this.findings.leave(node.name() + "/" + child, node.line());
		}
		return false;
	}

	private static Node owner(Deque<Node> open) {
		Node objective = open.getFirst();
		return objective.isWithoutName() ? open.stream().skip(1).findFirst().orElse(objective) : objective;
	}

	private boolean objective(Node node, Node goal) {
		if (node.isWithoutName()) {
			node.children("Stakeholder").forEach((left) -> this.findings.leave(left.name(), left.line()));
			leaveText(node, OTHER);
			return true;
		}
		goalRow(node, this.kinds.objective(), "Objective").put("CONTRIBUTES_TO", this.findings.key(goal, Label.GOAL));
		return true;
	}

	private boolean goal(Node node) {
		Map<String, String> row = goalRow(node, this.kinds.goal(), "Goal");
		this.topGoals.add(row);
		return true;
	}

	/** A goal of either kind: its row, which is filled further where it is not whole. */
	private Map<String, String> goalRow(Node node, String kind, String of) {
		Sheet sheet = SHEETS.of(Label.GOAL);
		Map<String, String> row = new LinkedHashMap<>();
		row.put("key", this.findings.key(node, Label.GOAL));
		String description = node.text(DESCRIPTION);
		row.put("text", description.isEmpty() ? node.text(NAME) : description);
		row.put("shortName", description.isEmpty() ? "" : node.text(NAME));
		Optional<Map<String, String>> whole = this.findings.remainder(node, OTHER).row(sheet);
		whole.ifPresent(row::putAll);
		if (whole.isPresent()) {
			this.rows.add(sheet, node.line(), row);
			return new HashMap<>();
		}
		row.put("kind", this.findings.supposed(kind, of, node.line()));
		row.put("MEASURED_BY", String.join("|", node.indicators().stream().distinct().toList()));
		node.children("Stakeholder").forEach((stakeholder) -> {
			String unit = this.unitsByName.getOrDefault(stakeholder.text(NAME), "");
			if (unit.isEmpty() || row.containsKey("OWNED_BY")) {
				this.findings.leave("Stakeholder", stakeholder.line());
			}
			else {
				row.put("OWNED_BY", unit);
			}
		});
		Map<String, String> added = this.rows.add(sheet, node.line(), row);
		this.goals.add(added);
		return added;
	}

	private boolean organisation(Node node) {
		if (this.organisation.isEmpty()) {
			this.organisation = node.text(NAME);
			leaveText(node, DESCRIPTION);
			return true;
		}
		Sheet sheet = SHEETS.of(Label.ORG_UNIT);
		Map<String, String> row = new LinkedHashMap<>();
		row.put("key", this.findings.key(node, Label.ORG_UNIT));
		row.put("name", node.text(NAME));
		Remainder remainder = this.findings.remainder(node, DESCRIPTION);
		remainder.row(sheet)
			.ifPresentOrElse(row::putAll,
					() -> row.put("kind", this.findings.supposed(this.kinds.unit(), "Organization", node.line())));
		if (!remainder.text().isEmpty()) {
			this.findings.leave("Organization/Description", node.line());
		}
		this.unitsByName.putIfAbsent(node.text(NAME), node.key());
		this.rows.add(sheet, node.line(), row);
		return true;
	}

	private boolean vision(Node node) {
		Remainder remainder = this.findings.remainder(node, DESCRIPTION);
		if (remainder.text().isEmpty() && remainder.rows().isEmpty()) {
			return true;
		}
		this.vision = this.findings.key(node, Label.GOAL);
		Map<String, String> row = new LinkedHashMap<>();
		row.put("key", this.vision);
		row.put("text", remainder.text());
		remainder.row(SHEETS.of(Label.GOAL))
			.ifPresentOrElse(row::putAll,
					() -> row.put("kind", this.findings.supposed(this.kinds.vision(), "Vision", node.line())));
		this.rows.add(SHEETS.of(Label.GOAL), node.line(), row);
		return true;
	}

	private boolean mission(Node node) {
		Remainder remainder = this.findings.remainder(node, DESCRIPTION);
		if (remainder.text().isEmpty() && remainder.rows().isEmpty()) {
			return true;
		}
		Map<String, String> row = new LinkedHashMap<>();
		row.put("key", this.findings.key(node, Label.MISSION));
		row.put("name", "Uppdrag");
		row.put("why", remainder.text());
		remainder.row(SHEETS.of(Label.MISSION)).ifPresent(row::putAll);
		this.rows.add(SHEETS.of(Label.MISSION), node.line(), row);
		return true;
	}

	private boolean value(Node node) {
		Remainder remainder = this.findings.remainder(node, DESCRIPTION);
		if (node.text(NAME).isEmpty() && remainder.rows().isEmpty()) {
			return true;
		}
		if (!remainder.text().isEmpty()) {
			this.findings.leave("Value/Description", node.line());
		}
		Map<String, String> row = new LinkedHashMap<>();
		row.put("key", this.findings.key(node, Label.PERSPECTIVE));
		row.put("name", node.text(NAME));
		remainder.row(SHEETS.of(Label.PERSPECTIVE))
			.ifPresentOrElse(row::putAll,
					() -> row.put("kind", this.findings.supposed(this.kinds.perspective(), "Value", node.line())));
		this.rows.add(SHEETS.of(Label.PERSPECTIVE), node.line(), row);
		return true;
	}

	private boolean root(Node node) {
		String name = this.organisation.isEmpty() ? node.text(NAME) : this.organisation;
		this.rows.add(SHEETS.of(Sheet.Form.REGION), node.line(), Map.of("key", this.region, "name", name));
		this.rows.add(SHEETS.of(Sheet.Form.STEERING_MODELS), node.line(), Map.of("steeringModel", this.modelId));
		if (!this.vision.isEmpty()) {
			this.topGoals.forEach((row) -> row.putIfAbsent("CONTRIBUTES_TO", this.vision));
		}
		node.child(DESCRIPTION)
			.filter((_) -> !node.text(DESCRIPTION).isEmpty())
			.ifPresent((text) -> this.findings.leave(node.name() + "/" + DESCRIPTION, text.line()));
		Remainder remainder = this.findings.remainder(node, OTHER);
		remainder.row(SHEETS.of(Label.STEERING_DOCUMENT))
			.ifPresent((row) -> this.rows.add(SHEETS.of(Label.STEERING_DOCUMENT), node.line(), row));
		node.child("AdministrativeInformation")
			.filter((about) -> !about.text("Identifier").isEmpty() || !about.text("StartDate").isEmpty()
					|| !about.text("EndDate").isEmpty() || !about.text("PublicationDate").isEmpty())
			.ifPresent((about) -> version(node.text(NAME), about, remainder));
		return true;
	}

	private void version(String name, Node about, Remainder remainder) {
		Map<String, String> row = new LinkedHashMap<>();
		String key = this.findings.key(about, Label.DOCUMENT_VERSION);
		row.put("key", key);
		row.put("name", name);
		row.put("horizonFrom", day(about.text("StartDate"), 0));
		row.put("horizonTo", Spans.isWithoutEnd(about.text("EndDate")) ? "" : day(about.text("EndDate"), 1));
		row.put("documentDate", day(about.text("PublicationDate"), 0));
		Optional<Map<String, String>> whole = remainder.row(SHEETS.of(Label.DOCUMENT_VERSION));
		whole.ifPresentOrElse(row::putAll, () -> row.put("publishedIn", about.text("Source")));
		this.rows.add(SHEETS.of(Label.DOCUMENT_VERSION), about.line(), row);
		this.goals.forEach((goal) -> goal.putIfAbsent("CONTAINS", key));
	}

	/** What is no day stands as it is, and is refused where it is read. */
	private static String day(String text, int later) {
		return Spans.day(text).map((day) -> day.plusDays(later)).map(LocalDate::toString).orElse(text);
	}

}
