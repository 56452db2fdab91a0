package se.rodtrad.transfer.table;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** CSV files, one or several, each a table named after the file. */
final class CsvFile implements TableFile {

	private static final int MAX_DEPTH = 2;

	private final List<Table> tables;

	private final AutoCloseable source;

	private CsvFile(List<Table> tables, AutoCloseable source) {
		this.tables = tables;
		this.source = source;
	}

	static CsvFile ofFile(Path file, String name, FileLimits limits) {
		return new CsvFile(List.of(table(name, () -> Files.newInputStream(file), new RowBudget(limits))), () -> {
		});
	}

	static CsvFile ofFolder(Path folder, FileLimits limits) {
		RowBudget budget = new RowBudget(limits);
		try (Stream<Path> files = Files.list(folder)) {
			List<Path> found = files.filter((file) -> isCsv(file.getFileName().toString()))
				.filter(Files::isRegularFile)
				.sorted(Comparator.comparing((file) -> file.getFileName().toString()))
				.limit(limits.tables() + 1L)
				.toList();
			requireSize(found, limits);
			return new CsvFile(found.stream()
				.map((file) -> table(file.getFileName().toString(), () -> Files.newInputStream(file), budget))
				.toList(), () -> {
				});
		}
		catch (IOException ex) {
			throw UnreadableFile.damaged(String.valueOf(folder.getFileName()));
		}
	}

	private static void requireSize(List<Path> files, FileLimits limits) throws IOException {
		if (files.size() > limits.tables()) {
			throw UnreadableFile.tooLarge("filer i mappen", "files in the folder", limits.tables());
		}
		long bytes = 0;
		for (Path file : files) {
			bytes += Files.size(file);
		}
		if (bytes > limits.unpackedBytes()) {
			throw UnreadableFile.tooLarge("byte", "bytes", limits.unpackedBytes());
		}
	}

	static CsvFile ofZip(Path file, FileLimits limits) {
		RowBudget budget = new RowBudget(limits);
		try {
			ZipFile zip = Packed.open(file);
			return new CsvFile(Collections.list(zip.entries())
				.stream()
				.filter((entry) -> !entry.isDirectory() && isCsv(entry.getName()) && !isOfSystem(entry))
				.sorted(Comparator.comparing(ZipEntry::getName))
				.map((entry) -> table(entry.getName(), () -> zip.getInputStream(entry), budget))
				.toList(), zip);
		}
		catch (IOException ex) {
			throw UnreadableFile.damaged("zip");
		}
	}

	private static boolean isCsv(String name) {
		String lower = name.toLowerCase(Locale.ROOT);
		return lower.endsWith(".csv") || lower.endsWith(".tsv") || lower.endsWith(".txt");
	}

	/** Macintosh adds files of its own, and folders within folders are not ours. */
	private static boolean isOfSystem(ZipEntry entry) {
		return entry.getName().startsWith("__MACOSX/") || entry.getName().split("/", -1).length > MAX_DEPTH;
	}

	private static Table table(String fileName, Content content, RowBudget budget) {
		String name = fileName.substring(fileName.lastIndexOf('/') + 1);
		int dot = name.lastIndexOf('.');
		return new CsvTable((dot > 0) ? name.substring(0, dot) : name, content, budget);
	}

	@Override
	public List<Table> tables() {
		return this.tables;
	}

	@Override
	public void close() {
		try {
			this.source.close();
		}
		catch (Exception ex) {
			throw UnreadableFile.damaged("zip");
		}
	}

	/** The bytes of a CSV file, as often as wanted. */
	@FunctionalInterface
	interface Content {

		InputStream open() throws IOException;

	}

}
