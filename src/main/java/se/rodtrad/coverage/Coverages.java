package se.rodtrad.coverage;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

import se.rodtrad.plan.Label;
import se.rodtrad.plan.LinkType;
import se.rodtrad.plan.PlanGraph;
import se.rodtrad.steering.SteeringModel;
import se.rodtrad.trace.Components;
import se.rodtrad.trace.Walk;

/**
 * Judges a part of a plan against the steering model in force, each element once, from
 * below: an element is deeply covered when it has what it needs next below, and so has
 * everything there. What goes in circles reaches no activity and is never deeply covered.
 */
public final class Coverages {

	private final Rulebook rules;

	private final Examination examination;

	private final Walk walk;

	private final BitSet shallow = new BitSet();

	private final BitSet deep = new BitSet();

	private Coverages(PlanGraph plan, SteeringModel model, int[] starts, LocalDate at) {
		this.rules = new Rulebook(plan, model, at);
		this.examination = new Examination(plan, this.rules, at, Finding.Word.ALL);
		this.walk = Walk.downstream(plan, starts, LinkType.THREAD, at);
		Components components = Components.of(this.walk);
		for (int position = 0; position < this.walk.size(); position++) {
			int place = components.bottomUp(position);
			judge(place, components.isCyclic(place));
		}
	}

	/**
	 * The coverage of an element.
	 * @param model the steering model in force on the day
	 * @param element the index of the element
	 * @param at the day on which everything must hold
	 */
	public static Coverage of(PlanGraph plan, SteeringModel model, int element, LocalDate at) {
		return new Coverages(plan, model, new int[] { element }, at).ofStart(element);
	}

	/**
	 * Where the thread of a region is broken, in whichever way, by element and word.
	 * @param model the steering model in force on the day
	 */
	public static List<Finding> findings(PlanGraph plan, SteeringModel model, LocalDate at) {
		return findings(plan, model, at, Finding.Word.ALL);
	}

	/**
	 * Where the thread of a region is broken, by element and word: all that is in force
	 * on a day is looked at, in one pass.
	 * @param model the steering model in force on the day
	 * @param words in which ways; nothing is judged that only matters to others
	 */
	public static List<Finding> findings(PlanGraph plan, SteeringModel model, LocalDate at, Set<Finding.Word> words) {
		return findings(plan, model, at, words, IntStream.range(0, plan.size()));
	}

	/**
	 * Where the thread is broken at some elements, in whichever way, by element and word.
	 * @param model the steering model in force on the day
	 * @param elements the indexes of the elements
	 */
	public static List<Finding> findings(PlanGraph plan, SteeringModel model, LocalDate at, int[] elements) {
		return findings(plan, model, at, Finding.Word.ALL, IntStream.of(elements));
	}

	private static List<Finding> findings(PlanGraph plan, SteeringModel model, LocalDate at, Set<Finding.Word> words,
			IntStream elements) {
		Examination examination = new Examination(plan, new Rulebook(plan, model, at), at, words);
		List<Finding> findings = new ArrayList<>();
		elements.filter(examination::isInForce).forEach((element) -> findings.addAll(examination.findings(element)));
		return findings;
	}

	/**
	 * How well a whole region is covered: of the goals and missions in force that the
	 * model wants something below, how many have it next below, and all the way down.
	 * @param model the steering model in force on the day
	 */
	public static Totals totals(PlanGraph plan, SteeringModel model, LocalDate at) {
		int[] starts = IntStream.range(plan.firstIndex(Label.GOAL), plan.size())
			.filter((element) -> plan.isValid(element, at) && isOfThread(plan.label(element)))
			.toArray();
		return new Coverages(plan, model, starts, at).totals();
	}

	private static boolean isOfThread(Label label) {
		return label == Label.GOAL || label == Label.MISSION || label == Label.INDICATOR || label == Label.ACTIVITY;
	}

	private void judge(int place, boolean isCyclic) {
		int element = this.walk.element(place);
		boolean isShallow = this.examination.isShallow(element);
		this.shallow.set(place, isShallow);
		boolean isDeep = isShallow && !isCyclic && !this.examination.isEndOfThread(element);
		for (int slot = this.walk.firstSlot(place); isDeep && slot < this.walk.endSlot(place); slot++) {
			isDeep = this.deep.get(this.walk.end(slot));
		}
		this.deep.set(place, isDeep);
	}

	private Coverage ofStart(int element) {
		int[] judged = judged().toArray();
		int start = this.walk.place(element);
		return new Coverage(element, this.shallow.get(start), this.deep.get(start),
				(int) IntStream.of(judged).filter(this.deep::get).count(), judged.length,
				this.examination.findings(element));
	}

	private Totals totals() {
		int[] judged = judged().filter((place) -> this.examination.isInForce(this.walk.element(place))).toArray();
		return new Totals(judged.length, (int) IntStream.of(judged).filter(this.shallow::get).count(),
				(int) IntStream.of(judged).filter(this.deep::get).count());
	}

	/** The places of the elements that the model wants something below. */
	private IntStream judged() {
		return IntStream.range(0, this.walk.size())
			.filter((place) -> this.rules.of(this.walk.element(place)).isJudged());
	}

	/**
	 * How well a region is covered.
	 *
	 * @param judged how many goals and missions the model wants something below
	 * @param shallow how many of them have it next below
	 * @param deep how many of them have it all the way down
	 */
	public record Totals(int judged, int shallow, int deep) {
	}

}
