package org.ecoplan.benchmark.registry;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import org.ecoplan.benchmark.ServiceProcess;
import org.ecoplan.kit.identity.Role;

/** All projects as a file, and what memory that takes. */
final class ExportRun {
  private static final long MEBIBYTE = 1 << 20;
  private static final long SAMPLE_MILLIS = 100;

  private final ServiceProcess service;

  ExportRun(ServiceProcess service) {
    this.service = service;
  }

  /** A short file, then the long one: what the memory does between them is what matters. */
  void all() throws IOException, InterruptedException {
    run("xlsx of the projects of a unit", "xlsx&unit=%E5%8D%95%E4%BD%8D0007");
    run("xlsx of all projects", "xlsx");
    run("CSV of all projects", "csv");
  }

  private void run(String what, String format) throws IOException, InterruptedException {
    AtomicBoolean done = new AtomicBoolean();
    AtomicLong highest = new AtomicLong();
    Thread sampler = new Thread(() -> sample(done, highest), "memory");
    sampler.start();
    long begin = System.nanoTime();
    long bytes = download(format);
    double seconds = (System.nanoTime() - begin) / 1e9;
    done.set(true);
    sampler.join();
    RegistryBenchmark.line(
        what,
        String.format(
            Locale.ROOT,
            "%.1f s, %,d bytes, most heap %d MiB, process %d MiB",
            seconds,
            bytes,
            highest.get() / MEBIBYTE,
            service.highestMemory().orElse(0) / 1024));
  }

  private long download(String format) throws IOException, InterruptedException {
    try (InputStream body =
        service
            .send(
                service
                    .request(
                        Role.Names.PLAN_OFFICE,
                        "/api/registry/v1/plans/"
                            + SyntheticLibrary.PLAN
                            + "/exports/projects?format="
                            + format)
                    .build(),
                BodyHandlers.ofInputStream())
            .body()) {
      return body.transferTo(OutputStream.nullOutputStream());
    }
  }

  private void sample(AtomicBoolean done, AtomicLong highest) {
    try {
      while (!done.get()) {
        highest.accumulateAndGet(service.heapUsed(), Math::max);
        Thread.sleep(SAMPLE_MILLIS);
      }
    } catch (IOException e) {
      throw new IllegalStateException("the service does not tell its memory", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
