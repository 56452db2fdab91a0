package se.rodtrad.change;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import se.rodtrad.plan.Element;
import se.rodtrad.plan.LinkType;
import se.rodtrad.plan.Severity;
import se.rodtrad.plan.Subject;
import se.rodtrad.steering.Term;

/**
 * The rules that hold in every plan, whatever its steering model says, with the words in
 * which a breach is told: the integrity constraints of section 10 of the graph model, and
 * what follows from them. The constant's name in lower case is the problem's code.
 */
@SuppressWarnings("ImmutableEnumChecker") // terms never change
public enum Rule {

	/** A region is governed by at least one model. */
	NO_STEERING_MODEL(Severity.ERROR, "Regionen anger ingen styrmodell.", "The region states no steering model.",
			"en av styrmodellerna %s", "one of the steering models %s"),
	/** The models that govern are known to the service. */
	UNKNOWN_STEERING_MODEL(Severity.ERROR, "Styrmodellen %2$s finns inte.", "There is no steering model %2$s.",
			"en av styrmodellerna %1$s", "one of the steering models %1$s"),
	/** One model governs at a time. */
	TWO_STEERING_MODELS(Severity.ERROR, "Styrmodellerna %s och %s gäller samtidigt från %s.",
			"The steering models %s and %s are both in force from %s.", "en styrmodell i taget",
			"one steering model at a time"),
	/** Keys can be written in a cell and in an address. */
	BAD_KEY(Severity.ERROR, "Nyckeln går inte att använda.", "The key cannot be used.",
			"1–200 tecken utan | och radbrytning och utan blanktecken först och sist",
			"1 to 200 characters without | and line breaks, and without blanks at its ends"),
	/** Constraint 10: kinds are known to the model. */
	UNKNOWN_KIND(Severity.ERROR, "Slaget ”%2$s” finns inte i styrmodellen %1$s.",
			"The steering model %1$s has no kind '%2$s'.", "ett av %3$s", "one of %3$s"),
	/** A link's ends exist. */
	DANGLING_LINK(Severity.ERROR, "%2$s saknas, så länken ”%1$s” kan inte peka dit.",
			"%2$s does not exist, so that the link %1$s cannot join it.", "en nyckel som finns i planen eller i filen",
			"a key that is in the plan or in the file"),
	/** A value's references exist. */
	DANGLING_VALUE(Severity.ERROR, "%s saknas, så värdet hör inte till någonting.",
			"%s does not exist, so that the value belongs to nothing.", "en nyckel som finns i planen eller i filen",
			"a key that is in the plan or in the file"),
	/** A link's type joins its ends' labels. */
	IMPOSSIBLE_LINK(Severity.ERROR, "Länken ”%s” kan inte gå från %s till %s.", "A link %s cannot go from %s to %s.",
			"ändar som länktypen kan förena", "ends that the type of link can join"),
	/** Constraint 10: a link says only what its type can say. */
	BAD_LINK_PROPERTY(Severity.ERROR, "Länken ”%1$s” kan inte ha %2$s = ”%3$s”.",
			"A link %1$s cannot have %2$s = '%3$s'.", "%4$s", "%4$s"),
	/** Section 2 of the graph model: the same link recurs only in days of its own. */
	TWO_LINKS(Severity.ERROR, "Länken ”%1$s” till %2$s gäller redan vid samma tid: %3$s.",
			"The link %1$s to %2$s already holds at the same time: %3$s.", "en sådan länk i taget mellan två ändar",
			"one such link at a time between two ends"),
	/** Constraint 2. */
	CYCLE(Severity.ERROR, "Länkarna ”%1$s” går i cirkel%2$s: %3$s.", "The links %1$s run in a circle%2$s: %3$s.",
			"en kedja utan slinga", "a chain without a circle"),
	/** Constraint 8. */
	SHARES_ABOVE_ONE(Severity.ERROR, "Andelarna av %s som tas över är tillsammans %s.",
			"The shares of %s that are taken over come to %s.", "högst 1", "at most 1"),
	/** Constraint 6. */
	LOW_ABOVE_HIGH(Severity.ERROR, "Den undre gränsen är större än den övre, %s.",
			"The lower limit is above the upper, %s.", "en undre gräns som är högst den övre",
			"a lower limit that is at most the upper"),
	/** Constraints 5 and 6: values are numbers. */
	NOT_FINITE(Severity.ERROR, "Värdet är inget tal.", "The value is no number.", "ett ändligt tal", "a finite number"),
	/** Constraint 5: a share of nothing is missing. */
	SHARE_OF_NOTHING(Severity.ERROR, "Nämnaren är 0, så andelen saknas och kan inte ha ett värde.",
			"The denominator is 0, so that the share is missing and cannot have a value.",
			"en annan nämnare, eller inget värde", "another denominator, or no value"),
	/** Constraint 6. */
	TWO_TARGETS(Severity.ERROR, "%s har redan ett målvärde för samma indikator, enhet, period och grupp: %s.",
			"%s already has a target for the same indicator, unit, period and group: %s.", "ett målvärde i taget",
			"one target at a time"),
	/** Constraint 3: a decided version has been decided. */
	DECIDED_WITHOUT_DECISION(Severity.ERROR, "Den fastställda versionen har inget beslut.",
			"The decided version has no decision.", "minst ett beslut", "at least one decision"),
	/** Constraint 3: a decided version is registered. */
	DECIDED_WITHOUT_CASE(Severity.ERROR, "Den fastställda versionen är diarieförd i %s ärenden.",
			"The decided version is registered in %s cases.", "exakt ett ärende", "exactly one case"),
	/** What the steering model asks for before a document of its kind is decided. */
	DECISION_NEEDS(Severity.ERROR, "%1$s kan inte fastställas. %2$s", "%1$s cannot be decided. %2$s",
			"det som regeln %3$s i %4$s kräver: %5$s", "what the rule %3$s of %4$s asks for: %5$s"),
	/** Constraint 4. */
	TWO_DECIDED_VERSIONS(Severity.ERROR, "%1$s har redan en fastställd version av slaget %2$s från %4$s: %3$s.",
			"%1$s already has a decided version of the kind %2$s from %4$s: %3$s.",
			"en fastställd version i taget som inte är ersatt", "one decided version at a time that is not superseded"),
	/** Constraint 3: what was decided stays. */
	DECIDED_CONTENT(Severity.ERROR, "%s är fastställt i %s och kan inte ändras.",
			"%s is decided in %s and cannot be changed.",
			"oförändrat innehåll, en ny version, eller en rättelse med skäl",
			"unchanged content, a new version, or a correction with its reason"),
	/** Constraint 3: what was decided stays decided. */
	DECIDED_STATUS(Severity.ERROR, "En version som är %1$s kan inte bli %2$s igen.",
			"A version that is %1$s cannot become %2$s again.", "en ny version, eller en rättelse med skäl",
			"a new version, or a correction with its reason"),
	/** Constraint 3: with a decided version all that it decided would be free. */
	DECIDED_VERSION(Severity.ERROR, "%s har fastställts och kan inte tas bort.",
			"%s has been decided and cannot be removed.",
			"en version som ersätts eller upphävs, eller en rättelse med skäl",
			"a version that is superseded or repealed, or a correction with its reason"),
	/** Something was added to what was decided. */
	ADDED_TO_DECIDED(Severity.INFO, "%s läggs till i %s, som redan är fastställd.",
			"%s is added to %s, which is already decided.", "innehållet som det fastställdes",
			"the content as it was decided"),
	/** Constraint E of section 2. */
	LINK_OUTSIDE_ENDS(Severity.WARNING,
			"Länken ”%1$s” till %2$s gäller dagar då inte båda ändarna finns; de finns %3$s.",
			"The link %1$s to %2$s holds on days when not both its ends do; they do %3$s.",
			"giltighet inom båda ändarnas giltighet", "validity within that of both ends"),
	/** A link that never holds. */
	LINK_NEVER_HOLDS(Severity.WARNING, "Länken ”%s” till %s gäller aldrig: ändarna finns inte samtidigt.",
			"The link %s to %s never holds: its ends do not exist at the same time.", "ändar som finns samtidigt",
			"ends that exist at the same time"),
	/** A command makes what is there. */
	ALREADY_THERE(Severity.ERROR, "%s finns redan.", "%s is already there.",
			"något som inte finns, eller kommandot ”change”", "something that is not there, or the command 'change'"),
	/** A command is for what is not there. */
	NOTHING_THERE(Severity.ERROR, "%s finns inte.", "%s does not exist.", "något som finns, eller kommandot ”create”",
			"something that exists, or the command 'create'"),
	/** What must be stated is not. */
	PROPERTY_MISSING(Severity.ERROR, "%2$s måste anges för %1$s.", "%2$s must be stated for %1$s.", "ett värde",
			"a value"),
	/** A value is not of its property's kind, or outside its limits. */
	BAD_VALUE(Severity.ERROR, "Värdet går inte att använda för %1$s.", "The value cannot be used for %1$s.", "%2$s",
			"%2$s"),
	/** Somebody else has changed it since the revision that the command was based on. */
	CHANGED_SINCE(Severity.ERROR, "%1$s ändrades i revision %2$s av %3$s.",
			"%1$s was changed in revision %2$s by %3$s.", "ett kommando som bygger på den senaste versionen",
			"a command that is based on the latest version"),
	/** A change cannot be taken back while something later rests on it. */
	LATER_CHANGE(Severity.ERROR, "%1$s ändrades igen i revision %2$s av %3$s.",
			"%1$s was changed again in revision %2$s by %3$s.", "en ändring som inget senare bygger på",
			"a change that nothing later rests on"),
	/** The revision that makes a region cannot be taken back. */
	REGION_STAYS(Severity.ERROR, "%1$s skapades av revisionen och kan inte tas bort.",
			"%1$s was made by the revision and cannot be removed.", "en senare revision", "a later revision"),
	/** A client's command id stands for one change only. */
	COMMAND_USED(Severity.ERROR, "Kommando-id ”%2$s” användes till en annan ändring i revision %3$s.",
			"The command id '%2$s' was used for another change in revision %3$s.",
			"samma ändring som då, eller ett nytt id", "the same change as then, or another id");

