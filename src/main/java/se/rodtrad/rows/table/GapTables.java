package se.rodtrad.rows.table;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import se.rodtrad.coverage.Finding;
import se.rodtrad.coverage.api.FindingFilter;
import se.rodtrad.coverage.api.FindingView;
import se.rodtrad.coverage.api.Findings;
import se.rodtrad.plan.Label;
import se.rodtrad.plan.Severity;
import se.rodtrad.plan.api.ElementView;
import se.rodtrad.steering.Term;

/**
 * Where the thread is broken, reason by reason.
 */
final class GapTables {

	private final Findings findings;

	GapTables(Findings findings) {
		this.findings = findings;
	}

	List<Table<?>> all() {
		return List.of(gaps());
	}

	private Table<Gap> gaps() {
		Columns<Gap> columns = Placed.columns(Gap::placed);
		columns.text("word",
				"På vilket sätt: ORPHAN föräldralös, GAP lucka, OUTDATED inaktuell, PREDATED föregripen, UNWANTED oönskad",
				"In which way: ORPHAN, GAP, OUTDATED, PREDATED or UNWANTED", (row) -> row.finding().word().name())
			.text("rule", "Styrmodellens regel; tom där ingen regel ligger bakom",
					"The rule of the steering model; empty where no rule is behind",
					(row) -> row.reason().rule().orElse(""))
			.text("severity", "Hur allvarligt det är", "How bad it is", (row) -> row.reason().severity().name())
			.integer("found", "", "Hur många som finns", "How many there are", (row) -> row.reason().found())
			.text("expected", "Hur många som väntas, till exempel 1..n", "How many are asked for, such as 1..n",
					(row) -> row.reason().expected().orElse(""))
			.text("other_keys", "Nycklarna för andra element som det handlar om, åtskilda av |",
					"The keys of other elements that it is about, separated by |", (row) -> keys(row.reason().others()))
			.text("proposed_keys", "Nycklarna för det som kunde länkas till i stället, åtskilda av |",
					"The keys of what could be linked to instead, separated by |",
					(row) -> keys(row.reason().proposed()))
			.text("proposed_names", "Namnen på samma förslag", "The names of the same proposals",
					(row) -> row.reason()
						.proposed()
						.stream()
						.map((view) -> view.element().name())
						.collect(Collectors.joining(" | ")))
			.text("sentence_sv", "Skälet på svenska", "The reason in Swedish", (row) -> row.reason().sentenceSv())
			.text("sentence_en", "Skälet på engelska", "The reason in English", (row) -> row.reason().sentenceEn());
		return new Table<>("gaps",
				new Term("En rad per skäl till att tråden är bruten vid ett element",
						"A row per reason why the thread is broken at an element"),
				EnumSet.of(Parameter.AT, Parameter.WORD, Parameter.LABEL, Parameter.KIND, Parameter.UNIT,
						Parameter.SEVERITY),
				columns.all(), this::gaps, Gap::place);
	}

	private static String keys(List<ElementView> elements) {
		return elements.stream().map((view) -> view.element().key()).collect(Collectors.joining(" | "));
	}

	private Stream<Gap> gaps(Question question) {
		FindingFilter wanted = new FindingFilter(question
			.choices(Parameter.WORD, Finding.Word.class).<Set<Finding.Word>>map(Set::copyOf).orElse(Finding.Word.ALL),
				question.choices(Parameter.LABEL, Label.class), question.texts(Parameter.KIND),
				question.texts(Parameter.UNIT),
				question.choices(Parameter.SEVERITY, Severity.class).map(List::getFirst));
		Optional<String> from = question.after(1);
		return this.findings.of(question.snapshot(), wanted)
			.stream()
			.filter((finding) -> from.isEmpty() || finding.element().place().compareTo(from.get()) >= 0)
			.flatMap((finding) -> {
				Placed placed = Placed.of(question.snapshot(), finding.finding().element());
				List<FindingView.ReasonView> reasons = finding.reasons();
				return IntStream.range(0, reasons.size())
					.mapToObj((number) -> new Gap(placed, finding, reasons.get(number), number));
			});
	}

	/**
	 * Why the thread is broken at an element.
	 *
	 * @param placed the element
	 * @param finding that it is
	 * @param reason why
	 * @param number the number of the reason
	 */
	private record Gap(Placed placed, FindingView finding, FindingView.ReasonView reason, int number) {

		@SuppressWarnings("EnumOrdinal") // the order of words is the order of findings
		String place() {
			return this.placed.place() + Question.PART + "%d%06d".formatted(this.finding.word().ordinal(), this.number);
		}

	}

}
