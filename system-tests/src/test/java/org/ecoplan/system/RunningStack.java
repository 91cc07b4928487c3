package org.ecoplan.system;

import java.nio.file.Path;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Gives each test the one stack of this run, running: a test that stops it leaves the next one
 * nothing to clean up.
 */
public final class RunningStack implements BeforeEachCallback, ParameterResolver {

  private static final Namespace NAMESPACE = Namespace.create(RunningStack.class);
  private static final int PORT_BASE = 28_080;

  @Override
  public void beforeEach(ExtensionContext context) {
    stackOf(context).up();
  }

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    return parameter.getParameter().getType() == Stack.class;
  }

  @Override
  public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
    return stackOf(context);
  }

  private static Stack stackOf(ExtensionContext context) {
    return context
        .getRoot()
        .getStore(NAMESPACE)
        .getOrComputeIfAbsent(Kept.class, key -> new Kept(freshStack()), Kept.class)
        .stack();
  }

  private static Stack freshStack() {
    Path root = Path.of("..").toAbsolutePath().normalize();
    Path data = Path.of("target", "stack-" + ProcessHandle.current().pid());
    return new Stack(root, data, PORT_BASE);
  }

  /** Stops the stack when the whole run is over. */
  private record Kept(Stack stack) implements AutoCloseable {

    @Override
    public void close() {
      stack.stopIfRunning();
    }
  }
}
