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
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** One at a time, in the order in which they came. */
@Timeout(30)
class TurnsTests {

	private static final String QUEUE = "r";

	private final Turns turns = new Turns(1);

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
		Future<Integer> first = this.clients.submit(() -> this.turns.take(QUEUE, () -> false, () -> {
			pause(end, 10_000);
			return 0;
		}));
		Awaitility.await().until(() -> this.turns.length(QUEUE) == 1);
		Future<Integer> second = come(1, 0, isCancelled::get);
		Future<Integer> third = come(2, 0, () -> false);
		Future<Integer> fourth = come(3, 0, () -> false);
		Future<Integer> fifth = come(4, 0, () -> false);
		isCancelled.set(true);
		assertThatExceptionOfType(ExecutionException.class).isThrownBy(second::get)
			.withCauseInstanceOf(CancellationException.class);
		fourth.cancel(true);
		Awaitility.await().until(() -> this.turns.length(QUEUE) == 3);
		end.countDown();
		assertThat(List.of(first.get(), third.get(), fifth.get())).containsExactly(0, 2, 4);
		assertThat(this.served).containsExactly(2, 4);
	}

	@Test
	void asManyAsThereArePlacesAreServedAtOnceAndOtherQueuesDoNotWait() throws Exception {
		Turns two = new Turns(2);
		CountDownLatch both = new CountDownLatch(2);
		CountDownLatch end = new CountDownLatch(1);
		Supplier<Integer> work = () -> {
			both.countDown();
			pause(end, 10_000);
			return 0;
		};
		List<Future<Integer>> first = Stream.of(work, work)
			.map((each) -> this.clients.submit(() -> two.take(QUEUE, () -> false, each)))
			.toList();
		both.await();
		assertThat(two.take("other", () -> false, () -> 1)).isEqualTo(1);
		Future<Integer> third = this.clients.submit(() -> two.take(QUEUE, () -> false, () -> 3));
		Awaitility.await().until(() -> two.length(QUEUE) == 3);
		assertThat(third.isDone()).isFalse();
		end.countDown();
		for (Future<Integer> each : first) {
			each.get();
		}
		assertThat(third.get()).isEqualTo(3);
		Awaitility.await().until(() -> two.length(QUEUE) == 0);
	}

	/** Comes when those before have come. */
	private Future<Integer> come(int client, int millis, BooleanSupplier isCancelled) {
		int before = this.turns.length(QUEUE);
		Future<Integer> served = this.clients.submit(() -> this.turns.take(QUEUE, isCancelled, () -> {
			this.served.add(client);
			pause(new CountDownLatch(1), millis);
			return client;
		}));
		Awaitility.await().until(() -> this.turns.length(QUEUE) > before || served.isDone());
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
