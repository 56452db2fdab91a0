package se.rodtrad.transfer.writing;

import java.io.OutputStream;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import se.rodtrad.plan.Element;
import se.rodtrad.plan.Label;
import se.rodtrad.plan.LinkType;
import se.rodtrad.plan.PlanGraph;
import se.rodtrad.plan.RodTradException;
import se.rodtrad.transfer.stratml.Identifiers;
import se.rodtrad.transfer.stratml.StratmlFile;

/**
 * Writes a plan, or what one document version contains, as StratML Part 2: the elements
 * of the standard where it has one, and what remains as lines below them, from which an
 * import makes the same part of the plan.
 */
public final class StratmlPlan {

	private static final String NAME = "Name";

	private static final String DESCRIPTION = "Description";

	private static final String IDENTIFIER = "Identifier";

	private static final String OTHER = "OtherInformation";

	private final PlanGraph part;

	private final OptionalInt vision;

	private final StratmlLines lines;

	private final Markup xml;

	private final StratmlIndicators indicators;

	private StratmlPlan(PlanGraph part, Markup xml) {
		this.part = part;
		this.vision = StratmlPart.visionOf(part);
		this.lines = new StratmlLines(part);
		this.xml = xml;
		this.indicators = new StratmlIndicators(part, this.lines, xml);
	}

	/**
	 * The part of a plan that such a document holds.
	 * @param version the key of the only document version that is wanted
	 * @throws RodTradException.NotFound when there is no goal in it
	 */
	public static PlanGraph part(PlanGraph plan, LocalDate at, Optional<String> version) {
		return StratmlPart.of(plan, at, version);
	}

	/**
	 * Writes a part; the stream is left open.
	 * @param source the address that gives this document again
	 */
	public static void write(PlanGraph part, String source, OutputStream out) {
		Markup xml = new Markup(out);
		new StratmlPlan(part, xml).write(source);
		xml.finish();
	}

	private void write(String source) {
		Optional<Element.DocumentVersion> version = this.part.elements(Label.DOCUMENT_VERSION)
			.stream()
			.map(Element.DocumentVersion.class::cast)
			.findFirst();
		this.xml.root(StratmlFile.ROOT, StratmlFile.ISO);
		this.xml.attribute("Type", type());
		this.xml.text(NAME, version.map(Element::name).orElse("Plan, " + this.part.region().name()));
		version.ifPresent(this::writeDocument);
		this.xml.begin("StrategicPlanCore");
		writeOrganisations();
		this.vision.ifPresent(this::writeVision);
		this.part.elements(Label.MISSION).forEach(this::writeMission);
		this.part.elements(Label.PERSPECTIVE).forEach(this::writeValue);
		Chapters.of(this.part, this.vision).forEach(this::writeChapter);
		this.xml.end();
		this.xml.begin("AdministrativeInformation");
		version.ifPresent((known) -> {
			this.xml.text(IDENTIFIER, Identifiers.of(known.id()));
			this.xml.optional("StartDate", known.horizonFrom().map(LocalDate::toString));
			this.xml.optional("EndDate", known.horizonTo().map((day) -> day.minusDays(1).toString()));
			this.xml.optional("PublicationDate", known.documentDate().map(LocalDate::toString));
		});
		this.xml.text("Source", source);
		this.xml.end();
		this.xml.end();
	}

	private String type() {
		if (!this.part.values().measurements().isEmpty()) {
			return "Performance_Report";
		}
		return this.part.elements(Label.INDICATOR).isEmpty() ? "Strategic_Plan" : "Performance_Plan";
	}

	private void writeDocument(Element.DocumentVersion version) {
		Stream<String> documents = this.part.elements(Label.STEERING_DOCUMENT)
			.stream()
			.map((document) -> this.lines.remainder("", document, List.of()));
		String about = this.lines.remainder("", version,
				List.of("key", "name", "horizonFrom", "horizonTo", "documentDate"));
		this.xml.text(OTHER, Stream.concat(documents, Stream.of(about)).collect(Collectors.joining("\n")));
	}

	private void writeOrganisations() {
		this.xml.begin("Organization");
		this.xml.text(NAME, this.part.region().name());
		this.xml.text(IDENTIFIER, Identifiers.of(new Element.Id(Label.ORG_UNIT, "region " + this.part.region().id())));
		this.xml.end();
		this.part.elements(Label.ORG_UNIT).forEach((unit) -> {
			this.xml.begin("Organization");
			this.xml.text(NAME, unit.name());
			this.xml.text(IDENTIFIER, Identifiers.of(unit.id()));
			this.xml.text(DESCRIPTION, this.lines.remainder("", unit, List.of("key", "name")));
			this.xml.end();
		});
	}

	private void writeVision(int index) {
		Element.Goal goal = (Element.Goal) this.part.element(index);
		this.xml.begin("Vision");
		this.xml.text(DESCRIPTION, this.lines.remainder(goal.text(), goal, List.of("key", "text")));
		this.xml.text(IDENTIFIER, Identifiers.of(goal.id()));
		this.xml.end();
	}

	private void writeMission(Element element) {
		Element.Mission mission = (Element.Mission) element;
		this.xml.begin("Mission");
		this.xml.text(DESCRIPTION, this.lines.remainder(mission.why(), mission, List.of("key", "why")));
		this.xml.text(IDENTIFIER, Identifiers.of(mission.id()));
		this.xml.end();
	}

	private void writeValue(Element perspective) {
		this.xml.begin("Value");
		this.xml.text(NAME, perspective.name());
		this.xml.text(DESCRIPTION, this.lines.remainder("", perspective, List.of("name")));
		this.xml.end();
	}

	private void writeChapter(Chapters.Chapter chapter) {
		this.xml.begin("Goal");
		writeGoal(chapter.goal());
		if (this.indicators.has(chapter.goal())) {
			this.xml.begin("Objective");
			this.indicators.write(chapter.goal());
			this.xml.end();
		}
		for (int objective : chapter.objectives()) {
			this.xml.begin("Objective");
			writeGoal(objective);
			this.indicators.write(objective);
			this.xml.end();
		}
		this.xml.end();
	}

	private void writeGoal(int index) {
		Element.Goal goal = (Element.Goal) this.part.element(index);
		this.xml.text(NAME, goal.name());
		this.xml.text(DESCRIPTION, goal.shortName().isBlank() ? "" : goal.text());
		this.xml.text(IDENTIFIER, Identifiers.of(goal.id()));
		this.part.outgoing(index, LinkType.OWNED_BY).stream().map(this.part::to).forEach((unit) -> {
			this.xml.begin("Stakeholder");
			this.xml.attribute("StakeholderTypeType", "Organization");
			this.xml.text(NAME, this.part.element(unit).name());
			this.xml.begin("Role");
			this.xml.text(NAME, "Ansvarig");
			this.xml.text("RoleType", "Performer");
			this.xml.end();
			this.xml.end();
		});
		this.xml.text(OTHER, this.lines.remainder("", goal, List.of("key", "text", "shortName")));
	}

}
