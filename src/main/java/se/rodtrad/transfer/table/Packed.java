package se.rodtrad.transfer.table;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Collections;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

import se.rodtrad.steering.Term;

/**
 * What is packed in a zip, unpacked once to nowhere before anything is read: a zip may
 * claim any size for its entries, so only unpacking tells.
 */
final class Packed {

	/** Below this, any packing is fine: small files of blanks pack very well. */
	private static final long HARMLESS_BYTES = 20_000_000;

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

	static void check(ZipFile zip, FileLimits limits) throws IOException {
		if (zip.size() > limits.tables()) {
			throw UnreadableFile.tooLarge("filer i arkivet", "files in the archive", limits.tables());
		}
		byte[] buffer = new byte[65_536];
		long total = 0;
		for (ZipEntry entry : Collections.list(zip.entries())) {
			refuseOutside(entry.getName());
			total = unpack(zip, entry, buffer, total, limits);
		}
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

	private static long unpack(ZipFile zip, ZipEntry entry, byte[] buffer, long before, FileLimits limits)
			throws IOException {
		long unpacked = 0;
		long bound = Math.max(HARMLESS_BYTES, Math.max(1, entry.getCompressedSize()) * limits.packing());
		try (InputStream in = zip.getInputStream(entry)) {
			for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
				unpacked += read;
				if (before + unpacked > limits.unpackedBytes()) {
					throw UnreadableFile.tooLarge("byte uppackade", "bytes unpacked", limits.unpackedBytes());
				}
				if (unpacked > bound) {
					throw UnreadableFile.tooLarge("byte uppackade ur varje packad", "bytes unpacked of each packed",
							limits.packing());
				}
			}
		}
		return before + unpacked;
	}

}
