package org.ecoplan.alert.mail;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.ecoplan.alert.notice.Notice;

/**
 * A mail in words. One notice makes a letter of its own; several make a digest with the counts and
 * the first of them.
 */
record Letter(String subject, String text) {
  private static final int MOST_LISTED = 50;

  private static final Map<String, String> CHANGES =
      Map.of(
          "RAISED", "新预警",
          "REOPENED", "预警复发",
          "UPDATED", "预警更新",
          "ACKNOWLEDGED", "预警已确认",
          "RESOLVED", "预警解除");

  static Letter of(List<Notice> notices) {
    return notices.size() == 1 ? single(notices.get(0)) : digest(notices);
  }

  private static Letter single(Notice notice) {
    return new Letter(
        "【" + word(notice) + "】" + notice.subjectName(), notice.message() + "\n\n" + tail(notice));
  }

  private static Letter digest(List<Notice> notices) {
    Map<String, Integer> counts = new TreeMap<>();
    notices.forEach(notice -> counts.merge(word(notice), 1, Integer::sum));
    StringBuilder text = new StringBuilder("共 " + notices.size() + " 条动态：\n");
    counts.forEach(
        (word, count) -> text.append("· ").append(word).append(' ').append(count).append(" 条\n"));
    text.append('\n');
    notices.stream()
        .limit(MOST_LISTED)
        .forEach(
            notice ->
                text.append("【")
                    .append(word(notice))
                    .append("】")
                    .append(notice.subjectName())
                    .append("：")
                    .append(notice.message())
                    .append('\n'));
    if (notices.size() > MOST_LISTED) {
      text.append("……其余 ").append(notices.size() - MOST_LISTED).append(" 条请在系统中查看。\n");
    }
    return new Letter("【预警摘要】" + notices.size() + " 条动态", text.toString());
  }

  private static String word(Notice notice) {
    return CHANGES.getOrDefault(notice.change(), notice.change());
  }

  private static String tail(Notice notice) {
    return "规则 / rule: " + notice.rule() + "\n对象 / subject: " + notice.subject() + "\n";
  }
}
