package se.rodtrad.transfer;

import java.util.Objects;

import org.junit.jupiter.api.Test;
import org.springframework.http.HttpHeaders;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;

import se.rodtrad.steering.ShippedModels;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

/** The template is downloaded in the language asked for, and only when it has changed. */
class TemplateControllerTests {

	private static final String PATH = "/api/steering-models/rjh-2021/template.xlsx";

	private final MockMvc http = MockMvcBuilders.standaloneSetup(new TemplateController(ShippedModels.all())).build();

	@Test
	void templateIsSwedishUnlessEnglishIsAskedFor() throws Exception {
		assertThat(disposition("", "")).contains("mall-rjh-2021.xlsx");
		assertThat(disposition("", "en-GB,sv;q=0.5")).contains("template-rjh-2021.xlsx");
		assertThat(disposition("?lang=en", "sv")).contains("template-rjh-2021.xlsx");
		assertThat(disposition("?lang=nonsense!", "en")).contains("mall-rjh-2021.xlsx");
	}

	private String disposition(String query, String accepted) throws Exception {
		MockHttpServletResponse answer = this.http.perform(accepted.isEmpty() ? get(PATH + query)
				: get(PATH + query).header(HttpHeaders.ACCEPT_LANGUAGE, accepted))
			.andReturn()
			.getResponse();
		assertThat(answer.getStatus()).isEqualTo(200);
		assertThat(answer.getContentAsByteArray()).startsWith('P', 'K');
		return Objects.requireNonNull(answer.getHeader(HttpHeaders.CONTENT_DISPOSITION));
	}

	@Test
	void templateThatIsKnownAlreadyIsNotSentAgain() throws Exception {
		String tag = Objects
			.requireNonNull(this.http.perform(get(PATH)).andReturn().getResponse().getHeader(HttpHeaders.ETAG));
		MockHttpServletResponse again = this.http.perform(get(PATH).header(HttpHeaders.IF_NONE_MATCH, tag))
			.andReturn()
			.getResponse();
		assertThat(again.getStatus()).isEqualTo(304);
		assertThat(again.getContentAsByteArray()).isEmpty();
		assertThat(this.http.perform(get(PATH + "?lang=en").header(HttpHeaders.IF_NONE_MATCH, tag))
			.andReturn()
			.getResponse()
			.getStatus()).isEqualTo(200);
	}

}
