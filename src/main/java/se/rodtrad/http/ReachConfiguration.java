package se.rodtrad.http;

import java.net.InetAddress;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.server.autoconfigure.ServerProperties;
import org.springframework.boot.web.server.servlet.ConfigurableServletWebServerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

/**
 * Keeps the service on this machine for as long as nobody has to log in. The check runs
 * before the server opens its port.
 */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ReachProperties.class)
class ReachConfiguration {

	@Bean
	WebServerFactoryCustomizer<ConfigurableServletWebServerFactory> reachOnlyFromHere(ReachProperties reach,
			ServerProperties server, Environment environment) {
		return (factory) -> {
			if (reach.trustNetwork()) {
				return;
			}
			requireLoopback("server.address", server.getAddress());
			if (environment.containsProperty("management.server.port")) {
				requireLoopback("management.server.address",
						environment.getProperty("management.server.address", InetAddress.class));
			}
		};
	}

	private static void requireLoopback(String property, @Nullable InetAddress address) {
		if (address == null || !address.isLoopbackAddress()) {
			throw new ReachableByEverybodyException(property, address);
		}
	}

}
