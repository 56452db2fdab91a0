package se.rodtrad.web.receipt;

import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

import se.rodtrad.RunningService;
import se.rodtrad.change.Plans;
import se.rodtrad.graphql.Client;
import se.rodtrad.ledger.Signature;
import se.rodtrad.plan.PlanDraft;
import se.rodtrad.plan.PlanFixture;
import se.rodtrad.plan.Region;
import se.rodtrad.plan.Validity;

import static org.assertj.core.api.Assertions.assertThat;
import static se.rodtrad.plan.PlanFixture.aPlan;

/** Receipts of what is too much for a page, and of what nobody has done. */
@RunningService
class ReceiptPageTests {

	private static final String CUT = "Det är mer än vad som visas här: 300 av 301.";

	private final String region = "r-" + UUID.randomUUID();

	private final Plans plans;

	private final Client client;

	ReceiptPageTests(@LocalServerPort int port, Plans plans) {
		this.plans = plans;
		this.client = new Client(port);
	}

	@BeforeEach
	void writeARegion() {
		PlanDraft draft = this.plans.draft(this.region);
		draft.put(new Region(this.region, "Region Prov", "", "",
				List.of(new Region.Governance("rjh-2021", Validity.ALWAYS))));
		this.plans.write(draft, Signature.of(Signature.How.IMPORT));
	}

	@Test
	void receiptOfMoreThanIsShownSaysSo() throws Exception {
		writeUnits(Receipt.MOST);
		assertThat(receipt(2).response().body()).contains("<table").doesNotContain(CUT);
		writeUnits(Receipt.MOST + 1);
		assertThat(receipt(3).response().body()).containsSubsequence(CUT, "<details>",
				"Ändringarna en och en (300 av 301)", "</details>", "paper-only");
	}

	@Test
	void longReceiptBeginsWithHowMuchOfEachSort() throws Exception {
		writeUnits(Receipt.FEW);
		assertThat(receipt(2).response().body()).doesNotContain("<details>").contains("<td data-label=\"Vad\">");
		writeUnits(Receipt.FEW + 1);
		assertThat(receipt(3).response().body()).containsSubsequence("Så mycket ändrades, efter slag", ">Enhet</th>",
				">%d</td>".formatted(Receipt.FEW + 1), ">0</td>", ">0</td>", "<details>", "Ändringarna en och en (41)");
	}

	@Test
	void receiptOfAChangeThatNobodyHasMadeIsNotFound() throws Exception {
		Client.Answer answer = receipt(99_999);
		assertThat(answer.status()).isEqualTo(404);
		assertThat(answer.response().body()).contains("revision: found 99999");
	}

	/** Writes units in one revision. */
	private void writeUnits(int count) {
		PlanFixture units = aPlan();
		for (int number = 1; number <= count; number++) {
			units.unit("%d-%d".formatted(count, number));
		}
		PlanDraft draft = this.plans.draft(this.region);
		units.build().facts().filter((fact) -> !(fact instanceof Region)).forEach(draft::put);
		this.plans.write(draft, Signature.of(Signature.How.IMPORT));
	}

	private Client.Answer receipt(long revision) throws Exception {
		return this.client.send(this.client.to("/regions/%s/receipts/%d".formatted(this.region, revision))
			.header("Accept", "text/html")
			.header("Accept-Language", "sv"));
	}

}
