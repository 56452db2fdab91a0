package se.rodtrad.change.command;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

import org.junit.jupiter.api.Test;

import se.rodtrad.change.lifecycle.Decide;
import se.rodtrad.change.lifecycle.MoveOver;
import se.rodtrad.change.lifecycle.NewVersion;
import se.rodtrad.change.lifecycle.Reorganise;
import se.rodtrad.plan.Element;
import se.rodtrad.plan.Label;
import se.rodtrad.plan.Link;
import se.rodtrad.plan.LinkType;
import se.rodtrad.plan.Region;
import se.rodtrad.plan.Value;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The ledger keeps fingerprints for good: a command that is sent again after an upgrade
 * is still the same.
 */
class CommandFingerprintTests {

	private static final LocalDate DAY = LocalDate.parse("2025-01-01");

	private static final Element.Id GOAL = new Element.Id(Label.GOAL, "M1");

	private static final Element.Id UNIT = new Element.Id(Label.ORG_UNIT, "O");

	private static final Element.Id VERSION = new Element.Id(Label.DOCUMENT_VERSION, "RP22");

	/** When this breaks, a name in a command has changed: keep the old one for JSON. */
	@Test
	void everyKindOfCommandHasTheFingerprintThatTheLedgerHas() {
		List<PlanCommand> commands = List.of(
				new PlanCommand.Create(new Region.Self("r"), Map.of("name", "Region Prov")),
				new PlanCommand.Create(GOAL, Map.of("kind", "strategic_goal", "weight", 2.5, "validFrom", DAY)),
				new PlanCommand.Change(GOAL, Map.of("text", Optional.of("Vård i tid"), "note", Optional.empty())),
				new PlanCommand.End(new Link.Id(GOAL, LinkType.OWNED_BY, UNIT, DAY), DAY),
				new PlanCommand.Remove(new Value.Id(Label.MEASUREMENT, "I1||2024|T")),
				new NewVersion(VERSION, "RP25", Map.of("validFrom", DAY)), new Decide(VERSION, "RF-51",
						Map.of("date", DAY), Optional.of(UNIT), Optional.of("RS/1"), Optional.empty()),
				new MoveOver(VERSION, DAY),
				new Reorganise(List.of("O"),
						List.of(new Reorganise.Successor("D", Map.of("name", "Division"), OptionalDouble.empty())),
						Optional.empty(), DAY, Optional.empty()));
		assertThat(CommandFingerprint.of(commands))
			.isEqualTo("82df17203f32406f152cf15ac580a55ec6a63c213569bf310c68a25ff127833e");
	}

	@Test
	void takingARevisionBackHasTheFingerprintThatTheLedgerHas() {
		assertThat(CommandFingerprint.ofReverting(7))
			.isEqualTo("132148497f0952f67a6397695fae36891658d769a267a08b5b59d380acb2638c");
	}

}
