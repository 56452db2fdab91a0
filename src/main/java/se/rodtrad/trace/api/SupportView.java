package se.rodtrad.trace.api;

import java.math.BigInteger;
import java.util.List;
import java.util.Optional;

import se.rodtrad.plan.api.ElementView;
import se.rodtrad.trace.Support;

/**
 * An activity that supports a goal, as the API shows it.
 */
public record SupportView(Snapshot snapshot, int goal, Support support) {

	public ElementView activity() {
		return this.snapshot.element(this.support.activity());
	}

	public Optional<ElementView> unit() {
		return this.support.unit().stream().mapToObj(this.snapshot::element).findFirst();
	}

	public List<ElementView> unitLine() {
		return this.snapshot.elements(this.support.unitLine());
	}

	public Optional<String> level() {
		return this.snapshot.levelOf(this.support.activity());
	}

	public int distance() {
		return this.support.distance();
	}

	public Optional<Double> share() {
		return this.support.share().stream().boxed().findFirst();
	}

	public Optional<String> pathCount() {
		return this.support.pathCount().map(BigInteger::toString);
	}

	/** Its place in the order of the list, as a string that sorts so. */
	String place() {
		return "%019d".formatted(Long.MAX_VALUE - 1 - this.support.rank()) + activity().place();
	}

}
