package se.rodtrad.web.report;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import se.rodtrad.change.Problem;
import se.rodtrad.change.Rule;
import se.rodtrad.change.command.Refusal;
import se.rodtrad.ledger.Ledger;
import se.rodtrad.plan.Subject;
import se.rodtrad.web.receipt.ChangeWords;
import se.rodtrad.web.sight.Sight;

/**
 * Tells beside the fields of a form why a change was refused; what somebody else changed
 * meanwhile is told with what it says now.
 */
final class Refusals {

	private static final Set<Rule> MEANWHILE = Set.of(Rule.ALREADY_THERE, Rule.NOTHING_THERE);

	private final ChangeWords changeWords;

	private final Ledger ledger;

	private final Sight sight;

	private final Written written;

	Refusals(Sight sight, Written written, Ledger ledger) {
		this.changeWords = new ChangeWords(sight);
		this.ledger = ledger;
		this.sight = sight;
		this.written = written;
	}

	/** Tells them. */
	void tell(ReportForm form, List<Refusal> refusals) {
		Map<Subject, Row> rows = new HashMap<>();
		form.rows().forEach((row) -> rows.put(row.subject(), row));
		for (Refusal refusal : refusals) {
			Problem problem = refusal.problem();
			Row row = rows.get(problem.subject());
			if (row == null) {
				this.written.fault(sentence(refusal));
			}
			else {
				String named = row.name(problem.property());
				this.written.fault(row.names().contains(named) ? named : row.names().getFirst(), sentence(refusal));
			}
		}
	}

	private String sentence(Refusal refusal) {
		return refusal.conflict()
			.map(Refusal.Conflict::theirs)
			.or(() -> madeOrRemovedMeanwhile(refusal.problem()))
			.map(this::sentence)
			.orElseGet(() -> this.sight.words()
				.of("report.refused", this.sight.say(refusal.problem().message()),
						this.sight.say(refusal.problem().expected())));
	}

	/** What was not there, or was, when the form was shown. */
	private Optional<Ledger.Line> madeOrRemovedMeanwhile(Problem problem) {
		return MEANWHILE.contains(Rule.of(problem))
				? this.ledger.history(this.sight.region(), problem.subject(), Ledger.Place.END, 1).stream().findFirst()
				: Optional.empty();
	}

	private String sentence(Ledger.Line theirs) {
		String changed = this.changeWords.lines(theirs.entry().edit())
			.stream()
			.map((line) -> "%s %s → %s".formatted(line.property(), line.before(), line.after()))
			.collect(Collectors.joining(", "));
		return this.sight.words()
			.of("report.conflict", this.changeWords.actor(theirs.revision()),
					String.valueOf(theirs.revision().number()), changed);
	}

}
