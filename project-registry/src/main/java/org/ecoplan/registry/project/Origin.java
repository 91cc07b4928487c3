package org.ecoplan.registry.project;

import jakarta.enterprise.context.RequestScoped;
import org.ecoplan.kit.identity.Caller;
import org.jspecify.annotations.Nullable;

/**
 * From where the changes of this request come: the program that the account is logged in with, or
 * the file that is being imported.
 */
@RequestScoped
public class Origin {
  private final Caller caller;
  private @Nullable String file;

  Origin(Caller caller) {
    this.caller = caller;
  }

  /** Says that what follows comes out of a file. */
  public void isFile(String name) {
    file = name;
  }

  /** In words for the trail; absent where nobody asked, as in a sweep. */
  @Nullable String text() {
    String name = file;
    return name == null ? caller.client().orElse(null) : "文件 " + name;
  }
}
