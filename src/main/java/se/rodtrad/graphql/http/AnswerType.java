package se.rodtrad.graphql.http;

import java.util.List;
import java.util.Optional;

import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.util.MimeTypeUtils;

/**
 * The media types that answers come in: of the two for a single answer, only the newer
 * one lets the status tell how the request went.
 */
@SuppressWarnings("ImmutableEnumChecker") // a media type is immutable, only not marked so
enum AnswerType {

	/** For clients that know nothing else: 200 whenever the request was well-formed. */
	JSON(MediaType.APPLICATION_JSON),
	/** Of the GraphQL over HTTP specification. */
	GRAPHQL_RESPONSE(MediaType.APPLICATION_GRAPHQL_RESPONSE),
	/** For subscriptions, and only for them. */
	EVENT_STREAM(MediaType.TEXT_EVENT_STREAM);

	private final MediaType mediaType;

	AnswerType(MediaType mediaType) {
		this.mediaType = mediaType;
	}

	MediaType mediaType() {
		return this.mediaType;
	}

	/**
	 * The types that an {@code Accept} header takes, the preferred one first.
	 */
	static List<AnswerType> acceptedBy(List<String> header) {
		List<MediaType> accepted;
		try {
			accepted = MediaType.parseMediaTypes(header);
		}
		catch (InvalidMediaTypeException ex) {
			return List.of();
		}
		if (accepted.isEmpty()) {
			return List.of(JSON);
		}
		MimeTypeUtils.sortBySpecificity(accepted);
		return accepted.stream()
			.filter((type) -> type.getQualityValue() > 0)
			.sorted((a, b) -> Double.compare(b.getQualityValue(), a.getQualityValue()))
			.flatMap((type) -> of(type).stream())
			.distinct()
			.toList();
	}

	private static Optional<AnswerType> of(MediaType accepted) {
		for (AnswerType type : values()) {
			if (accepted.includes(type.mediaType)) {
				return Optional.of(type);
			}
		}
		return Optional.empty();
	}

}
