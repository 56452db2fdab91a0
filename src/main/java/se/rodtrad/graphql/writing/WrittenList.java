package se.rodtrad.graphql.writing;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

import tools.jackson.core.JsonGenerator;
import tools.jackson.core.SerializableString;
import tools.jackson.databind.JacksonSerializable;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.jsontype.TypeSerializer;

/**
 * A list of an answer that is JSON already.
 */
final class WrittenList implements JacksonSerializable, SerializableString {

	private final byte[] json;

	WrittenList(byte[] json) {
		this.json = json;
	}

	@Override
	public void serialize(JsonGenerator out, SerializationContext context) {
		out.writeRawValue(this);
	}

	@Override
	public void serializeWithType(JsonGenerator out, SerializationContext context, TypeSerializer type) {
		serialize(out, context);
	}

	@Override
	public String getValue() {
		return new String(this.json, StandardCharsets.UTF_8);
	}

	@Override
	public String toString() {
		return getValue();
	}

	@Override
	public int charLength() {
		return getValue().length();
	}

	@Override
	public byte[] asUnquotedUTF8() {
		return this.json;
	}

	@Override
	public int appendUnquotedUTF8(byte[] buffer, int offset) {
		if (this.json.length > buffer.length - offset) {
			return -1;
		}
		System.arraycopy(this.json, 0, buffer, offset, this.json.length);
		return this.json.length;
	}

	@Override
	public int appendUnquoted(char[] buffer, int offset) {
		String text = getValue();
		if (text.length() > buffer.length - offset) {
			return -1;
		}
		text.getChars(0, text.length(), buffer, offset);
		return text.length();
	}

	@Override
	public int writeUnquotedUTF8(OutputStream out) throws IOException {
		out.write(this.json);
		return this.json.length;
	}

	@Override
	public int putUnquotedUTF8(ByteBuffer out) {
		if (this.json.length > out.remaining()) {
			return -1;
		}
		out.put(this.json);
		return this.json.length;
	}

	@Override
	public char[] asQuotedChars() {
		throw inQuotes();
	}

	@Override
	public byte[] asQuotedUTF8() {
		throw inQuotes();
	}

	@Override
	public int appendQuotedUTF8(byte[] buffer, int offset) {
		throw inQuotes();
	}

	@Override
	public int appendQuoted(char[] buffer, int offset) {
		throw inQuotes();
	}

	@Override
	public int writeQuotedUTF8(OutputStream out) {
		throw inQuotes();
	}

	@Override
	public int putQuotedUTF8(ByteBuffer out) {
		throw inQuotes();
	}

	private static UnsupportedOperationException inQuotes() {
		return new UnsupportedOperationException("A list is no text");
	}

}
