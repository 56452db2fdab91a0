package se.rodtrad.rows;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import org.springframework.web.util.UriComponents;
import tools.jackson.databind.node.ObjectNode;

import se.rodtrad.fulfilment.Basis;
import se.rodtrad.fulfilment.api.Reckonings;
import se.rodtrad.ledger.Ledger;
import se.rodtrad.ledger.api.Stamp;
import se.rodtrad.plan.Element;
import se.rodtrad.plan.PlanGraph;
import se.rodtrad.plan.PlanGraphs;
import se.rodtrad.plan.RodTradException;
import se.rodtrad.plan.api.AnswerLimits;
import se.rodtrad.plan.api.Paging;
import se.rodtrad.rows.format.Column;
import se.rodtrad.rows.format.RowFormat;
import se.rodtrad.rows.format.RowWriter;
import se.rodtrad.rows.format.Sheet;
import se.rodtrad.rows.table.Parameter;
import se.rodtrad.rows.table.Question;
import se.rodtrad.rows.table.Table;
import se.rodtrad.rows.table.Tables;
import se.rodtrad.steering.SteeringModels;
import se.rodtrad.trace.api.Snapshots;

/**
 * Gives tables out over HTTP, row by row as they are found. Who has the answer already is
 * told so before anything is computed.
 */
@Controller
class RowsController {

	/** Whoever answered put its version here first. */
	private static final String VERSION = "Rod-Trad-Version";

	/** What the specification of caching has for answers that may be out of date. */
	private static final String STALE = "110 - \"Response is Stale\"";

	/** So many bytes are sent at a time. */
	private static final int BUFFER = 65_536;

	private final Tables tables;

	private final PlanGraphs graphs;

	private final Snapshots snapshots;

	private final Ledger ledger;

	private final AnswerLimits limits;

	private final Clock clock;

	RowsController(Tables tables, PlanGraphs graphs, SteeringModels models, Ledger ledger, AnswerLimits limits,
			Clock clock) {
		this.tables = tables;
		this.graphs = graphs;
		this.snapshots = new Snapshots(graphs, models, clock);
		this.ledger = ledger;
		this.limits = limits;
		this.clock = clock;
	}

	/** What there is: every table with its columns and parameters. */
	@GetMapping("/api/rows")
	@ResponseBody
	Map<String, Object> dictionary() {
		return Dictionary.of(this.tables);
	}

	/** The same and all other addresses, for programs. */
	@GetMapping("/api/openapi.json")
	@ResponseBody
	ObjectNode openApi(HttpServletResponse response) {
		return OpenApi.of(this.tables, version(response));
	}

	@GetMapping("/api/regions/{region}/rows/{file}")
	void rows(@PathVariable String region, @PathVariable String file, Locale locale, HttpServletRequest request,
			HttpServletResponse response) throws IOException {
		int dot = file.lastIndexOf('.');
		Table<?> table = this.tables.named((dot < 0) ? file : file.substring(0, dot));
		RowFormat format = RowFormat.of(file.substring(dot + 1))
			.orElseThrow(() -> new RodTradException.NotFound("Format of «%s»: expected one of %s".formatted(file,
					String.join(", ", Stream.of(RowFormat.values()).map(RowFormat::ending).toList()))));
		Address address = Address.read(table, format, request.getParameterMap());
		Question question = question(region, address);
		Provenance provenance = new Provenance(address, question, Stamp.of(this.ledger, question.snapshot().graph()),
				version(response), address.language(locale));
		setHeaders(response, provenance);
		boolean isKnown = provenance.tag()
			.filter((tag) -> new ServletWebRequest(request, response).checkNotModified(tag))
			.isPresent();
		if (!isKnown) {
			answer(table, provenance, request, response);
		}
	}

	private static String version(HttpServletResponse response) {
		return Optional.ofNullable(response.getHeader(VERSION)).orElse("");
	}

