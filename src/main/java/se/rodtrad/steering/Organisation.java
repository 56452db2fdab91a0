package se.rodtrad.steering;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import se.rodtrad.plan.Element;

/**
 * Who there is: levels, kinds of unit, bodies and roles.
 *
 * @param levels the levels (<em>nivåer</em>), from the top
 * @param unitKinds the kinds of unit (<em>organ och organisatoriska enheter</em>)
 * @param bodies the political bodies and others that the model names
 * @param roles the posts and elected offices that the model names
 * @param roleSplit who answers which question, where the model says so
 * @param supervision who supervises whom (<em>uppsikt</em>)
 * @param keepers who keeps the model together
 */
public record Organisation(List<Level> levels, List<UnitKind> unitKinds, List<Body> bodies, List<Role> roles,
		Optional<RoleSplit> roleSplit, Optional<Supervision> supervision, Optional<Keepers> keepers) {

	public Organisation {
		levels = List.copyOf(levels);
		unitKinds = List.copyOf(unitKinds);
		bodies = List.copyOf(bodies);
		roles = List.copyOf(roles);
	}

	/** What a body or a role is called; its code when the model has none. */
	public Term actorName(String code) {
		return Stream
			.concat(this.bodies.stream().filter((body) -> body.code().equals(code)).map(Body::name),
					this.roles.stream().filter((role) -> role.code().equals(code)).map(Role::name))
			.findFirst()
			.orElse(new Term(code, code));
	}

	/**
	 * A level of the organisation (<em>nivå</em>).
	 *
	 * @param code its code
	 * @param name its name
	 * @param rank its place from the top: the smaller, the higher
	 * @param unitKinds the kinds of unit on it
	 * @param ground why it stands here
	 */
	public record Level(@Defines(Table.LEVEL) String code, Term name,
			@Defines(Table.RANK) @Within(least = 0, most = 99) int rank,
			@RefersTo(value = Table.UNIT_KIND, once = true) List<String> unitKinds, Ground ground) {
	}

	/**
	 * A kind of unit (<em>slag av organ eller enhet</em>).
	 *
	 * @param code its code, the {@code kind} of an OrgUnit
	 * @param name its name
	 * @param ground why it stands here
	 */
	public record UnitKind(@Defines(Table.UNIT_KIND) String code, Term name, Ground ground) {
	}

	/**
	 * A body or bodies that a model names (<em>organ</em>).
	 *
	 * @param code its code
	 * @param name its name
	 * @param aliases what it is also called
	 * @param unitKind the kind of unit it is
	 * @param regulated whether the model rules its documents, and not only binds it by
	 * its goals
	 * @param ground why it stands here
	 */
	public record Body(@Defines(Table.ACTOR) String code, Term name, List<String> aliases,
			@RefersTo(Table.UNIT_KIND) String unitKind, boolean regulated, Ground ground) {
	}

	/**
	 * A post or elected office that a model names (<em>befattning,
	 * förtroendeuppdrag</em>).
	 *
	 * @param code its code
	 * @param name its title
	 * @param aliases what it is also called
	 * @param side elected or official
	 * @param ground why it stands here
	 */
	public record Role(@Defines(Table.ACTOR) String code, Term name, List<String> aliases, Element.Role.Side side,
			Ground ground) {
	}

	/**
	 * Who answers which question (<em>rollfördelning</em>).
	 *
	 * @param elected the questions of elected members
	 * @param administration the questions of the administration
	 * @param ground why it stands here
	 */
	public record RoleSplit(List<Term> elected, List<Term> administration, Ground ground) {
	}

	/**
	 * The duty to supervise (<em>uppsiktsplikt</em>).
	 *
	 * @param by who supervises
	 * @param over the kinds of unit that are supervised
	 * @param aims what it shall secure
	 * @param means how it is done
	 * @param limits what it may not do
	 * @param ground why it stands here
	 */
	public record Supervision(@RefersTo(Table.ACTOR) String by, @RefersTo(Table.UNIT_KIND) List<String> over,
			List<Term> aims, List<Term> means, List<Term> limits, Ground ground) {
	}

	/**
	 * Who keeps the model together (<em>sammanhållande</em>).
	 *
	 * @param actors the bodies or roles
	 * @param duty what they answer for
	 * @param ground why it stands here
	 */
	public record Keepers(@RefersTo(Table.ACTOR) List<String> actors, Term duty, Ground ground) {
	}

}
