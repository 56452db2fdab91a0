package se.rodtrad.transfer.imports;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

import se.rodtrad.ledger.Ledger;
import se.rodtrad.ledger.Signature;
import se.rodtrad.plan.PlanGraphs;
import se.rodtrad.plan.Region;

/**
 * Imports the invented regions that are shipped, by the way that everybody's files take,
 * when there is no region yet, or not all of them because that was cut short. Off with
 * {@code rodtrad.samples=false}.
 */
@Component
@ConditionalOnProperty(name = "rodtrad.samples", matchIfMissing = true)
class SampleRegions implements ApplicationRunner {

	private static final Logger log = LoggerFactory.getLogger(SampleRegions.class);

	private static final List<String> REGIONS = List.of("exempel-nord", "exempel-vast");

	private final PlanGraphs graphs;

	private final Ledger ledger;

	private final Imports imports;

	SampleRegions(PlanGraphs graphs, Ledger ledger, Imports imports) {
		this.graphs = graphs;
		this.ledger = ledger;
		this.imports = imports;
	}

	/** Done before the service calls itself ready. */
	@Override
	public void run(ApplicationArguments arguments) throws InterruptedException {
		load(missing());
	}

	/** None as soon as anybody has begun to work, so that what was removed stays so. */
	private List<String> missing() {
		List<String> there = this.graphs.regions().stream().map(Region::id).toList();
		List<String> missing = REGIONS.stream().filter((region) -> !there.contains(region)).toList();
		boolean isFresh = !missing.isEmpty() && there.stream().allMatch(this::isAsLoaded)
				&& missing.stream().allMatch((region) -> this.ledger.revision(region, 1).isEmpty());
		return isFresh ? missing : List.of();
	}

	/** That nothing has been done to a region since it came from our files. */
	private boolean isAsLoaded(String region) {
		return this.ledger.revision(region, 1)
			.filter((first) -> first.signature().reason().equals(fileName(region)))
			.isPresent() && this.ledger.revision(region, 2).isEmpty();
	}

	private static String fileName(String region) {
		return region + ".zip";
	}

	/** Loads sample regions, and returns when they are there. */
	void load(List<String> regions) throws InterruptedException {
		List<ImportJob> jobs = regions.stream()
			.map((region) -> this.imports.submit(
					new Upload(Signature.LOCAL, region, packed(region), fileName(region), false, "", Optional.empty())))
			.flatMap(Optional::stream)
			.toList();
		for (ImportJob job : jobs) {
			ImportStatus status = job.ended();
			if (status.state() != ImportState.WRITTEN) {
				log.warn("The sample region {} could not be imported: {}", status.region(), status.result());
			}
		}
	}

	private Path packed(String region) {
		try {
			Path file = this.imports.newFile(".zip");
			try (OutputStream out = Files.newOutputStream(file);
					ZipOutputStream zip = new ZipOutputStream(out, StandardCharsets.UTF_8)) {
				for (Resource sheet : sheets(region)) {
					zip.putNextEntry(new ZipEntry(name(sheet)));
					zip.write(sheet.getContentAsByteArray());
					zip.closeEntry();
				}
			}
			return file;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static Resource[] sheets(String region) throws IOException {
		Resource[] sheets = new PathMatchingResourcePatternResolver()
			.getResources("classpath:samples/region-%s/*.csv".formatted(region));
		Arrays.sort(sheets, Comparator.comparing(SampleRegions::name));
		return sheets;
	}

	/** Within a jar some resolvers leave names as they stand in an address. */
	private static String name(Resource sheet) {
		String name = String.valueOf(sheet.getFilename());
		return name.contains("%") ? URLDecoder.decode(name, StandardCharsets.UTF_8) : name;
	}

}
