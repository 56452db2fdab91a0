package se.rodtrad.ledger;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

import se.rodtrad.plan.Element;
import se.rodtrad.plan.Fact;
import se.rodtrad.plan.Label;
import se.rodtrad.plan.Link;
import se.rodtrad.plan.LinkType;
import se.rodtrad.plan.Region;
import se.rodtrad.plan.RodTradException;
import se.rodtrad.plan.Subject;
import se.rodtrad.plan.Value;

/**
 * Facts as the ledger keeps them: JSON, in one way only, so that hashes can be taken of
 * it. What identifies the fact comes first, then what it states, by name.
 */
public final class FactJson {

	private static final JsonMapper JSON = JsonMapper.builder().build();

	private static final TypeReference<LinkedHashMap<String, Object>> FIELDS = new TypeReference<>() {
	};

	/** Characters of what is no fact that an error shows. */
	private static final int SHOWN = 200;

	private static final String REGION = "region";

	private static final String LABEL = "label";

	private static final String KEY = "key";

	private static final String LINK = "link";

	private static final String FROM = "from";

	private static final String TO = "to";

	private static final Set<String> IDENTITY = Set.of(REGION, LABEL, KEY, LINK, FROM, TO);

	private FactJson() {
	}

	/** A fact as JSON. */
	public static String write(Fact fact) {
		Map<String, Object> fields = new LinkedHashMap<>();
		switch (fact.subject()) {
			case Region.Self region -> fields.put(REGION, region.regionId());
			case Element.Id element -> fields.putAll(end(element));
			case Link.Id link -> {
				fields.put(LINK, link.type().name());
				fields.put(FROM, end(link.from()));
				fields.put(TO, end(link.to()));
			}
			case Value.Id value -> {
				fields.put(LABEL, value.label().graphName());
				fields.put(KEY, value.key());
			}
		}
		fact.stated()
			.forEach((name, value) -> fields.put(name, (value instanceof LocalDate day) ? day.toString() : value));
		return JSON.writeValueAsString(fields);
	}

	private static Map<String, Object> end(Element.Id id) {
		Map<String, Object> end = new LinkedHashMap<>();
		end.put(LABEL, id.label().graphName());
		end.put(KEY, id.key());
		return end;
	}

	/**
	 * Reads what was written.
	 * @throws RodTradException.Invalid when it is something else
	 */
	public static Fact read(String json) {
		try {
			if (!json.startsWith("{")) {
				throw new IllegalArgumentException();
			}
			Map<String, Object> fields = JSON.readValue(json, FIELDS);
			Subject subject = subject(fields);
			fields.keySet().removeAll(IDENTITY);
			return Fact.of(subject, fields);
		}
		catch (JacksonException | IllegalArgumentException | DateTimeException ex) {
			throw new RodTradException.Invalid("Ledger: found %s, expected a fact".formatted(shown(json)));
		}
	}

	/** As much of it as an error shows. */
	public static String shown(String json) {
		return (json.length() > SHOWN) ? json.substring(0, SHOWN) + "…" : json;
	}

	private static Subject subject(Map<String, Object> fields) {
		if (fields.containsKey(REGION)) {
			return new Region.Self(text(fields, REGION));
		}
		if (fields.containsKey(LINK)) {
			LocalDate from = fields.containsKey("validFrom") ? LocalDate.parse(text(fields, "validFrom"))
					: LocalDate.MIN;
			return new Link.Id(end(fields.get(FROM)), LinkType.valueOf(text(fields, LINK)), end(fields.get(TO)), from);
		}
		Element.Id id = end(fields);
		return id.label().isValue() ? new Value.Id(id.label(), id.key()) : id;
	}

	private static Element.Id end(@Nullable Object fields) {
		if (fields instanceof Map<?, ?> end) {
			Label label = Label.of(String.valueOf(end.get(LABEL))).orElseThrow(IllegalArgumentException::new);
			return new Element.Id(label, String.valueOf(end.get(KEY)));
		}
		throw new IllegalArgumentException();
	}

	private static String text(Map<String, Object> fields, String name) {
		return String.valueOf(fields.get(name));
	}

}
