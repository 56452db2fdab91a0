package se.rodtrad.drawing;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import javax.xml.parsers.DocumentBuilderFactory;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Document;

import se.rodtrad.plan.Element.Assessment.Colour;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A picture of a goal chain: nothing covers anything else, levels come in order, and what
 * a plan says cannot break out of its text.
 */
class ChainPictureTests {

	private static final List<String> LEVELS = List.of("Fullmäktige", "Nämnd", "Enhet");

	@ParameterizedTest
	@ValueSource(longs = { 1, 2, 3, 4, 5, 6, 7, 8 })
	void boxesDoNotOverlapAndLevelsComeInOrder(long seed) {
		ChainPicture picture = random(new Random(seed));
		ChainLayout layout = ChainLayout.of(picture);
		int count = picture.nodes().size();
		for (int one = 0; one < count; one++) {
			for (int other = one + 1; other < count; other++) {
				boolean isApart = Math.abs(layout.x(one) - layout.x(other)) >= ChainPicture.WIDTH
						|| Math.abs(layout.y(one) - layout.y(other)) >= ChainPicture.HEIGHT;
				assertThat(isApart).as("boxes %d and %d", one, other).isTrue();
			}
			assertThat(layout.x(one)).isBetween(0.0, layout.width() - ChainPicture.WIDTH);
			assertThat(layout.y(one)).isBetween(ChainPicture.TOP, layout.height() - ChainPicture.HEIGHT);
		}
		List<ChainLayout.Band> bands = layout.bands();
		for (int place = 1; place < bands.size(); place++) {
			assertThat(bands.get(place).from()).isGreaterThan(bands.get(place - 1).to());
			assertThat(bands.get(place).level()).isGreaterThan(bands.get(place - 1).level());
		}
	}

	@ParameterizedTest
	@ValueSource(longs = { 1, 2, 3, 4, 5, 6, 7, 8, 42 })
	void samePictureIsTheSameBytes(long seed) {
		String once = random(new Random(seed)).svg("Kedja");
		assertThat(Stream.generate(() -> random(new Random(seed)).svg("Kedja")).limit(5)).containsOnly(once);
	}

	@Test
	void whatThePlanSaysStaysText() throws Exception {
		ChainPicture picture = new ChainPicture(LEVELS,
				List.of(node("<script>alert('å')</script> & \"mer\"", 0, Optional.of(Colour.RED))), List.of());
		Document read = DocumentBuilderFactory.newInstance()
			.newDocumentBuilder()
			.parse(new ByteArrayInputStream(picture.svg("\"<b>").getBytes(StandardCharsets.UTF_8)));
		assertThat(read.getElementsByTagName("script").getLength()).isZero();
		assertThat(read.getDocumentElement().getAttribute("aria-label")).isEqualTo("\"<b>");
		assertThat(read.getDocumentElement().getTextContent()).contains("<script>alert('å')");
	}

	@Test
	void heavyLinksAreWideAndWeightlessOnesDashed() {
		ChainPicture picture = new ChainPicture(LEVELS,
				List.of(node("A", 0, Optional.empty()), node("B", 1, Optional.empty()), node("C", 1, Optional.empty())),
				List.of(new ChainPicture.Edge(0, 1, 3), new ChainPicture.Edge(0, 2, 0)));
		assertThat(picture.svg("Kedja")).containsPattern("class=\"link\" d=\"[^\"]+\" stroke-width=\"4\"")
			.containsPattern("class=\"link weightless\" d=\"[^\"]+\" stroke-width=\"1\"");
	}

	@Test
	void everyStatusHasAShapeOfItsOwn() {
		assertThat(
				IntStream.range(0, Colour.values().length).mapToObj((place) -> StatusShape.of(Colour.values()[place])))
			.doesNotHaveDuplicates();
	}

	@Test
	void fileSaysWhatItIs() {
		String file = new ChainPicture(LEVELS, List.of(node("A", 0, Optional.of(Colour.GREEN))), List.of())
			.file(new Caption("Kedjan", "Tertial 2 2026", "Cirkel grön", "Källa", ".green { fill: green }"));
		assertThat(file).contains("<title>Kedjan</title>", ">Tertial 2 2026<", ">Cirkel grön<", ">Källa<",
				"<style>.green { fill: green }</style>");
	}

	private static ChainPicture random(Random random) {
		List<ChainPicture.Node> nodes = new ArrayList<>();
		List<ChainPicture.Edge> edges = new ArrayList<>();
		int size = 10 + random.nextInt(50);
		for (int place = 0; place < size; place++) {
			int level = place * LEVELS.size() / size;
			nodes.add(node("Mål " + place, level, Optional.of(Colour.values()[random.nextInt(4)])));
			for (int parents = (place == 0) ? 0 : 1 + random.nextInt(2); parents > 0; parents--) {
				edges.add(new ChainPicture.Edge(random.nextInt(place), place, random.nextInt(4)));
			}
		}
		return new ChainPicture(LEVELS, nodes, edges);
	}

	private static ChainPicture.Node node(String name, int level, Optional<Colour> status) {
		return new ChainPicture.Node(name, "Mål", status, "Gul, 50 %", OptionalDouble.of(0.5), level,
				ChainPicture.Look.PLAIN, "/x", name, Optional.empty());
	}

}
