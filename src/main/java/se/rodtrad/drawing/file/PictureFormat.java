package se.rodtrad.drawing.file;

import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * What a picture can be fetched as; the lower-case name is the ending of its address.
 */
public enum PictureFormat {

	/** Drawn by whoever shows it, at any size. */
	SVG("image/svg+xml"),

	/** Points: for slides and what shows no SVG. */
	PNG("image/png"),

	/** A page of the picture's size, with text that can be searched and copied. */
	PDF("application/pdf");

	private final String mediaType;

	PictureFormat(String mediaType) {
		this.mediaType = mediaType;
	}

	/** By the ending of an address, in lower case. */
	public static PictureFormat of(String ending) {
		return valueOf(ending.toUpperCase(Locale.ROOT));
	}

	public String mediaType() {
		return this.mediaType;
	}

	/**
	 * Makes the file.
	 * @param svg a picture of ours, with its style sheet within it
	 * @param title what it shows, for those who do not see it
	 * @param language the language of its text
	 */
	public byte[] of(String svg, String title, Locale language) {
		return switch (this) {
			case SVG -> svg.getBytes(StandardCharsets.UTF_8);
			case PNG -> Rendering.of(svg).png();
			case PDF -> PdfPage.of(Rendering.of(svg), title, language);
		};
	}

}
