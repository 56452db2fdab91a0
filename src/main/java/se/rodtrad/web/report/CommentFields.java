package se.rodtrad.web.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import se.rodtrad.change.command.PlanCommand;
import se.rodtrad.plan.Element;
import se.rodtrad.plan.Label;
import se.rodtrad.plan.Link;
import se.rodtrad.plan.LinkType;
import se.rodtrad.web.receipt.CommandIds;

/**
 * The fields for a comment on something in the period: of which sort it is, and the text.
 *
 * @param about what it is on
 * @param period the period
 * @param today the day of the comment
 * @param language in which it is written
 * @param written what somebody wrote
 */
record CommentFields(Element.Id about, Element.Period period, LocalDate today, Locale language, Written written) {

	/** The sort of comment. */
	public Field kind() {
		return this.written.field(kindName(), Element.Comment.Kind.GENERAL.name());
	}

	/** What it says. */
	public Field text() {
		return this.written.field(textName(), "");
	}

	String kindName() {
		return "kind:" + this.about;
	}

	String textName() {
		return "comment:" + this.about;
	}

	Stream<Field> standing() {
		return Stream.of(new Field(kindName(), Element.Comment.Kind.GENERAL.name(), Optional.empty()),
				new Field(textName(), "", Optional.empty()));
	}

	/**
	 * The comment with its links, when something was written.
	 * @param form what tells this form from all others
	 */
	List<PlanCommand> commands(Written from, String form) {
		String said = from.comment(textName());
		Element.Comment.Kind sort = from.choice(kindName(), Element.Comment.Kind.class)
			.orElse(Element.Comment.Kind.GENERAL);
		if (said.isEmpty()) {
			return List.of();
		}
		Element.Id comment = new Element.Id(Label.COMMENT,
				"KO-%s-%s".formatted(this.period.key(), CommandIds.shortOf(form, this.about.toString())));
		List<PlanCommand> commands = new ArrayList<>();
		commands.add(new PlanCommand.Create(comment, Map.of("text", said, "commentKind",
				sort.name().toLowerCase(Locale.ROOT), "language", this.language.getLanguage(), "date", this.today)));
		commands.add(link(comment, LinkType.ABOUT, this.about));
		commands.add(link(comment, LinkType.IN_PERIOD, this.period.id()));
		return commands;
	}

	private static PlanCommand link(Element.Id from, LinkType type, Element.Id to) {
		return new PlanCommand.Create(new Link.Id(from, type, to, LocalDate.MIN), Map.of());
	}

}
