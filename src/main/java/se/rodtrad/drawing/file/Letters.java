package se.rodtrad.drawing.file;

import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.font.TextAttribute;
import java.io.IOException;
import java.io.InputStream;
import java.text.AttributedCharacterIterator;
import java.util.List;
import java.util.Map;

import org.apache.batik.bridge.FontFace;
import org.apache.batik.bridge.FontFamilyResolver;
import org.apache.batik.gvt.font.AWTGVTFont;
import org.apache.batik.gvt.font.GVTFont;
import org.apache.batik.gvt.font.GVTFontFace;
import org.apache.batik.gvt.font.GVTFontFamily;
import org.springframework.core.io.ClassPathResource;

/**
 * The letters of all files, whatever the machine has installed and the style sheet names:
 * Liberation Sans, plain and bold.
 */
final class Letters {

	private static final Letters PLAIN = new Letters("Liberation Sans", "liberation/LiberationSans-Regular.ttf");

	private static final Letters BOLD = new Letters("Liberation Sans Bold", "liberation/LiberationSans-Bold.ttf");

	static final List<Letters> ALL = List.of(PLAIN, BOLD);

	/** Heavier than the plain weight, 1, and lighter than the bold one, 2. */
	private static final float BETWEEN = 1.5f;

	private final String fontName;

	private final ClassPathResource source;

	private final Font font;

	private Letters(String fontName, String source) {
		this.fontName = fontName;
		this.source = new ClassPathResource(source);
		try (InputStream bytes = this.source.getInputStream()) {
			this.font = Font.createFont(Font.TRUETYPE_FONT, bytes);
		}
		catch (FontFormatException | IOException ex) {
			throw new IllegalStateException("%s: found no letters to draw with".formatted(source), ex);
		}
	}

	/** The font's own name, by which a document knows it. */
	String fontName() {
		return this.fontName;
	}

	InputStream open() throws IOException {
		return this.source.getInputStream();
	}

	/** The letters that a run of text asks for, in its size. */
	static Font of(Map<AttributedCharacterIterator.Attribute, ?> asked) {
		boolean isBold = asked.get(TextAttribute.WEIGHT) instanceof Float weight && weight > BETWEEN;
		float size = (asked.get(TextAttribute.SIZE) instanceof Float stated) ? stated : 1;
		return (isBold ? BOLD : PLAIN).font.deriveFont(size);
	}

	/** Answers every question for a family with these letters. */
	static FontFamilyResolver resolver() {
		return new Resolver();
	}

	/** The only family there is. */
	private static final class Family implements GVTFontFamily {

		@Override
		public String getFamilyName() {
			return PLAIN.fontName;
		}

		@Override
		public GVTFontFace getFontFace() {
			return new GVTFontFace(PLAIN.fontName);
		}

		@Override
		public GVTFont deriveFont(float size, AttributedCharacterIterator text) {
			return new AWTGVTFont(of(text.getAttributes()).deriveFont(size));
		}

		@Override
		@SuppressWarnings({ "rawtypes", "unchecked" })
		public GVTFont deriveFont(float size, Map attributes) {
			return new AWTGVTFont(of(attributes).deriveFont(size));
		}

		@Override
		public boolean isComplex() {
			return false;
		}

	}

	/** Never looks for another family, on the machine or elsewhere. */
	private static final class Resolver implements FontFamilyResolver {

		private final GVTFontFamily family = new Family();

		@Override
		public GVTFontFamily resolve(String name) {
			return this.family;
		}

		@Override
		public GVTFontFamily resolve(String name, FontFace face) {
			return this.family;
		}

		@Override
		public GVTFontFamily loadFont(InputStream bytes, FontFace face) {
			return this.family;
		}

		@Override
		public GVTFontFamily getDefault() {
			return this.family;
		}

		@Override
		public GVTFontFamily getFamilyThatCanDisplay(char letter) {
			return this.family;
		}

	}

}
