package se.rodtrad.graphql;

import java.util.concurrent.CountDownLatch;
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

	@QueryMapping
	int broken() {
		throw new IllegalStateException("secret");
	}

}
