package se.rodtrad.web;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import se.rodtrad.LaterClock;
import se.rodtrad.benchmark.PlanGenerator;
import se.rodtrad.plan.AsOf;
import se.rodtrad.plan.PlanGraph;
import se.rodtrad.plan.PlanGraphs;
import se.rodtrad.plan.Region;
import se.rodtrad.plan.RodTradException;
import se.rodtrad.web.sight.Prepared;

import static org.assertj.core.api.Assertions.assertThat;

/** The pages of large regions are ready before anybody asks for them. */
class PreparationTests {

	private final Kept kept = new Kept();

	private final List<String> prepared = new ArrayList<>();

	private final Preparation preparation = preparation(this.prepared::add);

	@Test
	void largeRegionIsPreparedFromTheStartAndOnce() {
		this.kept.plan = PlanGenerator.of("stor", 1).elements(Preparation.LARGE).graph();
		this.preparation.look();
		this.preparation.look();
		assertThat(this.prepared).containsExactly("stor");
	}

	@Test
	void changedRegionIsPreparedOnceItHasRested() {
		PlanGraph first = PlanGenerator.of("stor", 1).elements(Preparation.LARGE).graph();
		this.kept.plan = first;
		this.preparation.look();
		this.kept.plan = first.changed(List.of(), first.revision() + 1);
		this.preparation.look();
		this.kept.plan = first.changed(List.of(), first.revision() + 2);
		this.preparation.look();
		assertThat(this.prepared).hasSize(1);
		this.preparation.look();
		assertThat(this.prepared).hasSize(2);
	}

	@Test
	void smallRegionIsNotWorthIt() {
		this.kept.plan = PlanGenerator.of("liten", 1).elements(Preparation.LARGE / 2).graph();
		this.preparation.look();
		assertThat(this.prepared).isEmpty();
	}

	@Test
	void pageThatFailsKeepsNoOtherFromBeingPrepared() {
		this.kept.plan = PlanGenerator.of("stor", 1).elements(Preparation.LARGE).graph();
		preparation((region) -> {
			throw new IllegalStateException("no " + region);
		}, this.prepared::add).look();
		assertThat(this.prepared).containsExactly("stor");
	}

	@Test
	void pagesOfAPlanThatChangesMeanwhileAreLeft() {
		PlanGraph first = PlanGenerator.of("stor", 1).elements(Preparation.LARGE).graph();
		this.kept.plan = first;
		preparation((_) -> this.kept.plan = first.changed(List.of(), first.revision() + 1), this.prepared::add).look();
		assertThat(this.prepared).isEmpty();
	}

	@Test
	void regionThatDoesNotLoadKeepsNoOtherFromBeingPrepared() {
		this.kept.plan = PlanGenerator.of("stor", 1).elements(Preparation.LARGE).graph();
		this.kept.broken = List.of(PlanGenerator.of("trasig", 1).graph().region());
		this.preparation.look();
		assertThat(this.prepared).containsExactly("stor");
	}

	@Test
	void pagesAreOfAnotherDayTomorrow() {
		this.kept.plan = PlanGenerator.of("stor", 1).elements(Preparation.LARGE).graph();
		LaterClock clock = new LaterClock();
		Preparation daily = new Preparation(this.kept, List.of(this.prepared::add), clock);
		daily.look();
		clock.forward(Duration.ofDays(1));
		daily.look();
		daily.look();
		assertThat(this.prepared).hasSize(2);
	}

	private Preparation preparation(Prepared... pages) {
		return new Preparation(this.kept, List.of(pages), new LaterClock());
	}

	/** One plan, whatever is asked for, and regions that have none. */
	private static final class Kept implements PlanGraphs {

		private PlanGraph plan = PlanGenerator.of("liten", 1).graph();

		private List<Region> broken = List.of();

		@Override
		public List<Region> regions() {
			return Stream.concat(this.broken.stream(), Stream.of(this.plan.region())).toList();
		}

		@Override
		public PlanGraph current(String regionId) {
			if (!regionId.equals(this.plan.region().id())) {
				throw new RodTradException.NotFound(regionId);
			}
			return this.plan;
		}

		@Override
		public PlanGraph asOf(String regionId, AsOf asOf) {
			return this.plan;
		}

		@Override
		public PlanGraph atLeast(String regionId, long revision) {
			return this.plan;
		}

		@Override
		public boolean isBehind() {
			return false;
		}

	}

}
