package se.rodtrad.rows;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import tools.jackson.databind.json.JsonMapper;

import se.rodtrad.fulfilment.api.Reckonings;
import se.rodtrad.http.Refused;
import se.rodtrad.ledger.file.Asked;
import se.rodtrad.ledger.file.FileAnswer;
import se.rodtrad.ledger.file.FileAnswers;
import se.rodtrad.plan.RodTradException;
import se.rodtrad.plan.api.AnswerLimits;
import se.rodtrad.plan.api.Paging;
import se.rodtrad.rows.filter.NotOffered;
import se.rodtrad.rows.format.Envelope;
import se.rodtrad.rows.format.RowWriter;
import se.rodtrad.rows.table.Parameter;
import se.rodtrad.rows.table.Question;
import se.rodtrad.rows.table.Table;
import se.rodtrad.rows.table.Tables;

/**
 * The tables of a region as a feed (OData 4.0), which Excel and Power BI open by its
 * address: at one address those that need no period, at that of a period all.
 */
@Controller
class ODataController {

	private static final String FEED = "/api/regions/{region}/odata";

	private static final String FEED_OF_PERIOD = "/api/regions/{region}/periods/{period}/odata";

	private static final String METADATA = "$metadata";

	private static final String JSON = "application/json;odata.metadata=minimal;charset=UTF-8";

	private final Tables tables;

	private final FileAnswers answers;

	private final Questions questions;

	private final AnswerLimits limits;

	ODataController(Tables tables, FileAnswers answers, Questions questions, AnswerLimits limits) {
		this.tables = tables;
		this.answers = answers;
		this.questions = questions;
		this.limits = limits;
	}

	@ModelAttribute
	void setVersion(HttpServletResponse response) {
		response.setHeader("OData-Version", "4.0");
	}

	/** Which tables there are. */
	@GetMapping({ FEED, FEED + "/", FEED_OF_PERIOD, FEED_OF_PERIOD + "/" })
	void service(@PathVariable String region, @PathVariable Optional<String> period, HttpServletRequest request,
			HttpServletResponse response) throws IOException {
		Asked asked = Asked.read("the feed", SystemOptions.FORMAT, parameters(request));
		SystemOptions.requireJson(asked);
		String base = request.getRequestURL().toString().replaceFirst("/$", "");
		Map<String, Object> document = new LinkedHashMap<>();
		document.put("@odata.context", "%s/%s".formatted(base, METADATA));
		document.put("value", tables(period).map(ODataController::described).toList());
		FileAnswer answer = this.answers.begin(this.answers.plan(region, asked), asked, request, response);
		if (!answer.isKnown(List.of(base))) {
			answer.send(JSON, (out) -> out.write(JsonMapper.shared().writeValueAsBytes(document)));
		}
	}

	private static Map<String, String> described(Table<?> table) {
		Map<String, String> described = new LinkedHashMap<>();
		described.put("name", table.name());
		described.put("kind", "EntitySet");
		described.put("url", table.name());
		return described;
	}

	/** What their columns are. */
	@GetMapping({ FEED + "/" + METADATA, FEED_OF_PERIOD + "/" + METADATA })
	void metadata(@PathVariable String region, @PathVariable Optional<String> period, HttpServletRequest request,
			HttpServletResponse response) throws IOException {
		Asked asked = Asked.read(METADATA, SystemOptions.FORMAT, parameters(request));
		SystemOptions.requireFormat(asked, "xml", "application/xml");
		List<? extends EntitySet<?>> sets = tables(period).map(EntitySet::of).toList();
		FileAnswer answer = this.answers.begin(this.answers.plan(region, asked), asked, request, response);
		if (!answer.isKnown(List.of(String.valueOf(period.isPresent())))) {
			answer.send("application/xml;charset=UTF-8", (out) -> Metadata.write(sets, out));
		}
	}

	/** The rows of a table, a page at a time. */
	@GetMapping({ FEED + "/{set}", FEED_OF_PERIOD + "/{set}" })
	void rows(@PathVariable String region, @PathVariable Optional<String> period, @PathVariable String set,
			HttpServletRequest request, HttpServletResponse response) throws IOException {
		Address address = Address.inFeed(named(set, period), period, parameters(request));
		SystemOptions.requireJson(address.asked());
		SystemOptions options = SystemOptions.read(address.asked());
		EntitySet<?> wanted = EntitySet.of(address.table(), options);
		Question question = this.questions.of(this.answers.plan(region, address.asked()), address);
		Optional<FileAnswer> answer = begin(address, question, List.of(options.toString()), request, response);
		if (answer.isPresent()) {
			send(wanted, options, question, request, answer.get());
		}
	}

	/**
	 * How many rows a table has that are wanted, whatever page and columns are asked for.
	 */
	@GetMapping({ FEED + "/{set}/$count", FEED_OF_PERIOD + "/{set}/$count" })
	void count(@PathVariable String region, @PathVariable Optional<String> period, @PathVariable String set,
			HttpServletRequest request, HttpServletResponse response) throws IOException {
		Address address = Address.inFeed(named(set, period), period, parameters(request));
		SystemOptions.requireFormat(address.asked(), "text/plain", "text/plain");
		SystemOptions options = SystemOptions.read(address.asked());
		EntitySet<?> wanted = EntitySet.of(address.table(), options);
		Question question = this.questions.of(this.answers.plan(region, address.asked()), address);
		Optional<FileAnswer> answer = begin(address, question,
				List.of(SystemOptions.COUNT, options.filter().orElse("")), request, response);
		if (answer.isPresent()) {
			String count = String.valueOf(wanted.rows(question.fromTheBeginning()).count());
			answer.get().send("text/plain;charset=UTF-8", (out) -> out.write(count.getBytes(StandardCharsets.UTF_8)));
		}
	}

