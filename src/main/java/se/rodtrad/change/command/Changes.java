package se.rodtrad.change.command;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

import org.springframework.stereotype.Component;

import se.rodtrad.change.Plans;
import se.rodtrad.change.Problem;
import se.rodtrad.change.Rule;
import se.rodtrad.change.Unread;
import se.rodtrad.change.Verdict;
import se.rodtrad.ledger.Ledger;
import se.rodtrad.ledger.Revision;
import se.rodtrad.ledger.Signature;
import se.rodtrad.plan.Edit;
import se.rodtrad.plan.PlanDraft;
import se.rodtrad.plan.PlanGraph;
import se.rodtrad.plan.PlanGraphs;
import se.rodtrad.plan.Region;
import se.rodtrad.plan.RodTradException;
import se.rodtrad.plan.Subject;

/**
 * Makes changes of plans, one of a region at a time, and takes them back.
 */
@Component
public class Changes {

	/** Of two processes that change a region all the time each wins every other time. */
	private static final int ATTEMPTS = 25;

	/** More than this is not looked through for what two clients have both changed. */
	private static final int MOST_SINCE = 10_000;

	private static final int MOST_SHOWN = 100;

	private final PlanGraphs graphs;

	private final Plans plans;

	private final Ledger ledger;

	Changes(PlanGraphs graphs, Plans plans, Ledger ledger) {
		this.graphs = graphs;
		this.plans = plans;
		this.ledger = ledger;
	}

	/**
	 * Makes a change, or says why not. A command id that was used before is answered with
	 * what it did then.
	 * @throws RodTradException.LimitExceeded when it is too large to be written at once
	 * @throws RodTradException.Conflict when another process keeps changing the region
	 */
	public ChangeOutcome make(ChangeRequest request) {
		request.basedOn().ifPresent((seen) -> this.graphs.await(request.region(), seen));
		Signature signature = asking(request.signature(), () -> CommandFingerprint.of(request.commands()));
		return inTurn(request.region(), signature, () -> {
			PlanDraft draft = this.plans.draft(request.region());
			Execution execution = Execution.of(draft, request.commands());
			execution.refuseWithoutRegion();
			if (!execution.hasRegion()) {
				return ChangeOutcome.refused(draft.base(), execution.refusals());
			}
			List<Refusal> refusals = new ArrayList<>(execution.refusals());
			request.basedOn().ifPresent((seen) -> refusals.addAll(conflicts(draft, seen, execution)));
			Verdict verdict = this.plans.checkIntegrity(draft, request.isCorrection(), execution.unread());
			verdict.errors().stream().map(execution::refusal).forEach(refusals::add);
			if (!refusals.isEmpty()) {
				refusals.sort(Refusal.BY_COMMAND);
				return ChangeOutcome.refused(draft.base(), refusals);
			}
			return request.isTrial()
					? ChangeOutcome.of(draft.build(), Optional.empty(), draft.edits(), verdict.findings())
					: written(draft, signature, verdict);
		});
	}

	/**
	 * Takes a revision back by a new one, or says what later rests on it.
	 * @param isCorrection whether it may change what was decided; needs a reason
	 * @throws RodTradException.NotFound when the ledger does not have the revision
	 */
	public ChangeOutcome revert(String region, long number, Signature signature, boolean isCorrection) {
		this.graphs.await(region, number);
		Signature signed = asking(signature, () -> CommandFingerprint.ofReverting(number));
		return inTurn(region, signed, () -> {
			Revision revision = this.ledger.revision(region, number)
				.orElseThrow(() -> new RodTradException.NotFound(
						"revision: found %d, expected one that the ledger of region %s has".formatted(number, region)));
			Map<Subject, Edit> wanted = new LinkedHashMap<>();
			lines(revision).forEach((line) -> {
				Edit edit = line.entry().edit().reversed();
				wanted.put(edit.subject(), edit);
			});
			PlanDraft draft = this.plans.draft(region);
			Region.Self self = draft.region().subject();
			if (wanted.containsKey(self) && wanted.get(self).after().isEmpty()) {
				return ChangeOutcome.refused(draft.base(), List.of(refusal(Rule.REGION_STAYS.about(self, "", ""))));
			}
			List<Edit> inTheWay = inTheWay(draft, wanted);
			if (!inTheWay.isEmpty()) {
				return ChangeOutcome.refused(draft.base(),
						inTheWay.stream().limit(MOST_SHOWN).map((edit) -> laterChange(region, edit)).toList());
			}
			Verdict verdict = this.plans.checkIntegrity(draft, isCorrection, new Unread());
			return verdict.isRefusal()
					? ChangeOutcome.refused(draft.base(), verdict.errors().stream().map(Changes::refusal).toList())
					: written(draft, signed, verdict);
		});
	}

