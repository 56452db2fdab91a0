package se.rodtrad.web.receipt;

import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.view.RedirectView;

/**
 * Sends the browser on after a change, so that loading the page anew changes nothing.
 */
public final class Redirection {

	private Redirection() {
	}

	public static ModelAndView to(String address) {
		RedirectView view = new RedirectView(address, true);
		view.setStatusCode(HttpStatus.SEE_OTHER);
		view.setExposeModelAttributes(false);
		view.setExpandUriTemplateVariables(false);
		return new ModelAndView(view);
	}

}
