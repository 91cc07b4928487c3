package org.ecoplan.registry;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.junit.ArchTests;
import com.tngtech.archunit.lang.ArchRule;
import org.ecoplan.registry.project.Lifecycle;
import org.ecoplan.registry.project.ProjectFacts;
import org.ecoplan.testing.HouseRules;

@AnalyzeClasses(packages = "org.ecoplan.registry", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {
  @ArchTest static final ArchTests HOUSE_RULES = ArchTests.in(HouseRules.class);

  @ArchTest
  static final ArchRule FEATURES_FORM_NO_CYCLES =
      HouseRules.featuresFormNoCycles("org.ecoplan.registry");

  @ArchTest
  static final ArchRule DECISIONS_ARE_PLAIN =
      classes()
          .that()
          .belongToAnyOf(Lifecycle.class, ProjectFacts.class)
          .or()
          .haveSimpleName("Balance")
          .or()
          .haveSimpleName("Milestone")
          .or()
          .haveSimpleName("Task")
          .or()
          .haveSimpleName("DeadlineRules")
          .or()
          .haveSimpleName("Scoring")
          .or()
          .haveSimpleName("RemainingPath")
          .or()
          .haveSimpleName("Lineage")
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage(
              "java..",
              "org.jspecify..",
              "org.ecoplan.kit.clock..",
              "org.ecoplan.kit.problem..",
              "org.ecoplan.registry..")
          .because("what is legal is decided in plain Java, tested without a container");
}
