package org.ecoplan.kit.store;

import java.sql.SQLException;
import org.ecoplan.kit.problem.DomainProblem;
import org.ecoplan.kit.problem.KitProblem;

/** The database could not do what it was asked; the cause says whether trying again helps. */
public final class DatabaseFailure extends RuntimeException {
  private static final long serialVersionUID = 1L;
  private static final String DATA_EXCEPTION = "22";
  private static final String DIVISION_BY_ZERO = "22012";

  DatabaseFailure(SQLException cause) {
    super(cause.getMessage(), cause);
  }

  /**
   * What a refusal of the database means. A value that no column can hold, such as a text with
   * U+0000 or a number beyond its type, is the caller's mistake (SQLSTATE class 22, data
   * exception); division by zero is ours.
   */
  public static RuntimeException of(SQLException cause) {
    String state = cause.getSQLState();
    return state != null && state.startsWith(DATA_EXCEPTION) && !state.equals(DIVISION_BY_ZERO)
        ? DomainProblem.of(KitProblem.INVALID, "请求中有数据库无法保存的内容，例如 U+0000 字符、过大的数字或不存在的日期，没有写入任何内容")
        : new DatabaseFailure(cause);
  }
}
