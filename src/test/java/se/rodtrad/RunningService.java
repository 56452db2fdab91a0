package se.rodtrad;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.TestConstructor;

/**
 * Runs the whole service, without regions, on a port and a database of its own; all such
 * tests share it, so each keeps to regions of its own.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
		properties = { "rodtrad.samples=false", "rodtrad.graphql.time=60s", "rodtrad.actor-header=X-Forwarded-User",
				"rodtrad.import.directory=target/test-uploads/${random.uuid}",
				"spring.servlet.multipart.max-file-size=1MB" })
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
public @interface RunningService {

}
