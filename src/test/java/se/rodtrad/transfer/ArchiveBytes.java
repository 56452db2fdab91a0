package se.rodtrad.transfer;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

import static org.assertj.core.api.Assertions.assertThat;

/** The parts of an archive, to look at and to change. */
final class ArchiveBytes {

	private final Map<String, String> parts = new LinkedHashMap<>();

	ArchiveBytes(byte[] archive) throws IOException {
		try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(archive))) {
			for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
				this.parts.put(entry.getName(), new String(in.readAllBytes(), StandardCharsets.UTF_8));
			}
		}
	}

	/** What a part says. */
	String text(String part) {
		return this.parts.getOrDefault(part, "");
	}

	/** How many bytes a part is unpacked to. */
	long size(String part) {
		return text(part).getBytes(StandardCharsets.UTF_8).length;
	}

	/** The archive with one of its parts changed. */
	byte[] changed(String part, UnaryOperator<String> change) throws IOException {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		try (ZipOutputStream out = new ZipOutputStream(bytes)) {
			for (Map.Entry<String, String> one : this.parts.entrySet()) {
				String text = one.getValue();
				String is = one.getKey().equals(part) ? change.apply(text) : text;
				assertThat(is.equals(text)).isEqualTo(!one.getKey().equals(part));
				out.putNextEntry(new ZipEntry(one.getKey()));
				out.write(is.getBytes(StandardCharsets.UTF_8));
			}
		}
		return bytes.toByteArray();
	}

}
