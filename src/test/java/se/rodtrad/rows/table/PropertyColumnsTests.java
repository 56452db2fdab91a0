package se.rodtrad.rows.table;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;

import se.rodtrad.plan.ElementType;
import se.rodtrad.plan.Label;
import se.rodtrad.plan.LinkType;
import se.rodtrad.rows.format.Column;

import static org.assertj.core.api.Assertions.assertThat;

/** Whatever a plan can say has a column, and every such column something to say. */
class PropertyColumnsTests {

	/** Columns that all elements have, or the kind of comments and periods. */
	private static final Set<String> OF_ALL = Set.of("name TEXT", "kind TEXT");

	@Test
	void everyPropertyOfAnElementHasAColumn() {
		assertThat(PropertyColumns.OF_ELEMENTS.stream().map((property) -> property.name() + " " + property.type()))
			.containsExactlyInAnyOrderElementsOf(Arrays.stream(Label.values())
				.filter((label) -> !label.isValue())
				.flatMap((label) -> ElementType.of(label).properties().stream())
				.map((property) -> property.name() + " " + type(property.kind()))
				.filter((property) -> !OF_ALL.contains(property))
				.collect(Collectors.toSet()));
	}

	private static Column.Type type(ElementType.Kind kind) {
		return switch (kind) {
			case TEXT, TEXTS, CHOICE -> Column.Type.TEXT;
			case INTEGER -> Column.Type.INTEGER;
			case NUMBER -> Column.Type.NUMBER;
			case FLAG -> Column.Type.FLAG;
			case DATE -> Column.Type.DAY;
		};
	}

	@Test
	void everyPropertyOfALinkHasAColumn() {
		assertThat(PropertyColumns.OF_LINKS.stream().map(PropertyColumns::name))
			.containsExactlyInAnyOrderElementsOf(Arrays.stream(LinkType.values())
				.flatMap((type) -> type.properties().stream())
				.map(LinkType.Property::name)
				.collect(Collectors.toSet()));
	}

}
