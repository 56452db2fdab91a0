package se.rodtrad.steering;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;

import se.rodtrad.plan.Label;
import se.rodtrad.plan.Severity;

/**
 * What a model asks an element to say of itself: an activity its start and end, an
 * indicator its category.
 *
 * @param id names the rule in findings
 * @param of which elements it speaks of
 * @param properties the names of properties that must be stated, all of them, or
 * {@code Target} and {@code Measurement}: that it has at least one
 * @param severity how bad a breach is
 * @param ground why the rule stands here
 */
public record PropertyRule(@Defines(Table.RULE) String id, List<End> of, List<String> properties, Severity severity,
		Ground ground) {

	public PropertyRule {
		of = List.copyOf(of);
		properties = List.copyOf(properties);
		if (of.isEmpty() || properties.isEmpty()) {
			throw new Unfit(of.isEmpty() ? "of" : "properties", "an empty list", "at least one");
		}
		for (End end : of) {
			for (String property : properties) {
				requireKnown(end.label(), property);
			}
		}
	}

	private static void requireKnown(Label label, String property) {
		List<String> known = Arrays.stream(label.type().getRecordComponents()).map(RecordComponent::getName).toList();
		boolean isValue = Label.of(property).filter(Label::isValue).isPresent();
		if (!isValue && !known.contains(property)) {
			throw new Unfit("properties", "'%s'".formatted(property), "a property of %s (%s), Target or Measurement"
				.formatted(label.graphName(), String.join(", ", known)));
		}
	}

	/** Whether it speaks of an element that stands here. */
	public boolean isOf(Place place) {
		return this.of.stream().anyMatch((end) -> end.matches(place));
	}

}
