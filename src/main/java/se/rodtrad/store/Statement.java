package se.rodtrad.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.Collectors;

/**
 * The Cypher statements that the service runs: one a file in {@code cypher/store}, named
 * after the method that runs it, with its purpose as a comment on top.
 */
enum Statement {

	APPEND_CHANGES("appendChanges"), APPEND_REVISION("appendRevision"), APPEND_REVISIONS("appendRevisions"),
	APPLIED_MIGRATIONS("appliedMigrations"), AT("at"), CHECKPOINTS("checkpoints"), CLAIM_LEDGER("claimLedger"),
	COUNT("count"), COUNT_ENTRIES("countEntries"), COUNT_HISTORY("countHistory"), CREATE_LINKS("createLinks"),
	CREATE_MEASUREMENTS("createMeasurements"), CREATE_TARGETS("createTargets"), CURRENT_REVISIONS("currentRevisions"),
	EDITION("edition"), HEAD("head"), HEADINGS("headings"), HISTORY("history"), HOLD_LEDGER("holdLedger"),
	KEEP_EDITION("keepEdition"), LINES("lines"), LOAD_ELEMENTS("loadElements"), LOAD_LINKS("loadLinks"),
	LOAD_MEASUREMENTS("loadMeasurements"), LOAD_TARGETS("loadTargets"), LOCK_REGION("lockRegion"),
	MERGE_ELEMENTS("mergeElements"), MERGE_REGION("mergeRegion"), OF_COMMAND("ofCommand"),
	READ_CHECKPOINT("readCheckpoint"), REMOVE_CHANGES("removeChanges"), REMOVE_ELEMENTS("removeElements"),
	REMOVE_LINKS("removeLinks"), REMOVE_REVISIONS("removeRevisions"), REMOVE_STAGED("removeStaged"),
	REMOVE_VALUES("removeValues"), RESTORE_REGION("restoreRegion"), REVISION("revision"), REVISIONS("revisions"),
	SHOW_STAGED("showStaged"), STAGED("staged"), STAGE_ELEMENTS("stageElements"), STAGE_LEDGER("stageLedger"),
	STAGE_LINKS("stageLinks"), STAGE_MEASUREMENTS("stageMeasurements"), TALLY("tally"),
	WRITE_CHECKPOINT("writeCheckpoint");

	private final String fileName;

	private final String text;

	Statement(String name) {
		this.fileName = name + ".cypher";
		this.text = read("/cypher/store/" + this.fileName);
	}

	private static String read(String resource) {
		try (InputStream file = Statement.class.getResourceAsStream(resource)) {
			if (file == null) {
				throw new IllegalStateException(resource + " is not on the class path");
			}
			return Arrays.stream(new String(file.readAllBytes(), StandardCharsets.UTF_8).split("\n"))
				.filter((line) -> !line.startsWith("//"))
				.collect(Collectors.joining("\n"));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	String fileName() {
		return this.fileName;
	}

	/** The statement without its comment. */
	String text() {
		return this.text;
	}

}
