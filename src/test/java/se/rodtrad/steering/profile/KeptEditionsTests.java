package se.rodtrad.steering.profile;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import se.rodtrad.plan.Region;
import se.rodtrad.plan.Validity;
import se.rodtrad.steering.MemoryTexts;
import se.rodtrad.steering.SteeringModel;
import se.rodtrad.steering.SteeringModels;

import static org.assertj.core.api.Assertions.assertThat;

/** What a model said is found when its profile says something else. */
class KeptEditionsTests {

	private static final Path EXAMPLE = Path.of("src/test/resources/other-models/kommun-exempel.yaml");

	private static final String ID = "kommun-exempel";

	private static final Region REGION = new Region("K", "Kommun", "", "",
			List.of(new Region.Governance(ID, Validity.ALWAYS)));

	private final MemoryTexts texts = new MemoryTexts();

	private String first = "";

	private String second = "";

	@BeforeEach
	void readExample() throws IOException {
		this.first = Files.readString(EXAMPLE);
		this.second = this.first.replace("goal: { green: 0.8", "goal: { green: 0.7");
	}

	@Test
	void aRegionIsGovernedByTheEditionThatItNames() {
		Region then = settled(this.first);
		SteeringModels now = models(this.second);
		assertThat(now.find(then, ID).map(KeptEditionsTests::green)).hasValue(0.8);
		assertThat(now.find(now.renewed(then), ID).map(KeptEditionsTests::green)).hasValue(0.7);
		assertThat(now.find(REGION, ID).map(KeptEditionsTests::green)).hasValue(0.7);
		assertThat(now.settled(then)).isEqualTo(then);
	}

	@Test
	void anEditionOutlivesItsProfile() {
		Region then = settled(this.first);
		SteeringModels none = Profiles.read(List.of(), this.texts);
		assertThat(none.find(then, ID).map(KeptEditionsTests::green)).hasValue(0.8);
		assertThat(none.renewed(then)).isEqualTo(then);
	}

	@Test
	void whatIsSaidInCommentsIsNoNewEdition() {
		Region then = settled(this.first);
		assertThat(models("# Mended\n" + this.first).renewed(then)).isEqualTo(then);
		assertThat(models(this.second).renewed(then)).isNotEqualTo(then);
	}

	@Test
	void aTextThatWasChangedWhereItIsKeptIsNotTheEdition() {
		Region then = settled(this.first);
		this.texts.replace(then.editions().get(ID), this.second);
		assertThat(models(this.second).find(then, ID)).isEmpty();
	}

	@Test
	void whatCannotBeReadAnyLongerIsNotFound() {
		Region then = settled(this.first);
		this.texts.replace(then.editions().get(ID), this.first.replace("rank: 20", "rank: high"));
		assertThat(models(this.second).find(then, ID)).isEmpty();
	}

	@Test
	void anEditionOfAnotherModelOrOfNoneIsNotFound() {
		String digest = settled(this.first).editions().get(ID);
		assertThat(models(this.second).find("rjh-2021", digest)).isEmpty();
		assertThat(models(this.second).find(REGION.with(Map.of(ID, "0".repeat(64))), ID)).isEmpty();
	}

	/** The region as it is when a change is made while the profile reads so. */
	private Region settled(String profile) {
		SteeringModels models = models(profile);
		Region settled = models.settled(REGION);
		models.keep(settled);
		return settled;
	}

	private SteeringModels models(String profile) {
		return Profiles.read(List.of(new ProfileFile("kommun.yaml", profile)), this.texts);
	}

	private static double green(SteeringModel model) {
		return model.thresholds().goal().green();
	}

}
