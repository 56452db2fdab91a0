package se.rodtrad.graphql;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import graphql.ErrorClassification;
import graphql.ExecutionResult;
import graphql.GraphQLError;
import graphql.GraphqlErrorHelper;
import graphql.language.SourceLocation;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.server.WebGraphQlRequest;
import org.springframework.graphql.server.WebGraphQlResponse;
import org.springframework.graphql.support.DefaultExecutionGraphQlResponse;

/**
 * An error as a client sees it: a message for people and a code for programs.
 *
 * @param code what kind of error it is
 * @param message what was found and what was expected
 * @param locations where in the document
 * @param path where in the answer; nothing when the request as a whole failed
 * @param requestId what leads to the log, for errors that tell nothing themselves
 */
public record ApiError(ErrorCode code, String message, List<SourceLocation> locations, Optional<List<Object>> path,
		Optional<String> requestId) implements GraphQLError {

	/** An error of the request as a whole. */
	public static ApiError of(ErrorCode code, String message) {
		return new ApiError(code, message, List.of(), Optional.empty(), Optional.empty());
	}

	/** The answer to a request that gets nothing but this error. */
	public WebGraphQlResponse answer(WebGraphQlRequest request) {
		ExecutionResult result = ExecutionResult.newExecutionResult().addError(this).build();
		return new WebGraphQlResponse(new DefaultExecutionGraphQlResponse(request.toExecutionInput(), result));
	}

	/** The same error at the places of another. */
	ApiError at(@Nullable List<SourceLocation> where, @Nullable List<Object> field) {
		return new ApiError(this.code, this.message, (where != null) ? List.copyOf(where) : List.of(),
				Optional.ofNullable(field), this.requestId);
	}

	@Override
	public String getMessage() {
		return this.message;
	}

	@Override
	public List<SourceLocation> getLocations() {
		return this.locations;
	}

	@Override
	public ErrorClassification getErrorType() {
		return ErrorClassification.errorClassification(this.code.name());
	}

	@Override
	public @Nullable List<Object> getPath() {
		return this.path.orElse(null);
	}

	@Override
	public Map<String, Object> getExtensions() {
		Map<String, Object> extensions = new LinkedHashMap<>();
		extensions.put("code", this.code.name());
		this.requestId.ifPresent((id) -> extensions.put("requestId", id));
		return extensions;
	}

	@Override
	public Map<String, Object> toSpecification() {
		Map<String, Object> specification = new LinkedHashMap<>();
		specification.put("message", this.message);
		if (!this.locations.isEmpty()) {
			specification.put("locations", GraphqlErrorHelper.locations(this.locations));
		}
		this.path.ifPresent((field) -> specification.put("path", field));
		specification.put("extensions", getExtensions());
		return specification;
	}

}
