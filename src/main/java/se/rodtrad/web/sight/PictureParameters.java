package se.rodtrad.web.sight;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.core.MethodParameter;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

import se.rodtrad.plan.RodTradException;

/**
 * Refuses what the address of a picture asks for and the picture does not know: in a
 * report nobody would see that it is not what was meant.
 */
@Component
class PictureParameters implements HandlerInterceptor, WebMvcConfigurer {

	private static final String LANGUAGE = "lang";

	@Override
	public void addInterceptors(InterceptorRegistry registry) {
		registry.addInterceptor(this)
			.addPathPatterns("/regions/*/{picture:.+\\.(?:" + PictureFiles.FORMATS + ")}",
					"/elements/*/{picture:.+\\.(?:" + PictureFiles.FORMATS + ")}");
	}

	@Override
	public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
		if (handler instanceof HandlerMethod method) {
			Set<String> known = known(method);
			request.getParameterMap()
				.keySet()
				.stream()
				.filter((name) -> !known.contains(name))
				.findFirst()
				.ifPresent((name) -> {
					throw new RodTradException.Invalid("Parameter «%s» of the picture: expected one of %s"
						.formatted(name, String.join(", ", known)));
				});
		}
		return true;
	}

	private static Set<String> known(HandlerMethod method) {
		Set<String> known = new TreeSet<>(Set.of(LANGUAGE));
		Arrays.stream(method.getMethodParameters()).flatMap(PictureParameters::names).forEach(known::add);
		return known;
	}

	private static Stream<String> names(MethodParameter parameter) {
		if (parameter.hasParameterAnnotation(RequestParam.class)) {
			return Stream.ofNullable(parameter.getParameter().getName());
		}
		return parameter.getParameterType().isRecord()
				? Arrays.stream(parameter.getParameterType().getRecordComponents()).map(RecordComponent::getName)
				: Stream.empty();
	}

}
