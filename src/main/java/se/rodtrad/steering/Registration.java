package se.rodtrad.steering;

import java.util.List;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/**
 * How documents are registered and found (<em>diarieföring</em>).
 *
 * @param caseNumbers how a <em>diarienummer</em> is written; any of them
 * @param systems where documents and plans are kept
 * @param requires what a registered document must have
 * @param ground why it stands here
 */
public record Registration(List<CaseNumber> caseNumbers, List<ToolSystem> systems, List<Term> requires, Ground ground) {

	public Registration {
		caseNumbers = List.copyOf(caseNumbers);
		systems = List.copyOf(systems);
		requires = List.copyOf(requires);
	}

	/** Whether a text is written as a case number of the region is. */
	public boolean isCaseNumber(String text) {
		return this.caseNumbers.isEmpty()
				|| this.caseNumbers.stream().anyMatch((number) -> Pattern.matches(number.pattern(), text));
	}

	/**
	 * How a case number is written.
	 *
	 * @param pattern a regular expression that all of it matches
	 * @param example one that does
	 */
	public record CaseNumber(String pattern, String example) {

		public CaseNumber {
			try {
				if (!Pattern.matches(pattern, example)) {
					throw new Unfit("example", "'%s'".formatted(example), "a number that matches " + pattern);
				}
			}
			catch (PatternSyntaxException ex) {
				throw new Unfit("pattern", "'%s'".formatted(pattern), "a regular expression");
			}
		}

	}

	/**
	 * A system that documents or plans are kept in.
	 *
	 * @param name its name
	 * @param use what for
	 * @param ground why it stands here
	 */
	public record ToolSystem(Term name, Term use, Ground ground) {
	}

}
