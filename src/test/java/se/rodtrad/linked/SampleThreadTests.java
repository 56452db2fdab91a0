package se.rodtrad.linked;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestConstructor;
import tools.jackson.databind.JsonNode;

import se.rodtrad.graphql.Client;
import se.rodtrad.plan.Label;
import se.rodtrad.plan.LinkType;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The chains of the sample regions as linked data say what GraphQL says, and keep to the
 * rules of SKOS.
 */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
class SampleThreadTests {

	private static final HttpClient HTTP = HttpClient.newHttpClient();

	private static final String DAY = "2026-06-01";

	private final int port;

	private final Client client;

	SampleThreadTests(@LocalServerPort int port) {
		this.port = port;
		this.client = new Client(port);
	}

	private HttpResponse<byte[]> get(String path, String... headers) throws Exception {
		HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(host() + path));
		if (headers.length > 0) {
			request.headers(headers);
		}
		return HTTP.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
	}

	private String host() {
		return "http://localhost:" + this.port;
	}

	private static String path(String region, String query) {
		return "/api/regions/%s/thread.jsonld%s".formatted(region, query);
	}

	private Triples triples(String region, String query) throws Exception {
		HttpResponse<byte[]> answer = get(path(region, query));
		assertThat(answer.statusCode()).as(new String(answer.body(), StandardCharsets.UTF_8)).isEqualTo(200);
		assertThat(answer.headers().firstValue("Content-Type")).contains("application/ld+json");
		return Triples.read(answer.body(), host() + path(region, query));
	}

	/** The elements of a region on the day with their links from them. */
	private List<JsonNode> elements(String region) throws Exception {
		List<JsonNode> nodes = new ArrayList<>();
		String after = "";
		boolean hasNext = true;
		while (hasNext) {
			JsonNode page = this.client
				.ask("""
						{ elements(region: "%s", filter: {at: "%s"}, first: 50%s) { pageInfo { hasNextPage endCursor }
						  nodes { id label key name validFrom validTo
						    links(direction: OUTGOING, at: "%s", first: 1000) { nodes { type to { id } weight validFrom validTo } } } } }"""
					.formatted(region, DAY, after, DAY))
				.at("/elements");
			page.get("nodes").forEach(nodes::add);
			hasNext = page.at("/pageInfo/hasNextPage").asBoolean();
			after = ", after: \"%s\"".formatted(page.at("/pageInfo/endCursor").asString());
		}
		return nodes;
	}

	private String address(JsonNode element) {
		return host() + "/elements/" + element.get("id").asString();
	}

	@ParameterizedTest
	@ValueSource(strings = { "exempel-nord", "exempel-vast" })
	void everyElementIsThereAndNoneElse(String region) throws Exception {
		List<JsonNode> asked = elements(region);
		Triples triples = triples(region, "?at=" + DAY);
		assertThat(asked).hasSizeGreaterThan(300);
		Set<List<String>> found = new HashSet<>();
		for (Label label : Label.values()) {
			triples.ofClass(Triples.own(label.graphName()))
				.forEach((subject) -> found.add(List.of(subject, label.name())));
		}
		assertThat(found).isEqualTo(asked.stream()
			.map((element) -> List.of(address(element), element.get("label").asString()))
			.collect(Collectors.toSet()));
		assertThat(triples.all()
			.stream()
			.map(Triples.Triple::subject)
			.filter((subject) -> subject.startsWith(host() + "/elements/"))
			.distinct()).hasSameSizeAs(asked);
		Map<String, Set<String>> keys = triples.map(Triples.own("key"));
		Map<String, Set<String>> names = triples.map(Triples.SKOS + "prefLabel");
		names.putAll(triples.map("http://www.w3.org/2000/01/rdf-schema#label"));
		Map<String, Set<String>> from = triples.map("https://schema.org/validFrom");
		assertThat(asked).allSatisfy((element) -> {
			assertThat(keys.get(address(element))).containsExactly(element.get("key").asString());
			assertThat(names.get(address(element))).containsExactly(element.get("name").asString());
			assertThat(from.getOrDefault(address(element), Set.of())).isEqualTo(stated(element.get("validFrom")));
		});
	}

	private static Set<String> stated(JsonNode value) {
		return value.isNull() ? Set.of() : Set.of(value.asString());
	}

	@ParameterizedTest
	@ValueSource(strings = { "exempel-nord", "exempel-vast" })
	void everyLinkIsThereAndNoneElse(String region) throws Exception {
		Triples triples = triples(region, "?at=" + DAY);
		List<String> asked = new ArrayList<>();
		Set<List<String>> plain = new HashSet<>();
		for (JsonNode element : elements(region)) {
			for (JsonNode link : element.at("/links/nodes")) {
				String word = Triples.own(Vocabulary.link(LinkType.valueOf(link.get("type").asString())));
				String to = address(link.get("to"));
				plain.add(List.of(address(element), word, to));
				String weight = link.get("weight").isNull() ? "" : String.valueOf(link.get("weight").asDouble());
				asked.add(
						String.join(" ", address(element), word, to, weight, stated(link.get("validFrom")).toString()));
			}
		}
		assertThat(asked).hasSizeGreaterThan(500);
		Map<String, Set<String>> types = triples.map(Triples.own("linkType"));
		Map<String, Set<String>> ends = triples.map(Triples.own("to"));
		Map<String, Set<String>> weights = triples.map(Triples.own("weight"));
		Map<String, Set<String>> from = triples.map("https://schema.org/validFrom");
		assertThat(triples.by(Triples.own("link")).map((link) -> {
			String node = link.object();
			String weight = weights.getOrDefault(node, Set.of())
				.stream()
				.map((text) -> String.valueOf(Double.parseDouble(text)))
				.collect(Collectors.joining());
			return String.join(" ", link.subject(), types.get(node).iterator().next(), ends.get(node).iterator().next(),
					weight, from.getOrDefault(node, Set.of()).toString());
		})).containsExactlyInAnyOrderElementsOf(asked);
		Set<String> words = Stream.of(LinkType.values())
			.map((type) -> Triples.own(Vocabulary.link(type)))
			.collect(Collectors.toSet());
		assertThat(triples.all()
			.stream()
			.filter((triple) -> words.contains(triple.predicate()))
			.map((triple) -> List.of(triple.subject(), triple.predicate(), triple.object())))
			.containsExactlyInAnyOrderElementsOf(plain);
	}

	@ParameterizedTest
	@ValueSource(strings = { "exempel-nord", "exempel-vast" })
	void rulesOfSkosAreKept(String region) throws Exception {
		Triples triples = triples(region, "?at=" + DAY);
		Set<String> concepts = triples.ofClass(Triples.SKOS + "Concept");
		Set<String> schemes = triples.ofClass(Triples.SKOS + "ConceptScheme");
		assertThat(concepts).hasSizeGreaterThan(100).doesNotContainAnyElementsOf(schemes);
		assertThat(schemes).hasSize(2);
		Set<List<String>> broader = triples.pairs(Triples.SKOS + "broader");
		Set<List<String>> narrower = triples.pairs(Triples.SKOS + "narrower");
		assertThat(broader).hasSizeGreaterThan(100)
			.allSatisfy((pair) -> assertThat(concepts).containsAll(pair))
			.noneMatch((pair) -> pair.getFirst().equals(pair.getLast()));
		assertThat(narrower).isEqualTo(broader.stream().map(List::reversed).collect(Collectors.toSet()));
		assertNothingIsBroaderThanItself(triples.map(Triples.SKOS + "broader"));
		Map<String, Set<String>> inScheme = triples.map(Triples.SKOS + "inScheme");
		assertThat(inScheme.keySet()).isEqualTo(concepts);
		assertThat(inScheme.values()).allSatisfy((some) -> assertThat(schemes).hasSize(2).containsAll(some));
		Map<String, Set<String>> tops = triples.map(Triples.SKOS + "topConceptOf");
		Set<String> notBelow = new HashSet<>(concepts);
		broader.forEach((pair) -> notBelow.remove(pair.getFirst()));
		assertThat(tops.keySet()).isEqualTo(notBelow);
		assertThat(
				triples.by(Triples.SKOS + "notation").map((triple) -> inScheme.get(triple.subject()) + triple.value()))
			.as("one for each concept of a scheme")
			.hasSameSizeAs(concepts)
			.doesNotHaveDuplicates();
		assertThat(triples.by(Triples.SKOS + "prefLabel").map((triple) -> triple.subject() + triple.language()))
			.as("one a language")
			.doesNotHaveDuplicates();
		Set<List<String>> others = triples.pairs(Triples.SKOS + "altLabel");
		assertThat(others).doesNotContainAnyElementsOf(triples.pairs(Triples.SKOS + "prefLabel"));
		assertThat(triples.by(Triples.SKOS + "prefLabel")
			.filter((triple) -> triples.ofClass(Triples.own("Kind")).contains(triple.subject()))
			.map(Triples.Triple::language)).contains("sv", "en");
	}

	/** Takes away what nothing is left below, until nothing is left. */
	private static void assertNothingIsBroaderThanItself(Map<String, Set<String>> broader) {
		Map<String, Set<String>> left = broader;
		boolean isShrinking = true;
		while (!left.isEmpty() && isShrinking) {
			Set<String> above = left.values().stream().flatMap(Set::stream).collect(Collectors.toSet());
			Map<String, Set<String>> rest = left.entrySet()
				.stream()
				.filter((entry) -> above.contains(entry.getKey()))
				.collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
			isShrinking = rest.size() < left.size();
			left = rest;
		}
		assertThat(left).isEmpty();
	}

	@ParameterizedTest
	@CsvSource({ "exempel-nord, unit=E-HC-TALLASEN", "exempel-nord, label=GOAL&kind=strategic_goal",
			"exempel-nord, key=M-VISION", "exempel-vast, level=administration&label=ACTIVITY&label=GOAL" })
	void partsAreThoseOfTheRows(String region, String query) throws Exception {
		String rows = new String(get("/api/regions/%s/rows/elements.csv?at=%s&%s".formatted(region, DAY, query)).body(),
				StandardCharsets.UTF_8);
		Triples triples = triples(region, "?at=%s&%s".formatted(DAY, query));
		Set<String> found = triples.map(Triples.own("key"))
			.keySet()
			.stream()
			.filter((subject) -> subject.startsWith(host() + "/elements/"))
			.map((subject) -> subject.replace(host() + "/elements/", ""))
			.collect(Collectors.toSet());
		assertThat(found).isNotEmpty()
			.isEqualTo(rows.lines().skip(1).map((row) -> row.split(",", 2)[0]).collect(Collectors.toSet()));
	}

	@Test
	void whoHasItIsToldSo() throws Exception {
		Set<String> tags = new LinkedHashSet<>();
		List<String> queries = List.of("?at=2026-06-01", "?at=2025-06-01", "?at=2026-06-01&label=GOAL",
				"?at=2026-06-01&key=GOAL", "?at=2026-06-01&type=MEASURED_BY");
		for (String query : queries) {
			HttpResponse<byte[]> answer = get(path("exempel-nord", query));
			String tag = answer.headers().firstValue("ETag").orElseThrow();
			assertThat(tags.add(tag)).isTrue();
			assertThat(get(path("exempel-nord", query)).body()).as("the same bytes").isEqualTo(answer.body());
			HttpResponse<byte[]> again = get(path("exempel-nord", query), "If-None-Match", tag);
			assertThat(again.statusCode()).isEqualTo(304);
			assertThat(again.body()).isEmpty();
		}
		assertThat(get(path("exempel-nord", ""), "Accept-Encoding", "gzip").headers().firstValue("Content-Encoding"))
			.contains("gzip");
	}

	@ParameterizedTest
	@CsvSource(delimiter = ';', value = {
			"?first=1;400;Parameter «first» of thread.jsonld: expected one of asOf, at, below, key, kind, label, level, minRevision, type, unit",
			"?at=2026;400;at: found «2026», expected a day such as 2026-06-30",
			"?label=goal;400;label: found «goal», expected one of ORG_UNIT", "?asOf=99;404;asOf: found revision 99",
			"?type=BROADER;400;type: found «BROADER», expected one of CONTRIBUTES_TO",
			"?at=2026-01-01&at=2026-01-02;400;at: found it 2 times, expected it once",
			"?level=nowhere&at=2026-06-01;400;Level «nowhere»", "?below=x;400;Id «x»", "?unit=nowhere;404;nowhere" })
	void whatIsNotUnderstoodIsRefused(String query, int status, String message) throws Exception {
		HttpResponse<byte[]> answer = get(path("exempel-nord", query));
		assertThat(answer.statusCode()).isEqualTo(status);
		assertThat(new String(answer.body(), StandardCharsets.UTF_8)).contains(message);
	}

	@Test
	void vocabularyIsSentOnceAndRefusesWhatItDoesNotUnderstand() throws Exception {
		HttpResponse<byte[]> first = get("/api/vocabulary.jsonld");
		assertThat(first.headers().firstValue("Content-Type")).contains("application/ld+json");
		assertThat(first.headers().firstValue("Cache-Control")).contains("no-cache");
		String tag = first.headers().firstValue("ETag").orElseThrow();
		assertThat(get("/api/vocabulary.jsonld", "If-None-Match", tag).statusCode()).isEqualTo(304);
		HttpResponse<byte[]> refused = get("/api/vocabulary.jsonld?x=y");
		assertThat(refused.statusCode()).isEqualTo(400);
		assertThat(new String(refused.body(), StandardCharsets.UTF_8))
			.contains("Parameter «x» of vocabulary.jsonld: expected none");
	}

	@Test
	void everyWordOfOurOwnIsDefined() throws Exception {
		Triples vocabulary = Triples.read(get("/api/vocabulary.jsonld").body(), host() + "/api/vocabulary.jsonld");
		Set<String> defined = vocabulary.map("http://www.w3.org/2000/01/rdf-schema#label").keySet();
		for (String region : List.of("exempel-nord", "exempel-vast")) {
			Triples triples = triples(region, "?at=" + DAY);
			Stream<String> words = Stream.concat(triples.all().stream().map(Triples.Triple::predicate),
					Stream.concat(triples.by(Triples.TYPE).map(Triples.Triple::object),
							triples.all().stream().map(Triples.Triple::datatype)));
			assertThat(words.filter((word) -> word.startsWith(Vocabulary.NAMESPACE)).collect(Collectors.toSet()))
				.hasSizeGreaterThan(30)
				.isSubsetOf(defined);
		}
		assertThat(vocabulary.pairs("http://www.w3.org/2000/01/rdf-schema#subPropertyOf"))
			.contains(List.of(Triples.own("contributesTo"), Triples.SKOS + "broader"));
		assertThat(vocabulary.pairs("http://www.w3.org/2000/01/rdf-schema#subClassOf"))
			.contains(List.of(Triples.own("Goal"), Triples.SKOS + "Concept"));
	}

}
