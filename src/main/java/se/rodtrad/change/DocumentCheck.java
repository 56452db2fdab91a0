package se.rodtrad.change;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.IntStream;

import se.rodtrad.plan.Element;
import se.rodtrad.plan.Label;
import se.rodtrad.plan.LinkType;
import se.rodtrad.plan.PlanGraph;
import se.rodtrad.plan.Region;
import se.rodtrad.plan.Subject;
import se.rodtrad.plan.Validity;
import se.rodtrad.steering.DocumentKind;
import se.rodtrad.steering.SteeringModel;
import se.rodtrad.steering.SteeringModels;

/**
 * A decided document version has been decided and registered (constraint 3), and a body
 * has one decided plan of a yearly kind at a time (constraint 4). A version whose
 * validity is open is in force during its horizon, and never longer than until its
 * successor is.
 */
final class DocumentCheck {

	private static final Comparator<InForce> BY_TIME = Comparator.comparing(InForce::validity)
		.thenComparing(InForce::version);

	private final Scope scope;

	private final PlanGraph plan;

	private final SteeringModels models;

	private final Consumer<Problem> problems;

	private DocumentCheck(Scope scope, SteeringModels models, Consumer<Problem> problems) {
		this.scope = scope;
		this.plan = scope.plan();
		this.models = models;
		this.problems = problems;
	}

	static void look(Scope scope, SteeringModels models, Consumer<Problem> problems) {
		DocumentCheck check = new DocumentCheck(scope, models, problems);
		Map<Shelf, List<InForce>> shelves = new TreeMap<>();
		scope.versions()
			.filter((version) -> check.statusOf(version) == Element.DocumentVersion.Status.DECIDED)
			.forEach((version) -> {
				check.lookAtDecision(version);
				check.putOnShelves(version, shelves);
			});
		shelves.forEach(check::lookForTwo);
	}

	private Element.DocumentVersion.Status statusOf(int version) {
		return ((Element.DocumentVersion) this.plan.element(version)).status();
	}

	private void lookAtDecision(int version) {
		Subject subject = this.plan.element(version).id();
		if (this.plan.outgoing(version, LinkType.DECIDED_BY).isEmpty()) {
			this.problems.accept(Rule.DECIDED_WITHOUT_DECISION.at(subject, LinkType.DECIDED_BY.name(), ""));
		}
		long cases = targets(version, LinkType.REGISTERED_IN).distinct().count();
		if (cases != 1) {
			this.problems.accept(Rule.DECIDED_WITHOUT_CASE.at(subject, LinkType.REGISTERED_IN.name(),
					String.valueOf(cases), String.valueOf(cases)));
		}
	}

	private IntStream targets(int element, LinkType type) {
		return this.plan.outgoing(element, type).stream().map(this.plan::to);
	}

	private void putOnShelves(int version, Map<Shelf, List<InForce>> shelves) {
		Optional<Validity> inForce = inForce(version);
		if (inForce.isEmpty()) {
			return;
		}
		InForce entry = new InForce(this.plan.element(version).id(), inForce.get());
		targets(version, LinkType.VERSION_OF).mapToObj((document) -> this.plan.element(document).kind())
			.filter((kind) -> isYearly(kind, entry.validity()))
			.flatMap((kind) -> targets(version, LinkType.ISSUED_FOR).filter(this.scope::hasVersionsOf)
				.mapToObj((body) -> new Shelf(kind, this.plan.element(body).id())))
			.forEach((shelf) -> shelves.computeIfAbsent(shelf, (_) -> new ArrayList<>()).add(entry));
	}

	private boolean isYearly(String kind, Validity inForce) {
		return this.plan.region()
			.governedBy()
			.stream()
			.filter((governance) -> governance.validity().overlaps(inForce))
			.map(Region.Governance::steeringModel)
			.flatMap((id) -> this.models.find(this.plan.region(), id).stream())
			.map((SteeringModel model) -> model.documentKind(kind))
			.flatMap(Optional::stream)
			.anyMatch(DocumentCheck::isYearly);
	}

	private static boolean isYearly(DocumentKind kind) {
		return kind.revision().flatMap(DocumentKind.Revision::everyYears).filter((years) -> years == 1).isPresent();
	}

	/** When a version is in force: stated or by its horizon, until a successor is. */
	private Optional<Validity> inForce(int version) {
		Validity stated = stated(version);
		LocalDate end = this.plan.incoming(version, LinkType.SUPERSEDES)
			.stream()
			.filter((link) -> !Boolean.TRUE.equals(this.plan.properties(link).get("partial")))
			.map(this.plan::from)
			.filter((successor) -> this.plan.label(successor) == Label.DOCUMENT_VERSION)
			.filter((successor) -> isOrWasDecided(statusOf(successor)))
			.mapToObj((successor) -> stated(successor).from())
			.reduce(stated.to(), (one, other) -> one.isBefore(other) ? one : other);
		return stated.from().isBefore(end) ? Optional.of(new Validity(stated.from(), end)) : Optional.empty();
	}

	static boolean isOrWasDecided(Element.DocumentVersion.Status status) {
		return switch (status) {
			case DRAFT, PROPOSED -> false;
			case DECIDED, SUPERSEDED, REPEALED -> true;
		};
	}

	private Validity stated(int version) {
		Element.DocumentVersion document = (Element.DocumentVersion) this.plan.element(version);
		LocalDate from = document.validity().start().or(document::horizonFrom).orElse(LocalDate.MIN);
		LocalDate to = document.validity().end().or(document::horizonTo).orElse(LocalDate.MAX);
		return from.isBefore(to) ? new Validity(from, to) : document.validity();
	}

	private void lookForTwo(Shelf shelf, List<InForce> versions) {
		versions.sort(BY_TIME);
		InForce longest = versions.getFirst();
		for (InForce later : versions.subList(1, versions.size())) {
			if (longest.validity().overlaps(later.validity())) {
				String from = later.validity().start().map(LocalDate::toString).orElse("…");
				this.problems.accept(
						Rule.TWO_DECIDED_VERSIONS.at(later.version(), "status", "decided", List.of(longest.version()),
								Names.of(shelf.body()), shelf.kind(), longest.version().key(), from));
			}
			longest = later.validity().to().isAfter(longest.validity().to()) ? later : longest;
		}
	}

	/** Where there is room for one decided version at a time. */
	private record Shelf(String kind, Element.Id body) implements Comparable<Shelf> {

		@Override
		public int compareTo(Shelf other) {
			int byBody = this.body.compareTo(other.body);
			return (byBody != 0) ? byBody : this.kind.compareTo(other.kind);
		}

	}

	/** A version and when it is in force. */
	private record InForce(Element.Id version, Validity validity) {
	}

}
