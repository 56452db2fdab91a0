package se.rodtrad.rows.table;

import java.util.List;

import se.rodtrad.rows.format.Column;
import se.rodtrad.steering.Term;

/**
 * The columns of what only some labels and some types of link say. The list is closed by
 * a test: what the plan can say has a column.
 *
 * @param name the name of the property in the graph
 * @param column the name of the column
 * @param type what it holds
 * @param about what it says
 */
record PropertyColumns(String name, String column, Column.Type type, Term about) {

	/** Of elements, but for names and kinds, which all have. */
	static final List<PropertyColumns> OF_ELEMENTS = List.of(
			text("text", "Målets eller kommentarens text", "The text of a goal or a comment"),
			text("shortName", "Målets korta namn", "The short name of a goal"),
			text("title", "Titel på aktivitet, ärende eller roll", "The title of an activity, a case or a role"),
			text("status", "Dokumentversionens eller bedömningens status",
					"The status of a document version or an assessment"),
			text("state", "Aktivitetens läge", "The state of an activity"),
			number("progress", "Hur långt aktiviteten har kommit, 0 till 1", "How far an activity has come, 0 to 1"),
			day("start", "Aktivitetens första dag", "The first day of an activity"),
			day("end", "Aktivitetens sista dag", "The last day of an activity"),
			text("gehClass", "Målets klass inom god ekonomisk hushållning",
					"The class of a goal within sound economic management"),
			text("aggregator", "Hur målets delar vägs samman", "How the parts of a goal are summed"),
			flag("critical", "Om målet är kritiskt", "Whether a goal is critical"),
			text("why", "Varför verksamheten finns", "Why an operation is there"),
			text("lawsDocs", "Uppdragets lagar och dokument", "The laws and documents of a mission"),
			text("organisation", "Uppdragets organisation", "The organisation of a mission"),
			text("targetGroups", "Uppdragets målgrupper", "The target groups of a mission"),
			text("definition", "Indikatorns definition", "The definition of an indicator"),
			new PropertyColumns("unit", "measured_in", Column.Type.TEXT,
					new Term("Indikatorns måttenhet", "The unit of measurement of an indicator")),
			integer("decimals", "Indikatorns antal decimaler", "How many decimals an indicator is shown with"),
			text("direction", "Vilket håll som är bättre för indikatorn", "Which way is better for an indicator"),
			text("scale", "Indikatorns skala", "The scale of an indicator"),
			number("scaleMin", "Skalans lägsta värde", "The lowest value of the scale"),
			text("view", "Indikatorns perspektiv eller vy", "The view of an indicator"),
			text("category", "Indikatorns kategori", "The category of an indicator"),
			text("frequency", "Hur ofta indikatorn mäts", "How often an indicator is measured"),
			integer("lagDays", "Dagar från periodens slut tills värdet finns",
					"Days from the end of a period until the value can be had"),
			flag("accumulates", "Om värdena läggs ihop under året", "Whether values accumulate over the year"),
			text("aggregation", "Hur enheters värden blir helhetens", "How values of parts become that of the whole"),
			flag("splitBySex", "Om indikatorn delas upp på kön", "Whether an indicator is split by sex"),
			number("changeInterval", "Förändring som inte räknas som någon", "Change that counts as none"),
			number("tolerance", "Indikatorns tolerans", "The tolerance of an indicator"),
			text("versionNo", "Dokumentversionens nummer", "The number of a document version"),
			day("horizonFrom", "Första dagen som dokumentet är gjort för", "The first day that a document is made for"),
			day("horizonTo", "Dagen efter den sista som dokumentet är gjort för",
					"The day after the last that a document is made for"),
			day("documentDate", "Dokumentets datum", "The date of a document"),
			text("textRef", "Var dokumentets text finns", "Where the text of a document is"),
			text("publishedIn", "Var dokumentet är publicerat", "Where a document is published"),
			day("date", "Datum för beslut, bedömning eller kommentar",
					"The date of a decision, an assessment or a comment"),
			text("type", "Beslutets typ", "The type of a decision"),
			text("paragraph", "Beslutets paragraf", "The paragraph of a decision"),
			day("adjustedDate", "När protokollet justerades", "When the minutes were adjusted"),
			day("postedDate", "När beslutet anslogs", "When a decision was posted"),
			text("diarienummer", "Ärendets diarienummer", "The registration number of a case"),
			text("system", "Ärendets diariesystem", "The system that a case is registered in"),
			text("citation", "Kravets beteckning, som SFS-nummer", "The citation of a requirement"),
			text("issuer", "Vem som har utfärdat kravet", "Who issued a requirement"),
			text("side", "Om rollen är förtroendevald eller tjänsteperson", "Whether a role is elected or official"),
			text("aliases", "Andra namn, åtskilda av |", "Other names, separated by |"),
			text("reason", "Bedömningens motivering", "The reason of an assessment"),
			text("language", "Kommentarens språk", "The language of a comment"),
			day("firstDay", "Periodens första dag", "The first day of a period"),
			day("lastDay", "Periodens sista dag", "The last day of a period"));

