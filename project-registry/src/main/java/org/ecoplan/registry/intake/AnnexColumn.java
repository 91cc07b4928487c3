package org.ecoplan.registry.intake;

import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;

/** The columns of a plan's annex of projects, by the words that their headings are printed with. */
enum AnnexColumn {
  CODE("编号", "序号"),
  NAME("项目名称", "工程名称", "重点工程"),
  CATEGORY("工程类别", "项目类别", "类别"),
  SUBCATEGORY("子类", "项目类型", "类型"),
  SUMMARY("建设内容", "主要内容", "建设规模", "实施内容"),
  YEARS("年限", "建设期", "实施期", "起止"),
  UNITS("责任单位", "牵头单位", "实施单位", "责任部门");

  private final String zh;
  private final Pattern words;

  AnnexColumn(String zh, String... others) {
    this.zh = zh;
    this.words = Pattern.compile(zh + "|" + String.join("|", others));
  }

  String zh() {
    return zh;
  }

  static Optional<AnnexColumn> headed(String heading) {
    String plain = heading.replace(" ", "");
    return Arrays.stream(values()).filter(column -> column.words.matcher(plain).find()).findFirst();
  }
}
