package se.rodtrad.transfer.reading;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

import se.rodtrad.plan.Element;
import se.rodtrad.plan.Link;
import se.rodtrad.plan.Value;

/** Where in the file each element, link and value is stated. */
public final class Locations {

	private final Map<Record, Location> places = new HashMap<>();

	private final Map<Link.Id, Set<Link.Id>> linksByEnds = new HashMap<>();

	private final Map<Element.Id, List<Link.Id>> linksFrom = new HashMap<>();

	private final Map<String, Header> headers = new HashMap<>();

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

	/**
	 * Where a link from one to another of some elements is stated, rather one that is
	 * preferred than the first.
	 */
	public Optional<Location> ofLinkAmong(Set<Element.Id> elements, Predicate<Link.Id> isPreferred) {
		Map<Link.Id, Location> among = new HashMap<>();
		elements.forEach((from) -> this.linksFrom.getOrDefault(from, List.of())
			.stream()
			.filter((link) -> elements.contains(link.to()))
			.forEach((link) -> find(link).ifPresent((at) -> among.put(link, at))));
		return among.entrySet()
			.stream()
			.min(Comparator.comparing((Map.Entry<Link.Id, Location> link) -> !isPreferred.test(link.getKey()))
				.thenComparing(Map.Entry::getValue))
			.map(Map.Entry::getValue);
	}

	/** The cell of a row that states a property; the row when no column does. */
	public Location cell(Location row, String property) {
		return Optional.ofNullable(this.headers.get(row.sheet()))
			.filter((_) -> row.column().isEmpty())
			.flatMap((header) -> header.sheet()
				.columns()
				.stream()
				.filter((column) -> column.code().equals(property))
				.findFirst()
				.map((column) -> header.locate(row.row(), column)))
			.orElse(row);
	}

	/** Keeps where the columns of a sheet stand. */
	void keep(Header header) {
		this.headers.put(header.sheetName(), header);
	}

	private Optional<Location> find(Record id) {
		return Optional.ofNullable(this.places.get(id));
	}

	/** Remembers where something is stated first; the earlier place if there is one. */
	Optional<Location> claim(Record id, Location at) {
		Location earlier = this.places.putIfAbsent(id, at);
		if (earlier == null && id instanceof Link.Id link) {
			this.linksByEnds.computeIfAbsent(withoutTime(link), (_) -> new LinkedHashSet<>()).add(link);
			this.linksFrom.computeIfAbsent(link.from(), (_) -> new ArrayList<>(1)).add(link);
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
