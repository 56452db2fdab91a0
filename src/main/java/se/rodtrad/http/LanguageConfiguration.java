package se.rodtrad.http;

import java.util.List;
import java.util.Locale;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.i18n.AcceptHeaderLocaleResolver;
import org.springframework.web.servlet.i18n.CookieLocaleResolver;
import org.springframework.web.servlet.i18n.LocaleChangeInterceptor;

/**
 * Swedish first, English for those who ask for it: by {@code ?lang=en}, which is
 * remembered, or else by what their browser prefers.
 */
@Configuration(proxyBeanMethods = false)
class LanguageConfiguration implements WebMvcConfigurer {

	@Bean
	LocaleResolver localeResolver() {
		Locale swedish = Locale.of("sv");
		AcceptHeaderLocaleResolver preferred = new AcceptHeaderLocaleResolver();
		preferred.setSupportedLocales(List.of(swedish, Locale.ENGLISH));
		preferred.setDefaultLocale(swedish);
		CookieLocaleResolver chosen = new CookieLocaleResolver("lang");
		chosen.setDefaultLocaleFunction(preferred::resolveLocale);
		chosen.setCookieHttpOnly(true);
		chosen.setCookieSameSite("Lax");
		return chosen;
	}

	@Override
	public void addInterceptors(InterceptorRegistry registry) {
		LocaleChangeInterceptor choosing = new LocaleChangeInterceptor();
		choosing.setParamName("lang");
		choosing.setHttpMethods("GET");
		choosing.setIgnoreInvalidLocale(true);
		registry.addInterceptor(choosing);
	}

}
