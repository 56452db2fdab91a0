package se.rodtrad.compare.api;

import java.util.Optional;

import se.rodtrad.compare.Movement;
import se.rodtrad.fulfilment.api.FulfilmentView;
import se.rodtrad.fulfilment.api.Reckoning;
import se.rodtrad.plan.api.ElementView;

/**
 * How a goal moved, as the API shows it.
 */
public record MovementView(Reckoning from, Reckoning to, Movement movement) {

	private static final int MOST_STEPS = 3;

	private static final long BILLION = 1_000_000_000L;

	public Movement.Turn turn() {
		return this.movement.turn();
	}

	public ElementView element() {
		return this.movement.after()
			.map((after) -> this.to.snapshot().element(after.goal()))
			.orElseGet(() -> this.from.snapshot().element(this.movement.before().orElseThrow().goal()));
	}

	public Optional<FulfilmentView> before() {
		return this.movement.before().flatMap((before) -> this.from.of(before.goal()));
	}

	public Optional<FulfilmentView> after() {
		return this.movement.after().flatMap((after) -> this.to.of(after.goal()));
	}

	public Optional<Double> change() {
		return this.movement.change().stream().boxed().findFirst();
	}

	/** Its place in the order of movements, as a string that sorts so. */
	@SuppressWarnings("EnumOrdinal") // the order of turns is the order of movements
	String place() {
		return "%d%d%011d%s".formatted(turn().ordinal(), this.movement.steps() + MOST_STEPS,
				this.movement.billionths() + BILLION, DifferenceView.place(this.movement.goal()));
	}

}
