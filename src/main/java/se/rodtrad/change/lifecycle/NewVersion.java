package se.rodtrad.change.lifecycle;

import java.util.List;
import java.util.Map;

import se.rodtrad.change.command.PlanCommand;
import se.rodtrad.plan.Element;
import se.rodtrad.plan.PlanGraph;

/**
 * Begins a new version of a document from one that there is (<em>ny version från</em>,
 * section 5 of the graph model). Its goals are copied with their links and targets, each
 * continuing the one that it was made from; indicators, and activities and missions that
 * go on, are the same in both. What others have linked to the older goals stays there
 * until it is moved over.
 *
 * @param subject the version to begin from
 * @param key the key of the new version
 * @param stated what the new version states; its name is that of the older unless stated,
 * its first day must be
 */
public record NewVersion(Element.Id subject, String key, Map<String, Object> stated) implements PlanCommand.Compound {

	public NewVersion {
		stated = Map.copyOf(stated);
	}

	@Override
	public List<Single> steps(PlanGraph plan) {
		return new VersionCopy(this, plan).all();
	}

}
