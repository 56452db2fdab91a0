package se.rodtrad.graphql;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import org.springframework.boot.test.context.SpringBootTest;

/**
 * Starts the GraphQL side of the service on a port of its own, with {@link SmallPlan};
 * all such tests share it.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(classes = GraphQlTestApplication.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
		properties = { "spring.graphql.schema.locations=classpath:none/",
				"spring.graphql.schema.additional-files=classpath:graphql/plan.graphqls,classpath:graphql-test/count.graphqls",
				"management.endpoint.health.validate-group-membership=false" })
public @interface GraphQlTest {

}
