package se.rodtrad.steering;

import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

import se.rodtrad.plan.Label;
import se.rodtrad.plan.LinkType;
import se.rodtrad.plan.PlanGraph;

/**
 * A region's model for planning and follow-up (<em>styrmodell</em>): what there is, what
 * may be linked to what, what must be, who decides, and when a goal is green.
 *
 * @param digest the SHA-256 of its content, in hexadecimal: the edition of the model
 * @param id its id
 * @param title its title
 * @param region the region that it comes from
 * @param sources the documents it is read from
 * @param adoption how it was decided
 * @param start from when it holds
 * @param earlierVersions versions that came before
 * @param amendments changes within it
 * @param ground what to know of it as a whole
 * @param organisation who there is
 * @param kinds what there is
 * @param linkRules which links are foreseen and asked for
 * @param propertyRules which properties are asked for
 * @param classification by what things are sorted
 * @param followUp how results come back
 * @param thresholds from which numbers a status follows
 * @param registration how documents are registered
 * @param workingMethod how the work is divided
 */
public record SteeringModel(String digest, String id, Term title, String region, List<Source> sources,
		Adoption adoption, Start start, List<EarlierVersion> earlierVersions, List<Amendment> amendments, Ground ground,
		Organisation organisation, Kinds kinds, List<LinkRule> linkRules, List<PropertyRule> propertyRules,
		Classification classification, FollowUp followUp, Thresholds thresholds, Registration registration,
		WorkingMethod workingMethod) {

	public SteeringModel {
		sources = List.copyOf(sources);
		earlierVersions = List.copyOf(earlierVersions);
		amendments = List.copyOf(amendments);
		linkRules = List.copyOf(linkRules);
		propertyRules = List.copyOf(propertyRules);
	}

	/**
	 * The same model with other limits of a goal, to see what they would do. Its digest
	 * tells it from any model that was read.
	 */
	public SteeringModel with(Thresholds.GoalLimits limits) {
		Thresholds others = new Thresholds(this.thresholds.indicator(), limits, this.thresholds.statusPoints(),
				this.thresholds.audit(), this.thresholds.counting());
		return new SteeringModel("%s with %s".formatted(this.digest, limits), this.id, this.title, this.region,
				this.sources, this.adoption, this.start, this.earlierVersions, this.amendments, this.ground,
				this.organisation, this.kinds, this.linkRules, this.propertyRules, this.classification, this.followUp,
				others, this.registration, this.workingMethod);
	}

	/** The level with a code. */
	public Optional<Organisation.Level> level(String code) {
		return this.organisation.levels().stream().filter((level) -> level.code().equals(code)).findFirst();
	}

	/** The level that units of a kind are on. */
	public Optional<Organisation.Level> levelOfUnitKind(String unitKind) {
		return this.organisation.levels().stream().filter((level) -> level.unitKinds().contains(unitKind)).findFirst();
	}

	/** The kind of goal with a code. */
	public Optional<Kinds.GoalKind> goalKind(String code) {
		return this.kinds.goals().stream().filter((kind) -> kind.code().equals(code)).findFirst();
	}

	/** The kind of document with a code. */
	public Optional<DocumentKind> documentKind(String code) {
		return this.kinds.documents().stream().filter((kind) -> kind.code().equals(code)).findFirst();
	}

	/** The kind of report with a code. */
	public Optional<FollowUp.ReportKind> reportKind(String code) {
		return this.followUp.reports().stream().filter((kind) -> kind.code().equals(code)).findFirst();
	}

	/**
	 * The kinds that elements with a label may have, by code, with their names in order.
	 * Empty when elements with the label have no kind. A document's kind is that of a
	 * steering document or of a report.
	 */
	public List<NamedKind> kindsOf(Label label) {
		return KindNames.of(this, label);
	}

	/** The name of a kind; a document version is of its document's kind. */
	public Optional<Term> kindName(Label label, String kind) {
		return kindsOf((label == Label.DOCUMENT_VERSION) ? Label.STEERING_DOCUMENT : label).stream()
			.filter((named) -> named.code().equals(kind))
			.map(NamedKind::name)
			.findFirst();
	}

	/**
	 * Whether an element with a label may have a kind; an empty kind where it has none.
	 */
	public boolean isKind(Label label, String kind) {
		List<NamedKind> known = kindsOf(label);
		return known.isEmpty() ? kind.isEmpty() : known.stream().anyMatch((named) -> named.code().equals(kind));
	}

	/** The rules that allow a link, in order: those that count it. */
	public List<LinkRule> rulesAllowing(LinkType type, Place from, Place to) {
		return this.linkRules.stream().filter((rule) -> rule.allows(type, from, to)).toList();
	}

	/**
	 * Whether a link is foreseen, or nothing is said of links like it: of its type
	 * between its labels, or of its ends' kinds.
	 */
	public boolean isForeseen(LinkType type, Place from, Place to) {
		return new Foreseen(this).isForeseen(type, from, to);
	}

	/**
	 * The rules that ask for something next below such an element in the thread: what
	 * shallow coverage needs.
	 */
	public List<LinkRule> demandsBelow(Place place) {
		return this.linkRules.stream()
			.filter((rule) -> rule.isOfThread() && rule.perUpper().isDemand() && rule.isUpper(place))
			.toList();
	}

	/** The rules that ask for something above such an element in the thread. */
	public List<LinkRule> demandsAbove(Place place) {
		return this.linkRules.stream()
			.filter((rule) -> rule.isOfThread() && rule.perLower().isDemand() && rule.isLower(place))
			.toList();
	}

	/**
	 * The codes of the levels that elements of a kind are found on; empty when any or
	 * none is said.
	 */
	public List<String> levelsOfKind(Label label, String kind) {
		return KindNames.levels(this, label, kind);
	}

	/**
	 * Where an element of a plan stands on a day. Its level is that of the kind of the
	 * unit that owns it then (that a document is issued for, that a role is held in), or
	 * else the level of its kind, when that is a single one.
	 * @param plan the plan
	 * @param element the index of the element in the plan
	 * @param day the day
	 */
	public Place place(PlanGraph plan, int element, LocalDate day) {
		return Placing.of(plan, element, day).in(this);
	}

	/** The level of an element of a plan on a day, as {@link #place} finds it. */
	public Optional<Organisation.Level> levelOf(PlanGraph plan, int element, LocalDate day) {
		return place(plan, element, day).level();
	}

	/** The properties that such an element must state. */
	public Set<String> requiredProperties(Place place) {
		return this.propertyRules.stream()
			.filter((rule) -> rule.isOf(place))
			.map(PropertyRule::properties)
			.flatMap(List::stream)
			.collect(Collectors.collectingAndThen(Collectors.toCollection(LinkedHashSet::new),
					Collections::unmodifiableSet));
	}

	/**
	 * A document that a model is read from (<em>källa</em>).
	 *
	 * @param code its code, which grounds refer to
	 * @param title its title
	 * @param caseNumber the number of its case (<em>diarienummer</em>)
	 * @param date its date, as far as it is known
	 * @param note what a reader should know of it
	 */
	public record Source(@Defines(Table.SOURCE) String code, Term title, Optional<String> caseNumber,
			Optional<String> date, Optional<String> note) {
	}

	/**
	 * From when a model holds in the world (<em>giltighet</em>).
	 *
	 * @param date the first day
	 * @param ground where this is said
	 */
	public record Start(LocalDate date, Ground ground) {
	}

	/**
	 * A version that came before.
	 *
	 * @param decided the day it was decided, as far as it is known
	 * @param paragraph the paragraph of the minutes
	 * @param ground where this is said
	 */
	public record EarlierVersion(String decided, String paragraph, Ground ground) {
	}

	/**
	 * A change within a model (<em>revidering</em>).
	 *
	 * @param code its code
	 * @param title its title
	 * @param validFrom from when it holds
	 * @param changes what it changed
	 * @param ground where this is said
	 */
	public record Amendment(@Defines(Table.AMENDMENT) String code, Term title, LocalDate validFrom, List<Term> changes,
			Ground ground) {
	}

	/**
	 * A kind, whatever it is a kind of.
	 *
	 * @param code its code
	 * @param name its name
	 */
	public record NamedKind(String code, Term name) {

		static <T> List<NamedKind> of(List<T> kinds, Function<T, String> code, Function<T, Term> name) {
			return kinds.stream().map((kind) -> new NamedKind(code.apply(kind), name.apply(kind))).toList();
		}

	}

}
