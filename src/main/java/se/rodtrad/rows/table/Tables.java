package se.rodtrad.rows.table;

import java.util.List;
import java.util.stream.Stream;

import org.springframework.stereotype.Component;

import se.rodtrad.coverage.api.Findings;
import se.rodtrad.fulfilment.api.Reckonings;
import se.rodtrad.ledger.Ledger;
import se.rodtrad.plan.RodTradException;
import se.rodtrad.plan.api.AnswerLimits;

/**
 * The tables that there are.
 */
@Component
public class Tables {

	private final List<Table<?>> all;

	Tables(Reckonings reckonings, Findings findings, Ledger ledger, AnswerLimits limits) {
		this.all = Stream
			.of(PlanTables.all(), new FulfilmentTables(reckonings).all(), new SummaryTables(reckonings).all(),
					new ThreadTables(limits).all(), new GapTables(findings).all(), new LedgerTables(ledger).all())
			.flatMap(List::stream)
			.toList();
	}

	public List<Table<?>> all() {
		return this.all;
	}

	/**
	 * A table by its name.
	 * @throws RodTradException.NotFound when there is none
	 */
	public Table<?> named(String name) {
		return this.all.stream()
			.filter((table) -> table.name().equals(name))
			.findFirst()
			.orElseThrow(() -> new RodTradException.NotFound("Table «%s»: expected one of %s".formatted(name,
					String.join(", ", this.all.stream().map(Table::name).toList()))));
	}

}
