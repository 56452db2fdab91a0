package se.rodtrad.change;

import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import se.rodtrad.plan.Element;
import se.rodtrad.plan.Link;
import se.rodtrad.plan.LinkType;
import se.rodtrad.plan.Region;
import se.rodtrad.plan.Subject;
import se.rodtrad.plan.Value;

/**
 * What a draft was meant to say and does not, since it could not be read. What may only
 * follow from that is no problem of its own: the version that seems to have no decision
 * has one whose key is misspelt.
 */
public final class Unread {

	/** As a property: which models govern the region. */
	public static final String STEERING_MODEL = "steeringModel";

	/** As a property: which targets there are. */
	static final String TARGETS = "targets";

	/** Whatever a breach rests on, it rests on this. */
	private static final String TIME = "validFrom";

	private final Map<Element.Id, Set<String>> properties = new HashMap<>();

	private final Set<String> anywhere = new HashSet<>();

	/**
	 * A property of an element, or a type of link that it has, was not read.
	 * @param property the name of the property or of the type of link
	 */
	public void add(Element.Id element, String property) {
		this.properties.computeIfAbsent(element, (_) -> new HashSet<>()).add(property);
	}

	/**
	 * A type of link that no one knows which element has was not read, or
	 * {@link #STEERING_MODEL}.
	 */
	public void addAnywhere(String property) {
		this.anywhere.add(property);
	}

	/** Nothing was read of what is said of something. */
	public void add(Subject subject) {
		switch (subject) {
			case Element.Id element -> add(element, TIME);
			case Link.Id link -> {
				add(link.from(), TIME);
				add(link.to(), TIME);
			}
			case Value.Id _ -> addAnywhere(TARGETS);
			case Region.Self _ -> addAnywhere(STEERING_MODEL);
		}
	}

	/** It is not known what was not read. */
	public void addEverything() {
		addAnywhere(TIME);
	}

	/** Links of any type may not have been read. */
	public void addLinksAnywhere() {
		Arrays.stream(LinkType.values()).map(LinkType::name).forEach(this.anywhere::add);
	}

	/** Whether a breach of a rule may be gone when everything has been read. */
	boolean mayExplain(Problem problem) {
		Set<String> grounds = Rule.of(problem).grounds();
		return !Collections.disjoint(grounds, this.anywhere) || elements(problem)
			.anyMatch((element) -> !Collections.disjoint(grounds, this.properties.getOrDefault(element, Set.of())));
	}

	private static Stream<Element.Id> elements(Problem problem) {
		Stream<Element.Id> own = switch (problem.subject()) {
			case Element.Id element -> Stream.of(element);
			case Link.Id link -> Stream.of(link.from(), link.to());
			case Region.Self _, Value.Id _ -> Stream.empty();
		};
		return Stream.concat(own, problem.members().stream());
	}

}
