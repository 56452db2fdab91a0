package se.rodtrad.rows.table;

import java.util.Arrays;
import java.util.List;

import se.rodtrad.coverage.Finding;
import se.rodtrad.fulfilment.Mark;
import se.rodtrad.fulfilment.Run;
import se.rodtrad.ledger.Signature;
import se.rodtrad.plan.Element;
import se.rodtrad.plan.Label;
import se.rodtrad.plan.LinkType;
import se.rodtrad.plan.Severity;
import se.rodtrad.steering.Term;

/**
 * What may be asked of tables, as it stands in an address: the names and meanings of the
 * arguments in GraphQL, in the singular.
 */
@SuppressWarnings("ImmutableEnumChecker") // its lists are never changed
public enum Parameter {

	AT("at", "2026-06-30", "Dagen då allt ska gälla; i dag om den utelämnas",
			"The day on which everything must hold; today when left out"),

	/** Where a table otherwise holds what was and will be too. */
	HOLDING_AT("at", "2026-06-30", "Bara det som gäller den dagen; allt om den utelämnas",
			"Only what holds on this day; everything when left out"),

	PERIOD_AT("at", "2026-06-30",
			"Dagen då allt ska gälla; periodens sista eller i dag om den utelämnas, den som kommer först",
			"The day on which everything must hold; the last of the period or today when left out, whichever comes first"),

	AS_OF("asOf", "2026-01-31T12:00:00Z", "Som det var känt då: en revisions nummer eller en tidpunkt",
			"As it was known then: the number of a revision, or an instant"),

	MIN_REVISION("minRevision", "42", "Vänta tills minst den revisionen är känd här",
			"Wait until at least this revision is known here"),

	PERIOD("period", "2025", "Perioden, till exempel 2025 eller 2025-T1; måste anges",
			"The period, such as 2025 or 2025-T1; required"),

	RUN("run", List.of(Run.values()), false, "Vilken beräkning; COMPUTED om den utelämnas",
			"Which of the parallel runs; COMPUTED when left out"),

	LANG("lang", "en", "Språket på arbetsbokens sista blad, sv eller en; annars det som förfrågan föredrar",
			"The language of the workbook's last sheet, sv or en; else what the request prefers"),

	SEPARATOR("separator", "semicolon",
			"Bara för csv: semicolon ger semikolon och decimalkomma, som svenska Excel vill ha det",
			"Only for csv: semicolon gives semicolons and decimal commas, as a Swedish Excel wants it"),

	FIRST("first", "1000", "Högst så många rader; alla om det utelämnas", "At most so many rows; all when left out"),

	AFTER("after", "", "Fortsätt efter den här platsen, som föregående sida gav",
			"Go on after this cursor, which the page before gave"),

	LABEL("label", List.of(Label.values()), true, "Bara med någon av dessa etiketter", "Only with one of these labels"),

	KIND("kind", true, "strategic_goal", "Bara av någon av dessa typer i styrmodellen",
			"Only of one of these kinds in the steering model"),

	LEVEL("level", true, "unit", "Bara på någon av dessa nivåer i styrmodellen",
			"Only on one of these levels of the steering model"),

	UNIT("unit", true, "E-HC-TALLASEN",
			"Bara det som hör till dessa enheter eller enheter under dem, med deras nycklar",
			"Only what belongs to these units or units below them, by the units' keys"),

	KEY("key", true, "M-VISION", "Bara med någon av dessa nycklar", "Only with one of these keys"),

	BELOW("below", "", "Bara det som ligger under målet längs den röda tråden; målets id som i kolumnen id",
			"Only what lies below this goal on the thread; its id as in the column id"),

	TYPE("type", List.of(LinkType.values()), true, "Bara länkar av någon av dessa typer",
			"Only links of one of these types"),

	STATUS("status", List.of(Element.Assessment.Colour.values()), true, "Bara med någon av dessa statusar",
			"Only with one of these statuses"),

	MARK("mark", List.of(Mark.values()), true, "Bara med någon av dessa märkningar", "Only with one of these marks"),

	MIN_COVERAGE("minCoverage", "0.5", "Bara med minst denna kända andel, 0 till 1",
			"Only with at least this coverage, 0 to 1"),

	MAX_COVERAGE("maxCoverage", "0.99", "Bara med högst denna kända andel, 0 till 1",
			"Only with at most this coverage, 0 to 1"),

	WORD("word", List.of(Finding.Word.values()), true, "Bara iakttagelser av dessa slag",
			"Only findings of these words"),

	SEVERITY("severity", List.of(Severity.values()), false, "Bara iakttagelser minst så allvarliga",
			"Only findings at least as bad as this"),

	INDICATOR("indicator", true, "I-1", "Bara av någon av dessa indikatorer, med deras nycklar",
			"Only of one of these indicators, by their keys"),

	MEASURED_PERIOD("period", true, "2025", "Bara för någon av dessa perioder", "Only for one of these periods"),

	MEASURED_UNIT("unit", true, "E-HC-TALLASEN", "Bara vid någon av just dessa enheter, med deras nycklar",
			"Only at one of just these units, by the units' keys"),

	GROUP("group", true, "T", "Bara för någon av dessa grupper: T alla, K kvinnor, M män",
			"Only for one of these groups: T all, K women, M men"),

	ACTOR("actor", "local", "Bara det som denna har ändrat", "Only what this actor has changed"),

	HOW("how", List.of(Signature.How.values()), false, "Bara det som kom den vägen", "Only what came this way");

	private final String inAddress;

	private final boolean isRepeated;

	private final List<? extends Enum<?>> choices;

	private final String example;

	private final Term about;

	Parameter(String inAddress, List<? extends Enum<?>> choices, boolean isRepeated, String sv, String en) {
		this(inAddress, isRepeated, choices, choices.getFirst().name(), new Term(sv, en));
	}

	Parameter(String inAddress, boolean isRepeated, String example, String sv, String en) {
		this(inAddress, isRepeated, List.of(), example, new Term(sv, en));
	}

	Parameter(String inAddress, String example, String sv, String en) {
		this(inAddress, false, List.of(), example, new Term(sv, en));
	}

	Parameter(String inAddress, boolean isRepeated, List<? extends Enum<?>> choices, String example, Term about) {
		this.inAddress = inAddress;
		this.isRepeated = isRepeated;
		this.choices = choices;
		this.example = example;
		this.about = about;
	}

	/** Its name in addresses. */
	public String inAddress() {
		return this.inAddress;
	}

	/** Whether it may be given several times, of which one must fit. */
	public boolean isRepeated() {
		return this.isRepeated;
	}

	/** Whether an answer cannot be given without it. */
	public boolean isRequired() {
		return this == PERIOD;
	}

	/** What it may be; empty where anything is allowed. */
	public List<String> choices() {
		return Arrays.stream(this.choices.toArray(Enum<?>[]::new)).map(Enum::name).toList();
	}

	/** A value that it may have; empty where that is known by an answer only. */
	public String example() {
		return this.example;
	}

	public Term about() {
		return this.about;
	}

}
