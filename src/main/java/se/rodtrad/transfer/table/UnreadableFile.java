package se.rodtrad.transfer.table;

import java.util.OptionalInt;

import se.rodtrad.plan.RodTradException;
import se.rodtrad.steering.Term;

/** A file that cannot be read at all, or only up to a place. */
public final class UnreadableFile extends RodTradException.Invalid {

	private final String code;

	private final Term found;

	private final Term expected;

	private final OptionalInt row;

	/**
	 * Something unreadable.
	 * @param code what is wrong, for programs
	 * @param found what is wrong, for people
	 * @param expected what would have been right
	 */
	public UnreadableFile(String code, Term found, Term expected) {
		this(code, found, expected, OptionalInt.empty());
	}

	/** The same, in a row that could not be read. */
	UnreadableFile(String code, Term found, Term expected, OptionalInt row) {
		super(found.en() + ": expected " + expected.en());
		this.code = code;
		this.found = found;
		this.expected = expected;
		this.row = row;
	}

	/** Something that cannot be read to its end. */
	public static UnreadableFile damaged(String name) {
		return new UnreadableFile("damaged_file",
				new Term("Filen är skadad: " + name + " går inte att läsa",
						"The file is damaged: " + name + " cannot be read"),
				new Term("en hel fil; öppna den i Excel och spara på nytt",
						"an undamaged file; open it in Excel and save it anew"));
	}

	/** Something too large, by what there is too much of. */
	public static UnreadableFile tooLarge(String svWhat, String enWhat, long limit) {
		return new UnreadableFile("too_large",
				new Term("Filen är för stor: för många " + svWhat, "The file is too large: too many " + enWhat),
				new Term("högst %d %s".formatted(limit, svWhat), "at most %d %s".formatted(limit, enWhat)));
	}

	public String code() {
		return this.code;
	}

	public Term found() {
		return this.found;
	}

	public Term expected() {
		return this.expected;
	}

	/** The row that could not be read; none when it is not known. */
	public OptionalInt row() {
		return this.row;
	}

}
