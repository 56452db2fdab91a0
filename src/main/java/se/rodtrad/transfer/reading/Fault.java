package se.rodtrad.transfer.reading;

import java.util.Arrays;
import java.util.Locale;

import se.rodtrad.plan.Severity;
import se.rodtrad.steering.Term;
import se.rodtrad.transfer.sheet.Language;

/**
 * All that may be wrong with the content of a file: its code, and what people are told.
 * In the texts, {@code %1$s} and so on are what the problem is about.
 */
@SuppressWarnings("ImmutableEnumChecker") // terms never change
enum Fault {

	UNKNOWN_SHEET(Severity.WARNING, "Bladet känns inte igen och lästes inte", "The sheet is not known and was not read",
			"ett av bladen %1$s", "one of the sheets %1$s"),
	DOUBLE_SHEET(Severity.ERROR, "Bladet är samma som bladet %1$s", "The sheet is the same as the sheet %1$s",
			"ett blad av varje slag", "one sheet of each kind"),
	NO_SHEETS(Severity.ERROR, "Filen har inget blad som känns igen", "The file has no sheet that is known",
			"minst ett av bladen %1$s", "at least one of the sheets %1$s"),
	UNKNOWN_COLUMN(Severity.WARNING, "Kolumnen känns inte igen och lästes inte",
			"The column is not known and was not read", "en av kolumnerna %1$s", "one of the columns %1$s"),
	DOUBLE_COLUMN(Severity.ERROR, "Kolumnen är samma som kolumn %1$s", "The column is the same as column %1$s",
			"en kolumn av varje slag", "one column of each kind"),
	UNNAMED_COLUMN(Severity.WARNING, "Kolumnen har innehåll men ingen rubrik och lästes inte",
			"The column has content but no header and was not read", "en rubrik", "a header"),
	SHORT_ROW(Severity.ERROR, "Raden har för få fält: %1$s", "The row has too few fields: %1$s",
			"%2$s som i rubrikraden, med skiljetecken också efter tomma celler; Excel utelämnar dem ibland i CSV, "
					+ "men inte i .xlsx",
			"%2$s as in the header, with separators after empty cells too; Excel leaves them out at times in CSV, "
					+ "but not in .xlsx"),
	LONG_ROW(Severity.ERROR, "Raden har för många fält: %1$s", "The row has too many fields: %1$s",
			"%2$s som i rubrikraden; citattecken runt en cell som har skiljetecken i sin text",
			"%2$s as in the header; quotes around a cell that has separators in its text"),
	MISSING_COLUMN(Severity.ERROR, "Kolumnen %1$s saknas", "The column %1$s is missing",
			"kolumnen, eftersom bladet har nya rader", "the column, since the sheet has new rows"),
	MISSING_VALUE(Severity.ERROR, "Cellen är tom", "The cell is empty", "%1$s", "%1$s"),
	DUPLICATE(Severity.ERROR, "Samma sak står också på rad %1$s", "The same stands on row %1$s too", "en rad för varje",
			"one row for each"),
	DUPLICATE_ENTRY(Severity.ERROR, "%1$s står två gånger i cellen", "%1$s stands twice in the cell",
			"varje nyckel en gång", "each key once"),
	BAD_KEY(Severity.ERROR, "Nyckeln kan inte användas", "The key cannot be used",
			"högst 200 tecken, utan |, radbrytning och styrtecken, som inte börjar med #",
			"at most 200 characters, without |, line breaks and control characters, not beginning with #"),
	BAD_TEXT(Severity.ERROR, "Texten har styrtecken", "The text has control characters", "text utan styrtecken",
			"text without control characters"),
	CELL_FAULT(Severity.ERROR, "Cellen visar ett fel", "The cell shows an error", "%1$s", "%1$s"),
	FORMULA_WITHOUT_RESULT(Severity.ERROR, "Cellen har en formel utan resultat",
			"The cell has a formula without a result",
			"%1$s; öppna filen i Excel och spara den, så att formlerna räknas ut",
			"%1$s; open the file in Excel and save it, so that formulas are worked out"),
	BAD_DATE(Severity.ERROR, "Inget datum", "Not a date", "ett datum som 2024-01-31", "a date such as 2024-01-31"),
	BAD_NUMBER(Severity.ERROR, "Inget tal", "Not a number", "ett tal som 12,5", "a number such as 12.5"),
	BAD_INTEGER(Severity.ERROR, "Inget heltal", "Not a whole number", "ett heltal", "a whole number"),
	OUT_OF_RANGE(Severity.ERROR, "Talet ligger utanför det tillåtna", "The number is out of range", "%1$s", "%1$s"),
	BAD_FLAG(Severity.ERROR, "Varken ja eller nej", "Neither yes nor no", "ja eller nej", "yes or no"),
	BAD_CHOICE(Severity.ERROR, "Okänt ord", "Unknown word", "ett av %1$s", "one of %1$s"),
	BAD_PERIOD(Severity.ERROR, "Ingen period", "Not a period",
			"en period som 2024, 2024-T1, 2024-Q3, 2024-05 eller 2024-YTD08",
			"a period such as 2024, 2024-T1, 2024-Q3, 2024-05 or 2024-YTD08"),
	BAD_GROUP(Severity.ERROR, "Koden för gruppen kan inte användas", "The code of the group cannot be used",
			"T, K, M eller en egen kod", "T, K, M or a code of your own"),
	UNKNOWN_KIND(Severity.ERROR, "Okänt slag enligt styrmodellen %1$s", "A kind unknown to the steering model %1$s",
			"ett av %2$s", "one of %2$s"),
	NO_KINDS(Severity.ERROR, "Styrmodellen %1$s har inga slag av detta", "The steering model %1$s has no kinds of this",
			"en tom cell", "an empty cell"),
	UNKNOWN_MODEL(Severity.ERROR, "Okänd styrmodell", "An unknown steering model", "en av %1$s", "one of %1$s"),
	UNKNOWN_KEY(Severity.ERROR, "Nyckeln finns inte", "There is no such key", "en nyckel från %1$s%2$s",
			"a key of %1$s%2$s"),
	AMBIGUOUS_KEY(Severity.ERROR, "Flera har den nyckeln", "Several have that key", "en av %1$s", "one of %1$s"),
	SEVERAL_KEYS(Severity.ERROR, "Flera nycklar där bara en får stå", "Several keys where only one may stand",
			"en nyckel", "one key"),
	SELF_LINK(Severity.ERROR, "Länken går från sak till samma sak", "The link leads from a thing to itself",
			"två olika nycklar", "two different keys"),
	UNKNOWN_LINK_TYPE(Severity.ERROR, "Okänt slag av länk", "An unknown type of link", "ett av %1$s", "one of %1$s"),
	WRONG_PROPERTY(Severity.ERROR, "En länk av slaget %1$s har ingen sådan uppgift",
			"A link of the type %1$s has no such property", "en tom cell, eller en av kolumnerna %2$s",
			"an empty cell, or one of the columns %2$s"),
	NO_WEIGHT(Severity.ERROR, "En länk av slaget %1$s har ingen vikt", "A link of the type %1$s has no weight",
			"en tom cell", "an empty cell"),
	BAD_VALIDITY(Severity.ERROR, "Slutar innan det börjar", "Ends before it begins", "en dag efter %1$s",
			"a day after %1$s"),
	END_BEFORE_START(Severity.ERROR, "Slutar innan det börjar", "Ends before it begins", "tidigast %1$s",
			"%1$s or later"),
	WRONG_REGION(Severity.ERROR, "Filen är för en annan region", "The file is for another region", "%1$s", "%1$s"),
	SEVERAL_REGIONS(Severity.ERROR, "Bladet har flera rader", "The sheet has several rows", "en rad, regionen själv",
			"one row, the region itself"),
	NO_REGION(Severity.ERROR, "Regionen %1$s finns inte", "The region %1$s does not exist",
			"bladet Region, som skapar den", "the sheet Region, which makes it"),
	NO_MODEL(Severity.ERROR, "Regionen har ingen styrmodell", "The region has no steering model",
			"en rad i bladet Styrmodeller", "a row in the sheet Steering models"),
	OVERLAPPING_MODELS(Severity.ERROR, "Gäller samtidigt som %1$s", "Holds at the same time as %1$s",
			"en styrmodell åt gången", "one steering model at a time"),
	REGION_EXISTS(Severity.ERROR, "Regionen %1$s finns redan", "The region %1$s exists already",
			"en region som inte finns: ett dokument i StratML gör en ny",
			"a region that does not exist: a document of StratML makes a new one"),
	NO_MODEL_NAMED(Severity.ERROR, "Det sägs inte vilken styrmodell dokumentet ska läsas efter",
			"It is not said by which steering model the document is to be read", "steeringModel, en av %1$s",
			"steeringModel, one of %1$s"),
	MODEL_NOT_WANTED(Severity.ERROR, "En styrmodell anges bara för StratML",
			"A steering model is named for StratML only", "bladet Styrmodeller", "the sheet Steering models"),
	LEFT_OUT(Severity.WARNING, "Har ingen plats i en plan och lästes inte, sammanlagt %1$s gånger",
			"Has no place in a plan and was not read, %1$s times in all", "", ""),
	SUPPOSED_KIND(Severity.WARNING, "Slaget står inte i dokumentet och antogs, sammanlagt %1$s gånger",
			"The kind does not stand in the document and was supposed, %1$s times in all", "", ""),
	NOTHING_TO_REMOVE(Severity.WARNING, "%1$s finns inte i planen, så inget tas bort",
			"%1$s is not in the plan, so nothing is removed", "%2$s", "%2$s"),
	READ_AS_FRACTION(Severity.WARNING, "Cellen visar procent och lästes som %1$s",
			"The cell shows per cent and was read as %1$s", "ett tal i indikatorns måttenhet",
			"a number in the indicator's unit");

	private final Severity severity;

	private final Term message;

	private final Term expected;

	Fault(Severity severity, String sv, String en, String svExpected, String enExpected) {
		this.severity = severity;
		this.message = new Term(sv, en);
		this.expected = new Term(svExpected, enExpected);
	}

	/** Whether it refuses the import. */
	boolean isError() {
		return this.severity == Severity.ERROR;
	}

	/** This, in a place. */
	ImportProblem at(Location place, String value, Object... about) {
		return new ImportProblem(this.severity, name().toLowerCase(Locale.ROOT), place, value,
				filled(this.message, about), filled(this.expected, about));
	}

	private static Term filled(Term text, Object... about) {
		return new Term(filled(text, Language.SWEDISH, about), filled(text, Language.ENGLISH, about));
	}

	private static String filled(Term text, Language language, Object... about) {
		return language.of(text)
			.formatted(Arrays.stream(about)
				.map((each) -> (each instanceof Term term) ? language.of(term) : each)
				.toArray());
	}

}
