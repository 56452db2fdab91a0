package se.rodtrad.web.receipt;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.springframework.context.NoSuchMessageException;

import se.rodtrad.ledger.Revision;
import se.rodtrad.ledger.Signature;
import se.rodtrad.plan.Edit;
import se.rodtrad.plan.Element;
import se.rodtrad.plan.Fact;
import se.rodtrad.plan.FieldChange;
import se.rodtrad.plan.Label;
import se.rodtrad.plan.Link;
import se.rodtrad.plan.LinkType;
import se.rodtrad.plan.Region;
import se.rodtrad.plan.Subject;
import se.rodtrad.plan.Value;
import se.rodtrad.plan.api.ElementView;
import se.rodtrad.web.sight.Sight;

/**
 * Tells in the reader's words what a change did to a fact.
 */
public final class ChangeWords {

	private static final String NOTHING = "–";

	private final Sight sight;

	public ChangeWords(Sight sight) {
		this.sight = sight;
	}

	/** What a fact is about, as people call it. */
	public String name(Fact fact) {
		return switch (fact) {
			case Region region -> region.name();
			case Element.Comment comment -> say("one.Comment") + ": " + comment.text();
			case Element element -> element.name();
			case Link link -> "%s → %s".formatted(name(link.from()), name(link.to()));
			case Value value -> "%s, %s, %s".formatted(nameOf(value.subject(), value), group(value.group()),
					Element.Period.parse(value.period()).map(this.sight::say).orElse(value.period()));
		};
	}

	private String nameOf(Subject subject, Value value) {
		String unit = name(new Element.Id(Label.ORG_UNIT, value.unit()));
		String indicator = name(new Element.Id(Label.INDICATOR, value.indicator()));
		return (subject instanceof Value.Id && !value.unit().isEmpty()) ? indicator + ", " + unit : indicator;
	}

	/** What an element is called. */
	String name(Element.Id id) {
		return this.sight.plan()
			.find(id)
			.stream()
			.mapToObj((index) -> new ElementView(this.sight.plan(), index).element().name())
			.findFirst()
			.orElse(id.key());
	}

	/** Who made a change, as far as that is known. */
	public String actor(Revision revision) {
		String actor = revision.signature().actor();
		return actor.equals(Signature.LOCAL) ? say("receipt.somebody") : actor;
	}

	/** A group of people. */
	public String group(String code) {
		return switch (code) {
			case Value.ALL -> say("indicator.all");
			case "K" -> say("indicator.women");
			case "M" -> say("indicator.men");
			default -> code;
		};
	}

	/**
	 * What a sort of facts is called; of links, that they are links.
	 * @param sort as {@link Subject#sort()} says
	 */
	public String sort(String sort) {
		return Stream.of(LinkType.values())
			.filter((type) -> type.name().equals(sort))
			.map((type) -> this.sight.words().of("receipt.link", this.sight.said(type, true)))
			.findFirst()
			.orElseGet(() -> say("one." + sort));
	}

	/** What an edit makes a fact say, property by property. */
	public List<Line> lines(Edit edit) {
		return lines(edit.subject(), FieldChange.between(edit.before(), edit.after()));
	}

	/** What a fact says otherwise now, property by property. */
	public List<Line> lines(Subject subject, List<FieldChange> fields) {
		return fields.stream()
			.filter((field) -> !(subject instanceof Value.Id)
					|| !List.of("indicator", "unit", "period", "group").contains(field.name()))
			.map((field) -> new Line(property(subject, field.name()), text(subject, field.name(), field.before()),
					text(subject, field.name(), field.after())))
			.toList();
	}

	/** What a property is called. */
	public String property(String name) {
		return known("property." + name, name);
	}

	private String property(Subject subject, String name) {
		return (subject instanceof Link.Id link) ? this.sight.said(link.type(), true) : property(name);
	}

	private String text(Subject subject, String property, Optional<Object> value) {
		return value.map((is) -> switch (is) {
			case Double number when property.equals("progress") ->
				Numbers.percent(OptionalDouble.of(number), this.sight.words().language()) + " %";
			case Double number -> Numbers.shown(OptionalDouble.of(number), this.sight.words().language());
			case LocalDate day -> this.sight.words().of(day);
			case List<?> texts -> texts.stream().map(String::valueOf).collect(Collectors.joining(", "));
			case String choice -> known(choice(subject, property, choice), choice);
			default -> String.valueOf(is);
		}).orElse(NOTHING);
	}

	private static String choice(Subject subject, String property, String value) {
		String key = value.toUpperCase(Locale.ROOT);
		return switch (property) {
			case "state" -> (subject instanceof Value.Id) ? "outcome." + key : "state." + key;
			case "commentKind" -> "comment." + key;
			default -> "";
		};
	}

	private String say(String key) {
		return this.sight.words().of(key);
	}

	private String known(String key, String otherwise) {
		try {
			return say(key);
		}
		catch (NoSuchMessageException ex) {
			return otherwise;
		}
	}

	/**
	 * A property before and after.
	 *
	 * @param property what it is called
	 * @param before what it said
	 * @param after what it says
	 */
	public record Line(String property, String before, String after) {
	}

}
