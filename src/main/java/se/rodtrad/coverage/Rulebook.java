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
import se.rodtrad.steering.Placing;
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

	private final Map<Placing, Integer> numberOf = new HashMap<>();

	private final List<PlaceRules> places = new ArrayList<>();

	private final LongObjectHashMap<Judgement> judgements = new LongObjectHashMap<>();

	Rulebook(PlanGraph plan, SteeringModel model, LocalDate at) {
		this.plan = plan;
		this.model = model;
		this.at = at;
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
		int number = this.numberOf.computeIfAbsent(Placing.of(this.plan, element, this.at), (placing) -> {
			this.places.add(rules(placing.in(this.model)));
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
		List<LinkRule> beside = this.model.linkRules().stream().filter((rule) -> !rule.isOfThread()).toList();
		List<LinkRule> asFrom = beside.stream()
			.filter((rule) -> rule.perFrom().isBounded() && rule.isFrom(place))
			.toList();
		List<LinkRule> asTo = beside.stream().filter((rule) -> rule.perTo().isBounded() && rule.isTo(place)).toList();
		return new PlaceRules(place, asUpper, asLower, isBrokenDown, asFrom, asTo);
	}

	/** Whether the model foresees a link, or says nothing of links like it. */
	boolean isForeseen(int link) {
		return judgement(link).isForeseen();
	}

	/** Whether a rule allows a link, and so counts it. */
	boolean isAllowed(LinkRule rule, int link) {
		return judgement(link).allowing().contains(rule);
	}

	/** How many links a rule asks for that wants one to each of what the model lists. */
	int listed(LinkRule rule) {
		return this.model.classification().listed(rule.to(), this.at);
	}

	private Judgement judgement(int link) {
		LinkType type = this.plan.type(link);
		int from = number(this.plan.from(link));
		int to = number(this.plan.to(link));
		long key = ((long) type.ordinal() << 56) | ((long) from << 28) | to;
		int slot = this.judgements.indexOf(key);
		if (this.judgements.indexExists(slot)) {
			return this.judgements.indexGet(slot);
		}
		Place start = this.places.get(from).place();
		Place target = this.places.get(to).place();
		Judgement judgement = new Judgement(this.model.rulesAllowing(type, start, target),
				this.model.isForeseen(type, start, target));
		this.judgements.indexInsert(slot, key, judgement);
		return judgement;
	}

	/** What the rules say of links of a type between two places. */
	private record Judgement(List<LinkRule> allowing, boolean isForeseen) {
	}

	/**
	 * What the rules say of elements in a place.
	 *
	 * @param asUpper the rules of the thread that speak of what is below them
	 * @param asLower the rules of the thread that speak of what is above them
	 * @param isBrokenDown whether goals or activities are foreseen below them
	 * @param asFrom the rules beside the thread that say how many links leave them
	 * @param asTo the rules beside the thread that say how many links reach them
	 */
	record PlaceRules(Place place, List<LinkRule> asUpper, List<LinkRule> asLower, boolean isBrokenDown,
			List<LinkRule> asFrom, List<LinkRule> asTo) {

		/** Whether anything is wanted below them, so that coverage has a meaning. */
		boolean isJudged() {
			return this.isBrokenDown || this.asUpper.stream().anyMatch((rule) -> rule.perUpper().isDemand());
		}

	}

}
