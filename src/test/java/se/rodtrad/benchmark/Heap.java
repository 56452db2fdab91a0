package se.rodtrad.benchmark;

import java.lang.management.GarbageCollectorMXBean;
import java.lang.management.ManagementFactory;
import java.util.concurrent.atomic.AtomicLong;

import javax.management.NotificationEmitter;
import javax.management.openmbean.CompositeData;

import com.sun.management.GarbageCollectionNotificationInfo;

/**
 * What is alive on the heap: now, and at most since it began to listen.
 */
final class Heap {

	private static final long MEGA = 1024 * 1024;

	private final AtomicLong peak = new AtomicLong();

	/** Begins to listen to the garbage collectors. */
	static Heap watched() {
		Heap heap = new Heap();
		for (GarbageCollectorMXBean collector : ManagementFactory.getGarbageCollectorMXBeans()) {
			((NotificationEmitter) collector).addNotificationListener((notification, _) -> {
				GarbageCollectionNotificationInfo info = GarbageCollectionNotificationInfo
					.from((CompositeData) notification.getUserData());
				long alive = info.getGcInfo()
					.getMemoryUsageAfterGc()
					.entrySet()
					.stream()
					.filter((pool) -> pool.getKey().startsWith("G1"))
					.mapToLong((pool) -> pool.getValue().getUsed())
					.sum();
				heap.peak.accumulateAndGet(alive, Math::max);
			}, null, null);
		}
		return heap;
	}

	/** The most that was left after a collection, in MiB. */
	long peakMegabytes() {
		return this.peak.get() / MEGA;
	}

	/** What is alive now, in bytes. */
	static long alive() {
		for (int i = 0; i < 3; i++) {
			System.gc();
		}
		return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
	}

}
