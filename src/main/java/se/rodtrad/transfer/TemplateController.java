package se.rodtrad.transfer;

import java.io.ByteArrayOutputStream;
import java.io.IOException;

import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

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
	ResponseEntity<byte[]> template(@PathVariable String id, @RequestParam(defaultValue = "") String lang,
			@RequestHeader(name = HttpHeaders.ACCEPT_LANGUAGE, defaultValue = "sv") String accepted)
			throws IOException {
		SteeringModel model = this.models.find(id)
			.orElseThrow(() -> new RodTradException.NotFound("There is no steering model %s".formatted(id)));
		Language language = Language.accepted(lang.isEmpty() ? accepted : lang);
		ByteArrayOutputStream workbook = new ByteArrayOutputStream();
		TemplateWorkbook.write(model, language, workbook);
		return ResponseEntity.ok()
			.eTag(String.join("-", model.digest(), Sheets.standard().digest(), language.code()))
			.cacheControl(CacheControl.noCache())
			.varyBy(HttpHeaders.ACCEPT_LANGUAGE)
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
