package se.rodtrad.transfer.imports;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import se.rodtrad.steering.SteeringModels;
import se.rodtrad.transfer.reading.PlanReader;
import se.rodtrad.transfer.table.FileLimits;

/**
 * Sets up imports.
 */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ImportProperties.class)
class ImportConfiguration {

	@Bean
	PlanReader planReader(SteeringModels models, ImportProperties properties) {
		return new PlanReader(models, FileLimits.DEFAULT, properties.shownProblems());
	}

}
