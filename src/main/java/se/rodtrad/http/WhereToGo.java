package se.rodtrad.http;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.boot.web.server.context.WebServerInitializedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/**
 * Says, once everything is up, where to go.
 */
@Component
class WhereToGo {

	private static final Logger log = LoggerFactory.getLogger(WhereToGo.class);

	private final Environment environment;

	private int port;

	WhereToGo(Environment environment) {
		this.environment = environment;
	}

	@EventListener
	void listening(WebServerInitializedEvent event) {
		if (!WebServerApplicationContext.hasServerNamespace(event.getApplicationContext(), "management")) {
			this.port = event.getWebServer().getPort();
		}
	}

	@EventListener
	@Order(Ordered.LOWEST_PRECEDENCE)
	void ready(ApplicationReadyEvent event) {
		String base = "http://localhost:" + this.port
				+ this.environment.getProperty("server.servlet.context-path", "").replaceAll("/$", "");
		log.info("""
				Röd tråd is ready

				    Pages     {}/
				    GraphiQL  {}/graphiql
				""", base, base);
	}

}
