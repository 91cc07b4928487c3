package org.ecoplan.local;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The folder in which everything is kept that must survive a stop: data, secrets, logs. */
final class DataFolder {

  private static final long NEEDED_FIRST = 2_000L * 1024 * 1024;
  private static final long NEEDED_LATER = 200L * 1024 * 1024;
  private static final String LOADED = "sample-data-loaded";

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

  Path log(String name) {
    return root.resolve("logs").resolve(name + ".log");
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

  boolean sampleDataIsLoaded() {
    return Files.exists(root.resolve(LOADED));
  }

  void markSampleDataLoaded() throws IOException {
    Files.writeString(root.resolve(LOADED), "");
  }

  /**
   * Makes this process the one that uses the folder, until it ends.
   *
   * @throws CannotRun where another one does
   */
  void lock() throws IOException {
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

  /** Deletes everything but the lock and the unpacked programs. */
  void empty() throws IOException {
    List<Path> kept = List.of(root, root.resolve("lock"), keycloak());
    try (Stream<Path> all = Files.walk(root)) {
      for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
        if (!kept.contains(path) && !path.startsWith(keycloak())) {
          Files.deleteIfExists(path);
        }
      }
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
