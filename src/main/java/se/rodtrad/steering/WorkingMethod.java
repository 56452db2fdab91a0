package se.rodtrad.steering;

import java.util.List;

/**
 * How the work is divided: steps of the year's work and processes of the organisation.
 *
 * @param steps the steps (<em>arbetsprocess</em>), in order
 * @param processes the processes (<em>lednings-, kärn- och stödprocesser</em>)
 */
public record WorkingMethod(List<Step> steps, List<ProcessKind> processes) {

	public WorkingMethod {
		steps = List.copyOf(steps);
		processes = List.copyOf(processes);
	}

	/**
	 * A step of the work.
	 *
	 * @param code its code
	 * @param name its name
	 * @param contents what it comprises
	 * @param ground why it stands here
	 */
	public record Step(@Defines(Table.STEP) String code, Term name, List<Term> contents, Ground ground) {
	}

	/**
	 * A process.
	 *
	 * @param code its code
	 * @param name its name
	 * @param role what the process does
	 * @param ground why it stands here
	 */
	public record ProcessKind(@Defines(Table.PROCESS) String code, Term name, Role role, Ground ground) {

		/** What a process does. */
		public enum Role {

			/** Leads (<em>ledningsprocess</em>). */
			MANAGEMENT,

			/** Is what the region is there for (<em>kärnprocess</em>). */
			CORE,

			/** Supports (<em>stödprocess</em>). */
			SUPPORT

		}

	}

}
