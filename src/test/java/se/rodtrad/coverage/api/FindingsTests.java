package se.rodtrad.coverage.api;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.junit.jupiter.api.Test;

import se.rodtrad.coverage.Finding;
import se.rodtrad.plan.PlanGraph;
import se.rodtrad.steering.ShippedModels;
import se.rodtrad.trace.api.Snapshot;

import static org.assertj.core.api.Assertions.assertThat;
import static se.rodtrad.plan.PlanFixture.aPlan;

/**
 * A region is judged once, until something that matters is another.
 */
class FindingsTests {

	private static final LocalDate DAY = LocalDate.of(2024, 6, 1);

	private static final Set<Finding.Word> ORPHANS = Set.of(Finding.Word.ORPHAN);

	private final Findings findings = new Findings();

	private final PlanGraph plan = aPlan().goal("G", "strategic_goal").build();

	@Test
	void theSameQuestionIsAnsweredOnce() {
		assertThat(this.findings.totals(snapshot(1, DAY, "rjh-2021")))
			.isSameAs(this.findings.totals(snapshot(1, DAY, "rjh-2021")));
		assertThat(this.findings.findings(snapshot(1, DAY, "rjh-2021"), ORPHANS))
			.isSameAs(this.findings.findings(snapshot(1, DAY, "rjh-2021"), ORPHANS));
	}

	@Test
	void anotherRevisionDayOrModelIsAnotherQuestion() {
		Snapshot asked = snapshot(1, DAY, "rjh-2021");
		List<Snapshot> others = List.of(snapshot(2, DAY, "rjh-2021"), snapshot(1, DAY.plusDays(1), "rjh-2021"),
				snapshot(1, DAY, "rjh-2016"));
		assertThat(others).noneMatch((other) -> this.findings.totals(other) == this.findings.totals(asked))
			.noneMatch((other) -> this.findings.findings(other, ORPHANS) == this.findings.findings(asked, ORPHANS));
	}

	@Test
	void aPlanOfTheSameNumberWithAnotherHistoryIsAnotherQuestion() {
		Snapshot asked = snapshot(1, DAY, "rjh-2021");
		Snapshot restored = new Snapshot(aPlan().goal("G", "strategic_goal").build(1), DAY, asked.model());
		assertThat(this.findings.totals(restored)).isNotSameAs(this.findings.totals(asked));
	}

	@Test
	void otherWordsAreAnotherQuestion() {
		Snapshot asked = snapshot(1, DAY, "rjh-2021");
		assertThat(this.findings.findings(asked, ORPHANS)).extracting(Finding::word)
			.containsExactly(Finding.Word.ORPHAN);
		assertThat(this.findings.findings(asked, Set.of(Finding.Word.GAP))).extracting(Finding::word)
			.containsExactly(Finding.Word.GAP);
		assertThat(this.findings.findings(asked, Finding.Word.ALL)).extracting(Finding::word)
			.containsExactly(Finding.Word.ORPHAN, Finding.Word.GAP);
	}

	/** Of plans that say the same, as if others had been changed back. */
	private Snapshot snapshot(long revision, LocalDate day, String model) {
		return new Snapshot(this.plan.changed(List.of(), revision), day, Optional.of(ShippedModels.find(model)));
	}

}
