package se.rodtrad.web.sight;

/** A page that costs more to find than somebody should wait for. */
@FunctionalInterface
public interface Prepared {

	/** Finds what it shows of a region as it stands, so that it is kept. */
	void prepare(String region);

}
