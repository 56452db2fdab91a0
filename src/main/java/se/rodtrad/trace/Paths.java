package se.rodtrad.trace;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import se.rodtrad.plan.PlanGraph;

/**
 * The paths between elements (<em>vägar</em>): some of them, shortest first, and how many
 * there are in all. Among equally long ones, those come first that leave earlier by the
 * order of links: type, then far end, then beginning. Where a cycle lies between the
 * ends, the ways are without number and no count is given; those listed then pass no
 * element twice.
 *
 * @param listed the first paths
 * @param count how many there are; nothing where there is a cycle
 * @param cycles the members of the cycles between the ends, as indexes of elements
 * @param isComplete whether all are listed
 */
public record Paths(List<Path> listed, Optional<BigInteger> count, List<List<Integer>> cycles, boolean isComplete) {

	private static final Paths NONE = new Paths(List.of(), Optional.of(BigInteger.ZERO), List.of(), true);

	public Paths {
		listed = List.copyOf(listed);
		cycles = List.copyOf(cycles);
	}

	/** Finds the paths that a question asks for. */
	public static Paths of(PlanGraph plan, PathQuestion question) {
		return switch (question.direction()) {
			case UPSTREAM -> oneWay(plan, question, true);
			case DOWNSTREAM -> oneWay(plan, question, false);
			case BOTH -> oneWay(plan, question, true).and(oneWay(plan, question, false).withoutEmpty(), question);
		};
	}

	private static Paths oneWay(PlanGraph plan, PathQuestion question, boolean isUpstream) {
		Walk walk = isUpstream ? up(plan, question) : down(plan, question);
		Between between = new Between(walk, question.to());
		if (!between.isConnected()) {
			return NONE;
		}
		List<List<Integer>> cycles = between.cycles();
		Optional<BigInteger> count = cycles.isEmpty() ? Optional.of(between.count()) : Optional.empty();
		PathSearch search = new PathSearch(walk, between, question.first());
		List<Path> listed = search.shortestFirst();
		boolean isComplete = count.map(BigInteger.valueOf(listed.size())::equals).orElse(search.isExhausted());
		return new Paths(listed, count, cycles, isComplete);
	}

	private static Walk up(PlanGraph plan, PathQuestion question) {
		return Walk.upstream(plan, new int[] { question.from() }, question.types(), question.at());
	}

	/**
	 * Less lies above than below, so that a walk down from a vision keeps to what is
	 * above its targets.
	 */
	private static Walk down(PlanGraph plan, PathQuestion question) {
		int[] targets = question.to().stream().mapToInt(Integer::intValue).toArray();
		Walk above = Walk.upstream(plan, targets, question.types(), question.at());
		return Walk.of(new Steps(plan, false, question.types(), question.at()), new int[] { question.from() },
				Walk.ANY_DISTANCE, above::contains);
	}

	/** The path from an element to itself was counted on the way up. */
	private Paths withoutEmpty() {
		if (this.listed.isEmpty() || this.listed.getFirst().length() > 0) {
			return this;
		}
		return new Paths(this.listed.subList(1, this.listed.size()),
				this.count.map((all) -> all.subtract(BigInteger.ONE)), this.cycles, this.isComplete);
	}

	private Paths and(Paths other, PathQuestion question) {
		List<Path> both = new ArrayList<>(this.listed);
		both.addAll(other.listed);
		both.sort(Comparator.comparingInt(Path::length));
		boolean isCut = both.size() > question.first();
		List<List<Integer>> allCycles = new ArrayList<>(this.cycles);
		other.cycles.stream().filter((cycle) -> !this.cycles.contains(cycle)).forEach(allCycles::add);
		return new Paths(isCut ? both.subList(0, question.first()) : both,
				this.count.flatMap((mine) -> other.count.map(mine::add)), allCycles,
				this.isComplete && other.isComplete && !isCut);
	}

}
