package se.rodtrad.store;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;

/**
 * Work that goes on beside other work, on a thread that nobody interrupts.
 *
 * @param <T> what comes of it
 */
public final class Background<T> {

	private final CompletableFuture<T> result;

	private Background(CompletableFuture<T> result) {
		this.result = result;
	}

	public static <T> Background<T> begin(String name, Supplier<T> work) {
		return new Background<>(
				CompletableFuture.supplyAsync(work, (task) -> Thread.ofPlatform().name(name).daemon().start(task)));
	}

	/** Waits for the work and throws what it has thrown. */
	public T await() {
		try {
			return this.result.join();
		}
		catch (CompletionException ex) {
			if (ex.getCause() instanceof RuntimeException cause) {
				throw cause;
			}
			throw ex;
		}
	}

	/** Waits for the work: what came of it, or nothing when it has failed. */
	public Optional<T> result() {
		return this.result.handle((result, _) -> Optional.ofNullable(result)).join();
	}

}
