package se.rodtrad.drawing.file;

import java.awt.Graphics2D;
import java.awt.geom.Point2D;
import java.text.AttributedCharacterIterator;
import java.text.CharacterIterator;
import java.util.List;

import org.apache.batik.bridge.StrokingTextPainter;
import org.apache.batik.gvt.text.TextPaintInfo;

/**
 * Draws text as text. The painter that it extends draws the outlines of letters, which in
 * a document can be neither searched nor read aloud.
 */
final class TextAsText extends StrokingTextPainter {

	@Override
	@SuppressWarnings("rawtypes")
	protected void paintTextRuns(List runs, Graphics2D canvas) {
		for (Object run : runs) {
			paint((TextRun) run, canvas);
		}
	}

	private static void paint(TextRun run, Graphics2D canvas) {
		AttributedCharacterIterator text = run.getACI();
		text.first();
		if (!(text.getAttribute(PAINT_INFO) instanceof TextPaintInfo paint) || paint.fillPaint == null) {
			return;
		}
		Point2D start = run.getLayout().getOffset();
		canvas.setFont(Letters.of(text.getAttributes()));
		canvas.setPaint(paint.fillPaint);
		canvas.drawString(written(text), (float) start.getX(), (float) start.getY());
	}

	private static String written(AttributedCharacterIterator text) {
		StringBuilder written = new StringBuilder();
		for (char letter = text.first(); letter != CharacterIterator.DONE; letter = text.next()) {
			written.append(letter);
		}
		return written.toString();
	}

}
