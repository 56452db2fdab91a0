package se.rodtrad.web;

import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;

import se.rodtrad.benchmark.PlanGenerator;
import se.rodtrad.plan.AsOf;
import se.rodtrad.plan.PlanGraph;
import se.rodtrad.plan.PlanGraphs;
import se.rodtrad.plan.Region;

import static org.assertj.core.api.Assertions.assertThat;

/** The pages of large regions are ready before anybody asks for them. */
class PreparationTests {

	private final Kept kept = new Kept();

	private final List<String> prepared = new ArrayList<>();

	private final Preparation preparation = new Preparation(this.kept, List.of(this.prepared::add));

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

	/** One plan, whatever is asked for. */
	private static final class Kept implements PlanGraphs {

		private PlanGraph plan = PlanGenerator.of("liten", 1).graph();

		@Override
		public List<Region> regions() {
			return List.of(this.plan.region());
		}

		@Override
		public PlanGraph current(String regionId) {
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
