package se.rodtrad.drawing;

import se.rodtrad.plan.Element.Assessment.Colour;

/**
 * The shape of a status, so that nobody needs to tell colours apart: the path of a sign
 * of 16 by 16 pixels.
 */
public final class StatusShape {

	private StatusShape() {
	}

	/** A disc, a triangle, a square on its corner, a ring. */
	public static String of(Colour colour) {
		return switch (colour) {
			case GREEN -> "M8 1a7 7 0 1 1 0 14a7 7 0 1 1 0-14z";
			case YELLOW -> "M8 1L15.5 15H.5z";
			case RED -> "M8 0L16 8L8 16L0 8z";
			case GREY -> "M8 1a7 7 0 1 1 0 14a7 7 0 1 1 0-14zM8 4a4 4 0 1 0 0 8a4 4 0 1 0 0-8z";
		};
	}

}
