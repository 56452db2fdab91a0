package se.rodtrad.transfer.writing;

import java.io.OutputStream;
import java.util.Optional;

import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Writes XML of one name space, each element on a line of its own. */
final class Markup {

	private static final XMLOutputFactory XML = XMLOutputFactory.newDefaultFactory();

	private final XMLStreamWriter xml;

	private int depth;

	/** Begins a document on a stream, which is left open. */
	Markup(OutputStream out) {
		this.xml = call(() -> XML.createXMLStreamWriter(out, "UTF-8"));
		run(() -> this.xml.writeStartDocument("UTF-8", "1.0"));
	}

	void root(String name, String space) {
		line();
		run(() -> {
			this.xml.writeStartElement(name);
			this.xml.writeDefaultNamespace(space);
		});
		this.depth++;
	}

	void begin(String name) {
		line();
		run(() -> this.xml.writeStartElement(name));
		this.depth++;
	}

	void attribute(String name, String value) {
		run(() -> this.xml.writeAttribute(name, value));
	}

	/** An element with a text, an empty one too. */
	void text(String name, String text) {
		line();
		run(() -> {
			this.xml.writeStartElement(name);
			this.xml.writeCharacters(allowed(text));
			this.xml.writeEndElement();
		});
	}

	/** An element with a text, if there is one. */
	void optional(String name, Optional<String> text) {
		text.filter((stated) -> !stated.isEmpty()).ifPresent((stated) -> text(name, stated));
	}

	void end() {
		this.depth--;
		line();
		run(this.xml::writeEndElement);
	}

	void finish() {
		run(() -> {
			this.xml.writeCharacters("\n");
			this.xml.writeEndDocument();
			this.xml.flush();
		});
	}

	private void line() {
		run(() -> this.xml.writeCharacters("\n" + "  ".repeat(this.depth)));
	}

	/** XML has no way to write some signs. */
	private static String allowed(String text) {
		return text.replace("\r\n", "\n")
			.replaceAll("[^\\t\\n\\x20-\\uD7FF\\uE000-\\uFFFD\\x{10000}-\\x{10FFFF}]", " ");
	}

	private static void run(Step step) {
		call(() -> {
			step.run();
			return step;
		});
	}

	private static <T> T call(Writing<T> writing) {
		try {
			return writing.write();
		}
		catch (XMLStreamException ex) {
			throw new IllegalStateException(ex.getMessage(),
					(ex.getNestedException() != null) ? ex.getNestedException() : ex);
		}
	}

	@FunctionalInterface
	private interface Step {

		void run() throws XMLStreamException;

	}

	@FunctionalInterface
	private interface Writing<T> {

		T write() throws XMLStreamException;

	}

}
