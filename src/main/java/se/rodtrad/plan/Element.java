package se.rodtrad.plan;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/**
 * One thing of a plan: a node of the graph. Each record is a label of
 * {@code domain/graph-model.md}; its components are the node's properties in Neo4j, the
 * columns of the workbook and the fields of the API, under one name. Text that is not
 * stated is empty.
 */
public sealed interface Element extends Fact {

	/** The user's own id, unique per region and label. */
	String key();

	/** When it holds in the world. */
	Validity validity();

	/** Where it was read and what others call it. */
	Origin origin();

	/** What people call it; never empty, the key at least. */
	String name();

	/** The kind in the steering model; empty for what has none. */
	default String kind() {
		return "";
	}

	/** The label and the key together. */
	default Id id() {
		return new Id(label(), key());
	}

	@Override
	default Id subject() {
		return id();
	}

	/** Its node label. */
	default Label label() {
		return switch (this) {
			case OrgUnit _ -> Label.ORG_UNIT;
			case Role _ -> Label.ROLE;
			case ExternalRequirement _ -> Label.EXTERNAL_REQUIREMENT;
			case SteeringDocument _ -> Label.STEERING_DOCUMENT;
			case DocumentVersion _ -> Label.DOCUMENT_VERSION;
			case Case _ -> Label.CASE;
			case Decision _ -> Label.DECISION;
			case ResultArea _ -> Label.RESULT_AREA;
			case Perspective _ -> Label.PERSPECTIVE;
			case Goal _ -> Label.GOAL;
			case Mission _ -> Label.MISSION;
			case Indicator _ -> Label.INDICATOR;
			case Activity _ -> Label.ACTIVITY;
			case Assessment _ -> Label.ASSESSMENT;
			case Comment _ -> Label.COMMENT;
			case Period _ -> Label.PERIOD;
		};
	}

	private static String nameOf(String preferred, String otherwise) {
		return preferred.isBlank() ? otherwise : preferred;
	}

	/**
	 * What identifies an element within a region.
	 *
	 * @param label its label
	 * @param key the user's own id
	 */
	record Id(Label label, String key) implements Subject, Comparable<Id> {

		@Override
		public int compareTo(Id other) {
			int byLabel = this.label.compareTo(other.label);
			return (byLabel != 0) ? byLabel : this.key.compareTo(other.key);
		}

		@Override
		public String toString() {
			return this.label.graphName() + " " + this.key;
		}

	}

	/**
	 * Where something was read and what others call it.
	 *
	 * @param source where it was read (<em>källa</em>)
	 * @param externalIds its ids in other systems
	 */
	record Origin(String source, List<String> externalIds) {

		/** Nothing stated. */
		public static final Origin NONE = new Origin("", List.of());

		public Origin {
			externalIds = List.copyOf(externalIds);
		}

		/** Shares one value for the common case that nothing is stated. */
		public static Origin of(String source, List<String> externalIds) {
			return (source.isEmpty() && externalIds.isEmpty()) ? NONE : new Origin(source, externalIds);
		}

	}

	/** A body or part of the organisation (<em>organ, organisatorisk enhet</em>). */
	record OrgUnit(String key, Validity validity, Origin origin, String kind, String name,
			List<String> aliases) implements Element {
	}

	/** A post or elected office (<em>befattning, förtroendeuppdrag</em>). */
	record Role(String key, Validity validity, Origin origin, String title, Optional<Side> side,
			List<String> aliases) implements Element {

		@Override
		public String name() {
			return nameOf(this.title, this.key);
		}

		/** Elected decide what and when, officials how and who. */
		public enum Side {

			ELECTED, OFFICIAL

		}

	}

	/** A law, guideline or agreement (<em>lag, riktlinje, överenskommelse</em>). */
	record ExternalRequirement(String key, Validity validity, Origin origin, String kind, String citation,
			String issuer) implements Element {

		@Override
		public String name() {
			return nameOf(this.citation, this.key);
		}

	}

	/** A steering document over all its versions (<em>styrdokument</em>). */
	record SteeringDocument(String key, Validity validity, Origin origin, String kind, String name) implements Element {
	}

	/**
	 * One version of a steering document, or a report (<em>dokumentversion</em>).
	 * {@code horizonFrom} and {@code horizonTo} (exclusive) are the years it was made
	 * for.
	 */
	record DocumentVersion(String key, Validity validity, Origin origin, String name, String versionNo, Status status,
			Optional<LocalDate> horizonFrom, Optional<LocalDate> horizonTo, Optional<LocalDate> documentDate,
			String textRef, List<String> publishedIn) implements Element {

		/** <em>Utkast, förslag, fastställd, ersatt, upphävd</em>. */
		public enum Status {

			DRAFT, PROPOSED, DECIDED, SUPERSEDED, REPEALED

		}

	}

	/** A case (<em>ärende</em>); its number is the key or {@code diarienummer}. */
	record Case(String key, Validity validity, Origin origin, String diarienummer, String system,
			String title) implements Element {

		@Override
		public String name() {
			return nameOf(this.diarienummer, this.key);
		}

	}

	/** A decision of a body or an official (<em>beslut</em>). */
	record Decision(String key, Validity validity, Origin origin, Optional<LocalDate> date, String paragraph,
			Optional<Type> type, Optional<LocalDate> adjustedDate, Optional<LocalDate> postedDate) implements Element {

		@Override
		public String name() {
			return nameOf((this.paragraph + " " + this.date.map(LocalDate::toString).orElse("")).strip(), this.key);
		}

		/**
		 * <em>Fastställa, godkänna, anta, föreslå, anmäla, informera, uppdra,
		 * återremittera</em>.
		 */
		public enum Type {

			ESTABLISH, APPROVE, ADOPT, PROPOSE, NOTIFY, INFORM, ASSIGN, REFER_BACK

		}

	}

