package se.rodtrad.rows.table;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import se.rodtrad.ledger.Ledger;
import se.rodtrad.ledger.Signature;
import se.rodtrad.ledger.api.ChangeView;
import se.rodtrad.ledger.api.LineView;
import se.rodtrad.plan.api.ElementView;
import se.rodtrad.plan.api.FieldChangeView;
import se.rodtrad.steering.Term;

/**
 * What was done to a plan, field by field, as the ledger has it.
 */
final class LedgerTables {

	private final Ledger ledger;

	LedgerTables(Ledger ledger) {
		this.ledger = ledger;
	}

	List<Table<?>> all() {
		return List.of(changes());
	}

	private Table<Change> changes() {
		Columns<Change> columns = new Columns<Change>()
			.integer("revision", "", "Revisionens nummer", "The number of the revision",
					(row) -> row.place().revision())
			.instant("instant", "När den skrevs", "When it was written",
					(row) -> row.line().revision().instant().toInstant())
			.text("actor", "Vem som gjorde ändringen", "Who made the change", (row) -> row.line().revision().actor())
			.text("how", "Vilken väg den kom", "By which way it came", (row) -> row.line().revision().how().name())
			.text("command_id", "Klientens eget id för ändringen", "The client's own id of the change",
					(row) -> row.line().revision().commandId().orElse(""))
			.text("reason", "Varför, med den ändrandes ord", "Why, in the actor's words",
					(row) -> row.line().revision().reason().orElse(""))
			.integer("entry", "", "Uppgiftens plats i revisionen, från 0",
					"The place of the fact in the revision, from 0", (row) -> row.place().entry())
			.text("kind", "CREATED tillkom, CHANGED ändrades, REMOVED togs bort", "CREATED, CHANGED or REMOVED",
					(row) -> row.change().kind().name())
			.text("type", "Vad för slags uppgift: en etikett eller en typ av länk",
					"What sort of fact: a label or a type of link", (row) -> row.change().type())
			.text("subject", "Vad den handlar om, för människor", "What it is about, for people",
					(row) -> row.change().subject())
			.text("element_id",
					"Id för elementet, det som länken går från eller värdets indikator; tomt om det inte finns längre",
					"The id of the element, the one that a link leaves, or the indicator of a value; empty when it is no longer there",
					(row) -> row.change().element().map(ElementView::id).orElse(""))
			.text("other_id", "Id för elementet som länken går till eller målvärdets mål",
					"The id of the element that a link reaches, or the goal of a target",
					(row) -> row.change().other().map(ElementView::id).orElse(""))
			.text("field", "Vilken egenskap som ändrades; tom när uppgiften inte säger något mer",
					"Which property differs; empty when the fact says nothing more",
					(row) -> row.field().map(FieldChangeView::name).orElse(""))
			.text("before", "Vad den sade före", "What it said before",
					(row) -> row.field().flatMap(FieldChangeView::before).orElse(""))
			.text("after", "Vad den sade efter", "What it said after",
					(row) -> row.field().flatMap(FieldChangeView::after).orElse(""))
			.text("hash", "Uppgiftens hash i liggaren", "The hash of the entry in the ledger",
					(row) -> row.line().hash());
		return new Table<>("changes",
				new Term("En rad per egenskap som en revision ändrade", "A row per property that a revision changed"),
				EnumSet.of(Parameter.ACTOR, Parameter.HOW), columns.all(), this::changes, Change::text);
	}

	private Stream<Change> changes(Question question) {
		Optional<String> actor = question.text(Parameter.ACTOR);
		Optional<Signature.How> how = question.choices(Parameter.HOW, Signature.How.class).map(List::getFirst);
		return lines(question, question.after(1).map(Ledger.Place::parse).orElse(new Ledger.Place(1, 0)))
			.filter((line) -> actor.isEmpty() || actor.get().equals(line.revision().signature().actor()))
			.filter((line) -> how.isEmpty() || how.get() == line.revision().signature().how())
			.flatMap((line) -> rows(line.place(), new LineView(question.plan(), line)));
	}

	private Stream<Ledger.Line> lines(Question question, Ledger.Place from) {
		String region = question.plan().region().id();
		long last = question.plan().revision();
		return Stream
			.iterate(this.ledger.lines(region, from, last, Ledger.LINES_AT_A_TIME), Predicate.not(List::isEmpty),
					(lines) -> this.ledger.lines(region, lines.getLast().place().next(), last, Ledger.LINES_AT_A_TIME))
			.flatMap(List::stream);
	}

	private static Stream<Change> rows(Ledger.Place place, LineView line) {
		ChangeView change = line.change();
		List<FieldChangeView> fields = change.fields();
		return fields.isEmpty() ? Stream.of(new Change(place, line, change, 0, Optional.empty()))
				: IntStream.range(0, fields.size())
					.mapToObj((number) -> new Change(place, line, change, number, Optional.of(fields.get(number))));
	}

	/**
	 * What became of one property.
	 *
	 * @param place the place of its fact in the ledger
	 * @param line the entry
	 * @param change what became of the fact
	 * @param number the number of the property in it
	 * @param field the property; nothing when the fact says no more
	 */
	private record Change(Ledger.Place place, LineView line, ChangeView change, int number,
			Optional<FieldChangeView> field) {

		String text() {
			return "%019d/%019d%s%06d".formatted(this.place.revision(), this.place.entry(), Question.PART, this.number);
		}

	}

}
