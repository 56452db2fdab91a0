package se.rodtrad.graphql.writing;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

import graphql.execution.ExecutionContext;
import graphql.schema.Coercing;
import graphql.schema.GraphQLEnumType;
import graphql.schema.GraphQLScalarType;
import org.jspecify.annotations.Nullable;

import se.rodtrad.plan.api.Field;
import se.rodtrad.plan.api.TypeOf;

/**
 * How a value is written: what is left of a selection when everything is decided that is
 * the same for all rows.
 */
sealed interface Shape {

	/**
	 * Writes a value.
	 * @throws RuntimeException when it cannot be written as it should be; what has been
	 * written by then is of no use
	 */
	void write(Object value, JsonBytes out);

	/** What is the same whatever the value is, as it is written. */
	@SuppressWarnings("ArrayRecordComponent") // never compared, and never changed
	record Constant(byte[] json) implements Shape {

		@Override
		public void write(Object value, JsonBytes out) {
			out.raw(this.json);
		}

	}

	/** What is kept as it is written. */
	record Kept() implements Shape {

		@Override
		public void write(Object value, JsonBytes out) {
			out.raw((byte[]) value);
		}

	}

	/** A number, a text, a date. */
	record Scalar(Coercing<?, ?> coercing, ExecutionContext context) implements Shape {

		Scalar(GraphQLScalarType type, ExecutionContext context) {
			this(type.getCoercing(), context);
		}

		@Override
		public void write(Object value, JsonBytes out) {
			Object serialized = this.coercing.serialize(value, this.context.getGraphQLContext(),
					this.context.getLocale());
			switch (serialized) {
				case String text -> out.text(text);
				case Integer number -> out.number(number);
				case Double number -> out.number(number);
				case null -> throw new NotPlainException("nothing");
				default -> out.any(serialized);
			}
		}

	}

	/** One of the values of an enum; there are few, so that each is looked up once. */
	record Choice(GraphQLEnumType type, ExecutionContext context, PlainLetters letters,
			Map<Object, byte[]> known) implements Shape {

		@Override
		public void write(Object value, JsonBytes out) {
			out.raw(this.known.computeIfAbsent(value, this::json));
		}

		private byte[] json(Object value) {
			return this.letters.written(String
				.valueOf(this.type.serialize(value, this.context.getGraphQLContext(), this.context.getLocale())));
		}

	}

	/** A list. */
	record Rows(Slot row) implements Shape {

		@Override
		public void write(Object value, JsonBytes out) {
			if (!(value instanceof Collection<?> rows)) {
				throw new NotPlainException("not a list");
			}
			out.sign('[');
			boolean isFirst = true;
			for (Object each : rows) {
				this.row.refuseCancelled();
				if (!isFirst) {
					out.sign(',');
				}
				isFirst = false;
				this.row.write(each, out);
			}
			out.sign(']');
		}

	}

	/** An object with its fields in order. */
	record Whole(List<Part> parts) implements Shape {

		@Override
		public void write(Object value, JsonBytes out) {
			out.sign('{');
			for (Part part : this.parts) {
				out.raw(part.lead());
				part.slot().write(part.field().read(value), out);
			}
			out.sign('}');
		}

	}

	/** An object of one of the types of an interface. */
	record OneOf(TypeOf<?> type, Function<String, Shape> shapes) implements Shape {

		@Override
		public void write(Object value, JsonBytes out) {
			this.shapes.apply(this.type.of(value)).write(value, out);
		}

	}

	/** A field of an object, and what stands before it. */
	@SuppressWarnings("ArrayRecordComponent") // never compared, and never changed
	record Part(byte[] lead, Field<?> field, Slot slot) {
	}

	/** Where a value is, or where nothing may be. */
	record Slot(Shape shape, boolean isRequired, ExecutionContext context) {

		/** Leaves it to the engine to say that nobody waits for the answer any more. */
		void refuseCancelled() {
			if (this.context.getExecutionInput().isCancelled()) {
				throw new NotPlainException("cancelled");
			}
		}

		void write(@Nullable Object value, JsonBytes out) {
			// what is kept as it is written is in no box
			Object unboxed = (value instanceof byte[]) ? value : this.context.getValueUnboxer().unbox(value);
			if (unboxed != null) {
				this.shape.write(unboxed, out);
			}
			else if (this.isRequired) {
				throw new NotPlainException("nothing where something is promised");
			}
			else {
				out.nothing();
			}
		}

	}

}
