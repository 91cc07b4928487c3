package org.ecoplan.local;

import org.ecoplan.embedded.ServerFailure;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The command line behind the launcher script. */
@Command(
    name = "ecoplan",
    description = "Ecoplan on one machine.",
    mixinStandardHelpOptions = true,
    version = "Ecoplan 0.1.0",
    subcommands = {UpCommand.class, DownCommand.class, StatusCommand.class, LogsCommand.class})
final class Main {

  private Main() {}

  public static void main(String[] arguments) {
    System.exit(commandLine().execute(arguments));
  }

  static CommandLine commandLine() {
    return new CommandLine(new Main()).setExecutionExceptionHandler(Main::explain);
  }

  /** What stands in the way is one sentence; anything else is a fault of ours and shows itself. */
  private static int explain(
      Exception failure, CommandLine command, CommandLine.ParseResult arguments) {
    if (failure instanceof CannotRun || failure instanceof ServerFailure) {
      command.getErr().println(failure.getMessage());
    } else {
      failure.printStackTrace(command.getErr());
    }
    return command.getCommandSpec().exitCodeOnExecutionException();
  }
}
