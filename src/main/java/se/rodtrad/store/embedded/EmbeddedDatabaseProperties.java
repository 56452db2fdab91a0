package se.rodtrad.store.embedded;

import java.nio.file.Path;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * Where the embedded database keeps its data and how much it may take.
 *
 * @param dataDir the directory with the data, made when it does not exist
 * @param boltPort the loopback port for Bolt, 0 for any free one
 * @param pageCache memory outside the heap for the pages of the store
 */
@ConfigurationProperties("rodtrad")
record EmbeddedDatabaseProperties(@DefaultValue("data") Path dataDir, @DefaultValue("0") int boltPort,
		@DefaultValue("256MB") DataSize pageCache) {

	EmbeddedDatabaseProperties withBoltPort(int port) {
		return new EmbeddedDatabaseProperties(this.dataDir, port, this.pageCache);
	}

}
