package se.rodtrad;

import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

/**
 * The rooms keep to their doors.
 */
class ModulesTests {

	@Test
	void roomsUseOnlyWhatTheyMayUse() {
		ApplicationModules.of(RodTradApplication.class).verify();
	}

}