	/** <em>Mål- och resultatområde</em>. */
	record ResultArea(String key, Validity validity, Origin origin, String name) implements Element {
	}

	/** Something that documents and goals consider (<em>perspektiv</em>). */
	record Perspective(String key, Validity validity, Origin origin, String kind, String name,
			List<String> aliases) implements Element {
	}

	/**
	 * A goal of any kind, vision and strategy included (<em>mål</em>). {@code shortName}
	 * is what a picture shows.
	 */
	record Goal(String key, Validity validity, Origin origin, String kind, String text, String shortName,
			Optional<GehClass> gehClass, Aggregator aggregator, boolean critical) implements Element {

		@Override
		public String name() {
			return nameOf(this.shortName, nameOf(this.text, this.key));
		}

		/** The class within <em>god ekonomisk hushållning</em> (A-03). */
		public enum GehClass {

			FINANCIAL, OPERATIONAL, NONE

		}

		/** How the parts of a goal are summed (section 6.4 of the model). */
		public enum Aggregator {

			WEIGHTED_MEAN, MIN, SHARE_GREEN

		}

	}

	/**
	 * What an operation is there for, in four parts (<em>verksamhetens uppdrag</em>,
	 *
	 */
	record Mission(String key, Validity validity, Origin origin, String name, String why, String lawsDocs,
			String organisation, String targetGroups) implements Element {
	}

	/**
	 * What is measured (<em>indikator, resultatmått, nyckeltal</em>). {@code lagDays}:
	 * days from a period's end until its value can be had; {@code changeInterval} (ε) and
	 * {@code tolerance} (τ) are in the indicator's unit and ≥ 0.
	 */
	record Indicator(String key, Validity validity, Origin origin, String name, String definition, String unit,
			OptionalInt decimals, Direction direction, Optional<Scale> scale, OptionalDouble scaleMin, String view,
			String category, String frequency, OptionalInt lagDays, boolean accumulates, Aggregation aggregation,
			boolean splitBySex, OptionalDouble changeInterval, OptionalDouble tolerance) implements Element {

		/** Which way is better (<em>riktning</em>). */
		public enum Direction {

			NONE, UP, DOWN, RANGE

		}

		/** What arithmetic the values stand. */
		public enum Scale {

			RATIO, INTERVAL, INDEX

		}

		/** How values of parts become the value of the whole. */
		public enum Aggregation {

			NONE, SUM, MEAN, WEIGHTED, RATIO_OF_SUMS

		}

	}

	/**
	 * What somebody does (<em>aktivitet, åtgärd</em>). {@code end} is its last day,
	 * {@code progress} lies in [0, 1].
	 */
	record Activity(String key, Validity validity, Origin origin, String kind, String title, Optional<LocalDate> start,
			Optional<LocalDate> end, OptionalDouble progress, Optional<State> state) implements Element {

		@Override
		public String name() {
			return nameOf(this.title, this.key);
		}

		/** Whether nothing more is to come of it: done, called off, or all the way. */
		public boolean isOver() {
			return this.progress.orElse(0) >= 1
					|| this.state.filter((found) -> found == State.DONE || found == State.CANCELLED).isPresent();
		}

		/** <em>Planerad, pågående, avslutad, inställd</em>. */
		public enum State {

			PLANNED, ONGOING, DONE, CANCELLED

		}

	}

	/** What somebody judged (<em>bedömning</em>), beside what is computed. */
	record Assessment(String key, Validity validity, Origin origin, Colour status, Optional<LocalDate> date,
			String reason) implements Element {

		@Override
		public String name() {
			return this.key;
		}

		/** <em>Grön, gul, röd, ej bedömd</em>. */
		public enum Colour {

			GREY, RED, YELLOW, GREEN

		}

	}

	/** <em>Kommentar, analys</em>. */
	record Comment(String key, Validity validity, Origin origin, Kind commentKind, String text, String language,
			Optional<LocalDate> date) implements Element {

		@Override
		public String name() {
			return nameOf(this.text, this.key);
		}

		/** <em>Allmän, analys, orsak, konsekvens, förslag</em>. */
		public enum Kind {

			GENERAL, ANALYSIS, CAUSE, CONSEQUENCE, PROPOSAL

		}

	}

	/**
	 * A span of days that values are given for (<em>period</em>). {@code firstDay} and
	 * {@code lastDay} are both in it. The key follows from them: {@code 2024},
	 * {@code 2024-T1}, {@code 2024-Q3}, {@code 2024-05}, {@code 2024-YTD08}.
	 */
	record Period(String key, Validity validity, Origin origin, PeriodKind periodKind, LocalDate firstDay,
			LocalDate lastDay) implements Element {

		/** The period of a key, or nothing when the key is none. */
		public static Optional<Period> parse(String key) {
			return PeriodKind.parse(key);
		}

		/** The one of the same kind next before; of an accumulated one a year before. */
		public Period previous() {
			return PeriodKind.previous(this);
		}

		/** The same months a year before. */
		public Period yearBefore() {
			return PeriodKind.yearBefore(this);
		}

		@Override
		public String name() {
			return this.key;
		}

	}

}
