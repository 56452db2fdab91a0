package se.rodtrad.graphql;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

import graphql.language.Description;
import graphql.language.FieldDefinition;
import graphql.language.ImplementingTypeDefinition;
import graphql.language.InputObjectTypeDefinition;
import graphql.language.InputValueDefinition;
import graphql.language.NonNullType;
import graphql.language.SourceLocation;
import graphql.language.Type;
import graphql.language.TypeName;
import graphql.schema.idl.TypeDefinitionRegistry;
import org.springframework.graphql.execution.TypeDefinitionConfigurer;

import se.rodtrad.plan.ElementType;
import se.rodtrad.plan.Label;
import se.rodtrad.plan.LinkType;

/**
 * Makes the inputs by which elements and links are written from the types by which they
 * are read: the same fields, with the same descriptions. A schema that has no
 * {@code FactInput} gets none.
 */
class InputTypes implements TypeDefinitionConfigurer {

	private static final String ELEMENT = "Element";

	private static final String LINK = "Link";

	private static final List<String> OF_EVERY_ELEMENT = List.of("validFrom", "validTo", "source", "externalIds");

	@Override
	public void configure(TypeDefinitionRegistry registry) {
		InputObjectTypeDefinition fact = registry.getTypeOrNull("FactInput", InputObjectTypeDefinition.class);
		if (fact == null) {
			return;
		}
		List<InputValueDefinition> choices = new ArrayList<>();
		Arrays.stream(Label.values()).filter((label) -> !label.isValue()).forEach((label) -> {
			registry.add(element(registry, label));
			choices.add(field(label.fieldName(), new TypeName(label.graphName() + "Input"),
					"%s (*%s*).".formatted(label.graphName(), label.swedish())));
		});
		choices.addAll(fact.getInputValueDefinitions());
		registry.remove(fact);
		registry.add(fact.transform((builder) -> builder.inputValueDefinitions(choices)));
		InputObjectTypeDefinition link = registry.getTypeOrNull("LinkInput", InputObjectTypeDefinition.class);
		if (link != null) {
			registry.remove(link);
			registry.add(link.transform((builder) -> linkProperties(registry).forEach(builder::inputValueDefinition)));
		}
	}

	private static InputObjectTypeDefinition element(TypeDefinitionRegistry registry, Label label) {
		List<InputValueDefinition> fields = new ArrayList<>();
		fields.add(field("key", new NonNullType(new TypeName("String")), description(registry, label, "key")));
		Stream
			.concat(ElementType.of(label).properties().stream().map(ElementType.Property::name),
					OF_EVERY_ELEMENT.stream())
			.map((name) -> read(registry, label, name))
			.forEach((field) -> fields.add(optional(field)));
		return InputObjectTypeDefinition.newInputObjectDefinition()
			.name(label.graphName() + "Input")
			.description(
					describe("What is stated of an element `%s` (*%s*).".formatted(label.graphName(), label.swedish())))
			.inputValueDefinitions(fields)
			.build();
	}

	private static String description(TypeDefinitionRegistry registry, Label label, String name) {
		return read(registry, label, name).getDescription().getContent();
	}

	/** The field by which a property is read. */
	private static FieldDefinition read(TypeDefinitionRegistry registry, Label label, String name) {
		return Stream.concat(fields(registry, label.graphName()), fields(registry, ELEMENT))
			.filter((field) -> field.getName().equals(name))
			.findFirst()
			.orElseThrow(() -> new IllegalStateException("%s.%s cannot be read".formatted(label.graphName(), name)));
	}

	private static Stream<FieldDefinition> fields(TypeDefinitionRegistry registry, String type) {
		return (registry.types().get(type) instanceof ImplementingTypeDefinition<?> definition)
				? definition.getFieldDefinitions().stream() : Stream.empty();
	}

	private static Stream<InputValueDefinition> linkProperties(TypeDefinitionRegistry registry) {
		List<String> names = Arrays.stream(LinkType.values())
			.flatMap((type) -> type.properties().stream())
			.map(LinkType.Property::name)
			.distinct()
			.toList();
		return fields(registry, LINK).filter((field) -> names.contains(field.getName())).map(InputTypes::optional);
	}

	private static InputValueDefinition optional(FieldDefinition field) {
		Type<?> type = (field.getType() instanceof NonNullType required) ? required.getType() : field.getType();
		return field(field.getName(), type, field.getDescription().getContent());
	}

	private static InputValueDefinition field(String name, Type<?> type, String description) {
		return InputValueDefinition.newInputValueDefinition()
			.name(name)
			.type(type)
			.description(describe(description))
			.build();
	}

	private static Description describe(String text) {
		return new Description(text, SourceLocation.EMPTY, text.contains("\n"));
	}

}
