package se.rodtrad.web.document;

import java.text.Collator;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

import se.rodtrad.plan.Element;
import se.rodtrad.plan.Label;
import se.rodtrad.plan.LinkType;
import se.rodtrad.plan.PlanGraph;
import se.rodtrad.plan.api.ElementView;
import se.rodtrad.web.sight.Sight;

/**
 * The documents of a region by kind, with their versions.
 *
 * @param kinds the kinds, by name
 * @param count how many documents there are
 */
record Documents(List<Kind> kinds, int count) {

	/** So many are shown, those in force or being prepared first. */
	static final int MOST = 400;

	/** What begins latest first; what states no beginning last. */
	private static final Comparator<Version> LATEST_FIRST = Comparator
		.comparing((Version version) -> version.view().element().validity().from())
		.thenComparing((version) -> version.view().element().key())
		.reversed();

	static Documents of(Sight sight) {
		List<Document> all = documents(sight).sorted(Comparator.comparing((Document document) -> !document.isAlive()))
			.toList();
		Map<String, List<Document>> kinds = new TreeMap<>(Collator.getInstance(sight.words().language()));
		all.stream()
			.limit(MOST)
			.forEach((document) -> kinds.computeIfAbsent(document.kind, (_) -> new ArrayList<>()).add(document));
		return new Documents(
				kinds.entrySet().stream().map((kind) -> new Kind(kind.getKey(), sorted(kind.getValue()))).toList(),
				all.size());
	}

	/** Whether there are more than are shown. */
	public boolean isCut() {
		return this.count > MOST;
	}

	private static List<Document> sorted(List<Document> documents) {
		return documents.stream()
			.sorted(Comparator.comparing(Document::name).thenComparingInt((document) -> document.versions.size()))
			.toList();
	}

	private static Stream<Document> documents(Sight sight) {
		PlanGraph plan = sight.plan();
		Map<Integer, List<Version>> byDocument = new TreeMap<>();
		List<Document> alone = new ArrayList<>();
		int first = plan.firstIndex(Label.DOCUMENT_VERSION);
		for (int index = first; index < first + plan.elements(Label.DOCUMENT_VERSION).size(); index++) {
			Version version = Version.of(sight, new ElementView(plan, index));
			PlanGraph.Links of = plan.outgoing(index, LinkType.VERSION_OF);
			if (of.isEmpty()) {
				alone.add(document(sight, Optional.empty(), List.of(version)));
			}
			else {
				byDocument.computeIfAbsent(plan.to(of.get(0)), (_) -> new ArrayList<>()).add(version);
			}
		}
		return Stream.concat(byDocument.entrySet()
			.stream()
			.map((entry) -> document(sight, Optional.of(new ElementView(plan, entry.getKey())), entry.getValue())),
				alone.stream());
	}

	private static Document document(Sight sight, Optional<ElementView> view, List<Version> versions) {
		return new Document(view, sight.kind(view.orElse(versions.getFirst().view())),
				versions.stream().sorted(LATEST_FIRST).toList());
	}

	/**
	 * The documents of a kind.
	 *
	 * @param name what the kind is called
	 * @param documents its documents, by name
	 */
	record Kind(String name, List<Document> documents) {

		/** Those in force or being prepared. */
		public List<Document> alive() {
			return this.documents.stream().filter(Document::isAlive).toList();
		}

		/** The others. */
		public List<Document> past() {
			return this.documents.stream().filter((document) -> !document.isAlive()).toList();
		}

	}

	/**
	 * A document with its versions.
	 *
	 * @param view the document; nothing for a version of none
	 * @param kind what its kind is called
	 * @param versions its versions, the latest first
	 */
	record Document(Optional<ElementView> view, String kind, List<Version> versions) {

		/** What it is called. */
		public String name() {
			return this.view.map(ElementView::element)
				.map(Element::name)
				.orElseGet(() -> this.versions.getFirst().view().element().name());
		}

		/** Whether one of its versions is in force or being prepared. */
		public boolean isAlive() {
			return this.versions.stream().anyMatch(Document::isCurrent);
		}

		/** The versions in force and what is being prepared; the latest where none is. */
		public List<Version> current() {
			List<Version> current = this.versions.stream().filter(Document::isCurrent).toList();
			return current.isEmpty() ? this.versions.subList(0, 1) : current;
		}

		private static boolean isCurrent(Version version) {
			return version.isInForce() || switch (version.version().status()) {
				case DRAFT, PROPOSED -> true;
				case DECIDED, SUPERSEDED, REPEALED -> false;
			};
		}

		/** The others. */
		public List<Version> earlier() {
			List<Version> current = current();
			return this.versions.stream().filter((version) -> !current.contains(version)).toList();
		}

	}

}
