package se.rodtrad.store;

import java.util.List;

import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

import se.rodtrad.ledger.Revision;
import se.rodtrad.ledger.Signature;
import se.rodtrad.plan.Element;
import se.rodtrad.plan.PlanDraft;
import se.rodtrad.plan.PlanGraph;
import se.rodtrad.plan.Region;
import se.rodtrad.plan.RodTradException;
import se.rodtrad.plan.Validity;

/**
 * Makes one change after the other and says what became of each, until it is killed.
 */
final class StreamOfCommits {

	static final String REGION = "stream";

	private StreamOfCommits() {
	}

	static void main(String[] arguments) {
		try {
			changeOnAndOn(arguments[0]);
		}
		catch (RuntimeException ex) {
			System.out.println("failed " + ex);
			Runtime.getRuntime().halt(1);
		}
	}

	private static void changeOnAndOn(String data) {
		ConfigurableApplicationContext context = new SpringApplicationBuilder(StoreContext.class)
			.web(WebApplicationType.NONE)
			.run("--rodtrad.data-dir=" + data, "--spring.neo4j.uri=");
		PlanStore store = context.getBean(PlanStore.class);
		PlanGraph plan = plan(context.getBean(KeptPlans.class));
		while (true) {
			PlanDraft draft = new PlanDraft(plan);
			draft.put(unit("U" + (plan.revision() + 1)));
			Revision made = store.commit(draft, Signature.of(Signature.How.EDIT), CommitProgress.NONE).orElseThrow();
			System.out.println("made " + made.number());
			refuse(store, plan);
			plan = context.getBean(KeptPlans.class).current(REGION);
		}
	}

	/** A change of what is no longer so. */
	private static void refuse(PlanStore store, PlanGraph before) {
		PlanDraft late = new PlanDraft(before);
		late.put(unit("refused" + before.revision()));
		try {
			store.commit(late, Signature.of(Signature.How.EDIT), CommitProgress.NONE);
			System.out.println("not refused");
		}
		catch (RodTradException.Conflict ex) {
			System.out.println("refused");
		}
	}

	private static PlanGraph plan(KeptPlans plans) {
		try {
			return plans.current(REGION);
		}
		catch (RodTradException.NotFound ex) {
			return PlanGraph.empty(new Region(REGION, "Ström", "", "", List.of()));
		}
	}

	private static Element unit(String key) {
		return new Element.OrgUnit(key, Validity.ALWAYS, Element.Origin.NONE, "unit", key, List.of());
	}

}
