package se.rodtrad.transfer.reading;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import se.rodtrad.plan.Element;
import se.rodtrad.plan.Label;
import se.rodtrad.plan.PlanDraft;
import se.rodtrad.plan.PlanGraph;
import se.rodtrad.steering.Term;
import se.rodtrad.transfer.sheet.Sheet;
import se.rodtrad.transfer.sheet.Sheets;
import se.rodtrad.transfer.sheet.Words;
import se.rodtrad.transfer.table.Cell;

/** Finds the element that a key in a cell means, once all elements have been read. */
public final class References {

	/**
	 * Looking for a near key costs all keys, so it is not done for more dangling ones.
	 */
	private static final int SUGGESTIONS = 100;

	private final PlanDraft draft;

	private final Sheets sheets;

	private final Map<Label, List<String>> addedKeys = new EnumMap<>(Label.class);

	private final Set<Label> lost = EnumSet.noneOf(Label.class);

	private final Set<Element.Id> lostKeys = new HashSet<>();

	private int suggested;

	References(PlanDraft draft, Sheets sheets) {
		this.draft = draft;
		this.sheets = sheets;
	}

	/** Those of a plan as it stands. */
	public static References of(PlanGraph plan) {
		return new References(new PlanDraft(plan), Sheets.standard());
	}

	/**
	 * How an element is written where one of some labels is wanted, so that no other is
	 * meant; nothing when it cannot be.
	 */
	public Optional<String> name(Element.Id id, List<Label> labels) {
		return Stream.of(id.key(), id.label().graphName() + ":" + id.key())
			.filter((text) -> CellReader.entries(text).equals(List.of(text))
					&& find(text, labels).filter(new Reference.Found(id)::equals).isPresent())
			.findFirst();
	}

	/** The same with a weight in parentheses. */
	public Optional<String> name(Element.Id id, List<Label> labels, double weight) {
		return name(id, labels).map((name) -> "%s (%s)".formatted(name, new Cell.Numeric(weight, false).shown()))
			.filter((text) -> LinkColumns.WEIGHTED.matcher(text).matches() && find(text, labels).isEmpty());
	}

	/** Notes a key that the file adds, so that it can be suggested. */
	void note(Element.Id id) {
		this.addedKeys.computeIfAbsent(id.label(), (_) -> new ArrayList<>()).add(id.key());
	}

	/**
	 * Notes a row without a usable key, by what stands there; when nothing does, any key
	 * may have been meant.
	 */
	void lose(Label label, String written) {
		if (written.isEmpty()) {
			lose(label);
		}
		else {
			this.lostKeys.add(new Element.Id(label, CellReader.normal(written)));
		}
	}

	/** Notes that not all elements of a label could be read. */
	void lose(Label label) {
		this.lost.add(label);
	}

	/** The element that a text means, or what is wrong with the text. */
	Reference resolve(String text, List<Label> labels) {
		return find(text, labels).orElseGet(() -> missing(text, labels));
	}

	/** What a text means, if it means one or several elements. */
	Optional<Reference> find(String text, List<Label> labels) {
		String key = CellReader.normal(text);
		List<Element.Id> found = labels.stream()
			.map((label) -> new Element.Id(label, key))
			.filter(this::exists)
			.toList();
		if (found.size() == 1) {
			return Optional.of(new Reference.Found(found.getFirst()));
		}
		if (found.size() > 1) {
			return Optional.of(new Reference.Missing(Fault.AMBIGUOUS_KEY, List.of(qualified(found))));
		}
		return withLabel(key, labels);
	}

	private boolean exists(Element.Id id) {
		if (id.label() == Label.PERIOD) {
			return Element.Period.parse(id.key()).isPresent();
		}
		return this.draft.element(id).isPresent();
	}

	private static String qualified(List<Element.Id> ids) {
		return ids.stream().map((id) -> id.label().graphName() + ":" + id.key()).collect(Collectors.joining(", "));
	}

	private Optional<Reference> withLabel(String text, List<Label> labels) {
		int colon = text.indexOf(':');
		if (colon <= 0) {
			return Optional.empty();
		}
		String before = text.substring(0, colon);
		Optional<Label> label = Words.label(before, labels)
			.or(() -> this.sheets.named(before).flatMap(Sheet::label).filter(labels::contains));
		return label.map((found) -> new Element.Id(found, text.substring(colon + 1).strip()))
			.filter(this::exists)
			.map(Reference.Found::new);
	}

	private Reference missing(String key, List<Label> labels) {
		if (labels.stream()
			.anyMatch((label) -> this.lost.contains(label) || this.lostKeys.contains(new Element.Id(label, key)))) {
			return new Reference.Unreadable();
		}
		if (labels.equals(List.of(Label.PERIOD))) {
			return new Reference.Missing(Fault.BAD_PERIOD, List.of());
		}
		return new Reference.Missing(Fault.UNKNOWN_KEY, List.of(names(labels), hint(key, labels)));
	}

	/** What could have been meant by a key that is not there. */
	Term known(Element.Id missing) {
		List<Label> labels = List.of(missing.label());
		Term names = names(labels);
		Term hint = hint(missing.key(), labels);
		return new Term("en nyckel från %s%s".formatted(names.sv(), hint.sv()),
				"a key of %s%s".formatted(names.en(), hint.en()));
	}

	private Term hint(String key, List<Label> labels) {
		if (key.contains(";") || key.contains(",")) {
			return new Term("; flera skiljs med |", "; several are separated by |");
		}
		Optional<String> near = (this.suggested++ < SUGGESTIONS) ? nearest(key, labels) : Optional.empty();
		return near.map((suggestion) -> new Term("; kanske " + suggestion, "; perhaps " + suggestion))
			.orElse(new Term("", ""));
	}

	private Term names(List<Label> labels) {
		List<Term> names = this.sheets.all()
			.stream()
			.filter((sheet) -> sheet.label().filter(labels::contains).isPresent())
			.map(Sheet::name)
			.toList();
		return new Term(names.stream().map(Term::sv).collect(Collectors.joining(", ")),
				names.stream().map(Term::en).collect(Collectors.joining(", ")));
	}

	private Optional<String> nearest(String key, Collection<Label> labels) {
		Nearest nearest = new Nearest(key);
		for (Label label : labels) {
			this.draft.base().elements(label).forEach((element) -> offer(nearest, element.id()));
			this.addedKeys.getOrDefault(label, List.of())
				.forEach((added) -> offer(nearest, new Element.Id(label, added)));
		}
		return nearest.found();
	}

	private void offer(Nearest nearest, Element.Id id) {
		this.draft.element(id).ifPresent((element) -> nearest.offer(id.key(), element.name()));
	}

}
