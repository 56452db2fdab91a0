package se.rodtrad.graphql;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

import org.reactivestreams.Publisher;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SubscriptionMapping;
import org.springframework.stereotype.Controller;
import reactor.core.publisher.Flux;

/**
 * Counts how often something was really carried out, streams, and fails.
 */
@Controller
@TestComponent
class CountController {

	private final AtomicInteger count = new AtomicInteger();

	private final CountDownLatch end = new CountDownLatch(1);

	int counted() {
		return this.count.get();
	}

	@MutationMapping
	int count() {
		return this.count.incrementAndGet();
	}

	@SubscriptionMapping
	Publisher<Integer> counting() {
		return Flux.just(1, 2, 3);
	}

	@SubscriptionMapping
	Publisher<Integer> waiting() {
		return Flux.never();
	}

	/** Until somebody interrupts it. */
	@QueryMapping
	int slow() throws InterruptedException {
		new CountDownLatch(1).await();
		return 0;
	}

	@SubscriptionMapping
	Publisher<Long> endless() {
		return Flux.interval(Duration.ofMillis(1)).onBackpressureDrop().doOnCancel(this.end::countDown);
	}

	/** Whether nobody listens to what has no end. */
	boolean isEndNoticed() throws InterruptedException {
		return this.end.await(30, TimeUnit.SECONDS);
	}

	@QueryMapping
	int broken() {
		throw new IllegalStateException("secret");
	}

}
