package se.rodtrad.rows;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;

import se.rodtrad.rows.format.Column;
import se.rodtrad.rows.format.RowFormat;
import se.rodtrad.rows.table.Parameter;
import se.rodtrad.rows.table.Table;
import se.rodtrad.rows.table.Tables;

/**
 * Says of every table what its rows, columns and parameters mean, in both languages, from
 * what the rows are written by (<em>begreppslista</em>).
 */
final class Dictionary {

	private Dictionary() {
	}

	static Map<String, Object> of(Tables tables) {
		Map<String, Object> said = new LinkedHashMap<>();
		said.put("formats", Stream.of(RowFormat.values()).map(RowFormat::ending).toList());
		said.put("tables", tables.all().stream().map(Dictionary::table).toList());
		return said;
	}

	private static Map<String, Object> table(Table<?> table) {
		Map<String, Object> said = new LinkedHashMap<>();
		said.put("name", table.name());
		said.put("about", table.about());
		said.put("address", "/api/regions/{region}/rows/%s.{format}".formatted(table.name()));
		said.put("columns", table.columns().stream().map(Dictionary::column).toList());
		said.put("parameters", table.parameters().stream().map(Dictionary::parameter).toList());
		return said;
	}

	private static Map<String, Object> column(Column<?> column) {
		Map<String, Object> said = new LinkedHashMap<>();
		said.put("name", column.name());
		said.put("type", column.type());
		said.put("unit", column.unit());
		said.put("about", column.about());
		return said;
	}

	private static Map<String, Object> parameter(Parameter parameter) {
		Map<String, Object> said = new LinkedHashMap<>();
		said.put("name", parameter.inAddress());
		said.put("about", parameter.about());
		said.put("isRequired", parameter.isRequired());
		said.put("isRepeated", parameter.isRepeated());
		said.put("choices", parameter.choices());
		said.put("example", parameter.example());
		return said;
	}

}
