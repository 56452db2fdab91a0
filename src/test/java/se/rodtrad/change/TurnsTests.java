package se.rodtrad.change;

import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** One at a time, in the order in which they came. */
@Timeout(30)
class TurnsTests {

	private final Turns turns = new Turns();

	private final List<Integer> served = new CopyOnWriteArrayList<>();

	private final ExecutorService clients = Executors.newVirtualThreadPerTaskExecutor();

	@AfterEach
	void close() {
		this.clients.shutdownNow();
	}

	@Test
	void theFirstToComeIsTheFirstServedHoweverLongItTakes() throws Exception {
		List<Future<Integer>> all = IntStream.range(0, 20).mapToObj((client) -> come(client, 30, () -> false)).toList();
		for (Future<Integer> one : all) {
			one.get();
		}
		assertThat(this.served).containsExactlyElementsOf(IntStream.range(0, 20).boxed().toList());
	}

	@Test
	void whoGivesUpLeavesTheOthersWhereTheyWere() throws Exception {
		AtomicBoolean isCancelled = new AtomicBoolean();
		CountDownLatch end = new CountDownLatch(1);
		Future<Integer> first = this.clients.submit(() -> this.turns.take(() -> false, () -> {
			pause(end, 10_000);
			return 0;
		}));
		Awaitility.await().until(() -> this.turns.length() == 1);
		Future<Integer> second = come(1, 0, isCancelled::get);
		Future<Integer> third = come(2, 0, () -> false);
		Future<Integer> fourth = come(3, 0, () -> false);
		Future<Integer> fifth = come(4, 0, () -> false);
		isCancelled.set(true);
		assertThatExceptionOfType(ExecutionException.class).isThrownBy(second::get)
			.withCauseInstanceOf(CancellationException.class);
		fourth.cancel(true);
		Awaitility.await().until(() -> this.turns.length() == 3);
		end.countDown();
		assertThat(List.of(first.get(), third.get(), fifth.get())).containsExactly(0, 2, 4);
		assertThat(this.served).containsExactly(2, 4);
	}

	/** Comes when those before have come. */
	private Future<Integer> come(int client, int millis, BooleanSupplier isCancelled) {
		int before = this.turns.length();
		Future<Integer> served = this.clients.submit(() -> this.turns.take(isCancelled, () -> {
			this.served.add(client);
			pause(new CountDownLatch(1), millis);
			return client;
		}));
		Awaitility.await().until(() -> this.turns.length() > before || served.isDone());
		return served;
	}

	private static void pause(CountDownLatch end, int millis) {
		try {
			boolean isEnd = end.await(millis, TimeUnit.MILLISECONDS);
			assertThat(isEnd).isEqualTo(millis > 1_000);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

}
