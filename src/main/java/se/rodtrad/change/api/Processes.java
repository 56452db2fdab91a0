package se.rodtrad.change.api;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

import se.rodtrad.change.command.PlanCommand;
import se.rodtrad.change.lifecycle.Decide;
import se.rodtrad.change.lifecycle.MoveOver;
import se.rodtrad.change.lifecycle.NewVersion;
import se.rodtrad.change.lifecycle.Reorganise;
import se.rodtrad.plan.Element;
import se.rodtrad.plan.Label;

import static se.rodtrad.change.api.CommandReader.day;
import static se.rodtrad.change.api.CommandReader.element;
import static se.rodtrad.change.api.CommandReader.map;
import static se.rodtrad.change.api.CommandReader.said;
import static se.rodtrad.change.api.CommandReader.text;
import static se.rodtrad.change.api.CommandReader.value;

/**
 * Reads the commands that stand for several.
 */
final class Processes {

	private Processes() {
	}

	static PlanCommand.Compound read(String choice, Map<String, Object> input) {
		return switch (choice) {
			case "newVersion" -> newVersion(input);
			case "decide" -> decide(input);
			case "moveOver" -> new MoveOver(element(map(input, "from")), (LocalDate) value(input, "on"));
			default -> reorganise(input);
		};
	}

	private static NewVersion newVersion(Map<String, Object> input) {
		Map<String, Object> version = map(input, "version");
		return new NewVersion(version(text(input, "from")), text(version, "key"), said("documentVersion", version));
	}

	private static Decide decide(Map<String, Object> input) {
		Map<String, Object> decision = map(input, "decision");
		return new Decide(version(text(input, "version")), text(decision, "key"), said("decision", decision),
				Optional.ofNullable(input.get("takenBy")).map((taker) -> element(map(taker))),
				Optional.of(text(input, "case")).filter((key) -> !key.isBlank()), day(input, "validFrom"));
	}

	private static Reorganise reorganise(Map<String, Object> input) {
		return new Reorganise(list(input, "units").stream().map(String::valueOf).toList(),
				list(input, "successors").stream().map(CommandReader::map).map(Processes::successor).toList(),
				Optional.of(text(input, "parent")).filter((key) -> !key.isBlank()),
				(LocalDate) value(input, "legalDate"), day(input, "fullEffectDate"));
	}

	private static Reorganise.Successor successor(Map<String, Object> input) {
		Map<String, Object> unit = map(input, "unit");
		return new Reorganise.Successor(text(unit, "key"), said("orgUnit", unit),
				(input.get("share") instanceof Number share) ? OptionalDouble.of(share.doubleValue())
						: OptionalDouble.empty());
	}

	private static List<?> list(Map<String, Object> input, String name) {
		return (List<?>) value(input, name);
	}

	private static Element.Id version(String key) {
		return new Element.Id(Label.DOCUMENT_VERSION, key);
	}

}
