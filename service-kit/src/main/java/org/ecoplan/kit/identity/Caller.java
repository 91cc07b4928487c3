package org.ecoplan.kit.identity;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.RequestScoped;
import java.util.Collection;
import java.util.Optional;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.ecoplan.kit.problem.DomainProblem;
import org.ecoplan.kit.problem.KitProblem;

/** The person or program behind the current request. */
@RequestScoped
public class Caller {

  /** The claim that says whose projects a person may touch; its value is the unit's name. */
  static final String UNIT_CLAIM = "unit";

  /** The authorized party of OpenID Connect, to which the token was issued. */
  private static final String CLIENT_CLAIM = "azp";

  private final SecurityIdentity identity;

  public Caller(SecurityIdentity identity) {
    this.identity = identity;
  }

  /** The account's name. */
  public String name() {
    return isAnonymous() ? "anonymous" : identity.getPrincipal().getName();
  }

  /** Whether nobody is logged in, as in the work of consumers and schedules. */
  public boolean isAnonymous() {
    return identity.isAnonymous();
  }

  /** Whether the account has this role. */
  public boolean has(Role role) {
    return identity.hasRole(role.roleName());
  }

  /** The name of the account's unit, absent for accounts without one. */
  public Optional<String> unit() {
    return identity.getPrincipal() instanceof JsonWebToken token
        ? token.<String>claim(UNIT_CLAIM).filter(unit -> !unit.isBlank())
        : Optional.empty();
  }

  /** The program that the account is logged in with, as the identity provider knows it. */
  public Optional<String> client() {
    return identity.getPrincipal() instanceof JsonWebToken token
        ? token.<String>claim(CLIENT_CLAIM)
        : Optional.empty();
  }

  /** Whether the account's unit is one of these; never true for an account without a unit. */
  public boolean belongsToAny(Collection<String> unitNames) {
    return unit().filter(unitNames::contains).isPresent();
  }

  /**
   * Lets only accounts of these units through.
   *
   * @throws DomainProblem {@link KitProblem#FORBIDDEN} for any other
   */
  public void requireUnitAmong(Collection<String> unitNames) {
    if (!belongsToAny(unitNames)) {
      throw DomainProblem.of(
          KitProblem.FORBIDDEN,
          unit().map(unit -> "您所在单位是" + unit).orElse("您的账号没有所属单位")
              + "，此处只允许责任单位操作："
              + String.join("、", unitNames));
    }
  }
}
