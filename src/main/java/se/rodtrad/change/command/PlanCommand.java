package se.rodtrad.change.command;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import se.rodtrad.plan.PlanGraph;
import se.rodtrad.plan.Subject;

/** One thing to do to a plan (<em>kommando</em>). */
public sealed interface PlanCommand {

	/** What it is done to. */
	Subject subject();

	/** A command that is about one fact (<em>enkelt kommando</em>). */
	sealed interface Single extends PlanCommand {

	}

	/**
	 * A command that stands for several, found by looking at the plan as those before it
	 * left it (<em>sammansatt kommando</em>). Its subject is there already.
	 */
	non-sealed interface Compound extends PlanCommand {

		/**
		 * What it stands for, in the order in which it is done.
		 * @throws UnfitCommand when it cannot be done
		 */
		List<Single> steps(PlanGraph plan);

	}

	/**
	 * Makes a fact that is not there.
	 *
	 * @param subject what it is about
	 * @param stated what it says, by the names of its properties
	 */
	record Create(Subject subject, Map<String, Object> stated) implements Single {

		public Create {
			stated = Map.copyOf(stated);
		}

	}

	/**
	 * Changes what a fact says.
	 *
	 * @param subject what it is about
	 * @param stated what it says from now on, by the names of its properties: nothing
	 * where it shall say nothing any longer; what is left out stays
	 */
	record Change(Subject subject, Map<String, Optional<Object>> stated) implements Single {

		public Change {
			stated = Map.copyOf(stated);
		}

	}

	/**
	 * Ends the valid time of an element, a link or a target.
	 *
	 * @param subject what it is about
	 * @param validTo the day after the last that it holds
	 */
	record End(Subject subject, LocalDate validTo) implements Single {
	}

	/**
	 * Removes a fact, as if it had never been; with an element go its links and values.
	 *
	 * @param subject what it is about
	 */
	record Remove(Subject subject) implements Single {
	}

}
