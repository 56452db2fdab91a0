package se.rodtrad.steering.profile;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import se.rodtrad.steering.SteeringModel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** What is wrong with a profile is said with its line, and all at once. */
class WrongProfileTests {

	private static final String RIGHT = read(Path.of("src/test/resources/other-models/kommun-exempel.yaml"));

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`',
			textBlock = """
					region: Kommun Exempel | regoin: Kommun Exempel | 5 | key 'regoin' | one of id, title, region, sources, adoption, start, earlierVersions, amendments, ground, organisation, kinds, linkRules, propertyRules, classification, followUp, thresholds, registration, workingMethod
					region: Kommun Exempel | regoin: Kommun Exempel | 3 | no key 'region' | text
					region: Kommun Exempel | region:  | 5 | nothing | text
					region: Kommun Exempel | region: [a, b] | 5 | a list | text
					start: { date: 2023-01-01, | start: { date: 2023-13-01, | 17 | '2023-13-01' | a day like 2022-01-01
					date: "2023" | date: "23" | 12 | '23' | a date like 2016-10-19, 2021-10 or 2021
					body: kf | body: ks | 11 | body or role 'ks' | one of kf
					levels: kommun, traits: top | levels: komun, traits: top | 35 | level 'komun' | one of kommun, namnd, skola
					traits: top | traits: topp | 35 | 'topp' | one of top, measurable, financial, sound_finances
					reports: bokslut | reports: delar | 70 | report kind 'delar' | one of bokslut
					label: Activity, kinds: insats | label: Activity, kinds: aktivitet | 53 | kind of Activity 'aktivitet' | one of insats
					label: Activity, kinds: insats | label: Indicator, kinds: insats | 53 | the kind 'insats' of Indicator | no kinds, since it has none
					label: Activity, kinds: insats | label: Aktivitet, kinds: insats | 53 | 'Aktivitet' | one of OrgUnit, Role, ExternalRequirement, SteeringDocument, DocumentVersion, Case, Decision, ResultArea, Perspective, Goal, Mission, Indicator, Activity, Assessment, Comment, Period, Target, Measurement
					types: IMPLEMENTS | types: MEASURED_BY | 54 | MEASURED_BY from Activity to Goal | labels that the type can join (from Goal, Mission to Indicator)
					perFrom: 1..2 | perFrom: 2..1 | 47 | '2..1' | a cardinality whose least is at most its most
					perFrom: 1..2 | perFrom: many | 47 | 'many' | a cardinality like 0..n, 1..n, 0..1, 1 or all
					severity: warning | severity: bad | 50 | 'bad' | one of error, warning, info
					rank: 20 | rank: 10 | 23 | rank '10' a second time (first in line 22) | each once
					code: namndmal | code: inriktningsmal | 36 | goal kind 'inriktningsmal' a second time (first in line 35) | each once
					unitKinds: skola | unitKinds: [skola, namnd] | 24 | unit kind 'namnd' a second time (first in line 23) | each in one place only
					insats-till-namndmal | namndmal-till-inriktning | 52 | rule 'namndmal-till-inriktning' a second time (first in line 43) | each once
					yellow: 0.4, minCoverage: 0.6 | yellow: 0.4, minCoverage: 1.6 | 79 | 1.6 | a number from 0 to 1
					goal: { green: 0.8, yellow: 0.4 | goal: { green: 0.3, yellow: 0.4 | 79 | 0.4 | at most the green limit, 0.3
					periods: 12 | periods: 13 | 66 | 13 | a whole number from 1 to 12
					periods: 12 | periods: december | 66 | 'december' | a whole number
					note: not said | at: 3.1 | 60 | 'assumed' without a note | a note that says why
					example: KS 2023-00001 | example: KS-1 | 86 | 'KS-1' | a number that matches KS \\d{4}-\\d{5}
					regulated: true | regulated: yes | 31 | 'yes' | true or false
					workingMethod: {} | workingMethod: all of it | 89 | 'all of it' | the keys steps, processes
					workingMethod: {} | region: Kommun Annan | 89 | key 'region' a second time (first in line 5) | each key once
					""")
	void problemIsNamedWithItsLine(String right, String wrong, int line, String found, String expected) {
		assertThat(RIGHT).contains(right);
		assertThat(problems(file("kommun.yaml", RIGHT.replace(right, (wrong != null) ? wrong : ""))))
			.contains(new Problem("kommun.yaml", line, found, expected));
	}

	@Test
	void messageHasFileLineFoundAndExpected() {
		assertThatExceptionOfType(WrongProfiles.class)
			.isThrownBy(() -> Profiles.read(List.of(file("kommun.yaml", RIGHT.replace("body: kf", "body: ks")))))
			.withMessage("kommun.yaml:11: found body or role 'ks', expected one of kf");
	}

	@Test
	void allProblemsOfAllFilesAreReportedTogether() {
		String wrong = RIGHT.replace("region: Kommun", "regoin: Kommun")
			.replace("periods: 12", "periods: 13")
			.replace("body: kf", "body: ks")
			.replace("severity: error", "severity: bad");
		List<Problem> problems = problems(file("b.yaml", wrong),
				file("a.yaml", RIGHT.replace("id: kommun-exempel", "id: annan").replace("rank: 20", "rank: x")));
		assertThat(problems).extracting(Problem::file, Problem::line)
			.extracting(Object::toString)
			.containsExactly("(\"a.yaml\", 23)", "(\"b.yaml\", 3)", "(\"b.yaml\", 5)", "(\"b.yaml\", 11)",
					"(\"b.yaml\", 59)", "(\"b.yaml\", 66)");
	}

	@Test
	void twoProfilesWithOneIdNameBothFiles() {
		assertThat(problems(file("a.yaml", RIGHT), file("b.yaml", RIGHT))).containsExactly(
				new Problem("b.yaml", 3, "id 'kommun-exempel', which a.yaml:3 has too", "an id of its own"));
	}

	@Test
	void whatIsNotYamlIsNamedWithItsLine() {
		assertThat(problems(file("a.yaml", "id: a\ntitle: { sv: \"x }\n"))).singleElement()
			.satisfies((problem) -> assertThat(problem.line()).isBetween(2, 3))
			.satisfies((problem) -> assertThat(problem.expected()).isEqualTo("YAML"));
	}

	@Test
	void emptyFileAndSecondDocumentAreRefused() {
		assertThat(problems(file("a.yaml", "# nothing\n"))).singleElement()
			.hasToString("a.yaml:1: found an empty file, expected a steering model");
		assertThat(problems(file("a.yaml", RIGHT + "---\nid: b\n"))).singleElement()
			.hasToString("a.yaml:91: found a second document, expected one steering model a file");
	}

	@Test
	void anchorsAreRefused() {
		String wrong = RIGHT.replace("region: Kommun Exempel", "region: &name Kommun Exempel")
			.replace("paragraph: § 1", "paragraph: *name");
		assertThat(problems(file("a.yaml", wrong))).singleElement()
			.hasToString("a.yaml:13: found the alias *name, expected the value written out");
	}

	@Test
	void directoryThatDoesNotExistIsNamed(@TempDir Path directory) {
		Path missing = directory.resolve("none");
		assertThatExceptionOfType(WrongProfiles.class).isThrownBy(() -> Profiles.in(missing))
			.withMessage(missing + ": found no such directory, expected a directory with profiles, as "
					+ "rodtrad.steering-models says");
	}

	@Test
	void commentsAndLayoutDoNotMakeANewVersionButContentDoes() {
		String digest = model(RIGHT).digest();
		assertThat(model("# another comment\n" + RIGHT.replace("rank: 10", "rank:   10")).digest()).isEqualTo(digest)
			.hasSize(64);
		assertThat(model(RIGHT.replace("perTo: 3..n", "perTo: 2..n")).digest()).isNotEqualTo(digest);
	}

	private static SteeringModel model(String text) {
		return Profiles.read(List.of(file("a.yaml", text))).all().getFirst();
	}

	private static List<Problem> problems(ProfileFile... files) {
		try {
			Profiles.read(List.of(files));
			return List.of();
		}
		catch (WrongProfiles ex) {
			return ex.problems();
		}
	}

	private static ProfileFile file(String name, String text) {
		return new ProfileFile(name, text);
	}

	private static String read(Path path) {
		try {
			return Files.readString(path);
		}
		catch (IOException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
