package se.rodtrad.http;

import java.lang.reflect.Constructor;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.BeanUtils;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.validation.FieldError;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.servlet.ModelAndView;

import se.rodtrad.plan.RodTradException;

/**
 * Answers what a room refuses with a problem (RFC 9457) that says what was found and what
 * was expected.
 */
@RestControllerAdvice
class RefusalController {

	/** A browser gets a page with the same in it. */
	@ExceptionHandler(produces = MediaType.TEXT_HTML_VALUE)
	ModelAndView page(RodTradException refusal, HttpServletResponse response) {
		Refused refused = Refused.of(refusal, response);
		ModelAndView page = ProblemController.page(refused.status(), response);
		page.addObject("detail", refused.message());
		return page;
	}

	@ExceptionHandler(produces = { MediaType.APPLICATION_PROBLEM_JSON_VALUE, MediaType.ALL_VALUE })
	ResponseEntity<ProblemDetail> refused(RodTradException refusal, HttpServletResponse response) {
		Refused refused = Refused.of(refusal, response);
		ProblemDetail problem = ProblemDetail.forStatusAndDetail(refused.status(), refused.message());
		problem.setProperty("code", refused.code());
		// also to who accepts only rows or events
		return ResponseEntity.of(problem).headers(RefusalController::sayProblem).build();
	}

	private static void sayProblem(HttpHeaders headers) {
		headers.setContentType(MediaType.APPLICATION_PROBLEM_JSON);
	}

	/** A parameter or header that is no value of its kind. */
	@ExceptionHandler(produces = MediaType.TEXT_HTML_VALUE)
	ModelAndView page(MethodArgumentTypeMismatchException refusal, HttpServletResponse response) {
		return page(mistyped(refusal), response);
	}

	@ExceptionHandler(produces = { MediaType.APPLICATION_PROBLEM_JSON_VALUE, MediaType.ALL_VALUE })
	ResponseEntity<ProblemDetail> refused(MethodArgumentTypeMismatchException refusal, HttpServletResponse response) {
		return refused(mistyped(refusal), response);
	}

	/** The same of parameters that are read together. */
	@ExceptionHandler(produces = MediaType.TEXT_HTML_VALUE)
	ModelAndView page(MethodArgumentNotValidException refusal, HttpServletResponse response) {
		return page(mistyped(refusal), response);
	}

	@ExceptionHandler(produces = { MediaType.APPLICATION_PROBLEM_JSON_VALUE, MediaType.ALL_VALUE })
	ResponseEntity<ProblemDetail> refused(MethodArgumentNotValidException refusal, HttpServletResponse response) {
		return refused(mistyped(refusal), response);
	}

	private static RodTradException mistyped(MethodArgumentTypeMismatchException refusal) {
		return mistyped(refusal.getName(), refusal.getValue(), refusal.getParameter());
	}

	/** The parameters are the components of a record. */
	private static RodTradException mistyped(MethodArgumentNotValidException refusal) {
		FieldError fault = refusal.getFieldErrors().getFirst();
		Constructor<?> record = BeanUtils.getResolvableConstructor(refusal.getParameter().getParameterType());
		int place = List.of(BeanUtils.getParameterNames(record)).indexOf(fault.getField());
		return mistyped(fault.getField(), fault.getRejectedValue(), new MethodParameter(record, place));
	}

	private static RodTradException mistyped(String name, @Nullable Object found, MethodParameter parameter) {
		Class<?> type = parameter.nestedIfOptional().getNestedParameterType();
		return new RodTradException.Invalid("%s: found «%s», expected %s".formatted(name, found, expected(type)));
	}

	private static String expected(Class<?> type) {
		if (type.isEnum()) {
			return "one of "
					+ Arrays.stream(type.getEnumConstants()).map(String::valueOf).collect(Collectors.joining(", "));
		}
		if (type == LocalDate.class) {
			return "a day such as 2026-06-30";
		}
		return (type == boolean.class) ? "true or false" : "a whole number";
	}

	/**
	 * Answered here, since whatever looked at the request again would refuse it again.
	 */
	@ExceptionHandler
	ProblemDetail tooLarge(MaxUploadSizeExceededException refusal) {
		return ProblemDetail.forStatusAndDetail(HttpStatus.CONTENT_TOO_LARGE,
				"The file is larger than may be sent (spring.servlet.multipart.max-file-size)");
	}

}