	/** What OData has and the feed has not is refused as OData wants it. */
	private static Map<String, String[]> parameters(HttpServletRequest request) {
		Map<String, String[]> parameters = request.getParameterMap();
		SystemOptions.unknown(parameters.keySet()).ifPresent((name) -> {
			throw new NotOffered("%s: the feed does not do that, and rows come in one order; expected %s"
				.formatted(name, String.join(", ", SystemOptions.KNOWN.keySet().stream().sorted().toList())));
		});
		return parameters;
	}

	/** The tables at an address: those of a period only where it names one. */
	private Stream<Table<?>> tables(Optional<String> period) {
		period.ifPresent(Reckonings::period);
		return this.tables.all()
			.stream()
			.filter((table) -> period.isPresent() || !table.parameters().contains(Parameter.PERIOD));
	}

	private Table<?> named(String set, Optional<String> period) {
		List<Table<?>> known = tables(period).toList();
		return known.stream()
			.filter((table) -> table.name().equals(set))
			.findFirst()
			.orElseThrow(() -> new RodTradException.NotFound(
					"Table «%s» of the feed: expected one of %s, or more at …/periods/{period}/odata".formatted(set,
							String.join(", ", known.stream().map(Table::name).toList()))));
	}

	/** The answer, unless who asks has it. */
	private Optional<FileAnswer> begin(Address address, Question question, List<String> further,
			HttpServletRequest request, HttpServletResponse response) {
		FileAnswer answer = this.answers.begin(question.snapshot().graph(), address.asked(), request, response);
		Provenance provenance = new Provenance(address, question, answer.stamp(), FileAnswer.version(response),
				Locale.ENGLISH);
		provenance.headers().forEach(response::setHeader);
		List<String> parts = new ArrayList<>(provenance.parts());
		parts.add(request.getRequestURL().toString());
		parts.addAll(further);
		return answer.isKnown(parts) ? Optional.empty() : Optional.of(answer);
	}

	private <R> void send(EntitySet<R> set, SystemOptions options, Question question, HttpServletRequest request,
			FileAnswer answer) throws IOException {
		OptionalLong count = options.isCounted() ? OptionalLong.of(set.rows(question.fromTheBeginning()).count())
				: OptionalLong.empty();
		long wanted = options.top().orElse(Long.MAX_VALUE);
		int size = (int) Math.min(wanted, this.limits.page());
		List<R> found = set.rows(question).skip(options.skip()).limit(size + 1L).toList();
		Optional<String> next = (found.size() > size && wanted > size) ? Optional.of(next(request,
				Paging.cursor(set.table().place().apply(found.get(size - 1))), options.top().map((top) -> top - size)))
				: Optional.empty();
		String url = request.getRequestURL().toString();
		Envelope envelope = Envelope.odata("%s/%s#%s%s".formatted(url.substring(0, url.lastIndexOf('/')), METADATA,
				set.table().name(), set.selection()), count);
		answer.send(JSON, (out) -> {
			RowWriter writer = envelope.open(set.columns(), out);
			found.stream().limit(size).forEachOrdered((row) -> writer.row(row, set.columns()));
			writer.finish(next);
		});
	}

	private static String next(HttpServletRequest request, String cursor, Optional<Long> top) {
		Map<String, List<String>> asked = new TreeMap<>();
		request.getParameterMap().forEach((name, values) -> asked.put(name, List.of(values)));
		asked.keySet().removeAll(List.of(SystemOptions.SKIP, SystemOptions.COUNT, SystemOptions.TOP));
		asked.put(SystemOptions.AFTER, List.of(cursor));
		top.ifPresent((rest) -> asked.put(SystemOptions.TOP, List.of(String.valueOf(rest))));
		return request.getRequestURL() + "?"
				+ asked.entrySet()
					.stream()
					.flatMap((each) -> each.getValue()
						.stream()
						.map((value) -> each.getKey() + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8)))
					.collect(Collectors.joining("&"));
	}

	@ExceptionHandler
	ResponseEntity<Map<String, Object>> refused(RodTradException refusal, HttpServletResponse response) {
		Refused refused = Refused.of(refusal, response);
		return error(refused.status(), refused.code(), refused.message());
	}

	@ExceptionHandler
	ResponseEntity<Map<String, Object>> refused(NotOffered refusal) {
		return error(HttpStatus.NOT_IMPLEMENTED, "NOT_IMPLEMENTED", String.valueOf(refusal.getMessage()));
	}

	/** As OData has errors. */
	private static ResponseEntity<Map<String, Object>> error(HttpStatus status, String code, String message) {
		return ResponseEntity.status(status)
			.contentType(MediaType.APPLICATION_JSON)
			.body(Map.of("error", Map.of("code", code, "message", message)));
	}

}
