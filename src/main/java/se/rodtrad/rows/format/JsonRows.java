package se.rodtrad.rows.format;

import java.io.OutputStream;
import java.math.BigInteger;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.SerializableString;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.io.SerializedString;
import tools.jackson.core.json.JsonFactory;

/**
 * Rows as JSON objects with every column, {@code null} for nothing: one object with a
 * list, or one row a line.
 */
final class JsonRows implements RowWriter {

	private static final JsonFactory JSON = JsonFactory.builder()
		.disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
		.rootValueSeparator("\n")
		.build();

	private final SerializableString[] names;

	private final JsonGenerator json;

	private final boolean isWhole;

	private int column;

	private boolean hasRows;

	JsonRows(Sheet sheet, OutputStream out, boolean isWhole) {
		this.names = sheet.columns()
			.stream()
			.map((column) -> new SerializedString(column.name()))
			.toArray(SerializableString[]::new);
		this.json = JSON.createGenerator(ObjectWriteContext.empty(), out);
		this.isWhole = isWhole;
		if (isWhole) {
			this.json.writeStartObject();
			this.json.writeName("rows");
			this.json.writeStartArray();
		}
	}

	private JsonGenerator cell() {
		if (this.column == 0) {
			this.json.writeStartObject();
		}
		return this.json.writeName(this.names[this.column++]);
	}

	@Override
	public void text(String text) {
		if (text.isEmpty()) {
			none();
		}
		else {
			cell().writeString(text);
		}
	}

	@Override
	public void number(double number) {
		cell().writeNumber(number);
	}

	@Override
	public void integer(long number) {
		cell().writeNumber(number);
	}

	@Override
	public void integer(BigInteger number) {
		cell().writeNumber(number);
	}

	@Override
	public void flag(boolean flag) {
		cell().writeBoolean(flag);
	}

	@Override
	public void day(LocalDate day) {
		cell().writeString(day.toString());
	}

	@Override
	public void instant(Instant instant) {
		cell().writeString(instant.toString());
	}

	@Override
	public void none() {
		cell().writeNull();
	}

	@Override
	public void endRow() {
		this.json.writeEndObject();
		this.column = 0;
		this.hasRows = true;
	}

	@Override
	public void finish(Optional<String> next) {
		if (this.isWhole) {
			this.json.writeEndArray();
			next.ifPresent((cursor) -> this.json.writeStringProperty("next", cursor));
			this.json.writeEndObject();
		}
		else if (this.hasRows) {
			this.json.writeRaw('\n');
		}
		this.json.flush();
	}

}
