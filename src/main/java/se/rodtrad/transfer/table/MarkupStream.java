package se.rodtrad.transfer.table;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

import org.jspecify.annotations.Nullable;

import se.rodtrad.steering.Term;

/**
 * XML that cannot fill the memory of a parser, which holds one tag, text or comment at a
 * time, and all names.
 */
public final class MarkupStream extends FilterInputStream {

	/** The longest text that a cell may have, as entities, and its tag. */
	private static final int FURTHEST = 512 * 1024;

	/** Different names of elements and attributes; a real file has some hundreds. */
	private static final int NAMES = 4_000;

	private static final int LONGEST_NAME = 1_000;

	private static final Set<String> ENCODINGS = Set.of("UTF-8", "US-ASCII", "ISO-8859-1");

	private final Set<String> names = new HashSet<>();

	private int sincePassed;

	public MarkupStream(InputStream in) {
		super(in);
	}

	/** A parser of it, whose every step is told with {@link #pass}. */
	public XMLStreamReader parsed(XMLInputFactory factory) throws XMLStreamException {
		XMLStreamReader xml = factory.createXMLStreamReader(this);
		String encoding = xml.getEncoding();
		if (encoding != null && !ENCODINGS.contains(encoding.toUpperCase(Locale.ROOT))) {
			throw new UnreadableFile("unsafe_content", new Term("Filen innehåller XML i koden " + encoding,
					"The file contains XML in the code " + encoding), new Term("XML i UTF-8", "XML in UTF-8"));
		}
		return xml;
	}

	/** Takes note of where the parser has come. */
	public void pass(XMLStreamReader xml) {
		this.sincePassed = 0;
		if (xml.getEventType() == XMLStreamConstants.PROCESSING_INSTRUCTION) {
			note("", xml.getPITarget());
		}
		if (xml.getEventType() != XMLStreamConstants.START_ELEMENT) {
			return;
		}
		note(xml.getPrefix(), xml.getLocalName());
		for (int i = 0; i < xml.getAttributeCount(); i++) {
			note(xml.getAttributePrefix(i), xml.getAttributeLocalName(i));
		}
		for (int i = 0; i < xml.getNamespaceCount(); i++) {
			note(xml.getNamespacePrefix(i), xml.getNamespaceURI(i));
		}
	}

	private void note(@Nullable String prefix, @Nullable String name) {
		String whole = (prefix == null || prefix.isEmpty()) ? String.valueOf(name) : prefix + ":" + name;
		if (whole.length() > LONGEST_NAME) {
			throw UnreadableFile.tooLarge("tecken i ett namn i XML", "characters in a name of XML", LONGEST_NAME);
		}
		this.names.add(whole);
		if (this.names.size() > NAMES) {
			throw UnreadableFile.tooLarge("namn i XML", "names in XML", NAMES);
		}
	}

	@Override
	public int read() throws IOException {
		int read = super.read();
		follow((read < 0) ? 0 : 1);
		return read;
	}

	@Override
	public int read(byte[] bytes, int offset, int length) throws IOException {
		int read = super.read(bytes, offset, length);
		follow(Math.max(0, read));
		return read;
	}

	private void follow(int read) {
		this.sincePassed += read;
		if (this.sincePassed > FURTHEST) {
			throw UnreadableFile.tooLarge("byte i en text", "bytes in a text", FURTHEST);
		}
	}

}
