package se.rodtrad.transfer.table;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Collections;
import java.util.HashSet;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

import org.apache.commons.io.input.ProxyInputStream;

import se.rodtrad.steering.Term;

/**
 * What is packed in a zip, unpacked once to nowhere before anything is read: a zip may
 * claim any size for its entries, so only unpacking tells. The parts of a workbook are
 * looked through on the way.
 */
final class Packed {

	/** Below this, any packing is fine: small files of blanks pack very well. */
	private static final long HARMLESS_BYTES = 20_000_000;

	/** Names the parts of a document of Office. */
	static final String CONTENT_TYPES = "[Content_Types].xml";

	private Packed() {
	}

	/** Opens a zip; older tools write the names of files in the code of DOS. */
	static ZipFile open(Path file) throws IOException {
		try {
			return new ZipFile(file.toFile(), StandardCharsets.UTF_8);
		}
		catch (ZipException ex) {
			return new ZipFile(file.toFile(), Charset.forName("IBM850"));
		}
	}

	/** Whether it is packed as Office packs its documents. */
	static boolean isOfficeDocument(ZipFile zip) {
		return zip.getEntry(CONTENT_TYPES) != null;
	}

	/** Looks through it, and tells whether it has formulas without what they came to. */
	static boolean check(ZipFile zip, FileLimits limits) throws IOException {
		if (zip.size() > limits.tables()) {
			throw UnreadableFile.tooLarge("filer i arkivet", "files in the archive", limits.tables());
		}
		boolean isWorkbook = isOfficeDocument(zip);
		Set<String> names = new HashSet<>();
		long total = 0;
		boolean lacksResults = false;
		for (ZipEntry entry : Collections.list(zip.entries())) {
			refuseOutside(entry.getName());
			if (!names.add(entry.getName())) {
				throw UnreadableFile.damaged(entry.getName());
			}
			try (Unpacking unpacking = new Unpacking(zip.getInputStream(entry), entry, total, limits)) {
				if (isWorkbook) {
					lacksResults |= WorkbookPart.check(entry.getName(), unpacking, limits);
				}
				total = unpacking.readToEnd();
			}
		}
		return lacksResults;
	}

	private static void refuseOutside(String name) {
		boolean isOutside = name.startsWith("/") || name.contains("\\") || name.contains(":")
				|| ("/" + name + "/").contains("/../");
		if (isOutside) {
			throw new UnreadableFile("unsafe_path",
					new Term("Arkivet har en fil utanför sig självt: " + name,
							"The archive has a file outside itself: " + name),
					new Term("filnamn utan sökväg", "file names without a path"));
		}
	}

	/** What is packed as one entry; stops where it has become too large. */
	private static final class Unpacking extends ProxyInputStream {

		private final FileLimits limits;

		private final long bound;

		private final long before;

		private long unpacked;

		Unpacking(InputStream in, ZipEntry entry, long before, FileLimits limits) {
			super(in);
			this.limits = limits;
			this.before = before;
			this.bound = Math.max(HARMLESS_BYTES, Math.max(1, entry.getCompressedSize()) * limits.packing());
		}

		/** Reads on to nowhere; how many bytes all entries so far have been. */
		long readToEnd() throws IOException {
			transferTo(OutputStream.nullOutputStream());
			return this.before + this.unpacked;
		}

		@Override
		protected void afterRead(int read) {
			this.unpacked += Math.max(read, 0);
			if (this.before + this.unpacked > this.limits.unpackedBytes()) {
				throw UnreadableFile.tooLarge("byte uppackade", "bytes unpacked", this.limits.unpackedBytes());
			}
			if (this.unpacked > this.bound) {
				throw UnreadableFile.tooLarge("byte uppackade ur varje packad", "bytes unpacked of each packed",
						this.limits.packing());
			}
		}

	}

}
