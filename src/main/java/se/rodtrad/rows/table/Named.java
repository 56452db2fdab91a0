package se.rodtrad.rows.table;

import se.rodtrad.plan.api.ElementView;

/**
 * What every table tells of an element that its rows are about.
 */
interface Named {

	/** An element that is read when it is asked for. */
	static Named of(ElementView view) {
		return new Viewed(view);
	}

	/** Its opaque id. */
	String id();

	/** The name of its label. */
	String label();

	/** Its own key. */
	String key();

	/** What people call it. */
	String name();

	/** Its kind in the steering model; empty when it has none. */
	String kind();

	/** An element as the API shows it. */
	record Viewed(ElementView view) implements Named {

		@Override
		public String id() {
			return this.view.id();
		}

		@Override
		public String label() {
			return this.view.label().name();
		}

		@Override
		public String key() {
			return this.view.element().key();
		}

		@Override
		public String name() {
			return this.view.element().name();
		}

		@Override
		public String kind() {
			return this.view.graph().kind(this.view.index());
		}

	}

}
