package se.rodtrad.change.command;

import java.util.List;

import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

import se.rodtrad.plan.Fingerprint;

/**
 * What a client asked for, as a fingerprint: the same for the same commands in the same
 * order, whoever asks, why and based on what.
 */
final class CommandFingerprint {

	private static final JsonMapper JSON = JsonMapper.builder()
		.enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
		.build();

	private CommandFingerprint() {
	}

	static String of(List<PlanCommand> commands) {
		return Fingerprint.of(JSON.writeValueAsString(
				commands.stream().map((command) -> List.of(command.getClass().getSimpleName(), command)).toList()));
	}

	static String ofReverting(long revision) {
		return Fingerprint.of("revert " + revision);
	}

}
