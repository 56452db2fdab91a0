package se.rodtrad.plan.api;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import se.rodtrad.plan.Element;
import se.rodtrad.plan.Label;
import se.rodtrad.plan.RodTradException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Ids go out and come back, and nothing else is one.
 */
class GlobalIdTests {

	@ParameterizedTest
	@EnumSource(mode = EnumSource.Mode.EXCLUDE, names = { "TARGET", "MEASUREMENT" })
	void idsOfEveryLabelComeBack(Label label) {
		GlobalId id = new GlobalId("nord", new Element.Id(label, "Mål 1/å\nandra raden"));
		assertThat(GlobalId.parse(id.encoded())).isEqualTo(id);
	}

	@Test
	void idsAreFitForAddresses() {
		GlobalId id = new GlobalId("väst", new Element.Id(Label.GOAL, "ÅÄÖ???>>>"));
		assertThat(id.encoded()).matches("[A-Za-z0-9_-]+");
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "G1", "bm9yZA", "bm9yZApHb2Fs", "bm9yZApUYXJnZXQKVDE", "bm9yZApub3RoaW5nCkcx",
			"inte ett id", "_____w" })
	void whatTheApiNeverGaveIsRefused(String id) {
		assertThatExceptionOfType(RodTradException.Invalid.class).isThrownBy(() -> GlobalId.parse(id))
			.withMessageContaining("«" + id + "»");
	}

}
