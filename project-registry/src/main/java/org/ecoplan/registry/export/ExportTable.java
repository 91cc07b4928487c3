package org.ecoplan.registry.export;

import java.util.ArrayList;
import java.util.List;
import org.ecoplan.kit.store.Conditions;
import org.ecoplan.kit.store.Row;
import org.ecoplan.registry.project.ProjectFilter;
import org.ecoplan.registry.project.ProjectSort;
import org.ecoplan.registry.project.Standings;
import org.ecoplan.registry.unit.Assignments.Subject;
import org.jspecify.annotations.Nullable;

/**
 * The tables that can be exported. Columns have the names of the query's columns; {@code
 * current_day.today} can be read.
 */
@SuppressWarnings("ImmutableEnumChecker") // the columns are List.of
enum ExportTable {
  PROJECTS(
      "projects",
      "项目清单",
      """
      p.code AS position, p.code, p.name, p.category, p.subcategory, p.state,
          p.start_year, p.end_year, p.completed_on, p.summary,
          array_to_string(p.tags, ';') AS tags, p.longitude::text, p.latitude::text,
          (SELECT r.name FROM region r WHERE r.code = p.region_code) AS place,
          (SELECT u.name FROM project_unit pu JOIN unit u ON u.id = pu.unit_id
              WHERE pu.project_id = p.id AND pu.lead) AS lead_unit,
          (SELECT string_agg(u.name, ';' ORDER BY pu.position)
              FROM project_unit pu JOIN unit u ON u.id = pu.unit_id
              WHERE pu.project_id = p.id) AS responsible_units,
          s.planned, s.allocated, s.received, s.paid, s.received_rate, s.execution_rate,
          late.days_late, late.late_since, slip.slip_original, slip.slip_approved,
          next.next_name, next.next_due"""
          + ProjectFilter.FROM
          + Standings.TODAYS,
      List.of(
          Column.text("项目编号", "code", 12).asKey(),
          Column.text("项目名称", "name", 44).asKey(),
          Column.text("工程类别", "category", 14),
          Column.text("子类", "subcategory", 18),
          Column.text("状态", "state", 14),
          Column.whole("开始年份", "start_year"),
          Column.whole("结束年份", "end_year"),
          Column.day("完工日期", "completed_on"),
          Column.text("牵头单位", "lead_unit", 22),
          Column.text("责任单位", "responsible_units", 36),
          Column.money("计划投资", "planned"),
          Column.money("下达", "allocated"),
          Column.money("到位", "received"),
          Column.money("支付", "paid"),
          Column.share("到位率", "received_rate"),
          Column.share("执行率", "execution_rate"),
          Column.whole("逾期天数", "days_late"),
          Column.day("逾期起始日期", "late_since"),
          Column.whole("较原定推迟（天）", "slip_original"),
          Column.whole("较批准推迟（天）", "slip_approved"),
          Column.text("下一里程碑", "next_name", 20),
          Column.day("下一里程碑时限", "next_due"),
          Column.text("建设内容", "summary", 60),
          Column.text("标签", "tags", 20),
          Column.text("经度", "longitude", 12),
          Column.text("纬度", "latitude", 12),
          Column.text("所在地区", "place", 16))) {
    @Override
    Conditions conditions(ExportSelection selection) {
      return selection.projects().conditions();
    }

    @Override
    ExportOrder order(ExportSelection selection) {
      return new ExportOrder.AsListed(
          ProjectSort.parse(selection.value("sort")), selection.projects().words());
    }
  },
  FUNDING_ENTRIES(
      "funding-entries",
      "资金台账",
      """
      e.id::text AS position, e.id, p.code AS project_code, p.name AS project_name, e.kind,
          e.source, e.fiscal_year, u.name AS unit, e.amount AS amount_yuan, e.entry_date, e.document_number,
          e.note, e.reverses_id, e.recorded_by
      FROM ledger_entry e JOIN project p ON p.id = e.project_id JOIN plan ON plan.id = p.plan_id
          JOIN unit u ON u.id = e.unit_id""",
      List.of(
          Column.whole("序号", "id").asKey(),
          Column.text("项目编号", "project_code", 12).asKey(),
          Column.text("项目名称", "project_name", 44).asKey(),
          Column.text("资金类型", "kind", 12),
          Column.text("资金来源", "source", 20),
          Column.whole("年度", "fiscal_year"),
          Column.text("单位", "unit", 22),
          Column.money("金额", "amount_yuan"),
          Column.day("日期", "entry_date"),
          Column.text("文号", "document_number", 24),
          Column.text("备注", "note", 30),
          Column.whole("冲销序号", "reverses_id"),
          Column.text("登记人", "recorded_by", 14))) {
    @Override
    Conditions conditions(ExportSelection selection) {
      return new Conditions()
          .and("plan.code = ?", selection.plan())
          .andIfGiven("p.code = ?", selection.value("project"))
          .andIfGiven("e.kind = ?", selection.value("kind"))
          .andIfGiven("e.source = ?", selection.value("source"))
          .andIfGiven("e.fiscal_year::text = ?", selection.value("fiscalYear"));
    }

    @Override
    ExportOrder order(ExportSelection selection) {
      return new ExportOrder.ByPosition("e.id", "bigint");
    }
  },
  TASKS(
      "tasks",
      "工作台账",
      """
      t.code AS position, plan.code AS plan_code, t.code, t.section, t.main_task, t.task, t.deadline_text, t.due_date,
          t.state, t.completed_on, t.progress_note,
          (SELECT count(*) FROM document d
              WHERE d.task_id = t.id AND d.withdrawn_at IS NULL) AS documents,
          (SELECT string_agg(u.name, ';' ORDER BY tu.position)
              FROM task_unit tu JOIN unit u ON u.id = tu.unit_id
              WHERE tu.task_id = t.id AND tu.lead) AS lead_units,
          (SELECT string_agg(u.name, ';' ORDER BY tu.position)
              FROM task_unit tu JOIN unit u ON u.id = tu.unit_id
              WHERE tu.task_id = t.id AND NOT tu.lead) AS responsible_units
      FROM task t JOIN plan ON plan.id = t.plan_id""",
      List.of(
          Column.text("规划编号", "plan_code", 16).asKey(),
          Column.text("编号", "code", 12).asKey(),
          Column.text("章节", "section", 24),
          Column.text("主要任务", "main_task", 36),
          Column.text("工作内容", "task", 60),
          Column.text("牵头单位", "lead_units", 28),
          Column.text("责任单位", "responsible_units", 36),
          Column.text("完成时限", "deadline_text", 18),
          Column.day("时限日期", "due_date"),
          Column.text("状态", "state", 14),
          Column.day("完成日期", "completed_on"),
          Column.text("进展", "progress_note", 40),
          Column.whole("佐证材料", "documents"))) {
    @Override
    Conditions conditions(ExportSelection selection) {
      return new Conditions()
          .and("plan.code = ?", selection.plan())
          .andIfGiven("t.section = ?", selection.value("section"))
          .andIfGiven(Subject.TASK.namesUnit("t.id"), selection.value("unit"))
          .andIfGiven("t.state = ?", selection.value("state"));
    }

    @Override
    ExportOrder order(ExportSelection selection) {
      return new ExportOrder.ByPosition("t.code", "text");
    }
  };

