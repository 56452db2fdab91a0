package se.rodtrad.drawing;

import java.util.ArrayList;
import java.util.List;

/**
 * Breaks text into lines, since SVG does not.
 */
final class Lines {

	private Lines() {
	}

	/**
	 * The first lines of a text, broken between words where that can be; the last one
	 * tells when there is more.
	 * @param width the most signs on a line
	 * @param most the most lines
	 */
	static List<String> of(String text, int width, int most) {
		List<String> lines = new ArrayList<>();
		String rest = text.strip();
		while (rest.length() > width && lines.size() < most - 1) {
			int space = rest.lastIndexOf(' ', width);
			int end = (space > 0) ? space : width;
			lines.add(rest.substring(0, end).strip());
			rest = rest.substring(end).strip();
		}
		lines.add((rest.length() > width) ? rest.substring(0, width - 1).strip() + "…" : rest);
		return lines;
	}

}
