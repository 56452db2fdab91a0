package se.rodtrad.drawing.file;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Dimension2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.Map;

import javax.imageio.ImageIO;

import org.apache.batik.anim.dom.SAXSVGDocumentFactory;
import org.apache.batik.bridge.BridgeContext;
import org.apache.batik.bridge.ExternalResourceSecurity;
import org.apache.batik.bridge.FontFamilyResolver;
import org.apache.batik.bridge.GVTBuilder;
import org.apache.batik.bridge.NoLoadExternalResourceSecurity;
import org.apache.batik.bridge.NoLoadScriptSecurity;
import org.apache.batik.bridge.ScriptSecurity;
import org.apache.batik.bridge.UserAgentAdapter;
import org.apache.batik.gvt.GraphicsNode;
import org.apache.batik.util.ParsedURL;

/**
 * A picture that has been read and laid out, to be painted on anything.
 *
 * @param root what is painted
 * @param width in pixels
 * @param height in pixels
 */
record Rendering(GraphicsNode root, double width, double height) {

	/** Points a pixel, as on the screens that slides are shown on. */
	private static final double SHARPNESS = 2;

	/** Points in a file at the most: 96 MB while it is painted. */
	private static final double MOST_POINTS = 24_000_000;

	/** What relative addresses would be relative to; nothing is ever loaded. */
	private static final String ADDRESS = "urn:rod-trad:picture";

	private static final Map<RenderingHints.Key, Object> SMOOTH = Map.of(RenderingHints.KEY_ANTIALIASING,
			RenderingHints.VALUE_ANTIALIAS_ON, RenderingHints.KEY_TEXT_ANTIALIASING,
			RenderingHints.VALUE_TEXT_ANTIALIAS_ON, RenderingHints.KEY_FRACTIONALMETRICS,
			RenderingHints.VALUE_FRACTIONALMETRICS_ON);

	/** Reads a picture of ours. */
	static Rendering of(String svg) {
		BridgeContext context = new BridgeContext(new Closed());
		context.setTextPainter(new TextAsText());
		try {
			GraphicsNode root = new GVTBuilder().build(context,
					new SAXSVGDocumentFactory(null).createDocument(ADDRESS, new StringReader(svg)));
			Dimension2D size = context.getDocumentSize();
			return new Rendering(root, size.getWidth(), size.getHeight());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** The picture as points: two a pixel, or as many as a large picture may have. */
	byte[] png() {
		double scale = Math.min(SHARPNESS, Math.sqrt(MOST_POINTS / (this.width * this.height)));
		BufferedImage image = new BufferedImage((int) Math.ceil(this.width * scale),
				(int) Math.ceil(this.height * scale), BufferedImage.TYPE_INT_RGB);
		Graphics2D canvas = image.createGraphics();
		try {
			canvas.setRenderingHints(SMOOTH);
			canvas.setColor(Color.WHITE);
			canvas.fillRect(0, 0, image.getWidth(), image.getHeight());
			canvas.scale(scale, scale);
			this.root.paint(canvas);
		}
		finally {
			canvas.dispose();
		}
		ByteArrayOutputStream file = new ByteArrayOutputStream();
		try {
			ImageIO.write(image, "png", file);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return file.toByteArray();
	}

	/** Loads nothing and runs nothing, whatever a picture asks for. */
	private static final class Closed extends UserAgentAdapter {

		@Override
		public FontFamilyResolver getFontFamilyResolver() {
			return Letters.resolver();
		}

		@Override
		public ExternalResourceSecurity getExternalResourceSecurity(ParsedURL resource, ParsedURL document) {
			return new NoLoadExternalResourceSecurity();
		}

		@Override
		public ScriptSecurity getScriptSecurity(String type, ParsedURL script, ParsedURL document) {
			return new NoLoadScriptSecurity(type);
		}

		@Override
		public void displayError(Exception fault) {
			throw new IllegalStateException(fault);
		}

		@Override
		public void displayError(String message) {
			throw new IllegalStateException(message);
		}

	}

}