  private final String word;
  private final String title;
  private final String query;
  private final List<Column> columns;

  ExportTable(String word, String title, String query, List<Column> columns) {
    this.word = word;
    this.title = title;
    this.query = query;
    this.columns = columns;
  }

  /** What is wanted of the list that it is an export of. */
  abstract Conditions conditions(ExportSelection selection);

  /** The order that is wanted. */
  abstract ExportOrder order(ExportSelection selection);

  /** The word in the address. */
  String word() {
    return word;
  }

  String title() {
    return title;
  }

  /** What a row has, beginning with its position, and where it is read. */
  String query() {
    return query;
  }

  List<Column> columns() {
    return columns;
  }

  List<@Nullable Object> cells(Row row, Words words) {
    List<@Nullable Object> cells = new ArrayList<>();
    for (Column column : columns) {
      cells.add(
          switch (column.content()) {
            case TEXT -> words.printed(column.name(), row.maybeText(column.name()));
            case MONEY, SHARE -> row.maybeDecimal(column.name());
            case WHOLE -> row.maybeNumber(column.name());
            case DAY -> row.maybeDate(column.name());
          });
    }
    return cells;
  }

  /** What people read instead of a word of the API. */
  interface Words {
    @Nullable String printed(String column, @Nullable String word);
  }
}
