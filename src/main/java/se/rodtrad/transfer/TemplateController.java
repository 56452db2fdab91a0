package se.rodtrad.transfer;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Locale;
import java.util.Map;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

import se.rodtrad.ledger.file.Asked;
import se.rodtrad.plan.RodTradException;
import se.rodtrad.steering.SteeringModel;
import se.rodtrad.steering.SteeringModels;
import se.rodtrad.transfer.sheet.Language;
import se.rodtrad.transfer.sheet.Sheets;
import se.rodtrad.transfer.template.TemplateWorkbook;

/** Gives out the template workbook of a steering model. */
@RestController
class TemplateController {

	private static final MediaType WORKBOOK = MediaType
		.parseMediaType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

	private final SteeringModels models;

	TemplateController(SteeringModels models) {
		this.models = models;
	}

	/**
	 * The template in the language asked for, else in the request's, Swedish unless that
	 * is English. A request that has it already is answered without it.
	 */
	@GetMapping("/api/steering-models/{id}/template.xlsx")
	ResponseEntity<byte[]> template(@PathVariable String id, Locale preferred, HttpServletRequest request)
			throws IOException {
		Asked asked = Asked.read("template.xlsx", Map.of("lang", 1), request.getParameterMap());
		Language language = Language.of(asked.language(preferred));
		SteeringModel model = this.models.find(id)
			.orElseThrow(() -> new RodTradException.NotFound("There is no steering model %s".formatted(id)));
		ByteArrayOutputStream workbook = new ByteArrayOutputStream();
		TemplateWorkbook.write(model, language, workbook);
		return ResponseEntity.ok()
			.eTag(String.join("-", model.digest(), Sheets.standard().digest(), language.code()))
			.cacheControl(CacheControl.noCache())
			.varyBy(HttpHeaders.ACCEPT_LANGUAGE, HttpHeaders.COOKIE)
			.contentType(WORKBOOK)
			.header(HttpHeaders.CONTENT_DISPOSITION, disposition(id, language))
			.header(HttpHeaders.CONTENT_LANGUAGE, language.code())
			.body(workbook.toByteArray());
	}

	private static String disposition(String id, Language language) {
		String name = (language == Language.SWEDISH) ? "mall" : "template";
		return ContentDisposition.attachment().filename("%s-%s.xlsx".formatted(name, id)).build().toString();
	}

}
