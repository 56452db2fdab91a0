package se.rodtrad.drawing;

import java.io.StringWriter;
import java.math.BigDecimal;
import java.math.RoundingMode;

import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/**
 * Writes one SVG document. Every text and value is escaped by the writer beneath; numbers
 * have at most one decimal, so that the same picture is the same bytes everywhere.
 */
final class Svg {

	private static final XMLOutputFactory FACTORY = XMLOutputFactory.newFactory();

	private final StringWriter target = new StringWriter();

	private final XMLStreamWriter xml;

	/** Begins a picture of a size in pixels. */
	Svg(double width, double height) {
		try {
			this.xml = FACTORY.createXMLStreamWriter(this.target);
		}
		catch (XMLStreamException ex) {
			throw new IllegalStateException(ex);
		}
		open("svg").set("xmlns", "http://www.w3.org/2000/svg")
			.set("width", width)
			.set("height", height)
			.set("viewBox", "0 0 %s %s".formatted(number(width), number(height)));
	}

	/** Opens an element within the one that is open. */
	Svg open(String name) {
		return write(() -> this.xml.writeStartElement(name));
	}

	/** Gives the element that was just opened an attribute. */
	Svg set(String name, String value) {
		return write(() -> this.xml.writeAttribute(name, value));
	}

	Svg set(String name, double value) {
		return set(name, number(value));
	}

	/** Writes text into the element that is open. */
	Svg text(String text) {
		return write(() -> this.xml.writeCharacters(text));
	}

	/** Closes the element that is open. */
	Svg close() {
		return write(this.xml::writeEndElement);
	}

	/** An element with text and nothing else. */
	Svg leaf(String name, String text) {
		return open(name).text(text).close();
	}

	/** Text at a place, in a class of the style sheet. */
	Svg label(String styled, double x, double y, String text) {
		return open("text").set("class", styled).set("x", x).set("y", y).text(text).close();
	}

	/** Ends the picture. */
	String end() {
		write(this.xml::writeEndDocument);
		return this.target.toString();
	}

	static String number(double value) {
		return BigDecimal.valueOf(value).setScale(1, RoundingMode.HALF_UP).stripTrailingZeros().toPlainString();
	}

	private Svg write(Step step) {
		try {
			step.write();
			return this;
		}
		catch (XMLStreamException ex) {
			throw new IllegalStateException(ex);
		}
	}

	/** One call of the writer beneath. */
	private interface Step {

		void write() throws XMLStreamException;

	}

}
