package se.rodtrad.drawing.file;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Locale;
import java.util.stream.Stream;

import javax.imageio.ImageIO;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** A picture is the same picture, whichever file it is fetched as. */
class PictureFormatTests {

	private static final Locale SWEDISH = Locale.forLanguageTag("sv");

	private static final String PICTURE = """
			<svg xmlns="http://www.w3.org/2000/svg" width="200" height="100" viewBox="0 0 200 100" class="chain">
			<style>.red { fill: #c3202f; } .name { font: 13px system-ui, sans-serif; font-weight: 700; }</style>
			<rect class="red" x="100" y="0" width="100" height="100"/>
			<text class="name" x="4" y="20">Åldras tryggt &amp; väl</text>
			</svg>""";

	@Test
	void svgIsThePictureItself() {
		assertThat(PictureFormat.SVG.of(PICTURE, "Kedjan", SWEDISH))
			.isEqualTo(PICTURE.getBytes(StandardCharsets.UTF_8));
	}

	@Test
	void pngHasTwoPointsAPixelAndTheColoursOfTheStyleSheet() throws IOException {
		BufferedImage image = png(PICTURE);
		assertThat(image.getWidth()).isEqualTo(400);
		assertThat(image.getHeight()).isEqualTo(200);
		assertThat(image.getRGB(300, 100)).isEqualTo(0xffc3202f);
		assertThat(image.getRGB(100, 190)).isEqualTo(0xffffffff);
		assertThat(darkPoints(image)).isPositive();
	}

	@Test
	void largePictureIsMadeOfFewerPointsAPixel() throws IOException {
		BufferedImage image = png(PICTURE.replace("\"200\" height=\"100\"", "\"3000\" height=\"20000\""));
		assertThat((long) image.getWidth() * image.getHeight()).isBetween(23_900_000L, 24_100_000L);
		assertThat((double) image.getHeight() / image.getWidth()).isBetween(6.6, 6.7);
	}

	@Test
	void pdfIsOnePageOfThePicturesSizeWithTextThatCanBeRead() throws IOException {
		try (PDDocument document = Loader.loadPDF(PictureFormat.PDF.of(PICTURE, "Kedjan", SWEDISH))) {
			assertThat(document.getNumberOfPages()).isEqualTo(1);
			assertThat(document.getPage(0).getMediaBox().getWidth()).isEqualTo(150);
			assertThat(document.getPage(0).getMediaBox().getHeight()).isEqualTo(75);
			assertThat(new PDFTextStripper().getText(document).strip()).isEqualTo("Åldras tryggt & väl");
			assertThat(document.getDocumentInformation().getTitle()).isEqualTo("Kedjan");
			assertThat(document.getDocumentCatalog().getLanguage()).isEqualTo("sv");
			assertThat(document.getDocumentCatalog().getStructureTreeRoot().getKids()).singleElement()
				.extracting((figure) -> ((PDStructureElement) figure).getAlternateDescription())
				.isEqualTo("Kedjan");
		}
	}

	@ParameterizedTest
	@EnumSource
	void samePictureIsTheSameBytes(PictureFormat format) {
		assertThat(Stream.generate(() -> HexFormat.of().formatHex(format.of(PICTURE, "Kedjan", SWEDISH))).limit(3))
			.containsOnly(HexFormat.of().formatHex(format.of(PICTURE, "Kedjan", SWEDISH)));
	}

	@Test
	void nothingIsLoadedForAPicture() {
		String image = "<image href=\"file:///etc/hostname\" xlink:href=\"file:///etc/hostname\" "
				+ "xmlns:xlink=\"http://www.w3.org/1999/xlink\" width=\"9\" height=\"9\"/></svg>";
		assertThatThrownBy(() -> png(PICTURE.replace("</svg>", image)))
			.hasStackTraceContaining("do not allow any external resources");
	}

	private static BufferedImage png(String picture) throws IOException {
		return ImageIO.read(new ByteArrayInputStream(PictureFormat.PNG.of(picture, "Kedjan", SWEDISH)));
	}

	/** Those that letters are made of. */
	private static int darkPoints(BufferedImage image) {
		int dark = 0;
		for (int x = 0; x < 200; x++) {
			for (int y = 0; y < 60; y++) {
				dark += ((image.getRGB(x, y) & 0xff) < 0x40) ? 1 : 0;
			}
		}
		return dark;
	}

}
