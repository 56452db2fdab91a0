package se.rodtrad.graphiql;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

/**
 * An example's comments say what it asks.
 */
class ExampleTests {

	@Test
	void commentsAreTakenApartFromTheQuery() {
		Example example = Example.parse("01-x", """
				# sv: Vilka?
				# en: Which?
				# variables: {"a": 1}
				query Q($a: Int) {
				  # stays
				  x(a: $a)
				}
				""");
		assertThat(example).isEqualTo(new Example("01-x", "Vilka?", "Which?", "{\"a\": 1}",
				"query Q($a: Int) {\n  # stays\n  x(a: $a)\n}\n"));
	}

	@Test
	void exampleWithoutTitleIsRefused() {
		assertThatIllegalStateException().isThrownBy(() -> Example.parse("01-x", "# sv: Vilka?\n{ x }"))
			.withMessageContaining("01-x")
			.withMessageContaining("# en:");
	}

	@Test
	void everyExampleHasItsTitles() {
		assertThat(Examples.all()).hasSizeGreaterThanOrEqualTo(10)
			.allSatisfy((example) -> assertThat(example.swedish()).isNotBlank().isNotEqualTo(example.english()));
	}

}
