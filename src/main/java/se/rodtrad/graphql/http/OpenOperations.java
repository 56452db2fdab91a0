package se.rodtrad.graphql.http;

import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What is under way on one WebSocket connection, by the ids that its client gave.
 */
final class OpenOperations {

	private static final String KEY = OpenOperations.class.getName();

	private final Map<String, Object> operations = new ConcurrentHashMap<>();

	private OpenOperations() {
	}

	/** Those of the connection that has these attributes. */
	static OpenOperations of(Map<String, Object> attributes) {
		return (OpenOperations) attributes.computeIfAbsent(KEY, (_) -> new OpenOperations());
	}

	/** Begins one, or says no when another with the same id is under way. */
	boolean begin(String id) {
		return this.operations.putIfAbsent(id, new Object()) == null;
	}

	/** Ends the one that has the id, if any. */
	void end(String id) {
		this.operations.remove(id);
	}

	void endAll() {
		this.operations.clear();
	}

	/** The one that has the id now, which is not a later one that is given the same. */
	Operation get(String id) {
		return new Operation(id, Objects.requireNonNullElse(this.operations.get(id), id));
	}

	int count() {
		return this.operations.size();
	}

	/** One of them. */
	final class Operation {

		private final String id;

		private final Object mark;

		private Operation(String id, Object mark) {
			this.id = id;
			this.mark = mark;
		}

		boolean isUnderWay() {
			return this.mark.equals(OpenOperations.this.operations.get(this.id));
		}

		void end() {
			OpenOperations.this.operations.remove(this.id, this.mark);
		}

	}

}
