package se.rodtrad.web;

import java.util.Optional;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/**
 * Tells every page what its address asks for, so that the switch of language keeps it.
 */
@ControllerAdvice(basePackageClasses = AskedAdvice.class)
class AskedAdvice {

	/** The query of the address without the language, up to where that is added. */
	@ModelAttribute("asked")
	String asked(HttpServletRequest request) {
		return Optional
			.ofNullable(ServletUriComponentsBuilder.fromRequest(request).replaceQueryParam("lang").build().getQuery())
			.filter((query) -> !query.isEmpty())
			.map((query) -> query + '&')
			.orElse("");
	}

}
