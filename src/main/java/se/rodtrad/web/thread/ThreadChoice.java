package se.rodtrad.web.thread;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

import org.springframework.web.util.UriComponentsBuilder;

import se.rodtrad.plan.Element.Assessment.Colour;
import se.rodtrad.web.sight.Choice;

/**
 * What of a goal chain the reader has chosen to see.
 *
 * @param focus the id of the element whose thread is looked at
 * @param open the ids of what is opened, by commas; the picture's own choice when
 * nothing, none of them when {@value #NONE}
 * @param unit the key of a unit: what it and those below it do, and what that carries
 * @param status the status of goals, and what they carry
 */
record ThreadChoice(Optional<String> focus, Optional<List<String>> open, Optional<String> unit,
		Optional<Colour> status) {

	private static final String NONE = "-";

	ThreadChoice {
		focus = Choice.stated(focus);
		open = open.map((ids) -> ids.stream().filter((id) -> !id.equals(NONE)).toList());
		unit = Choice.stated(unit);
	}

	/** The same with something else opened. */
	ThreadChoice opened(Collection<String> ids) {
		return new ThreadChoice(this.focus, Optional.of(List.copyOf(ids)), this.unit, this.status);
	}

	/** Adds what was chosen to an address. */
	UriComponentsBuilder addTo(UriComponentsBuilder address) {
		this.focus.ifPresent((id) -> address.queryParam("focus", id));
		this.unit.ifPresent((key) -> address.queryParam("unit", key));
		this.status.ifPresent((colour) -> address.queryParam("status", colour));
		this.open.ifPresent((ids) -> address.queryParam("open",
				ids.isEmpty() ? NONE : ids.stream().collect(Collectors.joining(","))));
		return address;
	}

}
