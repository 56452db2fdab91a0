package se.rodtrad.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;

import ac.simons.neo4j.migrations.core.Migrations;
import ac.simons.neo4j.migrations.core.MigrationsConfig;
import ac.simons.neo4j.migrations.core.MigrationsException;
import org.neo4j.driver.Driver;
import org.neo4j.driver.exceptions.Neo4jException;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.ResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * Brings the database's schema up to date while the other beans are made. The service is
 * not started before that is done, and it is not cut off when the start fails elsewhere,
 * since a migration that is cut off leaves its lock.
 */
@Component
final class Migration implements SmartInitializingSingleton, DisposableBean {

	private static final String TAKEN = "Neo.ClientError.Schema.ConstraintValidationFailed";

	private static final Duration LONGEST_WAIT = Duration.ofMinutes(1);

	private static final Duration BETWEEN_LOOKS = Duration.ofMillis(200);

	private final Database database;

	private final Driver driver;

	private final Background<Boolean> work;

	Migration(Database database, Driver driver, ResourcePatternResolver resources, ObjectProvider<ServerStart> server) {
		this.database = database;
		this.driver = driver;
		this.work = Background.begin("migration", () -> {
			server.ifAvailable(ServerStart::await);
			return migrate(files(resources));
		});
	}

	@Override
	public void afterSingletonsInstantiated() {
		this.work.await();
	}

	@Override
	public void destroy() {
		this.work.result();
	}

	private boolean migrate(List<URL> files) {
		boolean isBehind = !isApplied(files);
		if (isBehind) {
			apply(files);
		}
		Staging.removeLeftovers(this.database);
		return isBehind;
	}

	/** Of several that start together one migrates, and the others wait for it. */
	private void apply(List<URL> files) {
		MigrationsConfig config = MigrationsConfig.builder()
			.withLocationsToScan("classpath:cypher/migrations")
			.withResourceScanner((_) -> files)
			.build();
		long end = System.nanoTime() + LONGEST_WAIT.toNanos();
		do {
			try {
				new Migrations(config, this.driver).apply();
				return;
			}
			catch (MigrationsException ex) {
				if (!isAnotherAtWork(ex) || System.nanoTime() > end) {
					throw ex;
				}
				LockSupport.parkNanos(BETWEEN_LOOKS.toNanos());
			}
		}
		while (!isApplied(files));
	}

	/** The lock of a migration is a node of which there is one. */
	private static boolean isAnotherAtWork(MigrationsException failure) {
		return failure.getCause() instanceof Neo4jException cause && TAKEN.equals(cause.code());
	}

	private boolean isApplied(List<URL> files) {
		return appliedMigrations().containsAll(names(files));
	}

	/**
	 * One question instead of the dozen that a migration asks, and its lock: a start with
	 * data is seconds shorter.
	 */
	private List<String> appliedMigrations() {
		return this.database.reading((transaction) -> transaction.run(Statement.APPLIED_MIGRATIONS.text())
			.list((row) -> row.get("file").asString()));
	}

	private static List<String> names(List<URL> files) {
		return files.stream().map((file) -> file.getPath().substring(file.getPath().lastIndexOf('/') + 1)).toList();
	}

	/** Found without a search through the whole class path, which takes seconds. */
	private static List<URL> files(ResourcePatternResolver resources) {
		try {
			List<URL> files = new ArrayList<>();
			for (Resource file : resources.getResources("classpath:cypher/migrations/*.cypher")) {
				files.add(file.getURL());
			}
			return files;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
