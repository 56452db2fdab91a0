package se.rodtrad.rows;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import dev.hardwood.InputFile;
import dev.hardwood.reader.ParquetFileReader;
import dev.hardwood.reader.RowReader;
import dev.hardwood.schema.ColumnSchema;

/**
 * A Parquet file as another library than the one that wrote it reads it.
 *
 * @param types the physical and logical type of each column
 * @param rows its rows, by column, as texts
 * @param metadata what is said of the file
 * @param groups how many groups of rows it has
 */
public record Parquet(Map<String, String> types, List<Map<String, String>> rows, Map<String, String> metadata,
		int groups) {

	/** Reads a whole file. */
	public static Parquet read(byte[] body) throws IOException {
		try (ParquetFileReader file = ParquetFileReader.open(InputFile.of(ByteBuffer.wrap(body)))) {
			Map<String, String> types = new LinkedHashMap<>();
			for (ColumnSchema column : file.getFileSchema().getColumns()) {
				types.put(column.name(), "%s %s".formatted(column.type(), column.logicalType()));
			}
			return new Parquet(types, rows(file, List.copyOf(types.keySet())),
					file.getFileMetaData().keyValueMetadata(), file.getFileMetaData().rowGroups().size());
		}
	}

	private static List<Map<String, String>> rows(ParquetFileReader file, List<String> columns) {
		List<Map<String, String>> rows = new ArrayList<>();
		try (RowReader reader = file.rowReader()) {
			while (reader.hasNext()) {
				reader.next();
				Map<String, String> row = new LinkedHashMap<>();
				for (String column : columns) {
					row.put(column, reader.isNull(column) ? "" : String.valueOf(reader.getValue(column)));
				}
				rows.add(row);
			}
		}
		return rows;
	}

}
