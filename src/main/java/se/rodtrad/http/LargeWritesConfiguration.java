package se.rodtrad.http;

import org.springframework.boot.tomcat.ConfigurableTomcatWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Hands long answers to the system in pieces of 64 KiB, where Tomcat's own 8 KiB wake the
 * reader eight times as often.
 */
@Configuration(proxyBeanMethods = false)
class LargeWritesConfiguration {

	private static final String BYTES = Integer.toString(1 << 16);

	@Bean
	WebServerFactoryCustomizer<ConfigurableTomcatWebServerFactory> largeWrites() {
		return (factory) -> factory
			.addConnectorCustomizers((connector) -> connector.setProperty("socket.appWriteBufSize", BYTES));
	}

}
