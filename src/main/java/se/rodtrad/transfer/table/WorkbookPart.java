package se.rodtrad.transfer.table;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

import org.jspecify.annotations.Nullable;

import se.rodtrad.steering.Term;

/**
 * Looks through a part of a workbook before the library reads it, in bounded memory: the
 * library makes room for whatever a part says that it holds. A part that is no XML passes
 * here, since the library, which parses it in the same way, stops at the same place.
 */
final class WorkbookPart {

	private static final int LAST_COLUMN = 16_384;

	private static final int LAST_ROW = 1_048_576;

	private static final int DEEPEST = 256;

	/** Characters of all texts that cells share; they are kept while the file is read. */
	private static final long SHARED_CHARACTERS = 100_000_000;

	/** A cell may say its text again as it is pronounced, and by what formula. */
	private static final int TEXTS_OF_A_CELL = 4;

	/** So many bytes tell in which code a part is written. */
	private static final int START = 64;

	private static final String FOREIGN = "customxml/";

	private static final Pattern REFERENCE = Pattern.compile("\\$?([A-Za-z]{1,3})\\$?([0-9]{1,7})");

	private static final XMLInputFactory XML = factory();

	private final FileLimits limits;

	private final MarkupStream markup;

	private final XMLStreamReader xml;

	private final Map<String, Integer> most;

	private final Map<String, Integer> counts = new HashMap<>();

	private int depth;

	private boolean isInRow;

	private int cellsOfRow;

	private final Formulas formulas = new Formulas();

	private @Nullable String item;

	private long charactersOfItem;

	private long sharedCharacters;

	private WorkbookPart(MarkupStream markup, XMLStreamReader xml, FileLimits limits) {
		this.markup = markup;
		this.xml = xml;
		this.limits = limits;
		this.most = Map.of("sheet", limits.tables(), "si", (int) limits.rows(), "f[ref]", 10_000, "Relationship",
				100_000, "Override", 100_000, "Default", 100_000, "numFmt", 100_000, "xf", 100_000);
	}

	private static XMLInputFactory factory() {
		XMLInputFactory factory = XMLInputFactory.newFactory();
		factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
		factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
		factory.setProperty(XMLInputFactory.IS_COALESCING, false);
		return factory;
	}

	/**
	 * Looks through a part, and tells whether it has formulas without what they came to.
	 * @throws UnreadableFile when it is made to exhaust whoever reads it
	 */
	static boolean check(String name, InputStream part, FileLimits limits) throws IOException {
		if (isForeign(name)) {
			return false;
		}
		InputStream bytes = new BufferedInputStream(part);
		bytes.mark(START);
		String start = new String(bytes.readNBytes(START), StandardCharsets.ISO_8859_1);
		bytes.reset();
		if (start.indexOf(0) >= 0 || start.startsWith("\u00FE\u00FF") || start.startsWith("\u00FF\u00FE")) {
			refuseWideXml(start);
			return false;
		}
		try {
			MarkupStream markup = new MarkupStream(bytes);
			XMLStreamReader xml = markup.parsed(XML);
			try {
				return new WorkbookPart(markup, xml, limits).check();
			}
			finally {
				xml.close();
			}
		}
		catch (XMLStreamException ex) {
			return false; // the library stops here too
		}
	}

	/** Data of others that Excel carries along, such as queries; long, and not read. */
	private static boolean isForeign(String name) {
		return name.toLowerCase(Locale.ROOT).startsWith(FOREIGN);
	}

	/** No program writes parts of a workbook in two or four bytes a letter. */
	private static void refuseWideXml(String start) {
		String letters = start.replaceAll("[\\x00\u00FE\u00FF]", "");
		if (!letters.isEmpty() && (letters.isBlank() || letters.strip().startsWith("<"))) {
			throw unsafe("XML med flera byte per tecken", "XML with several bytes a letter");
		}
	}

	private boolean check() throws XMLStreamException {
		while (this.xml.hasNext()) {
			int event = this.xml.next();
			this.markup.pass(this.xml);
			switch (event) {
				case XMLStreamConstants.START_ELEMENT -> begin(this.xml.getLocalName());
				case XMLStreamConstants.END_ELEMENT -> end(this.xml.getLocalName());
				case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> read(this.xml.getTextLength());
				case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE ->
					throw unsafe("en dokumenttypsdefinition", "a document type definition");
				default -> {
				}
			}
		}
		return this.formulas.isLackingResults();
	}

