package se.rodtrad.transfer.sheet;

import java.util.Map;

import se.rodtrad.plan.Element;
import se.rodtrad.plan.Link;
import se.rodtrad.plan.LinkType;
import se.rodtrad.plan.Validity;

/**
 * The links that a link column states.
 *
 * @param type their type
 * @param isIncoming whether they reach the row's element instead of leaving it
 * @param isMany whether there may be several
 * @param properties what each of them says
 */
public record LinkedBy(LinkType type, boolean isIncoming, boolean isMany, Map<String, Object> properties) {

	public LinkedBy {
		properties = Map.copyOf(properties);
	}

	/** The link between the element of the row and that of an entry. */
	public Link link(Element.Id row, Element.Id entry) {
		return new Link(this.isIncoming ? entry : row, this.type, this.isIncoming ? row : entry, Validity.ALWAYS,
				this.type.defaultWeight(), this.properties);
	}

	/** Whether the column speaks of such a link: it has no valid time of its own. */
	public boolean states(Link link) {
		return link.validity().equals(Validity.ALWAYS) && this.properties.entrySet()
			.stream()
			.allMatch((property) -> property.getValue()
				.equals(link.properties().getOrDefault(property.getKey(), property.getValue())));
	}

}
