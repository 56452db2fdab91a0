package se.rodtrad.coverage.api;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import org.springframework.stereotype.Component;

import se.rodtrad.coverage.Coverages;
import se.rodtrad.coverage.Finding;
import se.rodtrad.steering.SteeringModel;
import se.rodtrad.trace.api.Snapshot;

/**
 * Finds where the thread of a whole region is broken and how well it is covered. What
 * that costs is kept per revision, day and edition of the steering model, so that asking
 * again and paging through it are cheap.
 */
@Component
public class Findings {

	/** How many findings are kept in all, at about 200 bytes. */
	private static final int MOST_FINDINGS = 200_000;

	/** Of how many days and revisions the totals are kept: three numbers each. */
	private static final int MOST_TOTALS = 1_000;

	private final Cache<Question, List<Finding>> findings = Caffeine.newBuilder()
		.maximumWeight(MOST_FINDINGS)
		.weigher((Question question, List<Finding> found) -> 1 + found.size())
		.build();

	private final Cache<Key, Coverages.Totals> totals = Caffeine.newBuilder().maximumSize(MOST_TOTALS).build();

	/**
	 * Where the thread of a region is broken, by label and key of the element.
	 * @throws se.rodtrad.plan.RodTradException.NotFound when the filter names a unit that
	 * there is not
	 */
	public List<FindingView> of(Snapshot snapshot, FindingFilter filter) {
		return findings(snapshot, filter.words()).stream()
			.map((finding) -> new FindingView(snapshot, finding))
			.filter(filter.in(snapshot))
			.toList();
	}

	/** The same in some ways, of the whole region. */
	List<Finding> findings(Snapshot snapshot, Set<Finding.Word> words) {
		return this.findings.get(new Question(Key.of(snapshot), words),
				(_) -> Coverages.findings(snapshot.graph(), snapshot.requireModel(), snapshot.at(), words));
	}

	/** How well a region is covered. */
	Coverages.Totals totals(Snapshot snapshot) {
		return this.totals.get(Key.of(snapshot),
				(_) -> Coverages.totals(snapshot.graph(), snapshot.requireModel(), snapshot.at()));
	}

	private record Question(Key key, Set<Finding.Word> words) {
	}

	private record Key(Object lineage, long revision, LocalDate at, String model) {

		static Key of(Snapshot snapshot) {
			SteeringModel model = snapshot.requireModel();
			return new Key(snapshot.graph().lineage(), snapshot.graph().revision(), snapshot.at(), model.digest());
		}

	}

}