	static final List<PropertyColumns> OF_LINKS = List.of(
			text("rationale", "Varför det ena bidrar till det andra", "Why the one contributes to the other"),
			flag("critical", "Om målet inte kan vara grönt när indikatorn är röd",
					"Whether the goal cannot be green when this indicator is red"),
			text("role", "Vad indikatorn är till för", "What the indicator is for"),
			text("structure", "Vilken struktur av enheter som den hör till", "Which structure of units it belongs to"),
			text("legalGround", "Uppsiktens laggrund", "The legal ground of the supervision"),
			text("how", "Hur enheten ersattes eller planen följdes upp",
					"How a unit was succeeded or a plan followed up"),
			number("share", "Hur stor del av enheten som övertogs, 0 till 1",
					"How much of the old unit was taken over, 0 to 1"),
			day("legalDate", "Omorganisationens formella dag", "The day of the reorganisation in law"),
			day("fullEffectDate", "Dagen då omorganisationen är klar", "The day when the reorganisation is complete"),
			flag("partial", "Om bara en del ersätts", "Whether only a part is replaced"),
			day("date", "Dagen för anmälan", "The day of the notification"),
			text("basisStatusAtLink", "Hur långt underlaget hade kommit", "How far the basis had come"),
			number("order", "Platsen i dokumentet", "Its place in the document"),
			text("heading", "Rubriken som det står under", "The heading that it stands under"),
			text("change", "Vad som hände med målet", "What became of the goal"),
			text("text", "Hur perspektivet beaktas", "How the perspective is considered"),
			text("notRelevantBecause", "Varför perspektivet inte är relevant", "Why the perspective is not relevant"),
			flag("comparable", "Om måtten går att jämföra", "Whether the indicators can be compared"),
			day("methodBreakDate", "Dagen då metoden ändrades", "The day when the method changed"),
			text("kind", "Vad det leder till", "What it leads to"),
			text("expectedEffect", "Den effekt som väntas", "The effect that is expected"),
			day("effectBy", "Dagen då effekten väntas", "The day by which the effect is expected"));

	private static PropertyColumns text(String name, String sv, String en) {
		return of(name, Column.Type.TEXT, sv, en);
	}

	private static PropertyColumns number(String name, String sv, String en) {
		return of(name, Column.Type.NUMBER, sv, en);
	}

	private static PropertyColumns integer(String name, String sv, String en) {
		return of(name, Column.Type.INTEGER, sv, en);
	}

	private static PropertyColumns flag(String name, String sv, String en) {
		return of(name, Column.Type.FLAG, sv, en);
	}

	private static PropertyColumns day(String name, String sv, String en) {
		return of(name, Column.Type.DAY, sv, en);
	}

	private static PropertyColumns of(String name, Column.Type type, String sv, String en) {
		return new PropertyColumns(name, snakeCase(name), type, new Term(sv, en));
	}

	private static String snakeCase(String name) {
		StringBuilder snake = new StringBuilder();
		name.chars().forEach((letter) -> {
			if (Character.isUpperCase(letter)) {
				snake.append('_');
			}
			snake.append((char) Character.toLowerCase(letter));
		});
		return snake.toString();
	}

}
