package se.rodtrad.linked;

import java.io.OutputStream;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;

import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.json.JsonFactory;

import se.rodtrad.steering.Term;

/**
 * Writes a document of JSON-LD, subject by subject, and keeps none of them. What is not
 * stated is left out.
 */
final class Statements {

	private static final JsonFactory JSON = JsonFactory.builder().disable(StreamWriteFeature.AUTO_CLOSE_TARGET).build();

	private static final String SWEDISH = "sv";

	private final JsonGenerator json;

	/** Begins a document on a stream, which is left open. */
	Statements(OutputStream out) {
		this.json = JSON.createGenerator(ObjectWriteContext.empty(), out);
		this.json.writeStartObject();
		this.json.writeName("@context");
		this.json.writeRawValue(Context.TEXT);
		this.json.writeName("@graph");
		this.json.writeStartArray();
	}

	/** Ends the document. */
	void finish() {
		this.json.writeEndArray();
		this.json.writeEndObject();
		this.json.flush();
	}

	/** Begins a subject. */
	void begin(String address, List<String> classes) {
		this.json.writeStartObject();
		this.json.writeStringProperty("@id", address);
		say("@type", classes);
	}

	/** Ends the subject. */
	void end() {
		this.json.writeEndObject();
	}

	/**
	 * Says something of the subject.
	 * @param value a text, texts, a number, a flag or a day
	 */
	void say(String word, Object value) {
		switch (value) {
			case String text when text.isEmpty() -> {
			}
			case Collection<?> texts when texts.isEmpty() -> {
			}
			case String text when Vocabulary.isInLanguage(word) -> say(word, List.of(text));
			case Collection<?> texts when Vocabulary.isInLanguage(word) -> {
				this.json.writeName(word);
				this.json.writeStartObject();
				write(SWEDISH, texts);
				this.json.writeEndObject();
			}
			case String text -> this.json.writeStringProperty(word, text);
			case Collection<?> texts -> write(word, texts);
			case Boolean flag -> this.json.writeBooleanProperty(word, flag);
			case Long number -> this.json.writeNumberProperty(word, number);
			case Double number -> this.json.writeNumberProperty(word, number);
			case LocalDate day -> this.json.writeStringProperty(word, day.toString());
			default -> throw new IllegalStateException("No way to say a " + value.getClass());
		}
	}

	private void write(String word, Collection<?> texts) {
		this.json.writeName(word);
		this.json.writeStartArray();
		texts.forEach((text) -> this.json.writeString(text.toString()));
		this.json.writeEndArray();
	}

	/** Says it in both languages. */
	void say(String word, Term term) {
		this.json.writeName(word);
		this.json.writeStartObject();
		this.json.writeStringProperty(SWEDISH, term.sv());
		this.json.writeStringProperty("en", term.en());
		this.json.writeEndObject();
	}

	/** Says a text of a type of its own. */
	void say(String word, String text, String type) {
		this.json.writeName(word);
		this.json.writeStartObject();
		this.json.writeStringProperty("@type", type);
		this.json.writeStringProperty("@value", text);
		this.json.writeEndObject();
	}

	/**
	 * Says it by subjects without a name.
	 * @param each says what there is to say of one
	 */
	void say(String word, IntStream some, IntConsumer each) {
		this.json.writeName(word);
		this.json.writeStartArray();
		some.forEach((one) -> {
			this.json.writeStartObject();
			each.accept(one);
			this.json.writeEndObject();
		});
		this.json.writeEndArray();
	}

}
