package se.rodtrad.transfer.imports;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import se.rodtrad.change.Problem;
import se.rodtrad.change.Rule;
import se.rodtrad.change.Verdict;
import se.rodtrad.plan.Element;
import se.rodtrad.plan.Link;
import se.rodtrad.plan.Region;
import se.rodtrad.plan.Severity;
import se.rodtrad.plan.Value;
import se.rodtrad.transfer.reading.ImportProblem;
import se.rodtrad.transfer.reading.Location;
import se.rodtrad.transfer.reading.PlanReading;

/**
 * Tells what is wrong with a file and with the plan that it makes as one list, with the
 * place in the file wherever the file states what it is about.
 */
final class Entries {

	private static final Comparator<ImportResult.Entry> BY_PLACE = Comparator.comparing(ImportResult.Entry::severity)
		.thenComparing(ImportResult.Entry::sheet)
		.thenComparing((entry) -> entry.row().orElse(0));

	private final PlanReading reading;

	Entries(PlanReading reading) {
		this.reading = reading;
	}

	/** What refuses the import: of the file itself, or else of the plan that it makes. */
	List<ImportResult.Entry> errors(Verdict verdict) {
		Stream<ImportResult.Entry> ofFile = this.reading.problems()
			.stream()
			.filter((problem) -> problem.severity() == Severity.ERROR)
			.map(Entries::entry);
		return Stream.concat(ofFile, verdict.errors().stream().map(this::entry)).sorted(BY_PLACE).toList();
	}

	/** What should be looked at, the worst first. */
	List<ImportResult.Entry> findings(Verdict verdict) {
		Stream<ImportResult.Entry> ofFile = this.reading.problems()
			.stream()
			.filter((problem) -> problem.severity() != Severity.ERROR)
			.map(Entries::entry);
		return Stream.concat(ofFile, verdict.findings().stream().map(this::entry)).sorted(BY_PLACE).toList();
	}

	private static ImportResult.Entry entry(ImportProblem problem) {
		Location at = problem.at();
		return new ImportResult.Entry(problem.severity(), problem.code(), at.sheet(), row(at), cell(at), at.header(),
				problem.value(), problem.message(), problem.expected());
	}

	private ImportResult.Entry entry(Problem problem) {
		Location at = place(problem).map((place) -> this.reading.locations().cell(place, problem.property()))
			.orElse(Location.FILE);
		return new ImportResult.Entry(problem.severity(), problem.code(), at.sheet(), row(at), cell(at), at.header(),
				problem.found(), problem.message(), problem.expected());
	}

	/** Of elements that are in a ring, the link of it that the file adds. */
	private Optional<Location> place(Problem problem) {
		return Optional.of(problem)
			.filter(Rule.CYCLE::isBrokenBy)
			.flatMap((cycle) -> this.reading.locations()
				.ofLinkAmong(Set.copyOf(cycle.members()), (link) -> this.reading.draft().base().find(link).isEmpty()))
			.or(() -> placeOfSubject(problem));
	}

	private Optional<Location> placeOfSubject(Problem problem) {
		return switch (problem.subject()) {
			case Region.Self _ -> Optional.empty();
			case Element.Id element -> this.reading.locations().of(element);
			case Link.Id link -> this.reading.locations().of(link);
			case Value.Id value -> this.reading.locations().of(value);
		};
	}

	private static Optional<Integer> row(Location at) {
		return (at.row() > 0) ? Optional.of(at.row()) : Optional.empty();
	}

	private static String cell(Location at) {
		return at.column().isEmpty() ? "" : at.column() + at.row();
	}

}
