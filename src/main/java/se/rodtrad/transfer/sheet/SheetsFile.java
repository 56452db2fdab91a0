package se.rodtrad.transfer.sheet;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.dataformat.yaml.YAMLMapper;

import se.rodtrad.plan.ElementType;
import se.rodtrad.plan.Label;
import se.rodtrad.plan.LinkType;
import se.rodtrad.plan.Value;
import se.rodtrad.steering.Term;

/**
 * The sheets as they are written in {@code transfer/sheets.yaml}, and what follows for a
 * column from the label or the type of link that it names.
 *
 * @param common the columns of every sheet of elements
 * @param sheets the sheets
 * @param ignored names of sheets for people
 * @param words choices in Swedish
 */
record SheetsFile(List<WrittenColumn> common, List<WrittenSheet> sheets, List<String> ignored,
		Map<String, String> words) {

	private static final String RESOURCE = "/transfer/sheets.yaml";

	static Sheets read() {
		YAMLMapper mapper = YAMLMapper.builder()
			.enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
			.disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
			.build();
		try (InputStream in = Objects.requireNonNull(SheetsFile.class.getResourceAsStream(RESOURCE))) {
			byte[] written = in.readAllBytes();
			SheetsFile file = mapper.readValue(written, SheetsFile.class);
			return new Sheets(file.sheets.stream().map(file::sheet).toList(), file.ignored, new Words(file.words),
					UUID.nameUUIDFromBytes(written).toString());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private Sheet sheet(WrittenSheet written) {
		List<WrittenColumn> columns = new ArrayList<>(written.columns);
		if (written.label != null) {
			columns.addFirst(this.common.getFirst().withExample(Objects.requireNonNull(written.key)));
			columns.addAll(this.common.subList(1, this.common.size()));
		}
		Optional<Label> label = Optional.ofNullable(written.label).flatMap(Label::of);
		Sheet.Form form = (written.form != null) ? Sheet.Form.valueOf(written.form.toUpperCase(Locale.ROOT))
				: Sheet.Form.ELEMENTS;
		return new Sheet(new Term(written.sv, written.en), new Term(written.om, written.about), form, label,
				columns.stream().map((column) -> column.under(form, label)).toList());
	}

	/** A sheet as it is written. */
	record WrittenSheet(String sv, String en, @Nullable String label, @Nullable String key, @Nullable String form,
			String om, String about, List<WrittenColumn> columns) {
	}

	/** A column as it is written. */
	record WrittenColumn(@Nullable String field, @Nullable String property, @Nullable String link,
			@Nullable String linkProperty, @Nullable String type, boolean incoming, boolean many, boolean required,
			@Nullable Double least, @Nullable Double most, @Nullable Map<String, Object> with,
			@Nullable List<String> refersTo, @Nullable String example, String sv, String en, String om, String about) {

		WrittenColumn withExample(String key) {
			return new WrittenColumn(this.field, this.property, this.link, this.linkProperty, this.type, this.incoming,
					this.many, this.required, this.least, this.most, this.with, this.refersTo, key, this.sv, this.en,
					this.om, this.about);
		}

		Column under(Sheet.Form form, Optional<Label> label) {
			if (this.property != null) {
				return ofProperty(this.property, ElementType.of(label.orElseThrow()));
			}
			if (this.link != null) {
				return ofLink(LinkType.valueOf(this.link));
			}
			if (this.linkProperty != null) {
				return ofLinkProperty(this.linkProperty);
			}
			String code = Objects.requireNonNull(this.field);
			ColumnType columnType = ColumnType.valueOf(Objects.requireNonNull(this.type).toUpperCase(Locale.ROOT));
			return column(code, Column.Source.FIELD, columnType,
					(columnType == ColumnType.CHOICE) ? choicesOf(form) : List.of(), labels(), Optional.empty());
		}

		private Column ofProperty(String name, ElementType elements) {
			ElementType.Property found = elements.properties()
				.stream()
				.filter((candidate) -> candidate.name().equals(name))
				.findFirst()
				.orElseThrow();
			ColumnType columnType = switch (found.kind()) {
				case TEXT -> name.equals("kind") ? ColumnType.KIND : ColumnType.TEXT;
				case TEXTS -> ColumnType.TEXTS;
				case INTEGER -> ColumnType.INTEGER;
				case NUMBER -> ColumnType.NUMBER;
				case FLAG -> ColumnType.FLAG;
				case DATE -> ColumnType.DATE;
				case CHOICE -> ColumnType.CHOICE;
			};
			return column(name, Column.Source.PROPERTY, columnType, found.choices(), List.of(), Optional.empty());
		}

		private Column ofLink(LinkType linkType) {
			LinkedBy linked = new LinkedBy(linkType, this.incoming, this.many,
					(this.with != null) ? this.with : Map.of());
			List<Label> labels = (this.incoming ? linkType.from() : linkType.to()).stream().sorted().toList();
			return column(linkType.name(), Column.Source.LINK, ColumnType.LINK, List.of(), labels, Optional.of(linked));
		}

		private Column ofLinkProperty(String name) {
			List<LinkType.Property> found = Arrays.stream(LinkType.values())
				.flatMap((linkType) -> linkType.properties().stream())
				.filter((candidate) -> candidate.name().equals(name))
				.toList();
			List<String> choices = found.stream().flatMap((each) -> each.choices().stream()).distinct().toList();
			return column(name, Column.Source.LINK_PROPERTY, typeOf(found.getFirst()), choices, List.of(),
					Optional.empty());
		}

		private static ColumnType typeOf(LinkType.Property found) {
			if (!found.choices().isEmpty()) {
				return ColumnType.CHOICE;
			}
			if (found.type() == Double.class) {
				return ColumnType.NUMBER;
			}
			if (found.type() == Boolean.class) {
				return ColumnType.FLAG;
			}
			return (found.type() == LocalDate.class) ? ColumnType.DATE : ColumnType.TEXT;
		}

		private static List<String> choicesOf(Sheet.Form form) {
			Enum<?>[] constants = (form == Sheet.Form.TARGETS) ? Value.Target.Kind.values()
					: Value.Measurement.State.values();
			return Arrays.stream(constants).map((constant) -> constant.name().toLowerCase(Locale.ROOT)).toList();
		}

		private List<Label> labels() {
			return (this.refersTo != null) ? this.refersTo.stream().map((name) -> Label.of(name).orElseThrow()).toList()
					: List.of();
		}

		private Column column(String code, Column.Source source, ColumnType columnType, List<String> choices,
				List<Label> labels, Optional<LinkedBy> linked) {
			return new Column(code, source, new Term(this.sv, this.en), new Term(this.om, this.about), columnType,
					this.required, (this.least != null) ? this.least : Double.NEGATIVE_INFINITY,
					(this.most != null) ? this.most : Double.POSITIVE_INFINITY, choices, labels, linked,
					(this.example != null) ? this.example : "");
		}

	}

}
