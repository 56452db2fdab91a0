package se.rodtrad.rows.filter;

/** Whether something is so: what is said of nothing is neither true nor false. */
enum Truth {

	TRUE, FALSE, UNKNOWN;

	static Truth of(boolean is) {
		return is ? TRUE : FALSE;
	}

	Truth and(Truth other) {
		if (this == FALSE || other == FALSE) {
			return FALSE;
		}
		return (this == TRUE && other == TRUE) ? TRUE : UNKNOWN;
	}

	Truth or(Truth other) {
		return negated().and(other.negated()).negated();
	}

	Truth negated() {
		return switch (this) {
			case TRUE -> FALSE;
			case FALSE -> TRUE;
			case UNKNOWN -> UNKNOWN;
		};
	}

}
