package se.rodtrad;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/**
 * Starts Röd tråd.
 */
@SpringBootApplication
public class RodTradApplication {

	public static void main(String[] arguments) {
		SpringApplication.run(RodTradApplication.class, arguments);
	}

}
