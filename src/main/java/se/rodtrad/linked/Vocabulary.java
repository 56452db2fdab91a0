package se.rodtrad.linked;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import se.rodtrad.plan.Element;
import se.rodtrad.plan.Label;
import se.rodtrad.plan.LinkType;

/**
 * The words that the linked data are said in: those of the graph under a name of our own,
 * and the public ones that mean the same, where there is one. Every word is a key of the
 * JSON-LD.
 */
final class Vocabulary {

	/**
	 * What our own words begin with. It is the same in every installation, so that what
	 * is fetched from two of them goes together; nobody but we may give out what follows.
	 */
	static final String NAMESPACE = "urn:uuid:134ea7aa-9e40-4f5f-90d3-be05b4a66b38#";

	static final String BROADER = "broader";

	static final String NARROWER = "narrower";

	/** What is a concept of SKOS: what a plan wants, does, measures and sorts by. */
	static final Set<Label> CONCEPTS = EnumSet.of(Label.RESULT_AREA, Label.PERSPECTIVE, Label.GOAL, Label.MISSION,
			Label.INDICATOR, Label.ACTIVITY);

	private static final Map<Label, String> CLASSES = new EnumMap<>(
			Map.of(Label.ORG_UNIT, "OrganizationalUnit", Label.ROLE, "Post", Label.EXTERNAL_REQUIREMENT, "Entity",
					Label.STEERING_DOCUMENT, "Entity", Label.DOCUMENT_VERSION, "Entity", Label.DECISION, "ProvActivity",
					Label.ASSESSMENT, "Entity", Label.COMMENT, "Entity", Label.PERIOD, "PeriodOfTime"));

	private static final Map<LinkType, String> RELATIONS = new EnumMap<>(Map.ofEntries(
			Map.entry(LinkType.CONTRIBUTES_TO, BROADER), Map.entry(LinkType.PART_OF_GOAL, BROADER),
			Map.entry(LinkType.IMPLEMENTS, BROADER), Map.entry(LinkType.MEASURED_BY, NARROWER),
			Map.entry(LinkType.PART_OF, "subOrganizationOf"), Map.entry(LinkType.SUCCEEDED_BY, "isReplacedBy"),
			Map.entry(LinkType.HELD_IN, "postIn"), Map.entry(LinkType.VERSION_OF, "isVersionOf"),
			Map.entry(LinkType.SUPERSEDES, "replaces"), Map.entry(LinkType.BASED_ON, "wasDerivedFrom"),
			Map.entry(LinkType.CONTINUES, "wasDerivedFrom"), Map.entry(LinkType.BELONGS_WITH, "relation"),
			Map.entry(LinkType.CONTAINS, "hasPart"), Map.entry(LinkType.REGISTERED_IN, "isPartOf"),
			Map.entry(LinkType.DECIDED_BY, "wasInfluencedBy"), Map.entry(LinkType.TAKEN_BY, "wasAssociatedWith"),
			Map.entry(LinkType.FOLLOWS_UP, "references"), Map.entry(LinkType.COVERS, "temporal"),
			Map.entry(LinkType.IN_PERIOD, "temporal"), Map.entry(LinkType.IN_AREA, "subject"),
			Map.entry(LinkType.ASSESSES, "subject"), Map.entry(LinkType.ABOUT, "subject")));

	private Vocabulary() {
	}

	/** The classes that an element of a label is of, our own first. */
	static List<String> classes(Label label) {
		Optional<String> known = CONCEPTS.contains(label) ? Optional.of("Concept")
				: Optional.ofNullable(CLASSES.get(label));
		return Stream.concat(Stream.of(label.graphName()), known.stream()).toList();
	}

	/** The type of the notations of a label: keys are unique only within it. */
	static String notation(Label label) {
		return label.graphName() + "Key";
	}

	/** Our own word for a link: that of the graph as words are written here. */
	static String link(LinkType type) {
		StringBuilder word = new StringBuilder();
		for (String part : type.name().split("_", -1)) {
			word.append(part.charAt(0)).append(part.substring(1).toLowerCase(Locale.ROOT));
		}
		word.setCharAt(0, Character.toLowerCase(word.charAt(0)));
		return word.toString();
	}

	/** The public word for a link, from where it leaves to what it reaches. */
	static Optional<String> relation(LinkType type) {
		return Optional.ofNullable(RELATIONS.get(type));
	}

	/** Whether a word is written in a language. */
	static boolean isInLanguage(String word) {
		return List.of("prefLabel", "altLabel", "definition", "label").contains(word);
	}

	/** The word for a property: the public one where it means the same. */
	static String property(Label label, String name) {
		return switch (name) {
			case "aliases" -> "altLabel";
			case "diarienummer" -> "identifier";
			case "documentDate" -> "issued";
			case "text" -> (label == Label.GOAL) ? "definition" : name;
			default -> name;
		};
	}

	/** Whether what a property states is said by another word already. */
	static boolean isSaidAlready(Element element, String property, @Nullable Object value) {
		return switch (property) {
			case "name", "title" -> element.name().equals(value);
			case "kind" -> !element.kind().isEmpty();
			default -> false;
		};
	}

	/** Whether a word is a public one, under its own name. */
	static boolean isPublic(String word) {
		return isInLanguage(word) || List.of("identifier", "issued", "date", "validFrom").contains(word);
	}

	/** Makes a part of an address of any text. */
	static String encoded(String text) {
		return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
	}

}
