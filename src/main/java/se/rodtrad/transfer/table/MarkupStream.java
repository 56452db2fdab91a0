package se.rodtrad.transfer.table;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/**
 * XML in which markup never is far away, so that no tag and no text can fill the memory
 * of a parser, which holds one at a time.
 */
public final class MarkupStream extends FilterInputStream {

	/** The longest text that a cell may have, as entities, and its tag. */
	private static final int FURTHEST = 512 * 1024;

	private int sinceMarkup;

	public MarkupStream(InputStream in) {
		super(in);
	}

	@Override
	public int read() throws IOException {
		int read = super.read();
		if (read >= 0) {
			follow((byte) read);
		}
		return read;
	}

	@Override
	public int read(byte[] bytes, int offset, int length) throws IOException {
		int read = super.read(bytes, offset, length);
		for (int i = offset; i < offset + read; i++) {
			follow(bytes[i]);
		}
		return read;
	}

	private void follow(byte next) {
		this.sinceMarkup = (next == '<') ? 0 : this.sinceMarkup + 1;
		if (this.sinceMarkup > FURTHEST) {
			throw UnreadableFile.tooLarge("byte i en text", "bytes in a text", FURTHEST);
		}
	}

}
