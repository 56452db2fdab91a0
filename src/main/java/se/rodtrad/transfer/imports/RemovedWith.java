package se.rodtrad.transfer.imports;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import se.rodtrad.plan.Element;
import se.rodtrad.plan.Label;
import se.rodtrad.plan.Link;
import se.rodtrad.plan.PlanDraft;
import se.rodtrad.plan.Region;
import se.rodtrad.plan.Subject;
import se.rodtrad.plan.Value;
import se.rodtrad.steering.Term;
import se.rodtrad.transfer.sheet.Sheet;
import se.rodtrad.transfer.sheet.Sheets;

/**
 * What goes with the elements that a file removes, though no row says so: their links,
 * targets and measurements, each counted once.
 *
 * @param counts how many, by the form of the sheet that holds such; none of what there is
 * nothing of
 */
record RemovedWith(Map<Sheet.Form, Integer> counts) {

	static RemovedWith of(PlanDraft draft) {
		Map<Sheet.Form, Integer> counts = new EnumMap<>(Sheet.Form.class);
		PlanDraft.Delta delta = draft.delta();
		if (!delta.removedElements().isEmpty()) {
			Set<Subject> stated = new HashSet<>(delta.removedElements());
			stated.addAll(delta.removedLinks());
			stated.addAll(delta.removedValues());
			draft.edits()
				.stream()
				.filter((edit) -> edit.after().isEmpty() && !stated.contains(edit.subject()))
				.forEach((edit) -> counts.merge(form(edit.subject()), 1, Integer::sum));
		}
		return new RemovedWith(counts);
	}

	private static Sheet.Form form(Subject subject) {
		return switch (subject) {
			case Region.Self _ -> Sheet.Form.REGION;
			case Element.Id _ -> Sheet.Form.ELEMENTS;
			case Link.Id _ -> Sheet.Form.LINKS;
			case Value.Id value -> (value.label() == Label.TARGET) ? Sheet.Form.TARGETS : Sheet.Form.MEASUREMENTS;
		};
	}

	/** A summary that tells of it too. */
	Term after(Term summary) {
		if (this.counts.isEmpty()) {
			return summary;
		}
		List<Term> parts = this.counts.entrySet()
			.stream()
			.map((entry) -> words(entry.getKey(), entry.getValue()))
			.toList();
		return new Term(
				summary.sv() + parts.stream()
					.map(Term::sv)
					.collect(Collectors.joining(", ", " Med det som tas bort försvinner ", ".")),
				summary.en() + parts.stream()
					.map(Term::en)
					.collect(Collectors.joining(", ", " What goes with what is removed: ", ".")));
	}

	private static Term words(Sheet.Form form, int count) {
		boolean isOne = count == 1;
		return switch (form) {
			case LINKS -> new Term(count + (isOne ? " länk" : " länkar"), count + (isOne ? " link" : " links"));
			case TARGETS ->
				new Term(count + (isOne ? " målvärde" : " målvärden"), count + (isOne ? " target" : " targets"));
			case MEASUREMENTS -> new Term(count + (isOne ? " mätvärde" : " mätvärden"),
					count + (isOne ? " measurement" : " measurements"));
			case REGION, STEERING_MODELS, ELEMENTS, PERIODS ->
				throw new IllegalArgumentException("Nothing of " + form + " goes with others");
		};
	}

	/** The counts of the sheets of a file, with this, and with the sheets it lacks. */
	List<ImportResult.SheetCount> addedTo(List<ImportResult.SheetCount> sheets) {
		List<ImportResult.SheetCount> all = new ArrayList<>();
		Map<Sheet.Form, Integer> left = new EnumMap<>(Sheet.Form.class);
		left.putAll(this.counts);
		for (ImportResult.SheetCount sheet : sheets) {
			Integer along = Sheets.standard().named(sheet.sheet()).map(Sheet::form).map(left::remove).orElse(0);
			all.add(sheet.withRemoved(along));
		}
		left.forEach((form, count) -> all
			.add(new ImportResult.SheetCount(Sheets.standard().of(form).name().sv(), 0, 0, 0, 0, count)));
		return all;
	}

}
