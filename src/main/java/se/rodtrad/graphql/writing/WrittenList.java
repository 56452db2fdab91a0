package se.rodtrad.graphql.writing;

import java.util.List;

import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.JacksonSerializable;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.jsontype.TypeSerializer;

/**
 * A list of an answer that is JSON already.
 */
record WrittenList(List<WrittenPiece> pieces) implements JacksonSerializable {

	@Override
	public void serialize(JsonGenerator out, SerializationContext context) {
		out.writeRawValue(this.pieces.getFirst());
		this.pieces.stream().skip(1).forEach(out::writeRaw);
	}

	@Override
	public void serializeWithType(JsonGenerator out, SerializationContext context, TypeSerializer type) {
		serialize(out, context);
	}

}
