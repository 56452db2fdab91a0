package se.rodtrad.web.report;

import java.util.Map;
import java.util.OptionalDouble;
import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

import se.rodtrad.RunningService;
import se.rodtrad.change.Plans;
import se.rodtrad.graphql.Client;
import se.rodtrad.ledger.Signature;
import se.rodtrad.plan.Element;
import se.rodtrad.plan.PlanDraft;
import se.rodtrad.plan.Value;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What a form does that is sent twice, in part, from elsewhere, or with what stands in
 * the plan already.
 */
@RunningService
class ReportAnswersTests {

	private static final String VALUE = "value:I|T";

	private static final String NOTE = "note:I|T";

	private final String region = "r-" + UUID.randomUUID();

	private final Plans plans;

	private final Client client;

	private final SentForm form;

	ReportAnswersTests(@LocalServerPort int port, Plans plans) {
		this.plans = plans;
		this.client = new Client(port);
		this.form = new SentForm(this.client, this.region);
	}

	@BeforeEach
	void writeAPlan() {
		ReportingUnit.write(this.plans, this.region);
	}

	@Test
	void doubleClickIsOneChangeAndOtherAnswersAreAnother() throws Exception {
		assertThat(this.form.save(Map.of(VALUE, "82"))).endsWith("receipts/2?unit=U&period=2025");
		assertThat(this.form.save(Map.of(VALUE, "82"))).endsWith("receipts/2?unit=U&period=2025");
		assertThat(this.form.save(Map.of("progress:A", "50"))).endsWith("receipts/3?unit=U&period=2025");
	}

	@Test
	void whatWasNotSentIsLeftAsItIs() throws Exception {
		this.form.save(Map.of(VALUE, "82", NOTE, "Ur systemet"));
		assertThat(this.client.send(this.form.post(Map.of(VALUE, "83"), 2, "f1")).status()).isEqualTo(303);
		assertThat(body("receipts/3")).contains("83").doesNotContain("Ur systemet");
	}

	@Test
	void pagesOfOtherOriginsCannotReport() throws Exception {
		assertThat(this.client
			.send(this.form.post(Map.of(VALUE, "82"), 1, "f1").header("Origin", "http://elsewhere.example"))
			.status()).isEqualTo(403);
	}

	@Test
	void whatSomebodyElseHasWrittenAlreadyNeedsNoSaving() throws Exception {
		this.form.save(Map.of(VALUE, "82"));
		Map<String, String> same = Map.of(VALUE, "83", "progress:A", "50");
		assertThat(this.client.send(this.form.post(same, 2, "anna")).status()).isEqualTo(303);
		Client.Answer answer = this.client.send(this.form.post(same, 2, "bo"));
		assertThat(answer.status()).isEqualTo(200);
		assertThat(answer.response().body()).contains("Inget behövde sparas").contains("name=\"basedOn\" value=\"3\"");
	}

	@Test
	void emptiedFieldTakesAwayWhatItSaidAndTheFormWarnsOfIt() throws Exception {
		this.form.save(Map.of(VALUE, "82", NOTE, "Ur systemet"));
		assertThat(body("report?unit=U&period=2025")).contains("töms ett ifyllt fält tas uppgiften bort");
		assertThat(this.client.send(this.form.post(Map.of(VALUE, ""), 2, "f1")).status()).isEqualTo(303);
		assertThat(body("receipts/3")).contains(">82</td>", ">–</td>").doesNotContain("Ur systemet");
	}

	@Test
	void whatStandsInAFieldAndIsNotTouchedIsNotJudged() throws Exception {
		String note = "Så här är det.\n".repeat(50);
		PlanDraft draft = this.plans.draft(this.region);
		draft.put(new Value.Measurement(Element.Origin.NONE, "I", "U", "2025", Value.ALL, OptionalDouble.of(82),
				OptionalDouble.empty(), OptionalDouble.empty(), Value.Measurement.State.FINAL, note));
		this.plans.write(draft, Signature.of(Signature.How.IMPORT));
		Map<String, String> fields = Map.of(VALUE, "83", NOTE, note.replace("\n", "\r\n"));
		assertThat(this.client.send(this.form.post(fields, 2, "f1")).status()).isEqualTo(303);
		assertThat(body("receipts/3")).contains("83").doesNotContain("Så här är det.");
		Map<String, String> longer = Map.of(NOTE, note + "Och så här.");
		assertThat(this.client.send(this.form.post(longer, 3, "f1")).status()).isEqualTo(422);
	}

	private String body(String page) throws Exception {
		return this.client.send(this.form.page(page)).response().body();
	}

}
