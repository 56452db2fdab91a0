package se.rodtrad.rows;

import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

import se.rodtrad.rows.filter.Filter;
import se.rodtrad.rows.format.Column;

/**
 * Describes the tables as OData has it (CSDL): their columns with types and meanings, and
 * what may not be asked of them, so that programs do it themselves.
 */
final class Metadata {

	private static final String NAMESPACE = "se.rodtrad";

	private static final String CAPABILITIES = "Org.OData.Capabilities.V1.";

	private final XMLStreamWriter xml;

	private Metadata(XMLStreamWriter xml) {
		this.xml = xml;
	}

	static void write(List<? extends EntitySet<?>> sets, OutputStream out) {
		try {
			Metadata metadata = new Metadata(
					XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(out, StandardCharsets.UTF_8.name()));
			metadata.document(sets);
			metadata.xml.flush();
		}
		catch (XMLStreamException ex) {
			throw new IllegalStateException(ex.getMessage(),
					(ex.getNestedException() != null) ? ex.getNestedException() : ex);
		}
	}

	/** Without references to the vocabularies, which clients would fetch elsewhere. */
	private void document(List<? extends EntitySet<?>> sets) throws XMLStreamException {
		this.xml.writeStartDocument(StandardCharsets.UTF_8.name(), "1.0");
		open("edmx:Edmx", "xmlns:edmx", "http://docs.oasis-open.org/odata/ns/edmx", "Version", "4.0");
		open("edmx:DataServices");
		open("Schema", "xmlns", "http://docs.oasis-open.org/odata/ns/edm", "Namespace", NAMESPACE);
		for (EntitySet<?> set : sets) {
			type(set);
		}
		open("EntityContainer", "Name", "rows");
		functions();
		for (EntitySet<?> set : sets) {
			set(set);
		}
		this.xml.writeEndDocument();
	}

	private void type(EntitySet<?> set) throws XMLStreamException {
		open("EntityType", "Name", typeOf(set));
		open("Key");
		empty("PropertyRef", "Name", EntitySet.KEY);
		this.xml.writeEndElement();
		for (Column<?> column : set.columns()) {
			property(column);
		}
		this.xml.writeEndElement();
	}

	private static String typeOf(EntitySet<?> set) {
		return set.table().name() + "_row";
	}

	private void property(Column<?> column) throws XMLStreamException {
		open("Property", "Name", column.name(), "Type", switch (column.type()) {
			case TEXT -> "Edm.String";
			case NUMBER, LARGE_INTEGER -> "Edm.Double";
			case INTEGER -> "Edm.Int64";
			case FLAG -> "Edm.Boolean";
			case DAY -> "Edm.Date";
			case INSTANT -> "Edm.DateTimeOffset";
		}, "Nullable", String.valueOf(!column.name().equals(EntitySet.KEY)));
		if (column.type() == Column.Type.INSTANT) {
			this.xml.writeAttribute("Precision", "6");
		}
		empty("Annotation", "Term", "Org.OData.Core.V1.Description", "String", column.about().en());
		empty("Annotation", "Term", "Org.OData.Core.V1.Description", "Qualifier", "sv", "String", column.about().sv());
		this.xml.writeEndElement();
	}

	/** What is not allowed here is done by the program that fetches. */
	private void set(EntitySet<?> set) throws XMLStreamException {
		open("EntitySet", "Name", set.table().name(), "EntityType", NAMESPACE + "." + typeOf(set));
		empty("Annotation", "Term", "Org.OData.Core.V1.Description", "String", set.table().about().en());
		restriction("SortRestrictions", "Sortable");
		restriction("ExpandRestrictions", "Expandable");
		restriction("SearchRestrictions", "Searchable");
		restriction("InsertRestrictions", "Insertable");
		restriction("UpdateRestrictions", "Updatable");
		restriction("DeleteRestrictions", "Deletable");
		empty("Annotation", "Term", CAPABILITIES + "IndexableByKey", "Bool", "false");
		this.xml.writeEndElement();
	}

	private void functions() throws XMLStreamException {
		open("Annotation", "Term", CAPABILITIES + "FilterFunctions");
		open("Collection");
		for (String function : Filter.functions()) {
			open("String");
			this.xml.writeCharacters(function);
			this.xml.writeEndElement();
		}
		this.xml.writeEndElement();
		this.xml.writeEndElement();
	}

	private void restriction(String term, String property) throws XMLStreamException {
		open("Annotation", "Term", CAPABILITIES + term);
		open("Record");
		empty("PropertyValue", "Property", property, "Bool", "false");
		this.xml.writeEndElement();
		this.xml.writeEndElement();
	}

	private void open(String name, String... attributes) throws XMLStreamException {
		this.xml.writeStartElement(name);
		attributes(attributes);
	}

	private void empty(String name, String... attributes) throws XMLStreamException {
		this.xml.writeEmptyElement(name);
		attributes(attributes);
	}

	private void attributes(String... attributes) throws XMLStreamException {
		for (int i = 0; i < attributes.length; i += 2) {
			this.xml.writeAttribute(attributes[i], attributes[i + 1]);
		}
	}

}
