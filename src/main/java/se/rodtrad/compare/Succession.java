package se.rodtrad.compare;

import java.util.List;

import se.rodtrad.plan.FieldChange;

/**
 * What became of a goal from one plan version to another (<em>vad det blev av
 * målet</em>): goals that belong together since the newer continue the older.
 *
 * @param fate what became of it
 * @param before the indexes of the goals in the older version, by key
 * @param after the indexes of the goals in the newer version, by key
 * @param fields what is otherwise, where one goal continues one
 */
public record Succession(Fate fate, List<Integer> before, List<Integer> after, List<FieldChange> fields) {

	public Succession {
		before = List.copyOf(before);
		after = List.copyOf(after);
		fields = List.copyOf(fields);
	}

	/** What became of a goal (<em>vad det blev av målet</em>). */
	public enum Fate {

		/** The same text, owner and goals above (<em>oförändrat</em>). */
		KEPT,

		/** Another text (<em>omformulerat</em>). */
		REWORDED,

		/** Another owner, or other goals above (<em>flyttat</em>). */
		MOVED,

		/** Continued by several (<em>delat</em>). */
		SPLIT,

		/** Several continued by it (<em>sammanslaget</em>). */
		MERGED,

		/** Continued by something else, as stated (<em>ersatt</em>). */
		REPLACED,

		/** Not continued (<em>utgår</em>). */
		DROPPED,

		/** Continues nothing (<em>nytt</em>). */
		NEW

	}

}
