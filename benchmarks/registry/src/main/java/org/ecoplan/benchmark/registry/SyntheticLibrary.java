package org.ecoplan.benchmark.registry;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * A made-up reserve library of any size, the same in every run: projects of eleven places and
 * twelve kinds, ten milestones each, and a ledger in which a few projects have most of the entries,
 * as it is with real money. It is written beside the API; what the service keeps beside the rows
 * (search, sums) is written as the service would.
 */
final class SyntheticLibrary {
  static final String PLAN = "B-145";
  static final int MILESTONES = 10;

  /**
   * Added to a project's id for its revision, so that the two cannot be mistaken for each other.
   */
  static final long REVISIONS_BEGIN = 5_000_000;

  private static final int AT_ONCE = 500_000;

  private static final String BASE =
      """
      SELECT setseed(0.145);
      INSERT INTO region (code, name, kind) VALUES ('900200', '基准市', 'CITY');
      INSERT INTO region (code, name, kind, parent_code)
      SELECT (900200 + n)::text, '第' || n || '区', 'DISTRICT', '900200' FROM generate_series(1, 10) n;
      INSERT INTO plan (code, name, region_code, baseline_year, start_year, midterm_year, final_year,
          source)
      VALUES ('B-145', '合成数据：基准规划', '900200', 2020, 2021, 2023, 2025, 'synthetic');
      INSERT INTO unit (id, name, kind, region_code) OVERRIDING SYSTEM VALUE
      SELECT n, '单位' || lpad(n::text, 4, '0'), 'OTHER', (900200 + n % 11)::text
      FROM generate_series(1, 500) n;""";

  private static final String PROJECTS =
      """
      INSERT INTO project (id, plan_id, code, name, category, subcategory, state, start_year,
          end_year, summary, revision) OVERRIDING SYSTEM VALUE
      SELECT n, (SELECT id FROM plan), 'B-' || lpad(n::text, 6, '0'),
          (ARRAY['城东', '城西', '柳北', '江南', '河口', '新区', '老城', '高新', '北岭', '南湾', '中心'])[1 + n %% 11]
              || (ARRAY['污水处理厂扩建', '饮用水水源保护', '黑臭水体治理', '工业废气治理', '扬尘监控', '农用地安全利用',
                  '尾矿库整治', '生活垃圾焚烧', '危险废物贮存', '低碳园区', '监测能力建设', '生态廊道'])[1 + n %% 12]
              || '工程' || n,
          (ARRAY['CLEAR_WATER', 'BLUE_SKY', 'CLEAN_SOIL', 'WASTE', 'CLIMATE', 'CAPACITY'])[1 + n %% 6],
          '子类' || n %% 40,
          (ARRAY['RESERVED', 'PREPARATION', 'PROCUREMENT', 'CONSTRUCTION', 'CONSTRUCTION',
              'COMPLETED', 'ACCEPTED', 'OPERATING'])[1 + n %% 8],
          2021 + n %% 4, 2025, '建设内容与规模：管网、设备与在线监测，第 ' || n || ' 项', %2$d + n
      FROM generate_series(1, %1$d) n;
      INSERT INTO project_unit (project_id, unit_id, position, lead)
      SELECT n, 1 + (n * 7 + k * 131) %% 500, k, k = 0
      FROM generate_series(1, %1$d) n, generate_series(0, 2) k;
      INSERT INTO milestone (id, project_id, number, name, original_date, actual_date,
          progress_percent) OVERRIDING SYSTEM VALUE
      SELECT (n - 1) * 10 + k, n, k, '第' || k || '阶段', due, reached,
          CASE WHEN reached IS NOT NULL THEN 100 END
      FROM generate_series(1, %1$d) n, generate_series(1, 10) k,
          LATERAL (SELECT date '2021-06-30' + (k * 150 + n %% 60) AS due) d,
          LATERAL (SELECT CASE WHEN k < 4 + n %% 6 THEN due + n %% 45 END AS reached) r;""";