	private static final Set<String> TIME = Set.of("validFrom", "validTo");

	private final Severity severity;

	private final Term message;

	private final Term expected;

	Rule(Severity severity, String messageSv, String messageEn, String expectedSv, String expectedEn) {
		this.severity = severity;
		this.message = new Term(messageSv, messageEn);
		this.expected = new Term(expectedSv, expectedEn);
	}

	/** Whether a problem is a breach of this rule. */
	public boolean isBrokenBy(Problem problem) {
		return name().equalsIgnoreCase(problem.code());
	}

	/** The rule that a problem is a breach of. */
	public static Rule of(Problem problem) {
		return valueOf(problem.code().toUpperCase(Locale.ROOT));
	}

	/** Where the rule comes from (<em>källa</em>). */
	public Term source() {
		return switch (this) {
			case NO_STEERING_MODEL, UNKNOWN_STEERING_MODEL, TWO_STEERING_MODELS, UNKNOWN_KIND, BAD_LINK_PROPERTY ->
				constraint(10);
			case BAD_KEY, TWO_LINKS, ALREADY_THERE -> constraint(1);
			case IMPOSSIBLE_LINK, CYCLE -> constraint(2);
			case DECIDED_WITHOUT_DECISION, DECIDED_WITHOUT_CASE, DECIDED_CONTENT, DECIDED_STATUS, DECIDED_VERSION,
					ADDED_TO_DECIDED ->
				constraint(3);
			case TWO_DECIDED_VERSIONS -> constraint(4);
			case NOT_FINITE, SHARE_OF_NOTHING -> constraint(5);
			case LOW_ABOVE_HIGH, TWO_TARGETS -> constraint(6);
			case SHARES_ABOVE_ONE -> constraint(8);
			case DANGLING_LINK, DANGLING_VALUE, LINK_OUTSIDE_ENDS, LINK_NEVER_HOLDS, NOTHING_THERE, PROPERTY_MISSING,
					BAD_VALUE ->
				new Term("Grafmodellen", "The graph model");
			case DECISION_NEEDS -> new Term("Styrmodellen", "The steering model");
			case CHANGED_SINCE, LATER_CHANGE, REGION_STAYS, COMMAND_USED -> new Term("Liggaren", "The ledger");
		};
	}

