package se.rodtrad.linked;

import java.io.ByteArrayInputStream;
import java.net.URI;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.apicatalog.jsonld.JsonLd;
import com.apicatalog.jsonld.JsonLdError;
import com.apicatalog.jsonld.JsonLdErrorCode;
import com.apicatalog.jsonld.document.JsonDocument;
import com.apicatalog.rdf.api.RdfConsumerException;
import com.apicatalog.rdf.api.RdfQuadConsumer;

/**
 * What a document of JSON-LD says, as a processor of the standard reads it that may fetch
 * nothing.
 *
 * @param all all that it says
 */
record Triples(Set<Triple> all) {

	static final String SKOS = "http://www.w3.org/2004/02/skos/core#";

	static final String TYPE = "http://www.w3.org/1999/02/22-rdf-syntax-ns#type";

	/** Reads a document that was fetched from an address. */
	static Triples read(byte[] document, String address) throws JsonLdError, RdfConsumerException {
		Set<Triple> all = new LinkedHashSet<>();
		JsonLd.toRdf(JsonDocument.of(new ByteArrayInputStream(document))).base(URI.create(address)).loader((url, _) -> {
			throw new JsonLdError(JsonLdErrorCode.LOADING_DOCUMENT_FAILED, "Fetches " + url);
		}).provide(new RdfQuadConsumer() {

			@Override
			public RdfQuadConsumer quad(String subject, String predicate, String object, String datatype,
					String language, String direction, String graph) {
				all.add(new Triple(subject, predicate, object, String.valueOf(datatype), String.valueOf(language)));
				return this;
			}

		});
		return new Triples(all);
	}

	/** All that is said by a word. */
	Stream<Triple> by(String word) {
		return this.all.stream().filter((triple) -> triple.predicate().equals(word));
	}

	/** All that is said by a word, as subject and object. */
	Set<List<String>> pairs(String word) {
		return by(word).map((triple) -> List.of(triple.subject(), triple.object())).collect(Collectors.toSet());
	}

	/** What a word says of each subject. */
	Map<String, Set<String>> map(String word) {
		return by(word)
			.collect(Collectors.groupingBy(Triple::subject, Collectors.mapping(Triple::object, Collectors.toSet())));
	}

	/** Those of a class. */
	Set<String> ofClass(String type) {
		return by(TYPE).filter((triple) -> triple.object().equals(type))
			.map(Triple::subject)
			.collect(Collectors.toSet());
	}

	/**
	 * What is said of a subject, a line each, our own words without what they begin with.
	 */
	List<String> of(String subject) {
		return this.all.stream()
			.filter((triple) -> triple.subject().equals(subject))
			.map((triple) -> "%s %s".formatted(shortened(triple.predicate()), triple.value()))
			.sorted()
			.toList();
	}

	static String own(String word) {
		return Vocabulary.NAMESPACE + word;
	}

	private static String shortened(String address) {
		return address.replace(Vocabulary.NAMESPACE, ":")
			.replace(SKOS, "skos:")
			.replace(TYPE, "a")
			.replaceFirst("^http.*[/#]", "");
	}

	/**
	 * A statement.
	 *
	 * @param subject of what
	 * @param predicate by which word
	 * @param object what
	 * @param datatype the type of a literal
	 * @param language its language
	 */
	record Triple(String subject, String predicate, String object, String datatype, String language) {

		String value() {
			boolean isPlain = this.datatype.matches("null|.*#(string|langString)");
			String type = isPlain ? "" : "^" + shortened(this.datatype);
			return shortened(this.object) + type + (this.language.equals("null") ? "" : "@" + this.language);
		}

	}

}