  /** What they name was made above, so it is not looked up ten million times. */
  private static final String ENTRIES =
      """
      SET session_replication_role = replica;
      INSERT INTO ledger_entry (id, project_id, kind, source, fiscal_year, unit_id, amount, entry_date,
          document_number, recorded_by, recorded_at) OVERRIDING SYSTEM VALUE
      SELECT id, project, kind, (ARRAY['CENTRAL', 'AUTONOMOUS_REGION', 'CITY', 'COUNTY', 'SPECIAL_BOND',
              'BANK_LOAN', 'ENTERPRISE', 'SOCIAL_CAPITAL', 'OTHER'])[1 + floor(9 * dice * dice)::int],
          2021 + day / 366, 1 + (project * 7) %% 500, round(exp(8 + 6 * random())::numeric, 2),
          date '2021-01-03' + day - floor(3 * random())::int,
          '文号〔' || 2021 + day / 366 || '〕' || id %% 9000, 'synthetic',
          timestamptz '2021-01-03 10:00+08' + day * interval '1 day'
      FROM (SELECT id, 1 + floor(%3$d * power(random(), 3))::int AS project,
              (ARRAY['PLANNED', 'ALLOCATED', 'ALLOCATED', 'RECEIVED', 'RECEIVED', 'RECEIVED', 'PAID',
                  'PAID', 'PAID', 'PAID'])[1 + floor(10 * random())::int] AS kind,
              random() AS dice, floor(1820.0 * (id - %4$d) / %5$d)::int AS day
          FROM generate_series(%1$d, %2$d) id OFFSET 0) AS e;
      DROP TABLE IF EXISTS posted;
      CREATE TEMP TABLE posted AS
      SELECT e.*, p.plan_id, p.category, date_trunc('month', e.entry_date::timestamp)::date AS month,
          (e.recorded_at AT TIME ZONE 'Asia/Shanghai')::date AS known_on
      FROM ledger_entry e JOIN project p ON p.id = e.project_id WHERE e.id BETWEEN %1$d AND %2$d;
      INSERT INTO funding_project_month AS m (project_id, known_month, month, kind, source,
          fiscal_year, unit_id, amount)
      SELECT project_id, date_trunc('month', known_on::timestamp)::date, month, kind, source,
          fiscal_year, unit_id, sum(amount)
      FROM posted GROUP BY 1, 2, 3, 4, 5, 6, 7 ORDER BY 1, 2, 3, 4, 5, 6, 7
      ON CONFLICT (project_id, known_month, month, kind, source, fiscal_year, unit_id)
          DO UPDATE SET amount = m.amount + excluded.amount;
      INSERT INTO funding_delta (plan_id, known_on, category, unit_id, source, fiscal_year, month,
          kind, amount)
      SELECT plan_id, known_on, category, unit_id, source, fiscal_year, month, kind, sum(amount)
      FROM posted GROUP BY 1, 2, 3, 4, 5, 6, 7, 8 ORDER BY known_on;
      SET session_replication_role = DEFAULT;
      INSERT INTO funding_sum AS s (project_id, kind, source, fiscal_year, unit_id, amount)
      SELECT project_id, kind, source, fiscal_year, unit_id, sum(amount)
      FROM posted GROUP BY 1, 2, 3, 4, 5 ORDER BY 1, 2, 3, 4, 5
      ON CONFLICT (project_id, kind, source, fiscal_year, unit_id)
          DO UPDATE SET amount = s.amount + excluded.amount;""";

  /** The ledger's indexes are made when it is full: faster, and what they look like is the same. */
  private static final String INDEXES =
      """
      SELECT indexname, indexdef FROM pg_indexes
      WHERE tablename = 'ledger_entry' AND indexdef NOT LIKE 'CREATE UNIQUE%'""";

  private final Connection connection;
  private final int projects;
  private int entries;

  SyntheticLibrary(Connection connection, int projects) {
    this.connection = connection;
    this.projects = projects;
  }

  static String code(int project) {
    return String.format(Locale.ROOT, "B-%06d", project);
  }

  static int lastMilestone(int project) {
    return project * MILESTONES;
  }

  int projects() {
    return projects;
  }

  /** Writes the projects with their milestones; the tables are empty. */
  void fillProjects() throws SQLException {
    // Checkpoints in the middle of filling would write most of it twice.
    execute("ALTER SYSTEM SET max_wal_size = '8GB'");
    execute("SELECT pg_reload_conf()");
    execute("SET synchronous_commit = off");
    execute("SET work_mem = '256MB'");
    execute("SET maintenance_work_mem = '1GB'");
    execute(BASE);
    execute(PROJECTS.formatted(projects, REVISIONS_BEGIN));
    execute("ANALYZE");
  }

  /**
   * Lets the ledger grow to this length: five years go by, and each day's entries are recorded on
   * that day.
   */
  void growLedger(int length) throws SQLException {
    Map<String, String> indexes = indexes();
    for (String name : indexes.keySet()) {
      execute("DROP INDEX " + name);
    }
    int before = entries;
    while (entries < length) {
      int next = Math.min(length, entries + AT_ONCE);
      execute(ENTRIES.formatted(entries + 1, next, projects, before + 1, length - before));
      entries = next;
    }
    for (String definition : indexes.values()) {
      execute(definition);
    }
  }

  private Map<String, String> indexes() throws SQLException {
    Map<String, String> indexes = new LinkedHashMap<>();
    try (Statement statement = connection.createStatement();
        ResultSet found = statement.executeQuery(INDEXES)) {
      while (found.next()) {
        indexes.put(found.getString("indexname"), found.getString("indexdef"));
      }
    }
    return indexes;
  }

  /** Tidies up as autovacuum would in time, and lets what comes next have keys of its own. */
  void settle() throws SQLException {
    execute("VACUUM ANALYZE");
    for (String table : List.of("unit", "project", "milestone", "ledger_entry")) {
      execute(
          "SELECT setval(pg_get_serial_sequence('%1$s', 'id'), (SELECT max(id) FROM %1$s))"
              .formatted(table));
    }
  }

  private void execute(String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
