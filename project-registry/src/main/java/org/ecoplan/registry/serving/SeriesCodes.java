package org.ecoplan.registry.serving;

import java.util.List;
import java.util.regex.Pattern;
import org.ecoplan.kit.problem.DomainProblem;
import org.ecoplan.kit.problem.KitProblem;

/**
 * Codes of indicator series, each once, in their order. Whether the indicator service has them is
 * its own knowledge; here only their form counts.
 */
record SeriesCodes(List<String> codes) {
  static final int MOST = 50;

  private static final Pattern FORM = Pattern.compile("[A-Za-z0-9][A-Za-z0-9-]{0,39}");

  SeriesCodes {
    codes = List.copyOf(codes);
  }

  /**
   * The codes as somebody wrote them into a request.
   *
   * @param field where they stood
   * @throws DomainProblem {@link KitProblem#INVALID} naming the code that is none
   */
  static SeriesCodes of(String field, List<String> written) {
    if (written.size() > MOST) {
      throw DomainProblem.of(KitProblem.INVALID, "指标序列太多")
          .field(field, "有 " + written.size() + " 个", "最多 " + MOST + " 个");
    }
    for (int index = 0; index < written.size(); index++) {
      if (!FORM.matcher(written.get(index)).matches()) {
        throw DomainProblem.of(KitProblem.INVALID, "指标序列编号不合规则")
            .field(field + "[" + index + "]", "不是序列编号", "字母、数字和连字符，最多 40 个，例如 I05-1");
      }
    }
    return new SeriesCodes(written.stream().distinct().sorted().toList());
  }

  String[] array() {
    return codes.toArray(String[]::new);
  }
}
