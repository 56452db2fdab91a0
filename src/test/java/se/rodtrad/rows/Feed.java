package se.rodtrad.rows;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import javax.xml.parsers.DocumentBuilderFactory;

import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Reads a feed as an OData client does: from its own address on by what it is told there,
 * page by page.
 *
 * @param fetcher fetches
 * @param root the path of the feed
 */
record Feed(Fetcher fetcher, String root) {

	static Feed of(Fetcher fetcher, String region) {
		return new Feed(fetcher, "/api/regions/%s/odata".formatted(region));
	}

	static Feed of(Fetcher fetcher, String region, String period) {
		return new Feed(fetcher, "/api/regions/%s/periods/%s/odata".formatted(region, period));
	}

	HttpResponse<byte[]> get(String path, String... headers) throws IOException, InterruptedException {
		HttpResponse<byte[]> answer = this.fetcher.get(this.root + path, headers);
		assertThat(answer.headers().firstValue("OData-Version")).contains("4.0");
		return answer;
	}

	JsonNode json(String path) throws IOException, InterruptedException {
		HttpResponse<byte[]> answer = get(path);
		assertThat(answer.statusCode()).as(new String(answer.body(), StandardCharsets.UTF_8)).isEqualTo(200);
		assertThat(answer.headers().firstValue("Content-Type").orElse(""))
			.startsWith("application/json;odata.metadata=minimal");
		return Fetcher.json(answer.body());
	}

	/** The rows of all pages, from a path below that of the feed on. */
	List<JsonNode> rows(String path) throws IOException, InterruptedException {
		List<JsonNode> rows = new ArrayList<>();
		Optional<String> next = Optional.of(path);
		while (next.isPresent()) {
			JsonNode page = json(next.get());
			page.get("value").forEach(rows::add);
			next = Optional.ofNullable(page.get("@odata.nextLink"))
				.map((link) -> URI.create(link.asString()))
				.map((link) -> link.getRawPath().substring(this.root.length()) + "?" + link.getRawQuery());
		}
		return rows;
	}

	/** The message of a refusal, after its status and code. */
	String refusal(String path) throws IOException, InterruptedException {
		HttpResponse<byte[]> answer = get(path);
		JsonNode error = Fetcher.json(answer.body()).get("error");
		return "%d %s %s".formatted(answer.statusCode(), error.get("code").asString(), error.get("message").asString());
	}

	/** The types of the columns of each table, by table. */
	Map<String, Map<String, String>> metadata() throws Exception {
		HttpResponse<byte[]> answer = get("/$metadata");
		assertThat(answer.headers().firstValue("Content-Type")).contains("application/xml;charset=UTF-8");
		DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultInstance();
		factory.setNamespaceAware(true);
		Document document = factory.newDocumentBuilder().parse(new ByteArrayInputStream(answer.body()));
		Map<String, Map<String, String>> types = new LinkedHashMap<>();
		for (Element type : elements(document.getDocumentElement(), "EntityType")) {
			assertThat(elements(type, "PropertyRef").getFirst().getAttribute("Name")).isEqualTo("row_id");
			Map<String, String> columns = new LinkedHashMap<>();
			elements(type, "Property")
				.forEach((property) -> columns.put(property.getAttribute("Name"), property.getAttribute("Type")));
			types.put("se.rodtrad." + type.getAttribute("Name"), columns);
		}
		Map<String, Map<String, String>> sets = new LinkedHashMap<>();
		elements(document.getDocumentElement(), "EntitySet")
			.forEach((set) -> sets.put(set.getAttribute("Name"), types.get(set.getAttribute("EntityType"))));
		return sets;
	}

	private static List<Element> elements(Element parent, String name) {
		NodeList found = parent.getElementsByTagNameNS("http://docs.oasis-open.org/odata/ns/edm", name);
		List<Element> elements = new ArrayList<>();
		for (int i = 0; i < found.getLength(); i++) {
			elements.add((Element) found.item(i));
		}
		return elements;
	}

}
