package se.rodtrad.transfer.writing;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeMap;

import se.rodtrad.plan.Element;
import se.rodtrad.plan.LinkType;
import se.rodtrad.plan.PlanGraph;
import se.rodtrad.plan.Value;
import se.rodtrad.transfer.stratml.Identifiers;
import se.rodtrad.transfer.stratml.Spans;

/**
 * Writes what goals are measured by, with targets and outcomes, and what is done for
 * them.
 */
final class StratmlIndicators {

	private final PlanGraph part;

	private final StratmlLines lines;

	private final Markup xml;

	/** Indicators and activities that stand in the document already. */
	private final Set<Integer> written = new HashSet<>();

	StratmlIndicators(PlanGraph part, StratmlLines lines, Markup xml) {
		this.part = part;
		this.lines = lines;
		this.xml = xml;
	}

	/** Whether there is anything to write of a goal. */
	boolean has(int goal) {
		return !indicators(goal).isEmpty() || !activities(goal).isEmpty();
	}

	private List<Integer> indicators(int goal) {
		return this.part.outgoing(goal, LinkType.MEASURED_BY).stream().map(this.part::to).boxed().toList();
	}

	private List<Integer> activities(int goal) {
		return this.part.incoming(goal, LinkType.IMPLEMENTS).stream().map(this.part::from).boxed().toList();
	}

	/** Writes what a goal is measured by and what is done for it. */
	void write(int goal) {
		indicators(goal).forEach((indicator) -> writeIndicator(goal, indicator));
		activities(goal).forEach(this::writeActivity);
	}

	private void writeIndicator(int goal, int index) {
		Element.Indicator indicator = (Element.Indicator) this.part.element(index);
		this.xml.begin("PerformanceIndicator");
		this.xml.attribute("PerformanceIndicatorType", "Quantitative");
		this.xml.text("MeasurementDimension", indicator.name());
		this.xml.text("UnitOfMeasurement", indicator.unit());
		boolean isFirst = identify(indicator);
		writeResults(goal, indicator, isFirst);
		if (isFirst) {
			this.xml.text("OtherInformation", this.lines.remainder("", indicator, List.of("key", "name", "unit")));
		}
		this.xml.end();
	}

	/** An identifier may stand in a document once: what comes again is related to it. */
	private boolean identify(Element element) {
		boolean isFirst = this.written.add(this.part.find(element.id()).orElseThrow());
		if (isFirst) {
			this.xml.text("Identifier", Identifiers.of(element.id()));
		}
		else {
			this.xml.begin("Relationship");
			this.xml.attribute("RelationshipType", "Peer_To");
			this.xml.text("ReferentIdentifier", Identifiers.of(element.id()));
			this.xml.end();
		}
		return isFirst;
	}

	private void writeResults(int goal, Element.Indicator indicator, boolean isFirst) {
		Map<List<String>, List<Value>> results = new TreeMap<>(
				(a, b) -> String.join("\0", a).compareTo(String.join("\0", b)));
		this.part.values()
			.targetsOf(this.part.element(goal).id())
			.stream()
			.filter((target) -> target.indicator().equals(indicator.key()))
			.forEach((target) -> add(results, target));
		if (isFirst) {
			this.part.values().measurements(indicator.key()).forEach((measurement) -> add(results, measurement));
		}
		results.values().forEach((values) -> {
			this.xml.begin("MeasurementInstance");
			values.forEach(this::writeResult);
			this.xml.end();
		});
	}

	private static void add(Map<List<String>, List<Value>> results, Value value) {
		results.computeIfAbsent(List.of(value.period(), value.unit(), value.group()), (_) -> new ArrayList<>())
			.add(value);
	}

	private void writeResult(Value value) {
		OptionalDouble number = switch (value) {
			case Value.Target target -> target.value();
			case Value.Measurement measurement -> measurement.value();
		};
		Optional<Element.Period> period = Element.Period.parse(value.period());
		boolean isSaid = period.flatMap((known) -> Spans.of(known.firstDay(), known.lastDay()))
			.filter((known) -> known.key().equals(value.period()))
			.isPresent();
		List<String> said = new ArrayList<>(List.of("indicator", "owner", "value"));
		if (isSaid) {
			said.add("period");
		}
		this.xml.begin((value instanceof Value.Target) ? "TargetResult" : "ActualResult");
		this.xml.optional("StartDate", period.map((known) -> known.firstDay().toString()));
		this.xml.optional("EndDate", period.map((known) -> known.lastDay().toString()));
		number.ifPresent((known) -> this.xml.text("NumberOfUnits", digits(known)));
		this.xml.text("Description", this.lines.remainder(value, said));
		this.xml.end();
	}

	private static String digits(double number) {
		return (number == 0) ? "0" : BigDecimal.valueOf(number).stripTrailingZeros().toPlainString();
	}

	/** What is done is measured by how much of it is. */
	private void writeActivity(int index) {
		Element.Activity activity = (Element.Activity) this.part.element(index);
		this.xml.begin("PerformanceIndicator");
		this.xml.attribute("ValueChainStage", "Output_Processing");
		this.xml.text("MeasurementDimension", activity.title());
		this.xml.text("UnitOfMeasurement", "%");
		if (identify(activity)) {
			this.xml.begin("MeasurementInstance");
			this.xml.begin("TargetResult");
			this.xml.optional("StartDate", activity.start().map(LocalDate::toString));
			this.xml.optional("EndDate", activity.end().map(LocalDate::toString));
			this.xml.text("NumberOfUnits", "100");
			this.xml.end();
			activity.progress().ifPresent((progress) -> {
				this.xml.begin("ActualResult");
				this.xml.text("NumberOfUnits", digits(BigDecimal.valueOf(progress).movePointRight(2).doubleValue()));
				this.xml.end();
			});
			this.xml.end();
			this.xml.text("OtherInformation", this.lines.remainder("", activity, List.of("key", "title")));
		}
		this.xml.end();
	}

}
