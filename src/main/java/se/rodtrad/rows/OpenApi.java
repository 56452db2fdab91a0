package se.rodtrad.rows;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;

import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

import se.rodtrad.rows.format.Column;
import se.rodtrad.rows.format.RowFormat;
import se.rodtrad.rows.table.Parameter;
import se.rodtrad.rows.table.Table;
import se.rodtrad.rows.table.Tables;

/**
 * Describes the addresses of the service as OpenAPI has it, so that tools can be pointed
 * at them: the tables from what their rows are written by, the rest from a file.
 */
final class OpenApi {

	private static final String REFERENCE = "$ref";

	/** How tools fetch a table, as viewers of such documents know it. */
	private static final String SAMPLES = "x-codeSamples";

	private final ObjectNode document;

	private final ArrayNode samples;

	private final String base;

	private OpenApi(ObjectNode document, String base) {
		this.document = document;
		this.base = base;
		this.samples = document.withArray("/" + SAMPLES).deepCopy();
		document.remove(SAMPLES);
	}

	/**
	 * The document for some tables and a version of the service.
	 * @param base where the service is, as whoever asks reached it
	 */
	static ObjectNode of(Tables tables, String version, String base) {
		try (InputStream rest = OpenApi.class.getResourceAsStream("/rows/openapi.json")) {
			OpenApi api = new OpenApi((ObjectNode) JsonMapper.shared().readTree(Objects.requireNonNull(rest)), base);
			api.document.withObject("/info").put("version", version);
			tables.all().forEach(api::add);
			return api.document;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private void add(Table<?> table) {
		this.document.withObject("/components/schemas").set(table.name(), row(table));
		ObjectNode get = ((ObjectNode) this.document.get("paths"))
			.putObject("/api/regions/{region}/rows/%s.{format}".formatted(table.name()))
			.putObject("get");
		get.put("operationId", table.name());
		get.put("summary", table.about().en());
		get.put("description", table.about().sv());
		ArrayNode parameters = get.putArray("parameters");
		parameters.addObject().put(REFERENCE, "#/components/parameters/region");
		describe(parameters.addObject()
			.put("name", "format")
			.put("in", "path")
			.put("required", true)
			.put("example", "csv")
			.putObject("schema"), List.of(RowFormat.values()).stream().map(RowFormat::ending).toList());
		table.parameters().forEach((parameter) -> describe(parameters.addObject(), parameter));
		ArrayNode own = get.putArray(SAMPLES);
		this.samples.forEach((sample) -> own.add(sampleOf(table, (ObjectNode) sample.deepCopy())));
		ObjectNode responses = get.putObject("responses");
		answer(responses.putObject("200"), table);
		responses.putObject("304").put("description", "You have it already");
		List.of("400", "404", "413", "503")
			.forEach((status) -> responses.putObject(status).put(REFERENCE, "#/components/responses/problem"));
	}

	private ObjectNode sampleOf(Table<?> table, ObjectNode sample) {
		boolean isOfPeriod = table.parameters().contains(Parameter.PERIOD);
		return sample.put("source",
				sample.get("source")
					.asString()
					.replace("{base}", this.base)
					.replace("{table}", table.name())
					.replace("{query}", isOfPeriod ? "?period=2025" : "")
					.replace("{period}", isOfPeriod ? "/periods/2025" : ""));
	}

	private static ObjectNode row(Table<?> table) {
		ObjectNode row = JsonMapper.shared().createObjectNode().put("type", "object");
		ObjectNode properties = row.putObject("properties");
		table.columns().forEach((column) -> describe(properties.putObject(column.name()), column));
		return row;
	}

	private static void describe(ObjectNode property, Column<?> column) {
		property.putArray("type").add(switch (column.type()) {
			case TEXT, DAY, INSTANT -> "string";
			case NUMBER -> "number";
			case INTEGER, LARGE_INTEGER -> "integer";
			case FLAG -> "boolean";
		}).add("null");
		switch (column.type()) {
			case DAY -> property.put("format", "date");
			case INSTANT -> property.put("format", "date-time");
			case TEXT, NUMBER, INTEGER, LARGE_INTEGER, FLAG -> {
			}
		}
		property.put("description", column.about().en());
	}

	private static void describe(ObjectNode node, Parameter parameter) {
		node.put("name", parameter.inAddress()).put("in", "query").put("description", parameter.about().en());
		if (parameter.isRequired()) {
			node.put("required", true);
		}
		if (!parameter.isRepeated()) {
			describe(node.putObject("schema"), parameter.choices());
		}
		else {
			describe(node.putObject("schema").put("type", "array").putObject("items"), parameter.choices());
		}
		if (!parameter.example().isEmpty() && !parameter.isRepeated()) {
			node.put("example", parameter.example());
		}
	}

	private static void describe(ObjectNode schema, List<String> choices) {
		schema.put("type", "string");
		if (!choices.isEmpty()) {
			ArrayNode values = schema.putArray("enum");
			choices.forEach(values::add);
		}
	}

	private static void answer(ObjectNode answer, Table<?> table) {
		answer.put("description", table.about().en());
		ObjectNode headers = answer.putObject("headers");
		headers.putObject("ETag")
			.put("description", "The same for as long as nothing that the rows depend on has changed")
			.putObject("schema")
			.put("type", "string");
		headers.putObject("Link")
			.put("description", "The address of the next page, when there is one")
			.putObject("schema")
			.put("type", "string");
		ObjectNode content = answer.putObject("content");
		String reference = "#/components/schemas/" + table.name();
		for (RowFormat format : RowFormat.values()) {
			ObjectNode type = content.putObject(format.mediaType());
			switch (format) {
				case JSON -> {
					ObjectNode properties = type.putObject("schema").put("type", "object").putObject("properties");
					properties.putObject("rows").put("type", "array").putObject("items").put(REFERENCE, reference);
					properties.putObject("next").put("type", "string");
				}
				case NDJSON -> type.putObject("schema").put(REFERENCE, reference);
				case CSV, XLSX, PARQUET -> {
				}
			}
		}
	}

}
