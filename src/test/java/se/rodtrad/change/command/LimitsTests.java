package se.rodtrad.change.command;

import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import se.rodtrad.plan.Element;
import se.rodtrad.plan.Label;
import se.rodtrad.plan.Subject;
import se.rodtrad.plan.Value;
import se.rodtrad.transfer.sheet.Column;
import se.rodtrad.transfer.sheet.ColumnType;
import se.rodtrad.transfer.sheet.Sheet;
import se.rodtrad.transfer.sheet.Sheets;

import static org.assertj.core.api.Assertions.assertThat;

/** Commands ask for what the workbook asks for. */
class LimitsTests {

	@Test
	void whatTheWorkbookRequiresOfAnElementACommandRequires() {
		for (Sheet sheet : Sheets.standard().all()) {
			sheet.label().filter((label) -> label != Label.PERIOD).ifPresent((label) -> {
				List<String> required = sheet.columns()
					.stream()
					.filter(Column::isRequired)
					.filter((column) -> column.source() == Column.Source.PROPERTY || label.isValue())
					.map(Column::code)
					.filter((code) -> !code.equals("key"))
					.toList();
				assertThat(Limits.required(subject(label))).as(label.name()).containsExactlyElementsOf(required);
			});
		}
	}

	@Test
	void numbersHaveTheLimitsOfTheirColumns() {
		List<Column> numbers = Sheets.standard()
			.all()
			.stream()
			.flatMap((sheet) -> sheet.columns().stream())
			.filter((column) -> column.type() == ColumnType.NUMBER || column.type() == ColumnType.INTEGER)
			.toList();
		assertThat(numbers).hasSizeGreaterThan(10).allSatisfy((column) -> {
			Limits.Range range = Limits.range(column.code());
			assertThat(List.of(range.least(), range.most())).as(column.code())
				.isEqualTo(Stream.of(column.least(), column.most())
					.map((limit) -> Math.clamp(limit, -Double.MAX_VALUE, Double.MAX_VALUE))
					.toList());
		});
	}

	private static Subject subject(Label label) {
		return label.isValue() ? new Value.Id(label, "x") : new Element.Id(label, "x");
	}

}
