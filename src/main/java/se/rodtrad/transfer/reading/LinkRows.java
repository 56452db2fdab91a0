package se.rodtrad.transfer.reading;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.stream.Collectors;

import se.rodtrad.plan.Element;
import se.rodtrad.plan.Label;
import se.rodtrad.plan.Link;
import se.rodtrad.plan.LinkType;
import se.rodtrad.plan.Validity;
import se.rodtrad.steering.Term;
import se.rodtrad.transfer.reading.Tally.Outcome;
import se.rodtrad.transfer.sheet.Column;
import se.rodtrad.transfer.sheet.Words;
import se.rodtrad.transfer.table.Cell;

/** Reads the sheet of links. */
final class LinkRows {

	private final Edits edits;

	private final References references;

	private final Words words;

	LinkRows(Edits edits, References references, Words words) {
		this.edits = edits;
		this.references = references;
		this.words = words;
	}

	Optional<Outcome> read(Line line) {
		Optional<LinkType> type = line.required("type").flatMap((text) -> type(line, text));
		if (type.isEmpty()) {
			line.required("from");
			line.required("to");
			this.edits.unread().addLinksAnywhere();
			return Optional.empty();
		}
		Optional<Element.Id> from = end(line, "from", type.get().from().stream().sorted().toList());
		Optional<Element.Id> to = end(line, "to", type.get().to().stream().sorted().toList());
		Validity stated = line.validity(Validity.ALWAYS);
		if (from.equals(to) && from.isPresent()) {
			line.report(line.column("to"), Fault.SELF_LINK);
			return Optional.empty();
		}
		if (from.isEmpty() || to.isEmpty() || line.isTimeUnread()) {
			lose(from, type.get());
			return Optional.empty();
		}
		Link.Id id = new Link.Id(from.get(), type.get(), to.get(), stated.from());
		if (!this.edits.isFirst(id, line)) {
			return Optional.empty();
		}
		return Optional
			.of(line.flag("remove") ? this.edits.remove(id, line, name(id)) : this.edits.put(link(line, id, stated)));
	}

	private Term name(Link.Id id) {
		Term type = this.words.linkType(id.type());
		return new Term("%s från %s till %s".formatted(type.sv(), id.from().key(), id.to().key()),
				"%s from %s to %s".formatted(type.en(), id.from().key(), id.to().key()));
	}

	private void lose(Optional<Element.Id> from, LinkType type) {
		from.ifPresentOrElse((id) -> this.edits.unread().add(id, type.name()),
				() -> this.edits.unread().addAnywhere(type.name()));
	}

	private Optional<LinkType> type(Line line, String text) {
		Optional<LinkType> type = this.words.linkType(text);
		if (type.isEmpty()) {
			line.report(line.column("type"), Fault.UNKNOWN_LINK_TYPE, names(this.words::linkType));
		}
		return type;
	}

	private static Term names(Function<LinkType, Term> name) {
		List<Term> names = List.of(LinkType.values()).stream().map(name).toList();
		return new Term(names.stream().map(Term::sv).collect(Collectors.joining(", ")),
				names.stream().map(Term::en).collect(Collectors.joining(", ")));
	}

	private Optional<Element.Id> end(Line line, String code, List<Label> labels) {
		return line.required(code).flatMap((key) -> switch (this.references.resolve(key, labels)) {
			case Reference.Found(Element.Id id) -> {
				if (id.label() == Label.PERIOD) {
					this.edits.needPeriod(id.key());
				}
				yield Optional.of(id);
			}
			case Reference.Unreadable _ -> Optional.empty();
			case Reference.Missing(Fault fault, List<Object> about) -> {
				line.report(line.column(code), fault, about.toArray());
				yield Optional.empty();
			}
		});
	}

	private Link link(Line line, Link.Id id, Validity stated) {
		Optional<Link> before = this.edits.draft().link(id);
		Validity validity = line.ended(stated, before.map(Link::validity));
		Map<String, Object> properties = new HashMap<>(before.map(Link::properties).orElse(Map.of()));
		for (Column column : line.columns()) {
			if (column.source() == Column.Source.LINK_PROPERTY && line.has(column)) {
				read(line, column, id.type(), properties);
			}
		}
		return new Link(id.from(), id.type(), id.to(), validity, weight(line, id.type(), before), properties);
	}

	private double weight(Line line, LinkType type, Optional<Link> before) {
		OptionalDouble stated = line.number("weight");
		if (stated.isPresent() && !type.isWeighted()) {
			line.report(line.column("weight"), Fault.NO_WEIGHT, this.words.linkType(type));
		}
		double unstated = line.has("weight") ? type.defaultWeight()
				: before.map(Link::weight).orElse(type.defaultWeight());
		return type.isWeighted() ? stated.orElse(unstated) : type.defaultWeight();
	}

	private void read(Line line, Column column, LinkType type, Map<String, Object> properties) {
		Optional<LinkType.Property> property = type.properties()
			.stream()
			.filter((candidate) -> candidate.name().equals(column.code()))
			.findFirst();
		if (property.isEmpty()) {
			reportForeign(line, column, type);
			return;
		}
		Optional<Object> value = line.value(column);
		List<String> choices = property.get().choices();
		if (value.isPresent() && !choices.isEmpty() && !choices.contains(value.get())) {
			line.report(column, Fault.BAD_CHOICE, line.choices(choices));
			return;
		}
		if (value.isEmpty() || value.get().equals(false)) {
			properties.remove(column.code());
			return;
		}
		properties.put(column.code(), value.get());
	}

	private void reportForeign(Line line, Column column, LinkType type) {
		if (line.cell(column) instanceof Cell.Empty) {
			return;
		}
		List<Term> own = type.properties().stream().map((property) -> line.column(property.name()).name()).toList();
		line.report(column, Fault.WRONG_PROPERTY, this.words.linkType(type),
				new Term(own.stream().map(Term::sv).collect(Collectors.joining(", ")),
						own.stream().map(Term::en).collect(Collectors.joining(", "))));
	}

}