	private void begin(String name) {
		if (++this.depth > DEEPEST) {
			throw UnreadableFile.tooLarge("nivåer i XML", "levels of XML", DEEPEST);
		}
		count(name);
		this.formulas.begin(name, this.xml);
		switch (name) {
			case "Relationship" -> refuseForeign("Target");
			case "Override" -> refuseForeign("PartName");
			case "row" -> beginRow();
			case "c" -> beginCell();
			case "si" -> beginItem(name);
			case "f" -> {
				if (this.xml.getAttributeValue(null, "ref") != null) {
					count("f[ref]");
				}
			}
			default -> {
			}
		}
	}

	private void count(String name) {
		Integer limit = this.most.get(name);
		if (limit != null && this.counts.merge(name, 1, Integer::sum) > limit) {
			throw UnreadableFile.tooLarge("element «%s»".formatted(name), "elements '%s'".formatted(name), limit);
		}
	}

	/** What the library reads may not lie where nothing is looked through. */
	private void refuseForeign(String attribute) {
		String place = String.valueOf(this.xml.getAttributeValue(null, attribute));
		String type = String.valueOf(this.xml.getAttributeValue(null, "ContentType"));
		boolean isRead = attribute.equals("Target") || type.contains("spreadsheetml");
		if (isRead && isForeign(place.replaceFirst("^/+", "")) && place.startsWith("/")) {
			throw unsafe("ett blad bland andras data", "a sheet among the data of others");
		}
	}

	private void beginRow() {
		String number = this.xml.getAttributeValue(null, "r");
		boolean isNumber = number == null || (number.matches("[0-9]{1,7}") && Integer.parseInt(number) <= LAST_ROW);
		if (!isNumber || this.isInRow) {
			throw badReference(String.valueOf(number));
		}
		this.isInRow = true;
		this.cellsOfRow = 0;
	}

	private void beginCell() {
		beginItem("c");
		if (this.isInRow && ++this.cellsOfRow > LAST_COLUMN) {
			throw UnreadableFile.tooLarge("celler i en rad", "cells in a row", LAST_COLUMN);
		}
		String reference = this.xml.getAttributeValue(null, "r");
		if (reference != null && !isPlace(reference)) {
			throw badReference(reference);
		}
	}

	private static boolean isPlace(String reference) {
		Matcher matcher = REFERENCE.matcher(reference);
		if (!matcher.matches()) {
			return false;
		}
		int column = 0;
		for (char letter : matcher.group(1).toUpperCase(Locale.ROOT).toCharArray()) {
			column = column * 26 + letter - 'A' + 1;
		}
		return column <= LAST_COLUMN && Integer.parseInt(matcher.group(2)) <= LAST_ROW;
	}

	/** A cell, or a text that cells share: what the library reads as one text. */
	private void beginItem(String name) {
		if (this.item != null) {
			throw badReference(name);
		}
		this.item = name;
		this.charactersOfItem = 0;
	}

	private void end(String name) {
		this.depth--;
		this.formulas.end(name);
		if (name.equals("row")) {
			this.isInRow = false;
		}
		if (name.equals(this.item)) {
			this.sharedCharacters += name.equals("si") ? this.charactersOfItem : 0;
			this.item = null;
		}
	}

	private void read(int characters) {
		if (this.item == null) {
			return;
		}
		this.formulas.read();
		this.charactersOfItem += characters;
		if (this.charactersOfItem > (long) TEXTS_OF_A_CELL * this.limits.cellLength()) {
			throw UnreadableFile.tooLarge("tecken i en cell", "characters in a cell", this.limits.cellLength());
		}
		if (this.sharedCharacters + this.charactersOfItem > SHARED_CHARACTERS) {
			throw UnreadableFile.tooLarge("tecken i delade texter", "characters in shared texts", SHARED_CHARACTERS);
		}
	}

	private static UnreadableFile unsafe(String sv, String en) {
		return new UnreadableFile("unsafe_content",
				new Term("Arbetsboken innehåller " + sv, "The workbook contains " + en),
				new Term("en arbetsbok som Excel har sparat", "a workbook saved by Excel"));
	}

	private static UnreadableFile badReference(String found) {
		String shown = found.substring(0, Math.min(found.length(), 40));
		return new UnreadableFile("bad_reference",
				new Term("Arbetsboken har en rad eller cell där ingen kan stå: " + shown,
						"The workbook has a row or a cell where none can stand: " + shown),
				new Term("celler från A1 till XFD1048576, en gång var", "cells from A1 to XFD1048576, each once"));
	}

}
