package se.rodtrad.steering;

import java.util.Optional;

/**
 * What steering models have said (<em>utgåvor</em>): a plan of the past is judged by the
 * models as they read then.
 */
public interface Editions {

	/** Where nothing is kept. */
	Editions NONE = new Editions() {

		@Override
		public Optional<SteeringModel> find(String digest) {
			return Optional.empty();
		}

		@Override
		public boolean isEdition(String digest, String text) {
			return false;
		}

		@Override
		public void keep(SteeringModel model) {
			// nowhere to keep it
		}

		@Override
		public boolean keep(String digest, String text) {
			return false;
		}

	};

	/**
	 * The edition with a digest; nothing when none was kept, or when it cannot be read
	 * any longer.
	 */
	Optional<SteeringModel> find(String digest);

	/** Whether a text is what the digest is of, and can be read. */
	boolean isEdition(String digest, String text);

	/** Keeps a model as it reads now, for good. */
	void keep(SteeringModel model);

	/**
	 * Keeps what a model has said elsewhere.
	 * @return whether it is what the digest is of; it is not kept otherwise
	 */
	boolean keep(String digest, String text);

}
