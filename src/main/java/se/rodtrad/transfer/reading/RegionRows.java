package se.rodtrad.transfer.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

import se.rodtrad.change.Unread;
import se.rodtrad.plan.PlanDraft;
import se.rodtrad.plan.Region;
import se.rodtrad.plan.Validity;
import se.rodtrad.steering.SteeringModel;
import se.rodtrad.steering.SteeringModels;
import se.rodtrad.steering.Term;
import se.rodtrad.transfer.reading.Tally.Outcome;

/** Reads the region itself and the steering models that govern it. */
final class RegionRows {

	private static final Term GOVERNANCE = new Term("en styrmodell som styr regionen, med samma första dag",
			"a steering model that governs the region, with the same first day");

	private final PlanDraft draft;

	private final SteeringModels models;

	private final Problems problems;

	private final Unread unread;

	private final boolean isNew;

	private boolean isStated;

	private boolean isRegionUnread;

	private boolean isModelUnread;

	RegionRows(PlanDraft draft, SteeringModels models, Problems problems, Unread unread) {
		this.draft = draft;
		this.models = models;
		this.problems = problems;
		this.unread = unread;
		this.isNew = draft.base().revision() == 0;
	}

	Optional<Outcome> readRegion(Line line) {
		if (this.isStated) {
			line.report(Fault.SEVERAL_REGIONS);
			return Optional.empty();
		}
		this.isStated = true;
		Region before = this.draft.region();
		Optional<String> key = line.required("key");
		if (key.isPresent() && !key.get().equals(before.id())) {
			line.report(line.column("key"), Fault.WRONG_REGION, before.id());
		}
		Optional<String> name = (this.isNew || line.has("name")) ? line.required("name") : Optional.empty();
		this.draft.put(new Region(before.id(), name.orElse(before.name()), stated(line, "orgNo", before.orgNo()),
				stated(line, "koladaId", before.koladaId()), before.governedBy(), before.editions()));
		if (this.isNew) {
			return Optional.of(Outcome.ADDED);
		}
		return Optional.of(before.equals(this.draft.region()) ? Outcome.UNCHANGED : Outcome.CHANGED);
	}

	private static String stated(Line line, String code, String before) {
		return line.has(code) ? line.text(code).orElse("") : before;
	}

	Optional<Outcome> readModel(Line line) {
		Optional<String> id = line.required("steeringModel");
		Validity stated = line.validity(Validity.ALWAYS);
		if (id.isPresent() && this.models.find(id.get()).isEmpty()) {
			line.report(line.column("steeringModel"), Fault.UNKNOWN_MODEL,
					this.models.all().stream().map(SteeringModel::id).collect(Collectors.joining(", ")));
		}
		if (!line.faulty().isEmpty()) {
			this.isModelUnread = true;
			return Optional.empty();
		}
		Region region = this.draft.region();
		List<Region.Governance> others = new ArrayList<>(region.governedBy());
		Optional<Region.Governance> before = others.stream()
			.filter((other) -> other.steeringModel().equals(id.get()) && other.validity().from().equals(stated.from()))
			.findFirst();
		before.ifPresent(others::remove);
		if (line.flag("remove")) {
			before.ifPresentOrElse((_) -> govern(others), () -> reportNotThere(line, id.get(), stated));
			return Optional.of(before.isPresent() ? Outcome.REMOVED : Outcome.UNCHANGED);
		}
		Validity validity = line.ended(stated, before.map(Region.Governance::validity));
		others.stream()
			.filter((other) -> other.validity().overlaps(validity))
			.findFirst()
			.ifPresent((other) -> overlaps(line, other));
		Region.Governance governance = new Region.Governance(id.get(), validity);
		others.add(governance);
		govern(others);
		if (before.isEmpty()) {
			return Optional.of(Outcome.ADDED);
		}
		return Optional.of(before.get().equals(governance) ? Outcome.UNCHANGED : Outcome.CHANGED);
	}

	private static void reportNotThere(Line line, String model, Validity stated) {
		Term since = stated.start()
			.map((day) -> new Term("%s från %s".formatted(model, day), "%s from %s".formatted(model, day)))
			.orElse(new Term(model, model));
		line.report(line.column("remove"), Fault.NOTHING_TO_REMOVE, since, GOVERNANCE);
	}

	/** Told here, where the row is, and not once more of the plan. */
	private void overlaps(Line line, Region.Governance other) {
		line.report(Fault.OVERLAPPING_MODELS, other.steeringModel());
		this.unread.addAnywhere(Unread.STEERING_MODEL);
	}

	private void govern(List<Region.Governance> governances) {
		Region region = this.draft.region();
		this.draft.put(new Region(region.id(), region.name(), region.orgNo(), region.koladaId(), governances,
				region.editions()));
	}

	/** Notes that not all that is stated of the region could be read. */
	void loseRegion() {
		this.isRegionUnread = true;
	}

	/** Notes that not all models that govern could be read. */
	void lose() {
		this.isModelUnread = true;
	}

	/** Says what a region needs to be made; whether it is known what governs it. */
	boolean finish() {
		if (this.isNew && !this.isStated && !this.isRegionUnread) {
			this.problems.add(Fault.NO_REGION.at(Location.FILE, "", this.draft.region().id()));
		}
		if (this.draft.region().governedBy().isEmpty() && !this.isModelUnread) {
			this.problems.add(Fault.NO_MODEL.at(Location.FILE, ""));
			this.isModelUnread = true;
		}
		if (this.isModelUnread) {
			this.unread.addAnywhere(Unread.STEERING_MODEL);
		}
		return !this.isModelUnread;
	}

}
