package se.rodtrad.change.api;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;

import graphql.schema.DataFetchingEnvironment;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

import se.rodtrad.change.Plans;
import se.rodtrad.change.Problem;
import se.rodtrad.change.Touched;
import se.rodtrad.change.command.ChangeRequest;
import se.rodtrad.change.command.Changes;
import se.rodtrad.ledger.Signature;
import se.rodtrad.ledger.api.Actors;
import se.rodtrad.ledger.api.ChangeView;
import se.rodtrad.plan.api.AnswerLimits;
import se.rodtrad.plan.api.Connection;
import se.rodtrad.plan.api.Paging;

/**
 * Changes plans by commands, and takes changes back.
 */
@Controller
class ChangeController {

	private final Changes changes;

	private final Plans plans;

	private final AnswerLimits limits;

	ChangeController(Changes changes, Plans plans, AnswerLimits limits) {
		this.changes = changes;
		this.plans = plans;
		this.limits = limits;
	}

	@MutationMapping
	OutcomeView changePlan(DataFetchingEnvironment environment) {
		Map<String, @Nullable Object> input = input(environment);
		String region = text(input, "region");
		@SuppressWarnings("unchecked") // the schema has seen to it
		List<Map<String, Object>> commands = (List<Map<String, Object>>) required(input, "commands");
		OptionalLong basedOn = (input.get("basedOn") instanceof Long number) ? OptionalLong.of(number)
				: OptionalLong.empty();
		return new OutcomeView(this.changes.make(new ChangeRequest(region, CommandReader.read(region, commands),
				signature(environment, input, Signature.How.EDIT), basedOn, isSet(input, "isCorrection"),
				isSet(input, "isTrial"))));
	}

	@MutationMapping
	OutcomeView revertRevision(DataFetchingEnvironment environment) {
		Map<String, @Nullable Object> input = input(environment);
		return new OutcomeView(this.changes.revert(text(input, "region"), (Long) required(input, "revision"),
				signature(environment, input, Signature.How.REVERT), isSet(input, "isCorrection")));
	}

	private static Map<String, @Nullable Object> input(DataFetchingEnvironment environment) {
		return Objects.requireNonNull(environment.getArgument("input"));
	}

	private static Signature signature(DataFetchingEnvironment environment, Map<String, @Nullable Object> input,
			Signature.How how) {
		return new Signature(Actors.of(environment.getGraphQlContext()), how, text(input, "commandId"),
				text(input, "reason").strip());
	}

	private static Object required(Map<String, @Nullable Object> input, String name) {
		return Objects.requireNonNull(input.get(name));
	}

	private static String text(Map<String, @Nullable Object> input, String name) {
		Object text = input.get(name);
		return (text != null) ? text.toString() : "";
	}

	private static boolean isSet(Map<String, @Nullable Object> input, String name) {
		return Boolean.TRUE.equals(input.get(name));
	}

	@SchemaMapping(typeName = "ChangePlanPayload")
	Connection<ChangeView> changes(OutcomeView source, Paging paging) {
		List<ChangeView> changes = source.outcome()
			.edits()
			.stream()
			.map((edit) -> new ChangeView(source.outcome().plan(), edit))
			.toList();
		return Connection.numbered(changes, paging, source.outcome().plan().revision());
	}

	@SchemaMapping(typeName = "ChangePlanPayload")
	List<Problem> findings(OutcomeView source, @Argument Optional<Integer> first) {
		Touched touched = Touched.by(source.outcome().edits());
		return Stream
			.concat(source.outcome().warnings().stream().filter(touched::concerns),
					this.plans.findings(source.outcome().plan(), touched).stream())
			.limit(this.limits.size(first))
			.toList();
	}

	@SchemaMapping(typeName = "ChangeFinding")
	String subject(Problem source) {
		return source.subject().toString();
	}

}
