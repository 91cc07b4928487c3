package org.ecoplan.benchmark.registry;

import java.io.IOException;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.ecoplan.benchmark.ServiceProcess;
import org.ecoplan.kit.identity.Role;

/**
 * Files as an office would send them: looked at first, then sent, then sent again by mistake. Each
 * stands on the one before it.
 */
final class UploadRun {
  private static final int PROJECTS = 5_000;
  private static final int ROWS = 10_000;

  private final ServiceProcess service;

  UploadRun(ServiceProcess service) {
    this.service = service;
  }

  void all() throws IOException, InterruptedException {
    send(
        "projects",
        PROJECTS,
        "code,category,subcategory,name,start_year,end_year,lead_unit,responsible_units,summary",
        row ->
            "%s,CLEAR_WATER,水环境治理,新建污水处理厂及配套管网%d,2022,2025,%s,%s;%s,日处理一万吨"
                .formatted(code(row), row, unit(row), unit(row), unit(row + 1)));
    send(
        "project-milestones",
        ROWS,
        "project_code,name,due_date,source",
        row ->
            "%s,第%d阶段,202%d-06-30,年度计划".formatted(code(row), row / PROJECTS, 3 + row / PROJECTS));
    send(
        "funding",
        ROWS,
        "project_code,kind,source,fiscal_year,amount_yuan,entry_date,document_number,unit,note",
        row ->
            "%s,%s,CENTRAL,2023,%d.50,2023-03-01,财资环〔2023〕%d号,,"
                .formatted(code(row), row < PROJECTS ? "PLANNED" : "ALLOCATED", 10_000 + row, row));
    send(
        "tasks",
        ROWS,
        "plan_code,code,section,main_task,task,lead_units,responsible_units,deadline_text,due_date",
        row ->
            "%s,T-%d,第%d章,完成一项治理,,%s,%s,2024年12月底前,"
                .formatted(SyntheticLibrary.PLAN, row, row % 12, unit(row), unit(row + 1)));
  }

  private static String code(int row) {
    return "U-%05d".formatted(row % PROJECTS);
  }

  private static String unit(int row) {
    return "单位%04d".formatted(1 + row % 500);
  }

  private void send(String kind, int rows, String heading, IntFunction<String> row)
      throws IOException, InterruptedException {
    byte[] file =
        IntStream.range(0, rows)
            .mapToObj(row)
            .collect(Collectors.joining("\n", heading + "\n", "\n"))
            .getBytes(StandardCharsets.UTF_8);
    RegistryBenchmark.line(
        "%,d rows of %s".formatted(rows, kind),
        String.format(
            Locale.ROOT,
            "looked at in %.1f s, kept in %.1f s, found known in %.1f s",
            seconds(kind, file, true),
            seconds(kind, file, false),
            seconds(kind, file, false)));
  }

  private double seconds(String kind, byte[] file, boolean dryRun)
      throws IOException, InterruptedException {
    long begin = System.nanoTime();
    service.send(
        service
            .upload(
                Role.Names.PLAN_OFFICE,
                "/api/registry/v1/imports/%s?plan=%s&dryRun=%s"
                    .formatted(kind, SyntheticLibrary.PLAN, dryRun),
                file)
            .build(),
        BodyHandlers.ofString());
    return (System.nanoTime() - begin) / 1e9;
  }
}
