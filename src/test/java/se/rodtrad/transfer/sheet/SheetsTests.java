package se.rodtrad.transfer.sheet;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

import se.rodtrad.plan.ElementType;
import se.rodtrad.plan.Label;
import se.rodtrad.plan.LinkType;
import se.rodtrad.steering.Term;

import static org.assertj.core.api.Assertions.assertThat;

/** The workbook holds all that a plan holds. */
class SheetsTests {

	static List<Sheet> sheets() {
		return Sheets.standard().all();
	}

	private static Sheet sheetOf(Label label) {
		return sheets().stream().filter((sheet) -> sheet.label().equals(Optional.of(label))).findFirst().orElseThrow();
	}

	@ParameterizedTest
	@EnumSource(value = Label.class, mode = EnumSource.Mode.EXCLUDE, names = { "PERIOD", "TARGET", "MEASUREMENT" })
	void everyPropertyOfALabelHasAColumn(Label label) {
		List<String> columns = sheetOf(label).columns()
			.stream()
			.filter((column) -> column.source() == Column.Source.PROPERTY)
			.map(Column::code)
			.toList();
		assertThat(columns).containsExactlyInAnyOrderElementsOf(
				ElementType.of(label).properties().stream().map(ElementType.Property::name).toList());
	}

	@Test
	void everyPropertyOfALinkHasAColumn() {
		Set<String> columns = new HashSet<>();
		sheets().stream()
			.flatMap((sheet) -> sheet.columns().stream())
			.filter((column) -> column.source() == Column.Source.LINK_PROPERTY)
			.forEach((column) -> columns.add(column.code()));
		Set<String> properties = new HashSet<>();
		Arrays.stream(LinkType.values())
			.flatMap((type) -> type.properties().stream())
			.forEach((property) -> properties.add(property.name()));
		assertThat(columns).isEqualTo(properties);
	}

	@ParameterizedTest
	@EnumSource(value = Label.class, names = { "TARGET", "MEASUREMENT" })
	void everyPartOfAValueHasAColumn(Label label) {
		Sheet.Form form = (label == Label.TARGET) ? Sheet.Form.TARGETS : Sheet.Form.MEASUREMENTS;
		Sheet sheet = sheets().stream().filter((candidate) -> candidate.form() == form).findFirst().orElseThrow();
		List<String> parts = new ArrayList<>();
		Arrays.stream(label.type().getRecordComponents()).forEach((component) -> parts.add(component.getName()));
		parts.removeAll(List.of("validity", "origin"));
		assertThat(sheet.columns()).extracting(Column::code).containsAll(parts);
	}

	@ParameterizedTest
	@MethodSource("sheets")
	void noTwoColumnsOfASheetHaveTheSameHeader(Sheet sheet) {
		assertThat(sheet.columns()).extracting((column) -> Words.fold(column.name().sv())).doesNotHaveDuplicates();
		assertThat(sheet.columns()).extracting((column) -> Words.fold(column.name().en())).doesNotHaveDuplicates();
		for (Column column : sheet.columns()) {
			assertThat(sheet.named(column.name().sv())).contains(column);
			assertThat(sheet.named(column.name().en())).contains(column);
		}
	}

	@ParameterizedTest
	@MethodSource("sheets")
	void headersMayBeSpeltFreely(Sheet sheet) {
		for (Column column : sheet.columns()) {
			String shouted = " " + column.name().sv().toUpperCase(java.util.Locale.ROOT).replace(' ', '_') + " *";
			assertThat(sheet.named(shouted)).contains(column);
		}
	}

	@ParameterizedTest
	@MethodSource("sheets")
	void everyChoiceHasASwedishWordOfItsOwn(Sheet sheet) {
		Words words = Sheets.standard().words();
		for (Column column : sheet.columns()) {
			for (String choice : column.choices()) {
				Term term = words.choice(choice);
				assertThat(words.choice(term.sv(), column.choices())).contains(choice);
				assertThat(words.choice(choice, column.choices())).contains(choice);
			}
		}
	}

	@ParameterizedTest
	@EnumSource(LinkType.class)
	void everyTypeOfLinkHasASwedishNameOfItsOwn(LinkType type) {
		Words words = Sheets.standard().words();
		assertThat(words.linkType(type).sv()).isNotEqualTo(type.name());
		assertThat(words.linkType(words.linkType(type).sv())).contains(type);
		assertThat(words.linkType(words.linkType(type).en())).contains(type);
	}

	@Test
	void sheetsAreFoundByBothNamesAndWithoutAccents() {
		assertThat(Sheets.standard().named("mal")).isEqualTo(Sheets.standard().named("Goals"));
		assertThat(Sheets.standard().named("arenden").flatMap(Sheet::label)).contains(Label.CASE);
	}

}