	private static Signature asking(Signature signature, Supplier<String> asked) {
		return signature.command().isEmpty() ? signature : signature.asking(asked.get());
	}

	/** Edits a draft, and finds what is no longer as it was left, or would go with it. */
	private static List<Edit> inTheWay(PlanDraft draft, Map<Subject, Edit> wanted) {
		List<Edit> inTheWay = new ArrayList<>();
		wanted.forEach((subject, edit) -> {
			if (!edit.before().equals(draft.fact(subject))) {
				inTheWay.add(edit);
			}
			edit.after().ifPresentOrElse(draft::put, () -> draft.remove(subject));
		});
		draft.edits().stream().filter((edit) -> !wanted.containsKey(edit.subject())).forEach(inTheWay::add);
		return inTheWay;
	}

	private Refusal laterChange(String region, Edit yours) {
		Optional<Ledger.Line> theirs = this.ledger.history(region, yours.subject(), Ledger.Place.END, 1)
			.stream()
			.findFirst();
		Problem problem = Rule.LATER_CHANGE.about(yours.subject(), "", "",
				theirs.map((line) -> line.revision().number()).orElse(0L),
				theirs.map((line) -> line.revision().signature().actor()).orElse(""));
		return new Refusal(Optional.empty(), problem, theirs.map((line) -> new Refusal.Conflict(line, yours)));
	}

	private static Refusal refusal(Problem problem) {
		return new Refusal(Optional.empty(), problem, Optional.empty());
	}

	private ChangeOutcome inTurn(String region, Signature signature, Supplier<ChangeOutcome> change) {
		return this.plans.inTurn(region, () -> false, () -> {
			for (int attempt = 1; attempt < ATTEMPTS; attempt++) {
				try {
					return unlessRepeated(region, signature, change);
				}
				catch (RodTradException.Conflict ex) {
					// another process was faster: begin anew with the plan as it is now
				}
			}
			return unlessRepeated(region, signature, change);
		});
	}

	private ChangeOutcome unlessRepeated(String region, Signature signature, Supplier<ChangeOutcome> change) {
		if (signature.command().isEmpty()) {
			return change.get();
		}
		Optional<Revision> earlier = this.ledger.ofCommand(region, signature.command());
		return earlier.isPresent() ? repeated(earlier.get(), signature) : change.get();
	}

	/**
	 * Of what was made before it was told what was asked for, the id has to be enough.
	 */
	private ChangeOutcome repeated(Revision earlier, Signature signature) {
		String region = earlier.region();
		PlanGraph plan = this.plans.draft(region).base();
		String then = earlier.signature().asked();
		if (then.isEmpty() || then.equals(signature.asked())) {
			return ChangeOutcome.repeated(plan, earlier, lines(earlier));
		}
		return ChangeOutcome.refused(plan, List.of(refusal(Rule.COMMAND_USED.about(new Region.Self(region), "commandId",
				signature.command(), signature.command(), earlier.number()))));
	}

	private List<Ledger.Line> lines(Revision revision) {
		return this.ledger.lines(revision.region(), new Ledger.Place(revision.number(), 0), revision.number(),
				Integer.MAX_VALUE);
	}

	private ChangeOutcome written(PlanDraft draft, Signature signature, Verdict verdict) {
		Optional<Revision> revision = this.plans.write(draft, signature);
		return ChangeOutcome.of(revision.isPresent() ? draft.build() : draft.base(), revision, draft.edits(),
				verdict.findings());
	}

	/** What a draft changes that was changed after a revision, too. */
	private List<Refusal> conflicts(PlanDraft draft, long since, Execution execution) {
		long now = draft.base().revision();
		if (since > now) {
			throw new RodTradException.Invalid(
					"basedOn: found %d, expected at most the region's revision %d".formatted(since, now));
		}
		if (since == now) {
			return List.of();
		}
		List<Ledger.Line> lines = this.ledger.lines(draft.region().id(), new Ledger.Place(since + 1, 0), now,
				MOST_SINCE + 1);
		if (lines.size() > MOST_SINCE) {
			throw new RodTradException.LimitExceeded(
					"basedOn: more than %d facts were changed since revision %d, look at the plan again"
						.formatted(MOST_SINCE, since));
		}
		Map<Subject, Ledger.Line> changed = new HashMap<>();
		lines.forEach((line) -> changed.put(line.entry().edit().subject(), line));
		List<Refusal> refusals = new ArrayList<>();
		for (Edit edit : draft.edits()) {
			Ledger.Line theirs = changed.get(edit.subject());
			if (theirs != null) {
				Problem problem = Rule.CHANGED_SINCE.about(edit.subject(), "", "", theirs.revision().number(),
						theirs.revision().signature().actor());
				refusals.add(new Refusal(execution.refusal(problem).command(), problem,
						Optional.of(new Refusal.Conflict(theirs, edit))));
			}
		}
		return refusals;
	}

}
