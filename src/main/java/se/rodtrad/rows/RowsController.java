package se.rodtrad.rows;

import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import org.springframework.web.util.UriComponents;
import tools.jackson.databind.node.ObjectNode;

import se.rodtrad.ledger.file.FileAnswer;
import se.rodtrad.ledger.file.FileAnswers;
import se.rodtrad.plan.PlanGraph;
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

/**
 * Gives tables out over HTTP, row by row as they are found. Who has the answer already is
 * told so before anything is computed.
 */
@Controller
class RowsController {

	private final Tables tables;

	private final FileAnswers answers;

	private final Questions questions;

	private final AnswerLimits limits;

	private final Clock clock;

	RowsController(Tables tables, FileAnswers answers, Questions questions, AnswerLimits limits, Clock clock) {
		this.tables = tables;
		this.answers = answers;
		this.questions = questions;
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
	ObjectNode openApi(HttpServletRequest request, HttpServletResponse response) {
		return OpenApi.of(this.tables, FileAnswer.version(response),
				ServletUriComponentsBuilder.fromContextPath(request).toUriString());
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
		PlanGraph plan = this.answers.plan(region, address.asked());
		Question question = this.questions.of(plan, address);
		FileAnswer answer = this.answers.begin(plan, address.asked(), request, response);
		Locale language = address.asked().language(locale);
		if (format.hasLanguage()) {
			answer.in(language);
		}
		Provenance provenance = new Provenance(address, question, answer.stamp(), FileAnswer.version(response),
				language);
		provenance.headers().forEach(response::setHeader);
		if (!answer.isKnown(provenance.parts())) {
			send(table, provenance, answer, request, response);
		}
	}

	private <R> void send(Table<R> table, Provenance provenance, FileAnswer answer, HttpServletRequest request,
			HttpServletResponse response) throws IOException {
		Address address = provenance.address();
		Sheet sheet = new Sheet(table.name(), table.columns(), provenance.language(),
				provenance.lines(addressOf(request), Instant.now(this.clock).toString()), provenance.origin(),
				address.isSwedishExcel());
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
		if (address.format().isFile()) {
			answer.named("%s-%s".formatted(provenance.stamp().region(), address.asked().file()));
		}
		Stream<R> page = rows;
		Optional<String> cursor = next;
		answer.send(address.format().mediaType(),
				(out) -> write(page, table.columns(), address.format().open(sheet, out), cursor));
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

	private static <R> void write(Stream<R> rows, List<Column<R>> columns, RowWriter writer, Optional<String> next)
			throws IOException {
		rows.forEachOrdered((row) -> writer.row(row, columns));
		writer.finish(next);
	}

}
