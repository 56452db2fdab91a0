package se.rodtrad.ledger;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import se.rodtrad.plan.Edit;
import se.rodtrad.plan.Fact;
import se.rodtrad.plan.PlanGraph;
import se.rodtrad.plan.Region;
import se.rodtrad.plan.Subject;

/**
 * A plan as its ledger alone tells it, from the first entry on.
 */
public final class Replay {

	private final Map<Subject, Fact> facts = new LinkedHashMap<>();

	private Replay() {
	}

	/**
	 * The plan at a revision; nothing when the ledger does not begin with the region.
	 */
	public static Optional<PlanGraph> of(Ledger ledger, String region, long revision) {
		if (ledger.revision(region, 1).isEmpty()) {
			return Optional.empty();
		}
		Replay replay = new Replay();
		ledger.read(region, 1, revision, (line) -> replay.step(line.entry().edit()));
		return (replay.facts.get(new Region.Self(region)) instanceof Region named)
				? Optional.of(replay.plan(named, revision)) : Optional.empty();
	}

	private void step(Edit edit) {
		edit.after()
			.ifPresentOrElse((fact) -> this.facts.put(edit.subject(), fact), () -> this.facts.remove(edit.subject()));
	}

	private PlanGraph plan(Region region, long revision) {
		List<Edit> edits = new ArrayList<>();
		this.facts.values().forEach((fact) -> edits.add(new Edit(Optional.empty(), Optional.of(fact))));
		edits.sort(Edit.ORDER);
		return PlanGraph.empty(region).changed(edits, revision);
	}

}
