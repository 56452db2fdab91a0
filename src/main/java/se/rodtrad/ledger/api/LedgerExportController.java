package se.rodtrad.ledger.api;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;

import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.databind.json.JsonMapper;

import se.rodtrad.ledger.Entry;
import se.rodtrad.ledger.Ledger;
import se.rodtrad.ledger.Revision;
import se.rodtrad.plan.PlanGraphs;

/**
 * Gives out a region's ledger as it is hashed, one entry a line, so that an auditor can
 * keep it and check its chain without the service.
 */
@Controller
class LedgerExportController {

	private final Ledger ledger;

	private final PlanGraphs graphs;

	private final JsonMapper json = JsonMapper.builder().disable(StreamWriteFeature.AUTO_CLOSE_TARGET).build();

	LedgerExportController(Ledger ledger, PlanGraphs graphs) {
		this.ledger = ledger;
		this.graphs = graphs;
	}

	@GetMapping("/api/regions/{region}/ledger")
	void export(@PathVariable String region, @RequestParam(defaultValue = "0") long after, HttpServletResponse response)
			throws IOException {
		long last = this.graphs.current(region).revision();
		response.setContentType("application/x-ndjson;charset=UTF-8");
		response.setHeader(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"ledger.ndjson\"");
		OutputStream out = response.getOutputStream();
		this.ledger.read(region, after + 1, last, (line) -> write(line, out));
	}

	private void write(Ledger.Line line, OutputStream out) {
		try {
			this.json.writeValue(out, fields(line.revision(), line.entry()));
			out.write('\n');
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static Map<String, Object> fields(Revision revision, Entry entry) {
		Map<String, Object> fields = new LinkedHashMap<>();
		fields.put("region", revision.region());
		fields.put("revision", revision.number());
		fields.put("instant", revision.instant().toString());
		fields.put("actor", revision.signature().actor());
		fields.put("how", revision.signature().how().name());
		fields.put("commandId", revision.signature().command());
		fields.put("reason", revision.signature().reason());
		fields.put("place", entry.place());
		fields.put("before", entry.before());
		fields.put("after", entry.after());
		fields.put("hash", entry.hash());
		return fields;
	}

}
