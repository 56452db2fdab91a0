package se.rodtrad.ledger.file;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Component;

import se.rodtrad.ledger.Ledger;
import se.rodtrad.plan.PlanGraph;
import se.rodtrad.plan.PlanGraphs;
import se.rodtrad.plan.api.Viewpoint;

/** Begins the answers that are files: the one way in which all of them are given out. */
@Component
public class FileAnswers {

	private final PlanGraphs graphs;

	private final Ledger ledger;

	FileAnswers(PlanGraphs graphs, Ledger ledger) {
		this.graphs = graphs;
		this.ledger = ledger;
	}

	/** The plan of a region as it stands, or at the time that is asked for. */
	public PlanGraph plan(String region, Asked asked) {
		return asked.viewpoint()
			.map((viewpoint) -> viewpoint.of(this.graphs, region))
			.orElseGet(() -> this.graphs.current(region));
	}

	/** Says of which revision an answer is. */
	public FileAnswer begin(PlanGraph plan, Asked asked, HttpServletRequest request, HttpServletResponse response) {
		return new FileAnswer(Stamp.of(this.ledger, plan), asked.file(), Viewpoint.warning(this.graphs), request,
				response);
	}

}
