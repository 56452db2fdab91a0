package se.rodtrad.drawing.file;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Locale;

import de.rototor.pdfbox.graphics2d.PdfBoxGraphics2D;
import de.rototor.pdfbox.graphics2d.PdfBoxGraphics2DFontTextDrawer;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDMarkInfo;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureTreeRoot;
import org.apache.pdfbox.pdmodel.documentinterchange.markedcontent.PDPropertyList;
import org.apache.pdfbox.pdmodel.documentinterchange.taggedpdf.StandardStructureTypes;
import org.apache.pdfbox.pdmodel.interactive.viewerpreferences.PDViewerPreferences;

/**
 * A picture as a document of one page in the picture's own size, marked as a figure with
 * what it shows, so that it can be read aloud.
 */
final class PdfPage {

	/** A pixel of a page is 1/96 inch, a point of a document 1/72. */
	private static final double POINT = 0.75;

	private PdfPage() {
	}

	static byte[] of(Rendering picture, String title, Locale language) {
		ByteArrayOutputStream file = new ByteArrayOutputStream();
		try (PDDocument document = new PDDocument()) {
			float width = (float) (picture.width() * POINT);
			float height = (float) (picture.height() * POINT);
			PDPage page = new PDPage(new PDRectangle(width, height));
			document.addPage(page);
			PdfBoxGraphics2D canvas = new PdfBoxGraphics2D(document, width, height);
			canvas.setFontTextDrawer(letters());
			canvas.scale(POINT, POINT);
			picture.root().paint(canvas);
			canvas.dispose();
			try (PDPageContentStream content = new PDPageContentStream(document, page)) {
				content.beginMarkedContent(COSName.getPDFName(StandardStructureTypes.Figure), marked());
				content.drawForm(canvas.getXFormObject());
				content.endMarkedContent();
			}
			describe(document, page, title, language);
			// else the time would be in it, and the same picture be other bytes each time
			document.setDocumentId(0L);
			document.save(file);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return file.toByteArray();
	}

	private static PdfBoxGraphics2DFontTextDrawer letters() throws IOException {
		PdfBoxGraphics2DFontTextDrawer drawer = new PdfBoxGraphics2DFontTextDrawer();
		for (Letters letters : Letters.ALL) {
			try (InputStream bytes = letters.open()) {
				drawer.registerFont(letters.fontName(), bytes);
			}
		}
		return drawer;
	}

	/** The only marked content of the page, number 0. */
	private static PDPropertyList marked() {
		COSDictionary properties = new COSDictionary();
		properties.setInt(COSName.MCID, 0);
		return PDPropertyList.create(properties);
	}

	private static void describe(PDDocument document, PDPage page, String title, Locale language) {
		PDStructureTreeRoot structure = new PDStructureTreeRoot();
		PDStructureElement figure = new PDStructureElement(StandardStructureTypes.Figure, structure);
		figure.setPage(page);
		figure.setAlternateDescription(title);
		figure.appendKid(0);
		structure.appendKid(figure);
		PDMarkInfo marks = new PDMarkInfo();
		marks.setMarked(true);
		PDViewerPreferences preferences = new PDViewerPreferences(new COSDictionary());
		preferences.setDisplayDocTitle(true);
		document.getDocumentInformation().setTitle(title);
		document.getDocumentCatalog().setLanguage(language.toLanguageTag());
		document.getDocumentCatalog().setStructureTreeRoot(structure);
		document.getDocumentCatalog().setMarkInfo(marks);
		document.getDocumentCatalog().setViewerPreferences(preferences);
	}

}
