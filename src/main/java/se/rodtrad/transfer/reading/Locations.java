package se.rodtrad.transfer.reading;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import se.rodtrad.plan.Element;
import se.rodtrad.plan.Link;
import se.rodtrad.plan.Value;

/** Where in the file each element, link and value is stated. */
public final class Locations {

	private final Map<Record, Location> places = new HashMap<>();

	private final Map<Link.Id, Set<Link.Id>> linksByEnds = new HashMap<>();

	/** Where an element is stated. */
	public Optional<Location> of(Element.Id id) {
		return find(id);
	}

	/** Where a link is stated. */
	public Optional<Location> of(Link.Id id) {
		return find(id);
	}

	/** Where a target or a measurement is stated. */
	public Optional<Location> of(Value.Id id) {
		return find(id);
	}

	private Optional<Location> find(Record id) {
		return Optional.ofNullable(this.places.get(id));
	}

	/** Remembers where something is stated first; the earlier place if there is one. */
	Optional<Location> claim(Record id, Location at) {
		Location earlier = this.places.putIfAbsent(id, at);
		if (earlier == null && id instanceof Link.Id link) {
			this.linksByEnds.computeIfAbsent(withoutTime(link), (_) -> new LinkedHashSet<>()).add(link);
		}
		return Optional.ofNullable(earlier);
	}

	/** The links of the same type between the same elements, at any time. */
	Collection<Link.Id> linksLike(Link.Id id) {
		return this.linksByEnds.getOrDefault(withoutTime(id), Set.of());
	}

	private static Link.Id withoutTime(Link.Id id) {
		return new Link.Id(id.from(), id.type(), id.to(), java.time.LocalDate.MIN);
	}

}
