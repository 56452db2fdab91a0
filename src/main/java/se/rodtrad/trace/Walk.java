package se.rodtrad.trace;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Set;
import java.util.function.IntPredicate;

import com.carrotsearch.hppc.IntArrayList;
import com.carrotsearch.hppc.IntIntHashMap;

import se.rodtrad.plan.LinkType;
import se.rodtrad.plan.PlanGraph;

/**
 * The part of a plan that is reached from some elements by going one way: a graph of its
 * own, with its elements numbered by <em>place</em> in the order of distance and index,
 * and the links that lead on from each. It costs what it holds, however large the plan
 * is, and a cycle or a depth of a hundred thousand is nothing special to it.
 */
public final class Walk {

	/** No bound on the distance. */
	public static final int ANY_DISTANCE = Integer.MAX_VALUE;

	private final Steps steps;

	private final IntArrayList elements = new IntArrayList();

	private final IntIntHashMap places = new IntIntHashMap();

	private final IntArrayList distances = new IntArrayList();

	private final IntArrayList linkStarts = new IntArrayList();

	private final IntArrayList links = new IntArrayList();

	private Walk(Steps steps) {
		this.steps = steps;
	}

	/**
	 * Walks upstream from some elements.
	 * @param starts the indexes of the elements to start from
	 * @param types which links to follow
	 * @param at the day on which links and their ends must hold
	 */
	public static Walk upstream(PlanGraph plan, int[] starts, Set<LinkType> types, LocalDate at) {
		return of(new Steps(plan, true, types, at), starts, ANY_DISTANCE, (element) -> true);
	}

	/** Walks downstream from some elements. */
	public static Walk downstream(PlanGraph plan, int[] starts, Set<LinkType> types, LocalDate at) {
		return of(new Steps(plan, false, types, at), starts, ANY_DISTANCE, (element) -> true);
	}

	/**
	 * Walks as far as the distance allows, without leaving the elements that are within.
	 */
	static Walk of(Steps steps, int[] starts, int maxDistance, IntPredicate within) {
		Walk walk = new Walk(steps);
		for (int start : starts) {
			walk.reaches(start, true);
		}
		int level = 0;
		for (int distance = 0; level < walk.elements.size(); distance++) {
			level = walk.expand(level, distance, distance < maxDistance, within);
		}
		walk.linkStarts.add(walk.links.size());
		return walk;
	}

	/** Whether an element is in it, or may be and now is. */
	private boolean reaches(int element, boolean mayBe) {
		int slot = this.places.indexOf(element);
		if (this.places.indexExists(slot)) {
			return true;
		}
		if (mayBe) {
			this.places.indexInsert(slot, element, -1);
			this.elements.add(element);
		}
		return mayBe;
	}

	/** Settles the elements found last and looks one step further. */
	private int expand(int level, int distance, boolean isGoingOn, IntPredicate within) {
		int levelEnd = this.elements.size();
		Arrays.sort(this.elements.buffer, level, levelEnd);
		for (int place = level; place < levelEnd; place++) {
			this.places.put(this.elements.get(place), place);
			this.distances.add(distance);
		}
		for (int place = level; place < levelEnd; place++) {
			int firstLink = this.links.size();
			this.linkStarts.add(firstLink);
			this.steps.addFrom(this.elements.get(place), this.links);
			keepLinks(firstLink, isGoingOn, within);
		}
		return levelEnd;
	}

	/** A link to something not reached is no part of the walk. */
	private void keepLinks(int firstLink, boolean isGoingOn, IntPredicate within) {
		int kept = firstLink;
		for (int slot = firstLink; slot < this.links.size(); slot++) {
			int link = this.links.get(slot);
			int end = this.steps.end(link);
			if (reaches(end, isGoingOn && within.test(end))) {
				this.links.set(kept++, link);
			}
		}
		this.links.elementsCount = kept;
	}

	/** How many elements there are. */
	public int size() {
		return this.elements.size();
	}

	/** The index of the element at a place. */
	public int element(int place) {
		return this.elements.get(place);
	}

	/** The fewest links from a start to the element at a place. */
	public int distance(int place) {
		return this.distances.get(place);
	}

	/** Whether an element is in it. */
	public boolean contains(int element) {
		return this.places.containsKey(element);
	}

	/** The place of an element that is in it. */
	public int place(int element) {
		return this.places.get(element);
	}

	/**
	 * The slot of the first link that leads on from a place; those of all its links
	 * follow one another.
	 */
	public int firstSlot(int place) {
		return this.linkStarts.get(place);
	}

	/** The slot after the last link that leads on from a place. */
	public int endSlot(int place) {
		return this.linkStarts.get(place + 1);
	}

	/** How many links there are: one for each slot. */
	public int slots() {
		return this.links.size();
	}

	/** The index of the link in a slot. */
	public int link(int slot) {
		return this.links.get(slot);
	}

	/** The place that the link in a slot leads to. */
	public int end(int slot) {
		return this.places.get(this.steps.end(this.links.get(slot)));
	}

	/** The places that the links of all slots lead to, by slot. */
	int[] ends() {
		int[] ends = new int[slots()];
		Arrays.setAll(ends, this::end);
		return ends;
	}

}
