package se.rodtrad.rows.format;

import java.io.OutputStream;
import java.math.BigInteger;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.SerializableString;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.io.SerializedString;
import tools.jackson.core.json.JsonFactory;

/**
 * Rows as JSON objects with every column, {@code null} for nothing: a list in one object,
 * or one row a line.
 */
final class JsonRows implements RowWriter {

	private static final JsonFactory JSON = JsonFactory.builder()
		.disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
		.rootValueSeparator("\n")
		.build();

	private final SerializableString[] names;

	private final JsonGenerator json;

	private final Optional<Envelope> envelope;

	private int column;

	private boolean hasRows;

	JsonRows(List<? extends Column<?>> columns, OutputStream out, Optional<Envelope> envelope) {
		this.names = columns.stream()
			.map((column) -> new SerializedString(column.name()))
			.toArray(SerializableString[]::new);
		this.json = JSON.createGenerator(ObjectWriteContext.empty(), out);
		this.envelope = envelope;
		envelope.ifPresent(this::begin);
	}

	private void begin(Envelope around) {
		this.json.writeStartObject();
		around.before().forEach(this.json::writeStringProperty);
		around.count().ifPresent((count) -> this.json.writeNumberProperty("@odata.count", count));
		this.json.writeName(around.rows());
		this.json.writeStartArray();
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
		if (this.envelope.isPresent()) {
			this.json.writeEndArray();
			next.ifPresent((place) -> this.json.writeStringProperty(this.envelope.get().next(), place));
			this.json.writeEndObject();
		}
		else if (this.hasRows) {
			this.json.writeRaw('\n');
		}
		this.json.flush();
	}

}
