package se.rodtrad.plan;

import java.util.Arrays;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What types of link say of themselves.
 */
class LinkTypeTests {

	@Test
	void everyTypeHasASwedishNameOfItsOwn() {
		assertThat(Arrays.stream(LinkType.values()).map(LinkType::swedish)).doesNotHaveDuplicates()
			.allSatisfy((name) -> assertThat(name).isNotBlank().isLowerCase());
		assertThat(LinkType.BASED_ON.swedish()).isEqualTo("utgår från");
	}

}