	private static Term constraint(int number) {
		return new Term("Integritetsvillkor " + number, "Integrity constraint " + number);
	}

	/**
	 * What of the elements that have a part in a breach it rests on, beside what it tells
	 * itself: properties, and types of link that are missing.
	 */
	Set<String> grounds() {
		Set<String> grounds = new HashSet<>(TIME);
		grounds.addAll(switch (this) {
			case NO_STEERING_MODEL, UNKNOWN_STEERING_MODEL, TWO_STEERING_MODELS -> Set.of(Unread.STEERING_MODEL);
			case UNKNOWN_KIND -> Set.of(Unread.STEERING_MODEL, "kind");
			case DECIDED_WITHOUT_DECISION -> Set.of(LinkType.DECIDED_BY.name());
			case DECIDED_WITHOUT_CASE -> Set.of(LinkType.REGISTERED_IN.name());
			case TWO_DECIDED_VERSIONS -> Set.of(LinkType.SUPERSEDES.name(), "horizonFrom", "horizonTo");
			case TWO_TARGETS -> Set.of(Unread.TARGETS);
			case BAD_KEY, DANGLING_LINK, DANGLING_VALUE, IMPOSSIBLE_LINK, BAD_LINK_PROPERTY, TWO_LINKS, CYCLE,
					SHARES_ABOVE_ONE, LOW_ABOVE_HIGH, NOT_FINITE, SHARE_OF_NOTHING, DECIDED_CONTENT, DECIDED_STATUS,
					DECIDED_VERSION, ADDED_TO_DECIDED, LINK_OUTSIDE_ENDS, LINK_NEVER_HOLDS, ALREADY_THERE,
					NOTHING_THERE, PROPERTY_MISSING, BAD_VALUE, DECISION_NEEDS, CHANGED_SINCE, LATER_CHANGE,
					REGION_STAYS, COMMAND_USED ->
				Set.of();
		});
		return grounds;
	}

