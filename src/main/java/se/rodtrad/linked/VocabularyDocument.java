package se.rodtrad.linked;

import java.io.OutputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

import se.rodtrad.plan.ElementType;
import se.rodtrad.plan.Label;
import se.rodtrad.plan.LinkType;
import se.rodtrad.steering.Term;

/**
 * Says of our own words what they are and which public ones they go under
 * (<em>vokabulär</em>), as linked data too.
 */
final class VocabularyDocument {

	private static final SortedMap<String, Term> OTHERS = new TreeMap<>();

	static {
		OTHERS.put("key", new Term("regionens egen nyckel", "the region's own key"));
		OTHERS.put("kind", new Term("typ, med styrmodellens kod", "kind, by the steering model's code"));
		OTHERS.put("level", new Term("nivå, med styrmodellens kod", "level, by the steering model's code"));
		OTHERS.put("source", new Term("var det lästes", "where it was read"));
		OTHERS.put("externalIds", new Term("id i andra system", "ids in other systems"));
		OTHERS.put("koladaId", new Term("id i Kolada", "id in Kolada"));
		OTHERS.put("link", new Term("en länk härifrån, med allt den säger", "a link from here, with all that it says"));
		OTHERS.put("linkType", new Term("länkens typ", "the type of a link"));
		OTHERS.put("to", new Term("vart länken går", "what a link reaches"));
		OTHERS.put("weight", new Term("länkens vikt hos det den går till", "the weight of a link in what it reaches"));
		OTHERS.put("revision", new Term("planens revision", "the revision of the plan"));
		OTHERS.put("revisionHash", new Term("revisionens hash i liggaren", "the hash of the revision in the ledger"));
		OTHERS.put("at", new Term("dagen då allt gäller", "the day on which everything holds"));
		OTHERS.put("steeringModel", new Term("styrmodellen som gäller den dagen", "the steering model in force then"));
	}

	private final Statements statements;

	private VocabularyDocument(Statements statements) {
		this.statements = statements;
	}

	/** Writes it; the stream is left open. */
	static void write(OutputStream out) {
		Statements statements = new Statements(out);
		VocabularyDocument document = new VocabularyDocument(statements);
		Arrays.stream(Label.values()).filter((label) -> !label.isValue()).forEach(document::label);
		document.define("Region", "Class", new Term("region", "region"), List.of());
		document.define("Link", "Class", new Term("länk", "link"), List.of());
		document.define("Kind", "Class", new Term("typ i en styrmodell", "kind in a steering model"),
				List.of("Concept"));
		document.define("SteeringModel", "Class", new Term("styrmodell", "steering model"), List.of("ConceptScheme"));
		Arrays.stream(LinkType.values()).forEach(document::link);
		document.properties();
		statements.finish();
	}

	private void label(Label label) {
		List<String> classes = Vocabulary.classes(label);
		Term name = new Term(label.swedish(), words(label.graphName()));
		define(label.graphName(), "Class", name, classes.subList(1, classes.size()));
		define(Vocabulary.notation(label), "Datatype",
				new Term("nyckel eller typ: " + name.sv(), "key or kind: " + name.en()), List.of());
	}

	private void link(LinkType type) {
		String word = Vocabulary.link(type);
		define(word, "Property", new Term(type.swedish(), words(word)), Vocabulary.relation(type).stream().toList());
	}

	/** What elements and links state, as far as there is no public word for it. */
	private void properties() {
		OTHERS.forEach((word, about) -> define(word, "Property", about, List.of()));
		Stream<String> ofElements = Arrays.stream(Label.values())
			.filter((label) -> !label.isValue())
			.flatMap((label) -> ElementType.of(label)
				.properties()
				.stream()
				.map((property) -> Vocabulary.property(label, property.name())));
		Stream<String> ofLinks = Arrays.stream(LinkType.values())
			.flatMap((type) -> type.properties().stream())
			.map(LinkType.Property::name);
		Stream.concat(ofElements, ofLinks)
			.filter((word) -> !OTHERS.containsKey(word) && !Vocabulary.isPublic(word))
			.distinct()
			.sorted()
			.forEach((word) -> define(word, "Property", new Term(words(word), words(word)), List.of()));
	}

	private void define(String word, String what, Term name, List<String> above) {
		this.statements.begin(Vocabulary.NAMESPACE + word, List.of(what));
		this.statements.say("label", name);
		this.statements.say(what.equals("Class") ? "subClassOf" : "subPropertyOf", above);
		this.statements.say("isDefinedBy", List.of(""));
		this.statements.end();
	}

	private static String words(String word) {
		return String.join(" ", word.split("(?=[A-Z])", -1)).strip().toLowerCase(Locale.ROOT);
	}

}
