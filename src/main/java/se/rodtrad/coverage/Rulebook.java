package se.rodtrad.coverage;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import com.carrotsearch.hppc.IntIntHashMap;
import com.carrotsearch.hppc.LongObjectHashMap;

import se.rodtrad.plan.LinkType;
import se.rodtrad.plan.PlanGraph;
import se.rodtrad.steering.LinkRule;
import se.rodtrad.steering.Place;
import se.rodtrad.steering.SteeringModel;

/**
 * A steering model's rules, looked up for the elements and links of a plan on a day. Few
 * elements stand in different places, so that what the rules say of each is found once.
 */
@SuppressWarnings("EnumOrdinal") // a key for a map of numbers
final class Rulebook {

	/** The links by which a goal is broken down. */
	private static final Set<LinkType> BREAKING_DOWN = EnumSet.of(LinkType.CONTRIBUTES_TO, LinkType.PART_OF_GOAL,
			LinkType.IMPLEMENTS);

	private final PlanGraph plan;

	private final SteeringModel model;

	private final LocalDate at;

	private final IntIntHashMap numbers = new IntIntHashMap();

	private final Map<Place, Integer> numberOf = new HashMap<>();

	private final List<PlaceRules> places = new ArrayList<>();

	private final LongObjectHashMap<List<LinkRule>> allowing = new LongObjectHashMap<>();

	private final Set<LinkType> governed = EnumSet.noneOf(LinkType.class);

	Rulebook(PlanGraph plan, SteeringModel model, LocalDate at) {
		this.plan = plan;
		this.model = model;
		this.at = at;
		model.linkRules().forEach((rule) -> this.governed.addAll(rule.types()));
	}

	SteeringModel model() {
		return this.model;
	}

	/** What the rules say of an element. */
	PlaceRules of(int element) {
		return this.places.get(number(element));
	}

	private int number(int element) {
		int slot = this.numbers.indexOf(element);
		if (this.numbers.indexExists(slot)) {
			return this.numbers.indexGet(slot);
		}
		int number = this.numberOf.computeIfAbsent(this.model.place(this.plan, element, this.at), (place) -> {
			this.places.add(rules(place));
			return this.places.size() - 1;
		});
		this.numbers.indexInsert(slot, element, number);
		return number;
	}

	private PlaceRules rules(Place place) {
		List<LinkRule> thread = this.model.linkRules().stream().filter(LinkRule::isOfThread).toList();
		List<LinkRule> asUpper = thread.stream().filter((rule) -> rule.isUpper(place)).toList();
		List<LinkRule> asLower = thread.stream().filter((rule) -> rule.isLower(place)).toList();
		boolean isBrokenDown = asUpper.stream()
			.anyMatch((rule) -> rule.types().stream().anyMatch(BREAKING_DOWN::contains));
		return new PlaceRules(place, asUpper, asLower, isBrokenDown);
	}

	/** Whether the model says nothing of links like this, or foresees this one. */
	boolean isForeseen(int link) {
		return !this.governed.contains(this.plan.type(link)) || !allowing(link).isEmpty();
	}

	/** Whether a rule foresees a link, and so counts it. */
	boolean isAllowed(LinkRule rule, int link) {
		return allowing(link).contains(rule);
	}

	private List<LinkRule> allowing(int link) {
		LinkType type = this.plan.type(link);
		int from = number(this.plan.from(link));
		int to = number(this.plan.to(link));
		long key = ((long) type.ordinal() << 56) | ((long) from << 28) | to;
		int slot = this.allowing.indexOf(key);
		if (this.allowing.indexExists(slot)) {
			return this.allowing.indexGet(slot);
		}
		List<LinkRule> rules = this.model.rulesAllowing(type, this.places.get(from).place(),
				this.places.get(to).place());
		this.allowing.indexInsert(slot, key, rules);
		return rules;
	}

	/**
	 * What the rules of the thread say of elements in a place.
	 *
	 * @param asUpper the rules that speak of what is below them
	 * @param asLower the rules that speak of what is above them
	 * @param isBrokenDown whether goals or activities are foreseen below them
	 */
	record PlaceRules(Place place, List<LinkRule> asUpper, List<LinkRule> asLower, boolean isBrokenDown) {

		/** Whether anything is wanted below them, so that coverage has a meaning. */
		boolean isJudged() {
			return this.isBrokenDown || this.asUpper.stream().anyMatch((rule) -> rule.perUpper().isDemand());
		}

	}

}
