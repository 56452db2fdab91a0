package se.rodtrad.graphql.writing;

import java.util.ArrayList;
import java.util.List;

/**
 * JSON in the making, as UTF-8: what a mapper would write, without its asking at every
 * step whether the step is allowed. It is kept in pieces, so that nothing is copied when
 * it becomes long; no letter is divided between two.
 */
final class JsonBytes {

	private static final int FIRST_PIECE = 1 << 10;

	private static final int LARGEST_PIECE = 1 << 16;

	private static final byte[] NOTHING = { 'n', 'u', 'l', 'l' };

	private final PlainLetters letters;

	private final List<WrittenPiece> full = new ArrayList<>();

	private byte[] piece = new byte[FIRST_PIECE];

	private int size;

	JsonBytes(PlainLetters letters) {
		this.letters = letters;
	}

	/** All that has been written. */
	List<WrittenPiece> pieces() {
		List<WrittenPiece> all = new ArrayList<>(this.full);
		all.add(new WrittenPiece(this.piece, this.size));
		return all;
	}

	/** Writes what is JSON already. */
	void raw(byte[] json) {
		byte[] into = room(json.length);
		System.arraycopy(json, 0, into, this.size, json.length);
		this.size += json.length;
	}

	/** Writes a sign of the syntax. */
	void sign(char sign) {
		room(1)[this.size++] = (byte) sign;
	}

	void nothing() {
		raw(NOTHING);
	}

	void text(String text) {
		int length = text.length();
		byte[] into = room(2 * length + 2);
		int end = this.size;
		into[end++] = '"';
		for (int i = 0; i < length; i++) {
			char letter = text.charAt(i);
			if (!this.letters.isPlain(letter)) {
				any(text);
				return;
			}
			if (letter < PlainLetters.TWO_BYTES) {
				into[end++] = (byte) letter;
			}
			else {
				into[end++] = (byte) (0xC0 | (letter >> 6));
				into[end++] = (byte) (0x80 | (letter & 0x3F));
			}
		}
		into[end++] = '"';
		this.size = end;
	}

	void number(int number) {
		ascii(Integer.toString(number));
	}

	void number(double number) {
		if (Double.isFinite(number)) {
			ascii(Double.toString(number));
		}
		else {
			any(number);
		}
	}

	private void ascii(String digits) {
		byte[] into = room(digits.length());
		for (int i = 0; i < digits.length(); i++) {
			into[this.size++] = (byte) digits.charAt(i);
		}
	}

	/** Writes any value as the mapper does. */
	void any(Object value) {
		raw(this.letters.written(value));
	}

	/** The piece, with room for some more bytes from {@code size} on. */
	private byte[] room(int more) {
		if (more > this.piece.length - this.size) {
			this.full.add(new WrittenPiece(this.piece, this.size));
			this.piece = new byte[Math.max(more, Math.min(2 * this.piece.length, LARGEST_PIECE))];
			this.size = 0;
		}
		return this.piece;
	}

}
