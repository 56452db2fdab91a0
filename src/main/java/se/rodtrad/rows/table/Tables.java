package se.rodtrad.rows.table;

import java.util.List;
import java.util.stream.Stream;

import org.springframework.stereotype.Component;

import se.rodtrad.fulfilment.api.Reckonings;
import se.rodtrad.plan.RodTradException;

/**
 * The tables that there are.
 */
@Component
public class Tables {

	private final List<Table<?>> all;

	Tables(Reckonings reckonings) {
		this.all = Stream.of(PlanTables.all(), new FulfilmentTables(reckonings).all()).flatMap(List::stream).toList();
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
