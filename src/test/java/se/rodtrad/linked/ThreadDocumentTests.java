package se.rodtrad.linked;

import java.io.ByteArrayOutputStream;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;

import se.rodtrad.ledger.file.Stamp;
import se.rodtrad.plan.Element;
import se.rodtrad.plan.Label;
import se.rodtrad.plan.LinkType;
import se.rodtrad.plan.PlanFixture;
import se.rodtrad.plan.PlanGraph;
import se.rodtrad.plan.api.ElementView;
import se.rodtrad.plan.api.GlobalId;
import se.rodtrad.steering.ShippedModels;
import se.rodtrad.trace.api.Snapshot;

import static org.assertj.core.api.Assertions.assertThat;
import static se.rodtrad.plan.PlanFixture.aPlan;

/** What small plans are as linked data, by hand. */
class ThreadDocumentTests {

	private static final String HOST = "http://host";

	private static final LocalDate DAY = LocalDate.of(2026, 6, 1);

	private static final Wish ALL = new Wish(List.of(), List.of(), List.of(), List.of(), List.of(), Optional.empty(),
			List.of());

	private static Triples triples(PlanGraph plan, Wish wish) throws Exception {
		Snapshot snapshot = new Snapshot(plan, DAY, Optional.of(ShippedModels.find("rjh-2021")));
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		ThreadDocument.write(snapshot, new Ties(snapshot, wish), new Stamp("R", 3, Optional.of("abc")), out);
		return Triples.read(out.toByteArray(), HOST + "/api/regions/R/thread.jsonld");
	}

	private static Triples triples(PlanFixture plan) throws Exception {
		return triples(plan.build(), ALL);
	}

	private static String address(Label label, String key) {
		PlanGraph plan = aPlan().element(label, key).build();
		return HOST + "/elements/" + ElementView.of(plan, new Element.Id(label, key)).id();
	}

	private static String goal(String key) {
		return address(Label.GOAL, key);
	}

	private static List<String> related(Triples triples, String word) {
		return triples.pairs(Triples.SKOS + word)
			.stream()
			.map((pair) -> pair.stream().map(ThreadDocumentTests::key).collect(Collectors.joining(" ")))
			.sorted()
			.toList();
	}

	private static String key(String address) {
		return GlobalId.parse(address.substring(address.lastIndexOf('/') + 1)).element().key();
	}

	@Test
	void goalIsAConceptWithItsKeyItsKindAndItsDays() throws Exception {
		Triples triples = triples(aPlan().goal("M1", "strategic_goal")
			.with("text", "Vården är nära")
			.with("shortName", "Nära vård")
			.during("2024-01-01", "2027-01-01"));
		assertThat(triples.of(goal("M1"))).containsExactlyInAnyOrder("a :Goal", "a skos:Concept", ":key M1",
				"skos:notation M1^:GoalKey", "skos:prefLabel Nära vård@sv", "skos:definition Vården är nära@sv",
				":shortName Nära vård", "skos:inScheme R", "skos:topConceptOf R", ":kind strategic_goal",
				"type :rjh-2021.Goal.strategic_goal", ":level council", ":aggregator weighted_mean",
				"validFrom 2024-01-01^date", "validThrough 2026-12-31^date");
		assertThat(triples.of(Triples.own("rjh-2021.Goal.strategic_goal"))).contains("a skos:Concept", "a :Kind",
				"skos:prefLabel Mätbart mål@sv", "skos:prefLabel Measurable goal@en", "skos:inScheme :rjh-2021");
	}

	@Test
	void whatIsBelowInTheThreadIsNarrower() throws Exception {
		Triples triples = triples(aPlan().goal("S1")
			.goal("M1")
			.contributesTo("S1", 2)
			.measuredBy("I1")
			.goal("M2")
			.partOfGoal("M1")
			.activity("A1")
			.implementing("M2"));
		assertThat(related(triples, "broader")).containsExactly("A1 M2", "I1 M1", "M1 S1", "M2 M1");
		assertThat(related(triples, "narrower")).containsExactly("M1 I1", "M1 M2", "M2 A1", "S1 M1");
		assertThat(triples.pairs(Triples.SKOS + "topConceptOf")).extracting(List::getFirst)
			.filteredOn((address) -> address.startsWith(HOST))
			.containsExactly(goal("S1"));
	}

	@Test
	void linkKeepsItsWeightItsDaysAndItsProperties() throws Exception {
		Triples triples = triples(
				aPlan().goal("S1").goal("M1").contributesTo("S1", 2).with("rationale", "Därför").from("2025-01-01"));
		assertThat(triples.pairs(Triples.own("contributesTo"))).containsExactly(List.of(goal("M1"), goal("S1")));
		String link = triples.map(Triples.own("link")).get(goal("M1")).iterator().next();
		assertThat(triples.of(link)).containsExactlyInAnyOrder("a :Link", ":linkType :contributesTo",
				":to " + goal("S1").replaceFirst(".*/", ""), ":weight 2.0E0^double", ":rationale Därför",
				"validFrom 2025-01-01^date");
	}

