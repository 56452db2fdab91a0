package se.rodtrad.http;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.util.WebUtils;

import se.rodtrad.plan.RodTradException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/**
 * Half an answer is never taken for a whole one, nor mixed with a refusal.
 */
class RefusalControllerTests {

	private final HalfController half = new HalfController();

	private final MockMvc web = MockMvcBuilders.standaloneSetup(this.half)
		.setControllerAdvice(new RefusalController())
		.build();

	@Test
	void whatIsNotSentIsTakenBack() throws Exception {
		MockHttpServletResponse answer = this.web.perform(MockMvcRequestBuilders.get("/half?isSent=false"))
			.andReturn()
			.getResponse();
		assertThat(answer.getStatus()).isEqualTo(404);
		assertThat(answer.getContentAsString()).contains("gone").contains("NOT_FOUND").doesNotContain("first row");
		assertThat(answer.getHeader("Content-Disposition")).isNull();
	}

	@Test
	void whoMistypesIsToldWhatCouldBeSaid() throws Exception {
		assertThat(refusal("/half?isSent=perhaps")).contains("isSent: found «perhaps», expected true or false");
		assertThat(refusal("/half?isSent=true&unit=WEEKS"))
			.contains("unit: found «WEEKS», expected one of NANOSECONDS, ");
		assertThat(refusal("/half?isSent=true&day=today"))
			.contains("day: found «today», expected a day such as 2026-06-30");
		assertThat(refusal("/half?isSent=true&until=2026-13"))
			.contains("until: found «2026-13», expected a day such as 2026-06-30");
		assertThat(refusal("/half?isSent=true&counted=YEARLY"))
			.contains("counted: found «YEARLY», expected one of NANOSECONDS, ");
	}

	private String refusal(String address) throws Exception {
		MockHttpServletResponse answer = this.web.perform(MockMvcRequestBuilders.get(address))
			.andReturn()
			.getResponse();
		assertThat(answer.getStatus()).isEqualTo(400);
		return answer.getContentAsString(StandardCharsets.UTF_8);
	}

	@Test
	void behindWhatIsSentComesNothing() {
		assertThatThrownBy(() -> this.web.perform(MockMvcRequestBuilders.get("/half?isSent=true")))
			.hasRootCauseInstanceOf(RodTradException.NotFound.class);
		assertThat(this.half.response).isNotNull();
		assertThat(this.half.response.getContentAsByteArray()).asString(StandardCharsets.UTF_8).isEqualTo("first row");
	}

	/** Writes a row and fails at the next, deep down. */
	@RestController
	static final class HalfController {

		private @Nullable MockHttpServletResponse response;

		@GetMapping("/half")
		void answer(@RequestParam boolean isSent, @RequestParam Optional<TimeUnit> unit,
				@RequestParam Optional<LocalDate> day, Term term, HttpServletResponse response) throws IOException {
			this.response = WebUtils.getNativeResponse(response, MockHttpServletResponse.class);
			response.setHeader("Content-Disposition", "attachment");
			response.getOutputStream().print("first row");
			if (isSent) {
				response.flushBuffer();
			}
			throw new IllegalStateException(new RodTradException.NotFound("gone"));
		}

	}

	/** Parameters that are read together. */
	record Term(Optional<LocalDate> until, Optional<TimeUnit> counted) {
	}

}
