package org.ecoplan.alert;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.junit.ArchTests;
import com.tngtech.archunit.lang.ArchRule;
import org.ecoplan.alert.casefile.Alert;
import org.ecoplan.alert.casefile.Decision;
import org.ecoplan.alert.casefile.Reconciler;
import org.ecoplan.alert.rule.Rule;
import org.ecoplan.testing.HouseRules;

@AnalyzeClasses(packages = "org.ecoplan.alert", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {
  @ArchTest static final ArchTests HOUSE_RULES = ArchTests.in(HouseRules.class);

  @ArchTest
  static final ArchRule FEATURES_FORM_NO_CYCLES =
      HouseRules.featuresFormNoCycles("org.ecoplan.alert");

  @ArchTest
  static final ArchRule RULES_ARE_PLAIN = HouseRules.coreIsPlain("org.ecoplan.alert.rule..");

  @ArchTest
  static final ArchRule RECONCILIATION_IS_PLAIN =
      classes()
          .that()
          .belongToAnyOf(Alert.class, Decision.class, Reconciler.class)
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage("java..", "org.jspecify..", "org.ecoplan.alert..")
          .because("what happens to an alert is decided in plain Java, tested without a container");

  @ArchTest
  static final ArchRule A_RULE_IS_FINAL =
      classes()
          .that()
          .implement(Rule.class)
          .should()
          .haveModifier(JavaModifier.FINAL)
          .because("a rule is varied by its settings or by writing another, not by inheritance");
}
