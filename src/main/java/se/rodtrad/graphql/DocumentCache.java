package se.rodtrad.graphql;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.function.Supplier;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import graphql.ExecutionInput;
import graphql.GraphQLError;
import graphql.ParseAndValidate;
import graphql.ParseAndValidateResult;
import graphql.execution.preparsed.PreparsedDocumentEntry;
import graphql.execution.preparsed.PreparsedDocumentProvider;
import graphql.language.Document;
import graphql.parser.InvalidSyntaxException;
import graphql.parser.ParserOptions;
import graphql.parser.exceptions.ParseCancelledException;
import graphql.parser.exceptions.ParseCancelledTooDeepException;
import graphql.schema.GraphQLSchema;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import io.micrometer.core.instrument.binder.cache.CaffeineCacheMetrics;

/**
 * Parses, validates and measures a document the first time that it comes, and keeps what
 * came of it, error or not.
 */
class DocumentCache implements PreparsedDocumentProvider, MeterBinder {

	/** What an entry takes beside its text, in characters. */
	private static final int OVERHEAD = 1000;

	private final GraphQlLimits limits;

	private final Supplier<GraphQLSchema> schema;

	private final ParserOptions parserOptions;

	private final Cache<String, PreparsedDocumentEntry> entries;

	DocumentCache(GraphQlLimits limits, Supplier<GraphQLSchema> schema) {
		this.limits = limits;
		this.schema = schema;
		this.parserOptions = ParserOptions.getDefaultOperationParserOptions()
			.transform((builder) -> builder.maxTokens(limits.tokens())
				.maxCharacters((int) Math.min(Integer.MAX_VALUE, limits.body().toBytes())));
		this.entries = Caffeine.newBuilder()
			.maximumWeight(limits.documents())
			.<String, PreparsedDocumentEntry>weigher((text, _) -> text.length() + OVERHEAD)
			.executor(Runnable::run)
			.recordStats()
			.build();
	}

	/** How often a document was found ready, and how many are kept. */
	@Override
	public void bindTo(MeterRegistry registry) {
		CaffeineCacheMetrics.monitor(registry, this.entries, "graphql.documents");
	}

	@Override
	public CompletableFuture<PreparsedDocumentEntry> getDocumentAsync(ExecutionInput input,
			Function<ExecutionInput, PreparsedDocumentEntry> parseAndValidate) {
		return CompletableFuture.completedFuture(this.entries.get(input.getQuery(), this::prepare));
	}

	private PreparsedDocumentEntry prepare(String text) {
		ExecutionInput input = ExecutionInput.newExecutionInput(text)
			.locale(Locale.ENGLISH)
			.graphQLContext((context) -> context.put(ParserOptions.class, this.parserOptions))
			.build();
		ParseAndValidateResult result = ParseAndValidate.parseAndValidate(this.schema.get(), input);
		if (result.getSyntaxException() != null) {
			return new PreparsedDocumentEntry(syntaxError(result.getSyntaxException()));
		}
		if (result.isFailure()) {
			List<GraphQLError> errors = result.getValidationErrors()
				.stream()
				.map(DocumentCache::validationError)
				.toList();
			return new PreparsedDocumentEntry(errors);
		}
		Document document = result.getDocument();
		Optional<String> excess = DocumentShape.excess(document, this.limits);
		return excess.map((message) -> new PreparsedDocumentEntry(ApiError.of(ErrorCode.LIMIT_EXCEEDED, message)))
			.orElseGet(() -> new PreparsedDocumentEntry(document));
	}

	private GraphQLError syntaxError(InvalidSyntaxException failure) {
		GraphQLError error = failure.toInvalidSyntaxError();
		ApiError coded = switch (failure) {
			case ParseCancelledTooDeepException _ ->
				ApiError.of(ErrorCode.LIMIT_EXCEEDED, "The document is nested too deep to be read");
			case ParseCancelledException _ -> ApiError.of(ErrorCode.LIMIT_EXCEEDED,
					"The document has more than %d tokens".formatted(this.limits.tokens()));
			default -> ApiError.of(ErrorCode.PARSE_ERROR, error.getMessage());
		};
		return coded.at(error.getLocations(), error.getPath());
	}

	private static GraphQLError validationError(GraphQLError error) {
		return ApiError.of(ErrorCode.VALIDATION_ERROR, error.getMessage()).at(error.getLocations(), null);
	}

}
