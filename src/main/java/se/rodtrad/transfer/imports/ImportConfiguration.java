package se.rodtrad.transfer.imports;

import jakarta.servlet.MultipartConfigElement;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.servlet.autoconfigure.MultipartProperties;
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

	/** What comes in lies there from its first byte. */
	@Bean
	MultipartConfigElement multipartConfig(MultipartProperties properties, Uploads uploads) {
		properties.setLocation(uploads.folder().toString());
		return properties.createMultipartConfig();
	}

}
