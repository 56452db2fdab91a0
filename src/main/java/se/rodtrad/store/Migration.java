package se.rodtrad.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.util.ArrayList;
import java.util.List;

import ac.simons.neo4j.migrations.core.Migrations;
import ac.simons.neo4j.migrations.core.MigrationsConfig;
import org.neo4j.driver.Driver;
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
		boolean isBehind = !appliedMigrations().containsAll(names(files));
		if (isBehind) {
			MigrationsConfig config = MigrationsConfig.builder()
				.withLocationsToScan("classpath:cypher/migrations")
				.withResourceScanner((_) -> files)
				.build();
			new Migrations(config, this.driver).apply();
		}
		Staging.removeLeftovers(this.database);
		return isBehind;
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