	private Question question(String region, Address address) {
		PlanGraph plan = address.viewpoint()
			.map((viewpoint) -> viewpoint.of(this.graphs, region))
			.orElseGet(() -> this.graphs.current(region));
		Optional<Element.Period> period = address.period().map(Reckonings::period);
		LocalDate today = this.snapshots.today();
		LocalDate day = address.day().orElseGet(() -> period.map((asked) -> Basis.dayOf(asked, today)).orElse(today));
		Optional<String> after = this.limits
			.paging(Optional.empty(), address.after(), Optional.empty(), Optional.empty())
			.after();
		return new Question(this.snapshots.of(plan, day), period, address.asked(), after);
	}

	private void setHeaders(HttpServletResponse response, Provenance provenance) {
		provenance.headers().forEach(response::setHeader);
		response.setHeader(HttpHeaders.CACHE_CONTROL, CacheControl.noCache().cachePrivate().getHeaderValue());
		if (provenance.address().format().hasLanguage()) {
			response.setHeader(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE + ", " + HttpHeaders.COOKIE);
			response.setHeader(HttpHeaders.CONTENT_LANGUAGE, provenance.language().getLanguage());
		}
		if (this.graphs.isBehind()) {
			response.setHeader(HttpHeaders.WARNING, STALE);
		}
	}

	private <R> void answer(Table<R> table, Provenance provenance, HttpServletRequest request,
			HttpServletResponse response) throws IOException {
		Address address = provenance.address();
		Sheet sheet = new Sheet(table.name(), table.columns(), provenance.language(),
				provenance.lines(addressOf(request), Instant.now(this.clock).toString()), address.isSwedishExcel());
		Stream<R> rows = table.answer(provenance.question());
		Optional<String> next = Optional.empty();
		if (address.first().isPresent()) {
			int size = this.limits.size(address.first());
			List<R> page = rows.limit(size + 1L).toList();
			rows = page.stream().limit(size);
			next = (page.size() > size && size > 0)
					? Optional.of(Paging.cursor(table.place().apply(page.get(size - 1)))) : Optional.empty();
		}
		next.ifPresent((cursor) -> response.setHeader(HttpHeaders.LINK,
				"<%s>; rel=\"next\"".formatted(next(request, cursor))));
		response.setContentType(address.format().mediaType());
		response.setBufferSize(BUFFER);
		if (address.format().isFile()) {
			response.setHeader(HttpHeaders.CONTENT_DISPOSITION,
					disposition("%s-%s.%s".formatted(provenance.question().snapshot().graph().region().id(),
							table.name(), address.format().ending())));
		}
		if (!HttpMethod.HEAD.matches(request.getMethod())) {
			write(rows, table.columns(), address.format().open(sheet, response.getOutputStream()), next);
		}
	}

	private static String addressOf(HttpServletRequest request) {
		return ServletUriComponentsBuilder.fromRequest(request).build().toUriString();
	}

	/** Relative, since a proxy may go by another name. */
	private static String next(HttpServletRequest request, String cursor) {
		UriComponents next = ServletUriComponentsBuilder.fromRequest(request)
			.replaceQueryParam(Parameter.AFTER.inAddress(), cursor)
			.build();
		return next.getPath() + "?" + next.getQuery();
	}

	/** A region's id may have letters that not every header may. */
	private static String disposition(String file) {
		boolean isPlain = StandardCharsets.US_ASCII.newEncoder().canEncode(file);
		return ContentDisposition.attachment()
			.filename(file, isPlain ? StandardCharsets.US_ASCII : StandardCharsets.UTF_8)
			.build()
			.toString();
	}

	/** Who has gone away is no failure of ours. */
	private static <R> void write(Stream<R> rows, List<Column<R>> columns, RowWriter writer, Optional<String> next)
			throws IOException {
		try {
			rows.forEachOrdered((row) -> {
				for (Column<R> column : columns) {
					column.value().accept(row, writer);
				}
				writer.endRow();
			});
			writer.finish(next);
		}
		catch (RuntimeException ex) {
			if (ex.getCause() instanceof IOException gone) {
				throw gone;
			}
			throw ex;
		}
	}

}
