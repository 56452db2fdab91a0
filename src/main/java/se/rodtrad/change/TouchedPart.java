package se.rodtrad.change;

import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import com.carrotsearch.hppc.IntHashSet;

import se.rodtrad.plan.Edit;
import se.rodtrad.plan.Element;
import se.rodtrad.plan.Fact;
import se.rodtrad.plan.Label;
import se.rodtrad.plan.Link;
import se.rodtrad.plan.LinkType;
import se.rodtrad.plan.PlanGraph;
import se.rodtrad.plan.Value;
import se.rodtrad.trace.Cycle;
import se.rodtrad.trace.Cycles;

/**
 * What of a plan a change touches: what is edited, and what else a problem with it could
 * rest on. The same is touched in the plan before and in the plan after, as far as it is
 * there, so that what was broken already is seen in both. The region may not be among the
 * edits: everything rests on it.
 */
final class TouchedPart implements Scope {

	private final PlanGraph plan;

	private final List<Edit> edits;

	private final int[] versions;

	private final IntHashSet bodies;

	TouchedPart(PlanGraph plan, List<Edit> edits) {
		this.plan = plan;
		this.edits = edits;
		int[] touched = touchedVersions().filter((element) -> plan.label(element) == Label.DOCUMENT_VERSION)
			.sorted()
			.distinct()
			.toArray();
		this.bodies = IntHashSet.from(
				IntStream
					.concat(IntStream.of(touched).flatMap((version) -> to(version, LinkType.ISSUED_FOR)),
							ends(Link::to, LinkType.ISSUED_FOR))
					.toArray());
		this.versions = IntStream
			.concat(IntStream.of(touched),
					IntStream.of(this.bodies.toArray()).flatMap((body) -> from(body, LinkType.ISSUED_FOR)))
			.filter((element) -> plan.label(element) == Label.DOCUMENT_VERSION)
			.sorted()
			.distinct()
			.toArray();
	}

	/** Versions whose being decided, registered or in force may have changed. */
	private IntStream touchedVersions() {
		IntStream linked = ends(Link::from, LinkType.DECIDED_BY, LinkType.REGISTERED_IN, LinkType.VERSION_OF,
				LinkType.ISSUED_FOR, LinkType.SUPERSEDES);
		IntStream superseded = ends(Link::to, LinkType.SUPERSEDES);
		IntStream edited = edited(Label.DOCUMENT_VERSION)
			.flatMap((version) -> IntStream.concat(IntStream.of(version), to(version, LinkType.SUPERSEDES)));
		IntStream ofDocuments = edited(Label.STEERING_DOCUMENT)
			.flatMap((document) -> from(document, LinkType.VERSION_OF));
		return Stream.of(linked, superseded, edited, ofDocuments).flatMapToInt(Function.identity());
	}

	/** The ends of edited links of some types. */
	private IntStream ends(Function<Link, Element.Id> end, LinkType... types) {
		Set<LinkType> wanted = Set.of(types);
		return only(Link.class).filter((link) -> wanted.contains(link.type())).map(end).flatMapToInt(this::find);
	}

	private IntStream find(Element.Id id) {
		return this.plan.find(id).stream();
	}

	private IntStream edited(Label label) {
		return elements().filter((element) -> this.plan.label(element) == label);
	}

	/** What is edited of one kind, as it was and as it becomes. */
	private <T extends Fact> Stream<T> only(Class<T> kind) {
		return this.edits.stream()
			.flatMap((edit) -> Stream.concat(edit.before().stream(), edit.after().stream()))
			.filter(kind::isInstance)
			.map(kind::cast);
	}

	private IntStream to(int element, LinkType type) {
		return this.plan.outgoing(element, type).stream().map(this.plan::to);
	}

	private IntStream from(int element, LinkType type) {
		return this.plan.incoming(element, type).stream().map(this.plan::from);
	}

	@Override
	public PlanGraph plan() {
		return this.plan;
	}

	@Override
	public IntStream elements() {
		return only(Element.class).map(Element::id).flatMapToInt(this::find).sorted().distinct();
	}

	@Override
	public IntStream links() {
		return only(Link.class).flatMapToInt(this::between).sorted().distinct();
	}

	/** Links that hold one at a time with an edited one, itself among them. */
	private IntStream between(Link link) {
		return find(link.from())
			.flatMap((from) -> find(link.to()).flatMap((to) -> this.plan.between(from, link.type(), to).stream()));
	}

	@Override
	public IntStream units() {
		return ends(Link::from, LinkType.SUCCEEDED_BY).filter((element) -> this.plan.label(element) == Label.ORG_UNIT)
			.sorted()
			.distinct();
	}

	@Override
	public Stream<Value.Measurement> measurements() {
		return only(Value.Measurement.class).map(Value::subject)
			.distinct()
			.flatMap((id) -> this.plan.values().find(id).stream())
			.map(Value.Measurement.class::cast);
	}

	@Override
	public Stream<Value.Target> targets() {
		return only(Value.Target.class)
			.flatMap((edited) -> this.plan.values()
				.targets(edited.owner(), edited.indicator(), edited.period())
				.stream()
				.filter((target) -> ValueCheck.isSamePlace(edited, target)))
			.distinct();
	}

	@Override
	public IntStream versions() {
		return IntStream.of(this.versions);
	}

	@Override
	public boolean hasVersionsOf(int body) {
		return this.bodies.contains(body);
	}

	/**
	 * Whatever circle comes, goes or changes, it is reached from where a link leads that
	 * came or went, or holds at other times than before.
	 */
	@Override
	public List<Cycle> cycles() {
		IntStream ofLinks = only(Link.class).map(Link::to).flatMapToInt(this::find);
		IntStream ofEnds = this.edits.stream()
			.filter(Edit::isMovedInTime)
			.flatMapToInt((edit) -> find((Element.Id) edit.subject()))
			.flatMap((element) -> IntStream.concat(IntStream.of(element),
					this.plan.outgoing(element).stream().map(this.plan::to)));
		return Cycles.ever(this.plan, IntStream.concat(ofLinks, ofEnds).toArray());
	}

}
