package se.rodtrad.store;

/**
 * A database server that this process starts itself, beside everything else: nothing is
 * asked of it before it answers.
 */
public interface ServerStart {

	/**
	 * Returns when the server answers.
	 * @throws RuntimeException when it could not be started
	 */
	void await();

}