	/**
	 * A breach of the rule.
	 * @param subject where it stands
	 * @param property the property at fault, or empty
	 * @param found what was found there
	 * @param words what the sentences name: texts as they are, or {@link Term}s in each
	 * language
	 */
	public Problem at(Subject subject, String property, String found, Object... words) {
		return at(subject, property, found, List.of(), words);
	}

	/** A breach of the rule whose sentence names what it is about first. */
	public Problem about(Subject subject, String property, String found, Object... words) {
		Object[] all = new Object[words.length + 1];
		all[0] = Names.of(subject);
		System.arraycopy(words, 0, all, 1, words.length);
		return at(subject, property, found, List.of(), all);
	}

	/** A breach of the rule in which other elements have a part. */
	public Problem at(Subject subject, String property, String found, List<Element.Id> members, Object... words) {
		return new Problem(this.severity == Severity.ERROR, this.severity, name().toLowerCase(Locale.ROOT), subject,
				property, found, sentence(filled(this.message, words)), filled(this.expected, words), members);
	}

	private static Term filled(Term pattern, Object... words) {
		Object[] sv = new Object[words.length];
		Object[] en = new Object[words.length];
		for (int i = 0; i < words.length; i++) {
			sv[i] = (words[i] instanceof Term term) ? term.sv() : words[i];
			en[i] = (words[i] instanceof Term term) ? term.en() : words[i];
		}
		return new Term(pattern.sv().formatted(sv), pattern.en().formatted(en));
	}

	/** A sentence that a name begins begins with a capital all the same. */
	private static Term sentence(Term term) {
		return new Term(Names.capital(term.sv()), Names.capital(term.en()));
	}

}
