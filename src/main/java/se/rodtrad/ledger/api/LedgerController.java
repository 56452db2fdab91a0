package se.rodtrad.ledger.api;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;

import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

import se.rodtrad.ledger.Ledger;
import se.rodtrad.ledger.Revision;
import se.rodtrad.ledger.Signature;
import se.rodtrad.ledger.Verification;
import se.rodtrad.plan.PlanGraph;
import se.rodtrad.plan.PlanGraphs;
import se.rodtrad.plan.RodTradException;
import se.rodtrad.plan.api.Connection;
import se.rodtrad.plan.api.GlobalId;
import se.rodtrad.plan.api.Paging;

/**
 * Answers who changed what, when, from what and why.
 */
@Controller
class LedgerController {

	private final Ledger ledger;

	private final PlanGraphs graphs;

	LedgerController(Ledger ledger, PlanGraphs graphs) {
		this.ledger = ledger;
		this.graphs = graphs;
	}

	@QueryMapping
	Connection<RevisionView> revisions(@Argument String region, @Argument Optional<String> actor,
			@Argument Optional<Signature.How> how, @Argument Optional<OffsetDateTime> from,
			@Argument Optional<OffsetDateTime> until, Paging paging) {
		long current = this.graphs.current(region).revision();
		Ledger.Wanted wanted = new Ledger.Wanted(paging.after().map(LedgerController::number).orElse(Long.MAX_VALUE),
				actor, how, from.map(OffsetDateTime::toInstant), until.map(OffsetDateTime::toInstant));
		List<Revision> found = this.ledger.revisions(region, wanted, paging.size() + 1);
		List<Connection.Edge<RevisionView>> edges = found.stream()
			.limit(paging.size())
			.map((revision) -> new Connection.Edge<>(new RevisionView(revision),
					() -> String.valueOf(revision.number())))
			.toList();
		return new Connection<>(edges, paging.after().isPresent(), found.size() > paging.size(),
				this.ledger.count(region, wanted), current);
	}

	private static long number(String place) {
		try {
			return Long.parseLong(place);
		}
		catch (NumberFormatException ex) {
			throw new RodTradException.Invalid("after: expected a cursor that an earlier page of this list gave");
		}
	}

	@QueryMapping
	Optional<RevisionView> revision(@Argument String region, @Argument Optional<Long> number,
			@Argument Optional<String> commandId) {
		if (number.isPresent() == commandId.isPresent()) {
			throw new RodTradException.Invalid("number, commandId: expected one of them");
		}
		return number.flatMap((wanted) -> this.ledger.revision(region, wanted))
			.or(() -> commandId.flatMap((wanted) -> this.ledger.ofCommand(region, wanted)))
			.map(RevisionView::new);
	}

	@SchemaMapping(typeName = "Revision")
	Connection<ChangeView> changes(RevisionView source, Paging paging) {
		Revision revision = source.revision();
		PlanGraph plan = this.graphs.current(revision.region());
		long from = paging.after().map(LedgerController::number).map((place) -> place + 1).orElse(0L);
		List<Connection.Edge<ChangeView>> edges = this.ledger
			.lines(revision.region(), new Ledger.Place(revision.number(), from), revision.number(), paging.size())
			.stream()
			.map((line) -> new Connection.Edge<>(new ChangeView(plan, line.entry().edit()),
					() -> String.valueOf(line.entry().place())))
			.toList();
		return new Connection<>(edges, from > 0, from + edges.size() < revision.entries(),
				Math.toIntExact(revision.entries()), plan.revision());
	}

	@QueryMapping
	Connection<LineView> history(@Argument String of, Paging paging) {
		GlobalId id = GlobalId.parse(of);
		PlanGraph plan = this.graphs.current(id.regionId());
		Ledger.Place before = paging.after().map(Ledger.Place::parse).orElse(Ledger.Place.END);
		List<Ledger.Line> found = this.ledger.history(id.regionId(), id.element(), before, paging.size() + 1);
		List<Connection.Edge<LineView>> edges = found.stream()
			.limit(paging.size())
			.map((line) -> new Connection.Edge<>(new LineView(plan, line), () -> line.place().toString()))
			.toList();
		return new Connection<>(edges, paging.after().isPresent(), found.size() > paging.size(),
				this.ledger.countHistory(id.regionId(), id.element()), plan.revision());
	}

	@QueryMapping
	Verification verifyLedger(@Argument String region, @Argument Optional<Long> from, @Argument Optional<Long> to) {
		PlanGraph plan = this.graphs.current(region);
		return Verification.of(this.ledger, plan, from.orElse(1L), to.orElse(plan.revision()));
	}

}
