package se.rodtrad;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.JavaPackage;
import com.tngtech.archunit.core.domain.properties.HasName;
import com.tngtech.archunit.core.domain.properties.HasOwner;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.type;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

/**
 * The house rules, as sentences that the build can check.
 */
class ArchitectureTests {

	private static final JavaClasses HOUSE = new ClassFileImporter()
		.withImportOption(new ImportOption.DoNotIncludeTests())
		.importPackages("se.rodtrad");

	private static final DescribedPredicate<JavaClass> MEET_THE_WEB = DescribedPredicate.describe(
			"meet the web by their names or their room",
			(type) -> outermost(type).getSimpleName().endsWith("Controller")
					|| outermost(type).getSimpleName().endsWith("Configuration")
					|| type.getPackageName().startsWith("se.rodtrad.http")
					|| type.getPackageName().startsWith("se.rodtrad.graphql")
					|| type.getPackageName().startsWith("se.rodtrad.web")
					|| type.getPackageName().equals("se.rodtrad.ledger.file")
					|| type.getPackageName().endsWith(".api"));

	@Test
	void onlyTheStoreTouchesNeo4j() {
		noClasses().that()
			.resideOutsideOfPackage("se.rodtrad.store..")
			.should()
			.dependOnClassesThat()
			.resideInAnyPackage("org.neo4j..", "org.springframework.data.neo4j..", "ac.simons.neo4j..")
			.because("what Neo4j is like is the store's business alone")
			.check(HOUSE);
	}

	@Test
	void onlyTheEmbeddedDatabaseTouchesTheServer() {
		noClasses().that()
			.resideOutsideOfPackage("se.rodtrad.store.embedded")
			.should()
			.dependOnClassesThat()
			.resideInAnyPackage("org.neo4j.dbms..", "org.neo4j.kernel..", "org.neo4j.graphdb..",
					"org.neo4j.configuration..")
			.because("its classes are not loaded when a server is named")
			.check(HOUSE);
	}

	@Test
	void onlyControllersTouchHttpAndGraphQl() {
		noClasses().that(not(MEET_THE_WEB))
			.should()
			.dependOnClassesThat()
			.resideInAnyPackage("jakarta.servlet..", "org.springframework.web..", "org.springframework.http..",
					"org.springframework.graphql..", "graphql..")
			.because("the same question may come by another way tomorrow")
			.check(HOUSE);
	}

	@Test
	void calculationsKnowNoSpring() {
		noClasses().that()
			.resideInAnyPackage("se.rodtrad.plan..", "se.rodtrad.steering..", "se.rodtrad.trace..",
					"se.rodtrad.fulfilment..", "se.rodtrad.coverage..", "se.rodtrad.compare..")
			.and(not(MEET_THE_WEB))
			.should()
			.dependOnClassesThat(resideInAPackage("org.springframework..")
				.and(not(resideInAPackage("org.springframework.modulith.."))))
			.because("a calculation is a function from values to a value")
			.check(HOUSE);
	}

	@Test
	void namesSayWhatAThingIsInTheField() {
		noClasses().should()
			.haveNameMatching(".*(Impl|Utils?|Manager|Helper|Service|Dto|DTO)")
			.because("such endings say nothing about regions, goals and activities")
			.check(HOUSE);
	}

	/** A benchmark may wait for a clock. */
	@Test
	void nobodySleeps() {
		noClasses().should()
			.callMethodWhere(JavaCall.Predicates.target(HasOwner.Predicates.With.owner(type(Thread.class)))
				.and(JavaCall.Predicates.target(HasName.Predicates.name("sleep"))))
			.because("what is waited for is a condition, and tells when it holds")
			.check(new ClassFileImporter().importPackages("se.rodtrad"));
	}

	@Test
	void exceptionsAreUnchecked() {
		classes().that().areAssignableTo(Exception.class).should().beAssignableTo(RuntimeException.class).check(HOUSE);
	}

	@Test
	void fieldsAreNotInjected() {
		noClasses().should()
			.dependOnClassesThat()
			.haveFullyQualifiedName("org.springframework.beans.factory.annotation.Autowired")
			.check(HOUSE);
	}

	@Test
	void everyPackageIsNullMarked() {
		classes().that()
			.areTopLevelClasses()
			.and()
			.doNotHaveModifier(JavaModifier.SYNTHETIC)
			.should(new ArchCondition<>("stand in a package that is @NullMarked") {

				@Override
				public void check(JavaClass type, ConditionEvents events) {
					JavaPackage room = type.getPackage();
					boolean isMarked = room.isAnnotatedWith(NullMarked.class);
					events.add(new SimpleConditionEvent(type, isMarked,
							room.getName() + " needs a package-info.java with @NullMarked"));
				}

			})
			.check(HOUSE);
	}

	private static JavaClass outermost(JavaClass type) {
		JavaClass outer = type;
		while (outer.getEnclosingClass().isPresent()) {
			outer = outer.getEnclosingClass().get();
		}
		return outer;
	}

}
