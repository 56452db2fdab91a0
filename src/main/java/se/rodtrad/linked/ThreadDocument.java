package se.rodtrad.linked;

import java.io.OutputStream;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

import se.rodtrad.ledger.file.Stamp;
import se.rodtrad.plan.Element;
import se.rodtrad.plan.ElementType;
import se.rodtrad.plan.Label;
import se.rodtrad.plan.LinkType;
import se.rodtrad.plan.PlanGraph;
import se.rodtrad.plan.Region;
import se.rodtrad.plan.Validity;
import se.rodtrad.plan.api.ElementView;
import se.rodtrad.steering.SteeringModel;
import se.rodtrad.trace.api.Snapshot;

/**
 * Writes the chain of a region as linked data, element by element. Elements are named by
 * the addresses of their pages, without a host: which it is follows from where the
 * document was fetched.
 */
final class ThreadDocument {

	private final Snapshot snapshot;

	private final PlanGraph plan;

	private final Ties ties;

	private final Statements statements;

	/** The kinds that were met, by label. */
	private final Map<Label, Set<String>> kinds = new EnumMap<>(Label.class);

	private ThreadDocument(Snapshot snapshot, Ties ties, Statements statements) {
		this.snapshot = snapshot;
		this.plan = snapshot.graph();
		this.ties = ties;
		this.statements = statements;
	}

	/** Writes it; the stream is left open. */
	static void write(Snapshot snapshot, Ties ties, Stamp stamp, OutputStream out) {
		Statements statements = new Statements(out);
		ThreadDocument document = new ThreadDocument(snapshot, ties, statements);
		document.origin(stamp);
		document.region();
		ties.elements().forEach(document::element);
		snapshot.model().ifPresent(document::kinds);
		statements.finish();
	}

	/** Where it is from; its name is the address that it was fetched by. */
	private void origin(Stamp stamp) {
		this.statements.begin("", List.of("Entity"));
		this.statements.say("primaryTopic", scheme());
		this.statements.say("revision", stamp.revision());
		this.statements.say("revisionHash", stamp.hash().orElse(""));
		this.statements.say("at", this.snapshot.at());
		this.statements.say("steeringModel", this.snapshot.model().map(ThreadDocument::modelAddress).orElse(""));
		this.statements.end();
	}

	/** The region as the scheme of its concepts, and as an organisation. */
	private void region() {
		Region region = this.plan.region();
		this.statements.begin(scheme(), List.of("ConceptScheme"));
		this.statements.say("prefLabel", region.name());
		this.statements.end();
		this.statements.begin(scheme() + "#organisation", List.of("Region", "FormalOrganization"));
		this.statements.say("key", region.id());
		this.statements.say("label", region.name());
		this.statements.say("identifier", region.orgNo());
		this.statements.say("koladaId", region.koladaId());
		this.statements.end();
	}

	private String scheme() {
		return "/regions/" + Vocabulary.encoded(this.plan.region().id());
	}

	private String address(int element) {
		return "/elements/" + new ElementView(this.plan, element).id();
	}

	private void element(int index) {
		Element element = this.plan.element(index);
		boolean isConcept = Vocabulary.CONCEPTS.contains(element.label());
		this.statements.begin(address(index), Vocabulary.classes(element.label()));
		this.statements.say("key", element.key());
		this.statements.say(isConcept ? "prefLabel" : "label", element.name());
		if (isConcept) {
			this.statements.say("notation", element.key(), Vocabulary.notation(element.label()));
			this.statements.say("inScheme", scheme());
		}
		kind(index);
		this.statements.say("level", this.snapshot.levelOf(index).orElse(""));
		valid(element.validity());
		properties(element);
		this.statements.say("source", element.origin().source());
		this.statements.say("externalIds", element.origin().externalIds());
		Map<String, Set<String>> ties = this.ties.of(index, this::address);
		if (isConcept && !ties.containsKey(Vocabulary.BROADER)) {
			this.statements.say("topConceptOf", scheme());
		}
		ties.forEach(this.statements::say);
		int[] links = this.ties.outgoing(index).toArray();
		if (links.length > 0) {
			this.statements.say("link", Arrays.stream(links), this::link);
		}
		this.statements.end();
	}

	private void kind(int index) {
		String kind = this.plan.kind(index);
		Label label = (this.plan.label(index) == Label.DOCUMENT_VERSION) ? Label.STEERING_DOCUMENT
				: this.plan.label(index);
		this.statements.say("kind", kind);
		this.snapshot.model().filter((model) -> model.kindName(label, kind).isPresent()).ifPresent((model) -> {
			this.kinds.computeIfAbsent(label, (_) -> new TreeSet<>()).add(kind);
			this.statements.say("kindInModel", kindAddress(model, label, kind));
		});
	}

	private static String modelAddress(SteeringModel model) {
		return Vocabulary.NAMESPACE + Vocabulary.encoded(model.id());
	}

	private static String kindAddress(SteeringModel model, Label label, String kind) {
		return "%s.%s.%s".formatted(modelAddress(model), label.graphName(), Vocabulary.encoded(kind));
	}

	/** The last day is in it, as schema.org has it; in the graph it is the day after. */
	private void valid(Validity validity) {
		validity.start().ifPresent((day) -> this.statements.say("validFrom", day));
		validity.end().ifPresent((day) -> this.statements.say("validThrough", day.minusDays(1)));
	}

	private void properties(Element element) {
		ElementType type = ElementType.of(element.label());
		Map<String, Object> values = type.values(element);
		type.properties()
			.stream()
			.map(ElementType.Property::name)
			.filter((name) -> !Vocabulary.isSaidAlready(element, name, values.get(name)))
			.forEach((name) -> Optional.ofNullable(values.get(name))
				.ifPresent((value) -> this.statements.say(Vocabulary.property(element.label(), name), value)));
	}

	/** A link with all that it says, beside the plain relation. */
	private void link(int link) {
		LinkType type = this.plan.type(link);
		this.statements.say("@type", "Link");
		this.statements.say("linkType", Vocabulary.link(type));
		this.statements.say("to", address(this.plan.to(link)));
		if (type.isWeighted()) {
			this.statements.say("weight", this.plan.weight(link));
		}
		valid(this.plan.validity(link));
		new TreeMap<>(this.plan.properties(link)).forEach(this.statements::say);
	}

	/** The kinds that were met, in the steering model as their scheme. */
	private void kinds(SteeringModel model) {
		this.statements.begin(modelAddress(model), List.of("ConceptScheme", "SteeringModel"));
		this.statements.say("prefLabel", model.title());
		this.statements.end();
		this.kinds.forEach((label, codes) -> codes.forEach((code) -> {
			this.statements.begin(kindAddress(model, label, code), List.of("Concept", "Kind"));
			this.statements.say("key", code);
			this.statements.say("notation", code, Vocabulary.notation(label));
			model.kindName(label, code).ifPresent((name) -> this.statements.say("prefLabel", name));
			this.statements.say("inScheme", modelAddress(model));
			this.statements.say("topConceptOf", modelAddress(model));
			this.statements.end();
		}));
	}

}
