package se.rodtrad.web.map;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import org.springframework.stereotype.Component;

import se.rodtrad.coverage.api.FindingFilter;
import se.rodtrad.coverage.api.Findings;
import se.rodtrad.fulfilment.Bodies;
import se.rodtrad.fulfilment.api.SummaryView;
import se.rodtrad.web.sight.Sight;

/**
 * Adds up what carries each strategy or area: by unit, and by body. That costs all that
 * is below them, so it is kept per revision, day and edition of the steering model.
 */
@Component
class Carriers {

	/** How many numbers are kept in all. */
	private static final int MOST = 4_000_000;

	private final Findings findings;

	private final Cache<Key, List<Shares>> shares = Caffeine.newBuilder()
		.maximumWeight(MOST)
		.weigher((Key key, List<Shares> found) -> 1 + found.stream().mapToInt(Shares::size).sum())
		.build();

	private final Cache<Key, List<Map<Integer, Below>>> below = Caffeine.newBuilder()
		.maximumWeight(MOST)
		.weigher((Key key, List<Map<Integer, Below>> found) -> 1 + found.stream().mapToInt(Map::size).sum())
		.build();

	Carriers(Findings findings) {
		this.findings = findings;
	}

	/** What part of each the activities of each unit are. */
	List<Shares> shares(Sight sight, List<SummaryView.RowView> rows) {
		Key key = Key.of(sight, rows);
		return this.shares.get(key,
				(_) -> key.goals.stream().map((goals) -> Shares.of(sight.plan(), goals, key.at)).toList());
	}

	/** What each body does below each, and what is lacking there. */
	List<Map<Integer, Below>> below(Sight sight, List<SummaryView.RowView> rows) {
		Key key = Key.of(sight, rows);
		return this.below.get(key, (_) -> {
			Bodies bodies = new Bodies(sight.reckoning().basis());
			Map<Integer, Long> broken = broken(sight);
			return key.goals.stream().map((goals) -> Below.of(sight.snapshot(), goals, bodies, broken)).toList();
		});
	}

	/** In how many ways the thread is broken at each element. */
	private Map<Integer, Long> broken(Sight sight) {
		return this.findings.of(sight.snapshot(), FindingFilter.NONE)
			.stream()
			.collect(Collectors.groupingBy((finding) -> finding.finding().element(), Collectors.counting()));
	}

	private record Key(Object lineage, long revision, LocalDate at, String model, List<List<Integer>> goals) {

		static Key of(Sight sight, List<SummaryView.RowView> rows) {
			return new Key(sight.plan().lineage(), sight.plan().revision(), sight.snapshot().at(),
					sight.model().digest(), rows.stream().map(Below::goals).toList());
		}

	}

}
