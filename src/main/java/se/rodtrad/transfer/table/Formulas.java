package se.rodtrad.transfer.table;

import java.util.Set;

import javax.xml.stream.XMLStreamReader;

/**
 * Watches the cells of a part of a workbook for formulas without what they came to: a
 * program wrote them that works none out. The library reads such a cell as it does a
 * formula that came to an empty text.
 */
final class Formulas {

	/** Cells of texts: what they came to may be nothing. */
	private static final Set<String> OF_TEXT = Set.of("str", "s", "inlineStr");

	private boolean isOfText;

	private boolean isFormula;

	private boolean isInResult;

	private boolean hasResult;

	private boolean lackResults;

	void begin(String name, XMLStreamReader xml) {
		switch (name) {
			case "c" -> {
				this.isOfText = OF_TEXT.contains(String.valueOf(xml.getAttributeValue(null, "t")));
				this.isFormula = false;
				this.hasResult = false;
			}
			case "f" -> this.isFormula = true;
			case "v" -> this.isInResult = true;
			default -> {
			}
		}
	}

	void read() {
		this.hasResult |= this.isInResult;
	}

	void end(String name) {
		switch (name) {
			case "c" -> this.lackResults |= this.isFormula && !this.isOfText && !this.hasResult;
			case "v" -> this.isInResult = false;
			default -> {
			}
		}
	}

	/** Whether any has none. */
	boolean isLackingResults() {
		return this.lackResults;
	}

}
