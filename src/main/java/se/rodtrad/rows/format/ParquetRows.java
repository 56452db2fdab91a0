package se.rodtrad.rows.format;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

import org.apache.hadoop.conf.Configuration;
import org.apache.parquet.conf.ParquetConfiguration;
import org.apache.parquet.conf.PlainParquetConfiguration;
import org.apache.parquet.hadoop.ParquetWriter;
import org.apache.parquet.hadoop.api.WriteSupport;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;
import org.apache.parquet.io.OutputFile;
import org.apache.parquet.io.PositionOutputStream;
import org.apache.parquet.io.api.Binary;
import org.apache.parquet.io.api.RecordConsumer;
import org.apache.parquet.schema.LogicalTypeAnnotation;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.PrimitiveType;
import org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName;
import org.apache.parquet.schema.Type;
import org.apache.parquet.schema.Types;
import org.jspecify.annotations.Nullable;

/**
 * Parquet with real types, in groups of rows of which only the last is held; where the
 * rows are from stands in the metadata of the file, by the names of the headers.
 */
final class ParquetRows implements RowWriter {

	/** So many bytes of a group are held, before they are packed, until it goes out. */
	private static final int GROUP = 8_388_608;

	private static final int PAGE = 262_144;

	private final @Nullable Object[] row;

	private final ParquetWriter<@Nullable Object[]> writer;

	private int column;

	ParquetRows(Sheet sheet, OutputStream out) throws IOException {
		this.row = new Object[sheet.columns().size()];
		this.writer = new Builder(sheet, new Streamed(out)).withConf(new PlainParquetConfiguration())
			.withCompressionCodec(CompressionCodecName.SNAPPY)
			.withRowGroupSize((long) GROUP)
			.withPageSize(PAGE)
			.withDictionaryPageSize(PAGE)
			.build();
	}

	private void cell(Object value) {
		this.row[this.column++] = value;
	}

	@Override
	public void text(String text) {
		if (text.isEmpty()) {
			none();
		}
		else {
			cell(text);
		}
	}

	@Override
	public void number(double number) {
		cell(number);
	}

	@Override
	public void integer(long number) {
		cell(number);
	}

	@Override
	public void integer(BigInteger number) {
		cell(number);
	}

	@Override
	public void flag(boolean flag) {
		cell(flag);
	}

	@Override
	public void day(LocalDate day) {
		cell(day);
	}

	@Override
	public void instant(Instant instant) {
		cell(instant);
	}

	@Override
	public void none() {
		this.column++;
	}

	@Override
	public void endRow() {
		try {
			this.writer.write(this.row);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		Arrays.fill(this.row, null);
		this.column = 0;
	}

	@Override
	public void finish(Optional<String> next) throws IOException {
		this.writer.close();
	}

	private static MessageType schema(Sheet sheet) {
		return new MessageType(sheet.name(), sheet.columns().stream().map(ParquetRows::type).toList());
	}

	/** Every cell may be empty. Whole numbers beyond 64 bits are as near as a double. */
	private static Type type(Column<?> column) {
		return switch (column.type()) {
			case TEXT -> of(PrimitiveTypeName.BINARY).as(LogicalTypeAnnotation.stringType()).named(column.name());
			case NUMBER, LARGE_INTEGER -> of(PrimitiveTypeName.DOUBLE).named(column.name());
			case INTEGER -> of(PrimitiveTypeName.INT64).named(column.name());
			case FLAG -> of(PrimitiveTypeName.BOOLEAN).named(column.name());
			case DAY -> of(PrimitiveTypeName.INT32).as(LogicalTypeAnnotation.dateType()).named(column.name());
			case INSTANT -> of(PrimitiveTypeName.INT64)
				.as(LogicalTypeAnnotation.timestampType(true, LogicalTypeAnnotation.TimeUnit.MICROS))
				.named(column.name());
		};
	}

	private static Types.PrimitiveBuilder<PrimitiveType> of(PrimitiveTypeName name) {
		return Types.optional(name);
	}

	/** Tells the library how our rows are written. */
	private static final class Builder extends ParquetWriter.Builder<@Nullable Object[], Builder> {

		private final Sheet sheet;

		private Builder(Sheet sheet, OutputFile file) {
			super(file);
			this.sheet = sheet;
		}

		@Override
		protected Builder self() {
			return this;
		}

		@Override
		protected WriteSupport<@Nullable Object[]> getWriteSupport(ParquetConfiguration none) {
			return new Cellwise(this.sheet.columns(), schema(this.sheet), this.sheet.origin());
		}

		@Override
		@SuppressWarnings("deprecation") // the library still asks for it
		protected WriteSupport<@Nullable Object[]> getWriteSupport(Configuration none) {
			return getWriteSupport(new PlainParquetConfiguration());
		}

	}

	/** Writes the cells of a row, column by column. */
	private static final class Cellwise extends WriteSupport<@Nullable Object[]> {

		private final List<? extends Column<?>> columns;

		private final WriteContext context;

		private @Nullable RecordConsumer out;

		private Cellwise(List<? extends Column<?>> columns, MessageType schema, Map<String, String> origin) {
			this.columns = columns;
			this.context = new WriteContext(schema, origin);
		}

		@Override
		public WriteContext init(ParquetConfiguration none) {
			return this.context;
		}

		@Override
		@SuppressWarnings("deprecation") // the library still asks for it
		public WriteContext init(Configuration none) {
			return this.context;
		}

		@Override
		public void prepareForWrite(RecordConsumer consumer) {
			this.out = consumer;
		}

		@Override
		public void write(@Nullable Object[] row) {
			RecordConsumer consumer = Objects.requireNonNull(this.out);
			consumer.startMessage();
			for (int i = 0; i < row.length; i++) {
				Object value = row[i];
				if (value != null) {
					consumer.startField(this.columns.get(i).name(), i);
					write(consumer, this.columns.get(i).type(), value);
					consumer.endField(this.columns.get(i).name(), i);
				}
			}
			consumer.endMessage();
		}

		private static void write(RecordConsumer out, Column.Type type, Object value) {
			switch (type) {
				case TEXT -> out.addBinary(Binary.fromString((String) value));
				case NUMBER, LARGE_INTEGER -> out.addDouble(((Number) value).doubleValue());
				case INTEGER -> out.addLong(((Number) value).longValue());
				case FLAG -> out.addBoolean((Boolean) value);
				case DAY -> out.addInteger(Math.toIntExact(((LocalDate) value).toEpochDay()));
				case INSTANT -> out.addLong(ChronoUnit.MICROS.between(Instant.EPOCH, (Instant) value));
			}
		}

	}

	/** A stream, which is left open, with the place that the library keeps asking for. */
	private record Streamed(OutputStream out) implements OutputFile {

		@Override
		public PositionOutputStream create(long blockSize) {
			return new PositionOutputStream() {

				private long position;

				@Override
				public long getPos() {
					return this.position;
				}

				@Override
				public void write(int single) throws IOException {
					Streamed.this.out.write(single);
					this.position++;
				}

				@Override
				public void write(byte[] bytes, int offset, int length) throws IOException {
					Streamed.this.out.write(bytes, offset, length);
					this.position += length;
				}

				@Override
				public void flush() throws IOException {
					Streamed.this.out.flush();
				}

			};
		}

		@Override
		public PositionOutputStream createOrOverwrite(long blockSize) {
			return create(blockSize);
		}

		@Override
		public boolean supportsBlockSize() {
			return false;
		}

		@Override
		public long defaultBlockSize() {
			return 0;
		}

	}

}
