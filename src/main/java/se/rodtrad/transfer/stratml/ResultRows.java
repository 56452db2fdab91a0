package se.rodtrad.transfer.stratml;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

import se.rodtrad.plan.Element;
import se.rodtrad.plan.Label;
import se.rodtrad.transfer.sheet.Sheet;
import se.rodtrad.transfer.sheet.Sheets;

/**
 * Makes rows of what goals are measured by, with targets and outcomes. What is measured
 * for several goals stands once and is related to where it comes again.
 */
final class ResultRows {

	private static final Sheets SHEETS = Sheets.standard();

	private static final String RELATIONSHIP = "Relationship";

	private final Rows rows;

	private final Findings findings;

	/** Indicators and activities by their identifiers. */
	private final Map<String, Element.Id> known = new HashMap<>();

	ResultRows(Rows rows, Findings findings) {
		this.rows = rows;
		this.findings = findings;
	}

	/** Takes an indicator or an activity with its results. */
	boolean indicator(Node node, Node owner) {
		String goal = this.findings.key(owner, Label.GOAL);
		Remainder remainder = this.findings.remainder(node, Findings.OTHER);
		Sheet activities = SHEETS.of(Label.ACTIVITY);
		Optional<Element.Id> same = same(node);
		if (same.isPresent()) {
			if (same.get().label() == Label.INDICATOR) {
				owner.indicators().add(same.get().key());
				results(node, goal, same.get().key());
			}
			return true;
		}
		Label label = remainder.row(activities).isPresent() ? Label.ACTIVITY : Label.INDICATOR;
		String key = this.findings.key(node, label);
		if (!node.text("Identifier").isEmpty()) {
			this.known.put(node.text("Identifier"), new Element.Id(label, key));
		}
		Map<String, String> row = new LinkedHashMap<>();
		row.put("key", key);
		row.put((label == Label.ACTIVITY) ? "title" : "name", node.text("MeasurementDimension"));
		if (label == Label.INDICATOR) {
			row.put("unit", node.text("UnitOfMeasurement"));
			owner.indicators().add(key);
			results(node, goal, key);
		}
		remainder.row(SHEETS.of(label)).ifPresent(row::putAll);
		this.rows.add(SHEETS.of(label), node.line(), row);
		return true;
	}

	/** What stands in the document already and is measured for another goal too. */
	private Optional<Element.Id> same(Node node) {
		Optional<Element.Id> same = Optional.empty();
		for (Node relationship : node.children(RELATIONSHIP).toList()) {
			Optional<Element.Id> referent = Optional.ofNullable(this.known.get(relationship.text("ReferentIdentifier")))
				.filter((_) -> node.text("Identifier").isEmpty());
			if (referent.isEmpty()) {
				this.findings.leave(RELATIONSHIP, relationship.line());
			}
			same = same.or(() -> referent);
		}
		return same;
	}

	private void results(Node node, String goal, String indicator) {
		node.children("MeasurementInstance").forEach((instance) -> {
			instance.children("TargetResult")
				.forEach((result) -> result(result, SHEETS.of(Sheet.Form.TARGETS), indicator, goal));
			instance.children("ActualResult")
				.forEach((result) -> result(result, SHEETS.of(Sheet.Form.MEASUREMENTS), indicator, ""));
		});
	}

	private void result(Node node, Sheet sheet, String indicator, String goal) {
		Remainder remainder = this.findings.remainder(node, "Description");
		Map<String, String> row = new LinkedHashMap<>();
		row.put("indicator", indicator);
		row.put("owner", goal);
		row.put("value", node.text("NumberOfUnits"));
		period(node).ifPresent((period) -> row.put("period", period.key()));
		boolean isOutcome = sheet.form() == Sheet.Form.MEASUREMENTS;
		if (isOutcome) {
			row.put("note", remainder.text());
		}
		remainder.row(sheet).ifPresent(row::putAll);
		boolean isNothing = remainder.rows().isEmpty() && node.text("NumberOfUnits").isEmpty();
		if (isNothing || !row.containsKey("period")) {
			this.findings.leave(
					isNothing ? node.name()
							: "%s (%s – %s)".formatted(node.name(), node.text("StartDate"), node.text("EndDate")),
					node.line());
			return;
		}
		if (!isOutcome && !remainder.text().isEmpty()) {
			this.findings.leave("TargetResult/Description", node.line());
		}
		this.rows.add(sheet, node.line(), row);
	}

	private static Optional<Element.Period> period(Node node) {
		return Spans.day(node.text("StartDate"))
			.flatMap((first) -> Spans.day(node.text("EndDate")).flatMap((last) -> Spans.of(first, last)));
	}

}
