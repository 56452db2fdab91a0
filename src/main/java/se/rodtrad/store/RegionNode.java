package se.rodtrad.store;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.springframework.data.neo4j.core.schema.Id;
import org.springframework.data.neo4j.core.schema.Node;
import org.springframework.data.neo4j.core.schema.Relationship;
import org.springframework.data.neo4j.core.schema.RelationshipId;
import org.springframework.data.neo4j.core.schema.RelationshipProperties;
import org.springframework.data.neo4j.core.schema.TargetNode;

import se.rodtrad.plan.Region;
import se.rodtrad.plan.Validity;

/**
 * A {@code Region} node and the steering models it is governed by.
 */
@Node("Region")
record RegionNode(@Id String id, @Nullable String name, @Nullable String orgNo, @Nullable String koladaId,
		@Relationship("GOVERNED_BY") List<GovernedBy> governedBy) {

	Region region() {
		Map<String, String> editions = new HashMap<>();
		this.governedBy.forEach((governed) -> Optional.ofNullable(governed.edition())
			.ifPresent((edition) -> editions.put(governed.model().id(), edition)));
		return new Region(this.id, stated(this.name), stated(this.orgNo), stated(this.koladaId),
				this.governedBy.stream().map(GovernedBy::governance).toList(), editions);
	}

	private static String stated(@Nullable String text) {
		return (text != null) ? text : "";
	}

	/** A {@code GOVERNED_BY} relationship. */
	@RelationshipProperties
	record GovernedBy(@RelationshipId String id, @Nullable LocalDate validFrom, @Nullable LocalDate validTo,
			@Nullable String edition, @TargetNode SteeringModelNode model) {

		Region.Governance governance() {
			return new Region.Governance(this.model.id(),
					Validity.of(Optional.ofNullable(this.validFrom), Optional.ofNullable(this.validTo)));
		}

	}

	/**
	 * A {@code SteeringModel} node; what the model says stands in its file, and what it
	 * said in its {@code Edition} nodes.
	 */
	@Node("SteeringModel")
	record SteeringModelNode(@Id String id) {
	}

}
