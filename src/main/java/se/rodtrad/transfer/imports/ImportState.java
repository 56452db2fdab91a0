package se.rodtrad.transfer.imports;

import java.util.Locale;

import com.fasterxml.jackson.annotation.JsonValue;

/** How far an import has come. */
enum ImportState {

	/** Waits for its turn (<em>väntar</em>). */
	WAITING,
	/** Its rows are read (<em>läser</em>). */
	READING,
	/** The plan that would be is checked (<em>kontrollerar</em>). */
	CHECKING,
	/** It is written, in one transaction (<em>skriver</em>). */
	WRITING,
	/** It is in the plan (<em>inläst</em>). */
	WRITTEN,
	/** It could have been written (<em>provkörd</em>). */
	DRY_RUN,
	/** It has errors; nothing was written (<em>avvisad</em>). */
	REFUSED,
	/** Called off; nothing was written (<em>avbruten</em>). */
	CANCELLED,
	/** The service failed; nothing was written (<em>misslyckad</em>). */
	FAILED;

	/** Whether nothing more will happen. */
	boolean isEnd() {
		return compareTo(WRITTEN) >= 0;
	}

	/** As programs read it. */
	@JsonValue
	String code() {
		return name().toLowerCase(Locale.ROOT);
	}

}
