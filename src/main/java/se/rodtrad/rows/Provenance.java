package se.rodtrad.rows;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import se.rodtrad.ledger.file.Stamp;
import se.rodtrad.plan.Element;
import se.rodtrad.rows.table.Parameter;
import se.rodtrad.rows.table.Question;
import se.rodtrad.steering.SteeringModel;

/**
 * Where the rows of an answer are from: all that they depend on (<em>ursprung</em>).
 *
 * @param address what was asked
 * @param question the same with plan, day and steering model found
 * @param stamp the revision of the plan
 * @param version the version of the service
 * @param language the language for people
 */
record Provenance(Address address, Question question, Stamp stamp, String version, Locale language) {

	/** What is found in an answer by other names, or says only where to begin looking. */
	private static final List<Parameter> RESOLVED = List.of(Parameter.AT, Parameter.PERIOD_AT, Parameter.AS_OF,
			Parameter.MIN_REVISION, Parameter.LANG, Parameter.PERIOD);

	/** What the rows depend on, beside the revision and the version of the service. */
	List<String> parts() {
		List<String> parts = new ArrayList<>();
		Map<Parameter, List<String>> filters = new EnumMap<>(Parameter.class);
		filters.putAll(this.address.given());
		filters.keySet().removeAll(RESOLVED);
		filters.forEach((parameter, values) -> parts.add(parameter.inAddress() + values.size() + values));
		day().ifPresent(parts::add);
		model().ifPresent(parts::add);
		period().ifPresent(parts::add);
		return parts;
	}

	private Optional<String> day() {
		return this.address.table().hasDay() ? Optional.of(this.question.snapshot().at().toString()) : Optional.empty();
	}

	private Optional<String> model() {
		return day().flatMap((_) -> this.question.snapshot().model())
			.map((SteeringModel model) -> model.id() + " " + model.digest());
	}

	private Optional<String> period() {
		return this.question.period().map(Element.Period::key);
	}

	/** For programs, by the names of headers. */
	Map<String, String> headers() {
		Map<String, String> headers = new LinkedHashMap<>();
		day().ifPresent((known) -> headers.put("Rod-Trad-At", known));
		period().ifPresent((known) -> headers.put("Rod-Trad-Period", known));
		model().ifPresent((known) -> headers.put("Rod-Trad-Steering-Model", known));
		return headers;
	}

	/** For programs that keep the rows, by the names of headers. */
	Map<String, String> origin() {
		Map<String, String> origin = new LinkedHashMap<>(this.stamp.headers());
		origin.putAll(headers());
		origin.put("Rod-Trad-Region", this.stamp.region());
		origin.put("Rod-Trad-Version", this.version);
		return origin;
	}

	/**
	 * For people, by names in their language.
	 * @param asked the address as it was asked
	 * @param when when it was
	 */
	Map<String, String> lines(String asked, String when) {
		boolean isEnglish = this.language.equals(Locale.ENGLISH);
		Map<String, String> lines = new LinkedHashMap<>();
		lines.put(isEnglish ? "Table" : "Tabell",
				isEnglish ? this.address.table().about().en() : this.address.table().about().sv());
		lines.put("Region", this.stamp.region() + " " + this.question.snapshot().graph().region().name());
		lines.put("Revision", String.valueOf(this.stamp.revision()));
		this.stamp.hash()
			.ifPresent((known) -> lines.put(isEnglish ? "Hash of the revision" : "Revisionens hash", known));
		day().ifPresent((known) -> lines.put(isEnglish ? "Day" : "Dag", known));
		period().ifPresent((known) -> lines.put("Period", known));
		model().ifPresent((known) -> lines.put(isEnglish ? "Steering model" : "Styrmodell", known));
		lines.put(isEnglish ? "Version of the service" : "Tjänstens version", this.version);
		lines.put(isEnglish ? "Address" : "Adress", asked);
		lines.put(isEnglish ? "Fetched" : "Hämtad", when);
		lines.put(isEnglish ? "Language" : "Språk", isEnglish ? "English" : "Svenska");
		return lines;
	}

}
