package se.rodtrad.web.sight;

/** What a page shows as a picture, which can be fetched as a file too. */
public interface Pictured {

	/**
	 * The address of the picture as a file.
	 * @param format its ending, one of {@value PictureFiles#FORMATS}
	 */
	String file(String format);

}
