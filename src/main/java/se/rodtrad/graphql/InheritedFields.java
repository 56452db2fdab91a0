package se.rodtrad.graphql;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import graphql.language.FieldDefinition;
import graphql.language.InterfaceTypeDefinition;
import graphql.language.ObjectTypeDefinition;
import graphql.language.TypeName;
import graphql.schema.idl.TypeDefinitionRegistry;
import org.springframework.graphql.execution.TypeDefinitionConfigurer;

/**
 * Gives a type the fields of the interfaces that it implements, so that they are written
 * and described once, and a room may add a field to all elements by extending the
 * interface.
 */
class InheritedFields implements TypeDefinitionConfigurer {

	@Override
	public void configure(TypeDefinitionRegistry registry) {
		List<ObjectTypeDefinition> implementing = registry.getTypes(ObjectTypeDefinition.class)
			.stream()
			.filter((type) -> !type.getImplements().isEmpty())
			.toList();
		for (ObjectTypeDefinition type : implementing) {
			Map<String, FieldDefinition> fields = new LinkedHashMap<>();
			type.getImplements()
				.stream()
				.flatMap((parent) -> inherited(registry, ((TypeName) parent).getName()))
				.forEach((field) -> fields.put(field.getName(), field));
			type.getFieldDefinitions().forEach((field) -> fields.put(field.getName(), field));
			registry.remove(type);
			registry.add(type.transform((builder) -> builder.fieldDefinitions(new ArrayList<>(fields.values()))));
		}
	}

	private static Stream<FieldDefinition> inherited(TypeDefinitionRegistry registry, String parent) {
		Stream<FieldDefinition> own = Stream.ofNullable(registry.getTypeOrNull(parent, InterfaceTypeDefinition.class))
			.flatMap((type) -> type.getFieldDefinitions().stream());
		Stream<FieldDefinition> added = Stream.ofNullable(registry.interfaceTypeExtensions().get(parent))
			.flatMap(List::stream)
			.flatMap((extension) -> extension.getFieldDefinitions().stream());
		return Stream.concat(own, added);
	}

}
