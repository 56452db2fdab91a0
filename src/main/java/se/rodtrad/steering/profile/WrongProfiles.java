package se.rodtrad.steering.profile;

import java.util.List;
import java.util.stream.Collectors;

import se.rodtrad.plan.RodTradException;

/** All that is wrong with the profiles, at once. */
public final class WrongProfiles extends RodTradException.Invalid {

	private final transient List<Problem> problems;

	WrongProfiles(List<Problem> problems) {
		super(problems.stream().sorted().map(Problem::toString).collect(Collectors.joining("\n")));
		this.problems = problems.stream().sorted().toList();
	}

	/** The problems, by file and line. */
	public List<Problem> problems() {
		return this.problems;
	}

}
