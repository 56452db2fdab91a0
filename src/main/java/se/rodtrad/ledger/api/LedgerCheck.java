package se.rodtrad.ledger.api;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.context.ApplicationContext;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

import se.rodtrad.ledger.Ledger;
import se.rodtrad.ledger.Verification;
import se.rodtrad.plan.PlanGraphs;
import se.rodtrad.plan.Region;

/**
 * Checks the ledgers of all regions instead of serving them, however long they are, and
 * ends: with 0 when all are whole, else with 1. For those who check every night.
 */
@Component
@ConditionalOnBooleanProperty("rodtrad.verify-ledgers")
@Order(Ordered.HIGHEST_PRECEDENCE)
class LedgerCheck implements ApplicationRunner {

	private static final Logger log = LoggerFactory.getLogger(LedgerCheck.class);

	private final Ledger ledger;

	private final PlanGraphs graphs;

	private final ApplicationContext context;

	LedgerCheck(Ledger ledger, PlanGraphs graphs, ApplicationContext context) {
		this.ledger = ledger;
		this.graphs = graphs;
		this.context = context;
	}

	@Override
	public void run(ApplicationArguments arguments) {
		boolean areWhole = areWhole();
		System.exit(SpringApplication.exit(this.context, () -> areWhole ? 0 : 1));
	}

	/** Whether all ledgers are as they were written, and lead to the plans. */
	boolean areWhole() {
		return this.graphs.regions().stream().map(Region::id).filter((region) -> !isWhole(region)).count() == 0;
	}

	private boolean isWhole(String region) {
		Verification found = Verification.of(this.ledger, this.graphs.current(region));
		found.broken()
			.ifPresent((broken) -> log.error(
					"Ledger of region {}: broken at revision {}, entry {}: found hash '{}', expected '{}'", region,
					broken.revision(), broken.entry(), broken.found(), broken.expected()));
		if (!found.isPlanTheSame().orElse(true)) {
			log.error("Ledger of region {}: the plan is not the one that it leads to", region);
		}
		if (found.isWhole()) {
			log.info("Ledger of region {}: whole, {} revisions, {} entries", region, found.revisions(),
					found.entries());
		}
		return found.isWhole();
	}

}
