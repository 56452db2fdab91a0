package se.rodtrad.fulfilment;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormatSymbols;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;

import se.rodtrad.plan.Element;
import se.rodtrad.plan.Element.Assessment.Colour;
import se.rodtrad.plan.Value.Target;
import se.rodtrad.steering.Term;

/** Words and numbers as sentences about fulfilment have them, in both languages. */
public final class Wording {

	private static final Locale SWEDISH = Locale.of("sv", "SE");

	private Wording() {
	}

	static Term colour(Colour colour) {
		return switch (colour) {
			case GREEN -> new Term("Grön", "Green");
			case YELLOW -> new Term("Gul", "Yellow");
			case RED -> new Term("Röd", "Red");
			case GREY -> new Term("Ej bedömbar", "Not assessable");
		};
	}

	/** A number in [0, 1] with two decimals. */
	static Term score(double value) {
		return decimals(BigDecimal.valueOf(value).setScale(2, RoundingMode.HALF_UP));
	}

	/**
	 * A number in [0, 1] in whole per cent; 100 only when it is all, 0 only when none.
	 */
	static String percent(double share) {
		double whole = Math.rint(share * 100);
		if (whole == 100 && !Rounding.isAtLeast(share, 1)) {
			return "99 %";
		}
		return (whole == 0 && share > 0) ? "1 %" : "%.0f %%".formatted(whole);
	}

	/** What part of the weight is known. */
	static Term reported(double coverage) {
		String known = percent(coverage);
		return Rounding.isAtLeast(coverage, 1) ? new Term("allt är rapporterat", "all is reported")
				: new Term(known + " av vikten är rapporterad", known + " of the weight is reported");
	}

	/** A value of an indicator with its unit, as it was stated. */
	public static Term value(Element.Indicator indicator, double value) {
		BigDecimal exact = BigDecimal.valueOf(value).stripTrailingZeros();
		BigDecimal plain = exact.setScale(Math.max(exact.scale(), indicator.decimals().orElse(0)),
				RoundingMode.UNNECESSARY);
		String unit = indicator.unit().isEmpty() ? "" : " " + indicator.unit();
		Term number = decimals(plain);
		return new Term(number.sv() + unit, number.en() + unit);
	}

	private static Term decimals(BigDecimal number) {
		char comma = DecimalFormatSymbols.getInstance(SWEDISH).getDecimalSeparator();
		String english = number.toPlainString();
		return new Term(english.replace('.', comma).replace('-', '−'), english.replace('-', '−'));
	}

	/** What a target asks for. */
	public static Term target(Element.Indicator indicator, Target target) {
		return switch (target.targetKind()) {
			case AT_LEAST -> join(new Term("minst ", "at least "), limit(indicator, target.value()));
			case AT_MOST -> join(new Term("högst ", "at most "), limit(indicator, target.value()));
			case RANGE -> join(limit(indicator, target.low()), new Term("–", "–"), limit(indicator, target.high()));
			case IMPROVE_ON_PREVIOUS -> new Term("bättre än förut", "better than before");
			case MILESTONE -> new Term("genomfört", "done");
		};
	}

	private static Term limit(Element.Indicator indicator, OptionalDouble value) {
		return value.isPresent() ? value(indicator, value.getAsDouble()) : new Term("", "");
	}

	static Term join(Term... parts) {
		StringBuilder swedish = new StringBuilder();
		StringBuilder english = new StringBuilder();
		for (Term part : parts) {
			swedish.append(part.sv());
			english.append(part.en());
		}
		return new Term(swedish.toString(), english.toString());
	}

	/** Parts with the same text between them. */
	static Term joined(List<Term> parts, String between) {
		return new Term(String.join(between, parts.stream().map(Term::sv).toList()),
				String.join(between, parts.stream().map(Term::en).toList()));
	}

}
