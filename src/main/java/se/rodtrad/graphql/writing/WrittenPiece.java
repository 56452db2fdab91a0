package se.rodtrad.graphql.writing;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

import tools.jackson.core.SerializableString;

/**
 * A piece of a written list, as Jackson takes what is to be copied as it is.
 */
@SuppressWarnings("ArrayRecordComponent") // never compared, and never changed
record WrittenPiece(byte[] json, int size) implements SerializableString {

	@Override
	public String getValue() {
		return new String(this.json, 0, this.size, StandardCharsets.UTF_8);
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
		return Arrays.copyOf(this.json, this.size);
	}

	@Override
	public int appendUnquotedUTF8(byte[] buffer, int offset) {
		if (this.size > buffer.length - offset) {
			return -1;
		}
		System.arraycopy(this.json, 0, buffer, offset, this.size);
		return this.size;
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
		out.write(this.json, 0, this.size);
		return this.size;
	}

	@Override
	public int putUnquotedUTF8(ByteBuffer out) {
		if (this.size > out.remaining()) {
			return -1;
		}
		out.put(this.json, 0, this.size);
		return this.size;
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
