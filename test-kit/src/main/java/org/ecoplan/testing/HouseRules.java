package org.ecoplan.testing;

import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.properties.CanBeAnnotated.Predicates.annotatedWith;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.name;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.core.domain.properties.HasParameterTypes.Predicates.rawParameterTypes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Clock;
import java.util.Arrays;

/**
 * How every service of the house is built. A service includes these rules in its own {@code
 * ArchitectureTest} by {@code ArchTests.in(HouseRules.class)}.
 */
public final class HouseRules {

  private static final String[] FRAMEWORKS = {
    "jakarta.ws.rs..",
    "jakarta.persistence..",
    "jakarta.enterprise..",
    "jakarta.inject..",
    "jakarta.transaction..",
    "org.hibernate..",
    "io.quarkus..",
    "io.agroal..",
    "java.sql..",
    "javax.sql..",
    "org.apache.kafka..",
    "org.eclipse.microprofile.reactive..",
    "io.smallrye.reactive.."
  };

  private HouseRules() {}

  /** Time is asked of the injected clock. */
  @ArchTest
  public static final ArchRule TIME_COMES_FROM_THE_CLOCK =
      noClasses()
          .should()
          .callMethodWhere(isBareNow())
          .orShould()
          .callMethod(System.class, "currentTimeMillis")
          .orShould()
          .callMethod(Clock.class, "systemUTC")
          .orShould()
          .callMethod(Clock.class, "systemDefaultZone")
          .because("deadlines are our domain: a test must be able to say what day it is");

  /** Records and enums are the language of the domain. */
  @ArchTest
  public static final ArchRule VALUES_ARE_PLAIN =
      noClasses()
          .that()
          .areRecords()
          .or()
          .areEnums()
          .should()
          .dependOnClassesThat(resideInAnyPackage(FRAMEWORKS).and(isNoAnnotation()))
          .because("a value that knows JAX-RS, JPA or Kafka cannot be tested or moved without them")
          .allowEmptyShould(true);

  /** Entities stay at home. */
  @ArchTest
  public static final ArchRule ENTITIES_STAY_IN_THEIR_PACKAGE =
      classes()
          .that(annotatedWith("jakarta.persistence.Entity"))
          .should()
          .notHaveModifier(JavaModifier.PUBLIC)
          .because("the edge and the other features speak records; a public entity invites them in")
          .allowEmptyShould(true);

  /** What a class needs is seen in its constructor. */
  @ArchTest
  public static final ArchRule CONSTRUCTORS_INJECT =
      noFields()
          .should()
          .beAnnotatedWith("jakarta.inject.Inject")
          .orShould()
          .beAnnotatedWith("org.eclipse.microprofile.config.inject.ConfigProperty")
          .because("an injected field hides a dependency and cannot be final")
          .allowEmptyShould(true);

  /** Decimal means decimal. */
  @ArchTest
  public static final ArchRule NO_BINARY_FRACTIONS =
      noFields()
          .that()
          .areNotStatic()
          .should()
          .haveRawType(double.class)
          .orShould()
          .haveRawType(float.class)
          .orShould()
          .haveRawType(Double.class)
          .because("money and indicator values are BigDecimal: 0.1 + 0.2 is 0.3 here")
          .allowEmptyShould(true);

  /** A class is named after what it is. */
  @ArchTest
  public static final ArchRule NAMES_SAY_WHAT =
      noClasses()
          .should()
          .haveSimpleNameEndingWith("Utils")
          .orShould()
          .haveSimpleNameEndingWith("Util")
          .orShould()
          .haveSimpleNameEndingWith("Helper")
          .orShould()
          .haveSimpleNameEndingWith("Impl")
          .because("such a name says that nobody knew where the code belongs");

  /** Rules for the features below a service's base package: no cycles among them. */
  public static ArchRule featuresFormNoCycles(String basePackage) {
    return slices()
        .matching(basePackage + ".(*)..")
        .should()
        .beFreeOfCycles()
        .because("a feature can be understood, and taken out, only where it is not in a ring");
  }

  /** The decisions of a service: plain Java without any framework. */
  public static ArchRule coreIsPlain(String... packages) {
    return noClasses()
        .that()
        .resideInAnyPackage(packages)
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(FRAMEWORKS)
        .because("the domain's decisions are tested in microseconds, without a container");
  }

  private static DescribedPredicate<JavaCall<?>> isBareNow() {
    DescribedPredicate<JavaCall<?>> takesAClock =
        target(rawParameterTypes(Clock.class)).as("takes a Clock");
    return target(name("now"))
        .and(target(owner(resideInAnyPackage("java.time.."))))
        .and(DescribedPredicate.not(takesAClock))
        .as("is now() without a Clock");
  }

  private static DescribedPredicate<JavaClass> isNoAnnotation() {
    return DescribedPredicate.describe(
        "is no annotation (of " + Arrays.toString(FRAMEWORKS) + ")", type -> !type.isAnnotation());
  }
}
