package se.rodtrad.web.thread;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import se.rodtrad.plan.Element.Assessment.Colour;
import se.rodtrad.web.sight.Address;
import se.rodtrad.web.sight.Choice;

/**
 * What of a goal chain the reader has chosen to see.
 *
 * @param focus the id of the element whose thread is looked at
 * @param open the ids of what is opened, by commas; the picture's own choice when
 * nothing, none of them when {@value #NONE}
 * @param unit the key of a unit: what it and those below it do, and what that carries
 * @param status the status of goals, and what they carry
 * @param perspective the key of a perspective: what considers it, or stands in a document
 * that does
 * @param level the code of a level: what stands on it
 * @param version the key of a document version: what stands in it
 */
record ThreadChoice(Optional<String> focus, Optional<List<String>> open, Optional<String> unit, Optional<Colour> status,
		Optional<String> perspective, Optional<String> level, Optional<String> version) {

	/** Nothing chosen. */
	static final ThreadChoice NOTHING = new ThreadChoice(Optional.empty(), Optional.empty(), Optional.empty(),
			Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

	private static final String NONE = "-";

	ThreadChoice {
		focus = Choice.stated(focus);
		open = open.map((ids) -> ids.stream().filter((id) -> !id.equals(NONE)).toList());
		unit = Choice.stated(unit);
		perspective = Choice.stated(perspective);
		level = Choice.stated(level);
		version = Choice.stated(version);
	}

	/** The same with something else opened. */
	ThreadChoice opened(Collection<String> ids) {
		return new ThreadChoice(this.focus, Optional.of(List.copyOf(ids)), this.unit, this.status, this.perspective,
				this.level, this.version);
	}

	/** The same with the thread of another element looked at. */
	ThreadChoice focused(String id) {
		return new ThreadChoice(Optional.of(id), Optional.empty(), this.unit, this.status, this.perspective, this.level,
				this.version);
	}

	/** Whether something narrows what is seen. */
	public boolean isNarrow() {
		return this.focus.isPresent() || this.unit.isPresent() || this.status.isPresent()
				|| this.perspective.isPresent() || this.level.isPresent() || this.version.isPresent();
	}

	/** What was chosen, as the parameters of an address. */
	Map<String, String> parameters() {
		Map<String, String> parameters = new LinkedHashMap<>();
		this.focus.ifPresent((id) -> parameters.put("focus", id));
		this.unit.ifPresent((key) -> parameters.put("unit", key));
		this.status.ifPresent((colour) -> parameters.put("status", colour.name()));
		this.perspective.ifPresent((key) -> parameters.put("perspective", key));
		this.level.ifPresent((code) -> parameters.put("level", code));
		this.version.ifPresent((key) -> parameters.put("version", key));
		this.open.ifPresent((ids) -> parameters.put("open", ids.isEmpty() ? NONE : String.join(",", ids)));
		return parameters;
	}

	/** Adds it to an address. */
	Address addTo(Address address) {
		parameters().forEach(address::with);
		return address;
	}

}
