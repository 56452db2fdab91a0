package se.rodtrad.transfer.stratml;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

import se.rodtrad.steering.SteeringModel;
import se.rodtrad.steering.Term;
import se.rodtrad.transfer.table.FileLimits;
import se.rodtrad.transfer.table.MarkupStream;
import se.rodtrad.transfer.table.Table;
import se.rodtrad.transfer.table.TableFile;
import se.rodtrad.transfer.table.UnreadableFile;

/**
 * A document of StratML Part 2 as the tables of the workbook. It is read once, element by
 * element; nothing outside of it is ever asked for.
 */
public final class StratmlFile implements TableFile {

	/** The name space of the ISO standard. */
	public static final String ISO = "urn:ISO:std:iso:17469:tech:xsd:PerformancePlanOrReport";

	/** What the root is called. */
	public static final String ROOT = "PerformancePlanOrReport";

	/** That of the American standard before it; its elements come in another order. */
	private static final String ANSI = "http://www.stratml.net/PerformancePlanOrReport";

	private static final int DEEPEST = 32;

	private static final XMLInputFactory XML = factory();

	private final FileLimits limits;

	private final StratmlReading reading;

	private StratmlFile(FileLimits limits, StratmlReading reading) {
		this.limits = limits;
		this.reading = reading;
	}

	private static XMLInputFactory factory() {
		XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
		factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
		factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
		factory.setXMLResolver((_, _, _, _) -> {
			throw new XMLStreamException("Nothing outside of the document is read");
		});
		return factory;
	}

	/** Whether a file is XML, which no table is. */
	public static boolean isMarkup(Path file) {
		if (!Files.isRegularFile(file)) {
			return false;
		}
		try (InputStream in = Files.newInputStream(file)) {
			String start = new String(in.readNBytes(64), StandardCharsets.UTF_8);
			return start.replaceFirst("^\uFEFF?\\s*", "").startsWith("<");
		}
		catch (IOException ex) {
			return false;
		}
	}

	/**
	 * Reads a document as the tables of a region that it makes.
	 * @param file where it lies
	 * @param limits how large it may be
	 * @param region the id of the region
	 * @param modelId the id of the steering model
	 * @param model the steering model, if there is one of that id
	 * @throws UnreadableFile when it is none, damaged, or made to do harm
	 */
	public static StratmlFile read(Path file, FileLimits limits, String region, String modelId,
			Optional<SteeringModel> model) {
		StratmlFile read = new StratmlFile(limits, new StratmlReading(limits, region, modelId, model));
		try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
			if (Files.size(file) > limits.fileBytes()) {
				throw UnreadableFile.tooLarge("byte", "bytes", limits.fileBytes());
			}
			MarkupStream markup = new MarkupStream(in);
			read.read(markup, markup.parsed(XML));
			return read;
		}
		catch (XMLStreamException ex) {
			int line = (ex.getLocation() != null) ? ex.getLocation().getLineNumber() : 0;
			throw new UnreadableFile("damaged_file",
					new Term("XML går inte att läsa vidare från rad " + line,
							"XML cannot be read on from line " + line),
					new Term("ett helt dokument i XML", "a whole document in XML"));
		}
		catch (IOException ex) {
			throw UnreadableFile.damaged("XML");
		}
	}

	private void read(MarkupStream markup, XMLStreamReader xml) throws XMLStreamException {
		Deque<Node> open = new ArrayDeque<>();
		long elements = 0;
		while (xml.hasNext()) {
			int event = xml.next();
			markup.pass(xml);
			switch (event) {
				case XMLStreamConstants.START_ELEMENT -> {
					if (++elements > 10 * this.limits.rows()) {
						throw UnreadableFile.tooLarge("element", "elements", 10 * this.limits.rows());
					}
					if (open.size() >= DEEPEST) {
						throw UnreadableFile.tooLarge("nivåer i XML", "levels of XML", DEEPEST);
					}
					begin(xml, open);
				}
				case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> {
					if (open.isEmpty()) {
						continue;
					}
					StringBuilder text = open.getFirst().written().append(xml.getText());
					if (text.length() > this.limits.cellLength()) {
						throw UnreadableFile.tooLarge("tecken i en text", "characters in a text",
								this.limits.cellLength());
					}
				}
				case XMLStreamConstants.END_ELEMENT -> this.reading.end(open.removeFirst(), open);
				case XMLStreamConstants.DTD,
						XMLStreamConstants.ENTITY_REFERENCE ->
					throw new UnreadableFile("unsafe_content",
							new Term("Dokumentet har en dokumenttypsdefinition",
									"The document has a document type definition"),
							new Term("ett dokument utan", "a document without one"));
				default -> {
				}
			}
		}
	}

	private static void begin(XMLStreamReader xml, Deque<Node> open) {
		String space = String.valueOf(xml.getNamespaceURI());
		boolean isStandard = Set.of(ISO, ANSI).contains(space) && (!open.isEmpty() || xml.getLocalName().equals(ROOT));
		if (!isStandard) {
			String found = "{%s}%s".formatted(space, xml.getLocalName());
			String shown = found.substring(0, Math.min(found.length(), 200));
			int line = xml.getLocation().getLineNumber();
			throw new UnreadableFile("not_stratml",
					new Term("%s på rad %d är inte StratML del 2".formatted(shown, line),
							"%s on line %d is not StratML Part 2".formatted(shown, line)),
					new Term("%s i %s".formatted(ROOT, ISO), "%s in %s".formatted(ROOT, ISO)));
		}
		open.addFirst(new Node(xml.getLocalName(), xml.getLocation().getLineNumber()));
	}

	@Override
	public List<Table> tables() {
		return this.reading.tables();
	}

	/** What of it is not in the tables, or was supposed. */
	public List<LeftOut> leftOut() {
		return this.reading.leftOut();
	}

	@Override
	public void close() {
		// it is read already
	}

}
