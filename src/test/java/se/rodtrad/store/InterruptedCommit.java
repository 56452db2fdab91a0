package se.rodtrad.store;

import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

import se.rodtrad.benchmark.PlanGenerator;
import se.rodtrad.ledger.Signature;
import se.rodtrad.plan.PlanDraft;

/**
 * A process that commits one plan, then stops in the midst of committing the next and
 * waits to be killed. Arguments: the data directory, and above how many rows a commit is
 * staged.
 */
final class InterruptedCommit {

	static final String REGION = "interrupted";

	private InterruptedCommit() {
	}

	/** What is committed before the process is killed. */
	static PlanDraft first() {
		return PlanGenerator.of(REGION, 1).elements(200).measurements(500).targets(50).draft();
	}

	static void main(String[] arguments) {
		ConfigurableApplicationContext context = new SpringApplicationBuilder(StoreContext.class)
			.web(WebApplicationType.NONE)
			.run("--rodtrad.data-dir=" + arguments[0], "--rodtrad.import.staged-above=" + arguments[1],
					"--spring.neo4j.uri=");
		PlanStore store = context.getBean(PlanStore.class);
		store.commit(first(), Signature.of(Signature.How.IMPORT), CommitProgress.NONE);
		PlanDraft second = new PlanDraft(context.getBean(KeptPlans.class).current(REGION));
		PlanDraft larger = PlanGenerator.of(REGION, 2).elements(1000).measurements(6000).draft();
		larger.delta().elements().forEach(second::put);
		larger.delta().links().forEach(second::put);
		larger.delta().values().forEach(second::put);
		store.commit(second, Signature.of(Signature.How.IMPORT),
				new StopHalfWay(second.delta().elements().size() + 5_000L));
	}

}