	@Test
	void whatDoesNotHoldOnTheDayIsNotThere() throws Exception {
		Triples triples = triples(aPlan().goal("S1")
			.goal("M1")
			.contributesTo("S1", 1)
			.during("2020-01-01", "2026-06-01")
			.goal("M2")
			.during("2020-01-01", "2026-06-02")
			.contributesTo("S1")
			.goal("M3")
			.until("2026-06-01")
			.contributesTo("S1"));
		assertThat(triples.ofClass(Triples.own("Goal"))).containsExactlyInAnyOrder(goal("S1"), goal("M1"), goal("M2"));
		assertThat(related(triples, "broader")).containsExactly("M2 S1");
	}

	@Test
	void nothingIsBroaderThanItself() throws Exception {
		Triples triples = triples(aPlan().goal("S1")
			.goal("M1")
			.contributesTo("S1")
			.contributesTo("M2")
			.goal("M2")
			.partOfGoal("M1")
			.measuredBy("I1"));
		assertThat(related(triples, "broader")).containsExactly("I1 M2", "M1 S1");
		assertThat(related(triples, "narrower")).containsExactly("M2 I1", "S1 M1");
		assertThat(triples.pairs(Triples.own("contributesTo"))).contains(List.of(goal("M1"), goal("M2")));
		assertThat(triples.pairs(Triples.own("partOfGoal"))).containsExactly(List.of(goal("M2"), goal("M1")));
	}

	@Test
	void documentsDecisionsAndUnitsAreSaidInPublicWords() throws Exception {
		Triples triples = triples(aPlan().unit("RF", "council")
			.unit("RS", "board")
			.with("aliases", List.of("Styrelsen"))
			.partOf("RF")
			.document("RP", "regionplan")
			.version("V1", Element.DocumentVersion.Status.SUPERSEDED)
			.version("V2", Element.DocumentVersion.Status.DECIDED)
			.with("documentDate", LocalDate.of(2025, 11, 5))
			.link(LinkType.VERSION_OF, Label.STEERING_DOCUMENT, "RP")
			.supersedes("V1")
			.decidedBy("B1")
			.link(LinkType.REGISTERED_IN, Label.CASE, "Ä1")
			.decision("B1", "2025-11-06")
			.link(LinkType.TAKEN_BY, Label.ORG_UNIT, "RF")
			.element(Label.CASE, "Ä1")
			.with("diarienummer", "RS/1/2025"));
		String version = address(Label.DOCUMENT_VERSION, "V2");
		assertThat(triples.of(version)).contains("a Entity", "issued 2025-11-05^date", ":status decided",
				":kind regionplan");
		assertThat(triples.pairs("http://purl.org/dc/terms/isVersionOf"))
			.containsExactly(List.of(version, address(Label.STEERING_DOCUMENT, "RP")));
		assertThat(triples.pairs("http://purl.org/dc/terms/replaces"))
			.containsExactly(List.of(version, address(Label.DOCUMENT_VERSION, "V1")));
		assertThat(triples.of(address(Label.CASE, "Ä1"))).contains("identifier RS/1/2025");
		assertThat(triples.of(address(Label.DECISION, "B1"))).contains("a Activity", "date 2025-11-06^date");
		assertThat(triples.pairs("http://www.w3.org/ns/prov#wasAssociatedWith"))
			.containsExactly(List.of(address(Label.DECISION, "B1"), address(Label.ORG_UNIT, "RF")));
		assertThat(triples.of(address(Label.ORG_UNIT, "RS"))).contains("a OrganizationalUnit",
				"skos:altLabel Styrelsen@sv");
		assertThat(triples.pairs("http://www.w3.org/ns/org#subOrganizationOf"))
			.containsExactly(List.of(address(Label.ORG_UNIT, "RS"), address(Label.ORG_UNIT, "RF")));
	}

	@Test
	void documentSaysWhereItIsFrom() throws Exception {
		assertThat(triples(aPlan().goal("M1")).of(HOST + "/api/regions/R/thread.jsonld")).containsExactlyInAnyOrder(
				"a Entity", "primaryTopic R", ":revision 3^integer", ":revisionHash abc", ":at 2026-06-01^date",
				":steeringModel :rjh-2021");
	}

	@Test
	void partOfAChainHasTheLinksWithinIt() throws Exception {
		PlanGraph plan = aPlan().goal("S1")
			.goal("S2")
			.goal("M1")
			.contributesTo("S1")
			.contributesTo("S2")
			.measuredBy("I1")
			.ownedBy("E1")
			.build();
		String id = ElementView.of(plan, new Element.Id(Label.GOAL, "S1")).id();
		Triples below = triples(plan, new Wish(List.of(), List.of(), List.of(), List.of(), List.of(), Optional.of(id),
				List.of(LinkType.CONTRIBUTES_TO)));
		assertThat(below.all()).extracting(Triples.Triple::predicate)
			.doesNotContain(Triples.own("measuredBy"), Triples.own("ownedBy"));
		assertThat(related(below, "broader")).containsExactly("M1 S1");
		assertThat(below.ofClass(Triples.SKOS + "Concept")).containsExactlyInAnyOrder(goal("S1"), goal("M1"),
				address(Label.INDICATOR, "I1"));
		Triples ofUnit = triples(plan, new Wish(List.of(Label.GOAL), List.of(), List.of(), List.of("E1"),
				List.of("M1", "S1"), Optional.empty(), List.of()));
		assertThat(ofUnit.ofClass(Triples.own("Goal"))).isEqualTo(Set.of(goal("M1")));
	}

}
