package org.ecoplan.local;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Set;
import org.ecoplan.embedded.Folders;
import org.jspecify.annotations.Nullable;

/** The folder in which everything is kept that must survive a stop: data, secrets, logs. */
final class DataFolder {

  private static final long NEEDED_FIRST = 2_000L * 1024 * 1024;
  private static final long NEEDED_LATER = 200L * 1024 * 1024;
  private static final long HARDLY_ANY = 20L * 1024 * 1024;
  private static final Set<PosixFilePermission> OWNER_ONLY =
      PosixFilePermissions.fromString("rwx------");

  private final Path root;
  private @Nullable FileLock lock;

  DataFolder(Path root) {
    this.root = root.toAbsolutePath().normalize();
  }

  Path root() {
    return root;
  }

  Path postgres() {
    return root.resolve("postgres");
  }

  Path kafka() {
    return root.resolve("kafka");
  }

  Path keycloak() {
    return root.resolve("keycloak");
  }

  /** PostgreSQL's own programs, unpacked: a temporary folder would be cleaned below its feet. */
  Path programs() {
    return root.resolve("programs");
  }

  Path log(String name) {
    return logs().resolve(name + ".log");
  }

  Path logs() {
    return root.resolve("logs");
  }

  /** Remembers the address that the realm knows the gateway by. */
  Path gatewayAddress() {
    return root.resolve("gateway-address");
  }

  /** Where the virtual machine keeps the loaded classes of a part. */
  Path classArchive(String name) {
    return root.resolve("classes").resolve(name + ".jsa");
  }

  Path secrets() {
    return root.resolve("secrets.properties");
  }

  /** Where the running instance writes down its processes. */
  Path run() {
    return root.resolve("run.properties");
  }

  boolean isNew() {
    return !Files.exists(postgres());
  }

  boolean sampleDataIsBegun() {
    return Files.exists(sampleDataBegun());
  }

  boolean sampleDataIsLoaded() {
    return Files.exists(sampleDataLoaded());
  }

  void markSampleDataBegun() throws IOException {
    Files.writeString(sampleDataBegun(), "");
  }

  void markSampleDataLoaded() throws IOException {
    Files.writeString(sampleDataLoaded(), "");
  }

  /** Whether somebody once asked for a demonstration here. */
  boolean isDemoWanted() {
    return Files.exists(demoWanted());
  }

  void markDemoWanted() throws IOException {
    Files.writeString(demoWanted(), "");
  }

  /** Takes the wish back where it was refused. */
  void forgetDemo() throws IOException {
    Files.deleteIfExists(demoWanted());
  }

  boolean demoIsLoaded() {
    return Files.exists(demoLoaded());
  }

  void markDemoLoaded() throws IOException {
    Files.writeString(demoLoaded(), "");
  }

  private Path demoWanted() {
    return root.resolve("demo-wanted");
  }

  private Path demoLoaded() {
    return root.resolve("demo-loaded");
  }

  private Path sampleDataBegun() {
    return root.resolve("sample-data-begun");
  }

  private Path sampleDataLoaded() {
    return root.resolve("sample-data-loaded");
  }

  /**
   * Makes this process the one that uses the folder, until it ends.
   *
   * @throws CannotRun where another one does
   */
  void lock() throws IOException {
    Files.createDirectories(root, PosixFilePermissions.asFileAttribute(OWNER_ONLY));
    Files.createDirectories(root.resolve("classes"));
    FileChannel channel =
        FileChannel.open(root.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    lock = tryLock(channel);
    if (lock == null) {
      channel.close();
      throw new CannotRun(
          "Ecoplan already runs on "
              + root
              + RunRecord.read(run())
                  .map(run -> " (pid " + run.launcher() + ", " + run.address() + ")")
                  .orElse("")
              + "; stop it with ./ecoplan down, or name another folder with --data.");
    }
  }

  /** Whether some process uses the folder now. */
  boolean isInUse() throws IOException {
    if (!Files.exists(root.resolve("lock"))) {
      return false;
    }
    try (FileChannel channel = FileChannel.open(root.resolve("lock"), StandardOpenOption.WRITE)) {
      FileLock mine = tryLock(channel);
      if (mine != null) {
        mine.release();
      }
      return mine == null;
    }
  }

  /**
   * Makes sure that there is room for what is about to be written.
   *
   * @throws CannotRun where there is not
   */
  void requireSpace() throws IOException {
    FileStore store = Files.getFileStore(root);
    long needed = isNew() ? NEEDED_FIRST : NEEDED_LATER;
    if (store.getUsableSpace() < needed) {
      throw new CannotRun(
          "The disk below "
              + root
              + " has "
              + mebibytes(store.getUsableSpace())
              + " MiB free, and "
              + mebibytes(needed)
              + " MiB are needed; make room, or name a folder elsewhere with --data.");
    }
  }

  /** Makes sure that the data can be opened with the secrets that lie beside it. */
  void requireSecrets() {
    if (!isNew() && !Files.exists(secrets())) {
      throw new CannotRun(
          secrets()
              + " is missing, without which the data cannot be opened; put it back, or start from"
              + " nothing with --fresh.");
    }
  }

  /** Whether there is hardly any room left, which explains much. */
  boolean isFull() {
    try {
      return Files.getFileStore(root).getUsableSpace() < HARDLY_ANY;
    } catch (IOException e) {
      return false;
    }
  }

  /**
   * Deletes what instances wrote; the unpacked programs stay, and so does whatever else somebody
   * keeps in a folder that was named with {@code --data}.
   */
  void empty() throws IOException {
    List<Path> ours =
        List.of(
            postgres(),
            root.resolve("postgres.begun"),
            kafka(),
            logs(),
            secrets(),
            run(),
            gatewayAddress(),
            sampleDataBegun(),
            sampleDataLoaded(),
            demoWanted(),
            demoLoaded());
    for (Path path : ours) {
      Folders.delete(path);
    }
  }

  private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
    try {
      return channel.tryLock();
    } catch (OverlappingFileLockException e) {
      return null;
    }
  }

  private static long mebibytes(long bytes) {
    return bytes / 1024 / 1024;
  }
}
