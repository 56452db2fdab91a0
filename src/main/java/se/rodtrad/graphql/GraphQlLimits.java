package se.rodtrad.graphql;

import java.time.Duration;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * How much a GraphQL request may ask for. Each limit has an error of its own that names
 * it.
 *
 * @param body how large the body of a request may be
 * @param tokens how many tokens (words, numbers and signs) a document may have
 * @param depth how deep fields may be nested, fragments taken in
 * @param repeats how often the same field may stand in one selection set, under whatever
 * aliases, fragments taken in
 * @param introspectionDepth how deep fields may be nested when only the schema is asked
 * for
 * @param cost how many fields an answer may be expected to have
 * @param listSize how many entries are expected of a list that is not paged
 * @param page how many rows a page may have
 * @param defaultPage how many rows a page has when the client does not say
 * @param trace how many elements a trace may have
 * @param time how long an answer may take
 * @param connections how many WebSocket connections may be open, and how many event
 * streams
 * @param operations how many operations may be under way on one WebSocket connection
 * @param message how long a WebSocket message may be, in characters
 * @param documents how many characters the documents have together that are kept parsed
 */
@ConfigurationProperties("rodtrad.graphql")
public record GraphQlLimits(@DefaultValue("1MB") DataSize body, @DefaultValue("3000") int tokens,
		@DefaultValue("15") int depth, @DefaultValue("30") int repeats, @DefaultValue("20") int introspectionDepth,
		@DefaultValue("1000000") long cost, @DefaultValue("10") int listSize, @DefaultValue("1000") int page,
		@DefaultValue("100") int defaultPage, @DefaultValue("50000") int trace, @DefaultValue("10s") Duration time,
		@DefaultValue("500") int connections, @DefaultValue("50") int operations, @DefaultValue("65536") int message,
		@DefaultValue("1000000") long documents) {
}
