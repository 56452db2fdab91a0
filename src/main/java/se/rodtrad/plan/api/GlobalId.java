package se.rodtrad.plan.api;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;

import se.rodtrad.plan.Element;
import se.rodtrad.plan.Label;
import se.rodtrad.plan.RodTradException;

/**
 * The id of an element in the API: opaque to the client, stable over revisions, and
 * unique in the service.
 *
 * @param regionId the region
 * @param element the label and key within it
 */
public record GlobalId(String regionId, Element.Id element) {

	private static final Base64.Encoder ENCODER = Base64.getUrlEncoder().withoutPadding();

	private static final String SEPARATOR = "\n";

	/**
	 * Reads an id that the API gave out.
	 * @throws RodTradException.Invalid when it is none
	 */
	public static GlobalId parse(String id) {
		String[] parts = decode(id).split(SEPARATOR, 3);
		Optional<Label> label = (parts.length == 3) ? Label.of(parts[1]).filter((found) -> !found.isValue())
				: Optional.empty();
		return label.map((known) -> new GlobalId(parts[0], new Element.Id(known, parts[2])))
			.orElseThrow(() -> invalid(id));
	}

	private static String decode(String id) {
		try {
			ByteBuffer bytes = ByteBuffer.wrap(Base64.getUrlDecoder().decode(id));
			return StandardCharsets.UTF_8.newDecoder().decode(bytes).toString();
		}
		catch (IllegalArgumentException | CharacterCodingException ex) {
			throw invalid(id);
		}
	}

	private static RodTradException.Invalid invalid(String id) {
		return new RodTradException.Invalid(
				"Id «%s»: expected the id of an element as the API gives it, not its key".formatted(id));
	}

	/** The id as the API gives it. */
	public String encoded() {
		String plain = String.join(SEPARATOR, this.regionId, this.element.label().graphName(), this.element.key());
		return ENCODER.encodeToString(plain.getBytes(StandardCharsets.UTF_8));
	}

}
