package org.ecoplan.indicator.method;

import static org.ecoplan.indicator.method.Confidence.D;
import static org.ecoplan.indicator.method.Confidence.E;
import static org.ecoplan.indicator.method.Confidence.M;
import static org.ecoplan.indicator.method.Confidence.OURS;
import static org.ecoplan.indicator.method.Confidence.S;

/**
 * The rules that the methods follow, each with where it stands and how sure that is. What is owed
 * ({@link Confidence#isOwed()}) is named in {@code METHODS.md}; a test holds the two together.
 */
public enum Clause {
  ROUNDING("GB/T 8170 四舍六入五成双，只修约一次", "GB/T 8170", E),
  HOUR_LABEL("小时标号 h 指 (h-1, h]，24 时属当日", "中国环境监测总站发布说明", S),
  HOURLY_AS_DELIVERED("小时值按报送值计算，不先修约到报送精度", "HJ 663-2013", M),
  DAILY_MEAN_HOURS("24 小时平均至少 20 个小时值", "GB 3095-2012 表 4", D),
  EIGHT_HOUR_HOURS("8 小时平均至少 6 个小时值，按实有小时平均", "GB 3095-2012 表 4", D),
  EIGHT_HOUR_WINDOWS("8—24 时至少 14 个有效 8 小时平均；不足而最大值超过限值时仍有效", "HJ 663-2013, 6.1.2", S),
  CITY_MEAN("城市日值为有效城市点位日值的算术平均，先平均浓度再算指数", "HJ 663-2013", S),
  CITY_EIGHT_HOUR("城市臭氧日值为各点位日最大 8 小时平均的平均", "HJ 663-2013", M),
  STATION_COVERAGE("有效点位不少于 75%；点位不足 4 个时不少于 50%", "HJ 663-2013", M),
  YEAR_COVERAGE("全年至少 324 个有效日，每月至少 27 个（二月 25 个）", "GB 3095-2012 表 4", D),
  PERCENTILE("k = 1 + (n-1)p/100，相邻两值间线性内插", "HJ 663-2013 附录 A", S),
  PERCENTILE_COVERAGE("百分位数用与年均值相同的有效日要求", "HJ 663-2013", S),
  YEAR_FROM_EXACT_DAYS("年统计由未修约的日值计算，结果修约一次", "GB/T 8170", OURS),
  IAQI_CEILING("空气质量分指数精确计算后进位取整", "HJ 633-2012, 6.2", D),
  PRIMARY_POLLUTANT("AQI 大于 50 时分指数最大者为首要污染物，并列同列", "HJ 633-2012", D),
  GAP_IN_REPORT("有缺项时 AQI 大于 100 可定，否则不定级", "HJ 633-2026, 5.3.1；2012 版比照", D),
  GOOD_DAYS("优良天数 / 有效天数，保留 1 位小数", "两山指数指标说明", E),
  GOOD_DAYS_YEAR("优良天数比例同样要求全年 324 个可定级日", "GB 3095-2012 表 4 比照", OURS),
  DUST_DAYS("沙尘超标日由总站审定录入；考核口径扣除", "环办监测〔2016〕120号", S),
  DUST_CONCENTRATION("扣除沙尘口径的 PM10、PM2.5 均值不用沙尘日数据", "环办监测〔2016〕120号", M),
  COUNTY_MEAN("多个县城取各自比例的算术平均", "广东 2017-08 公报", E),
  COMPOSITE_INDEX("各单项指数先修约到 2 位小数再相加", "城市环境空气质量排名技术规定", E),
  EDITION_BY_DAY("2026-02-28 及以前按 2012/2013 版", "GB 3095-2026, 4.4", D),
  EDITION_OF_YEAR("年统计按年末有效的版本；2026 年由操作者选定", "无公开规定", OURS),
  SINGLE_FACTOR("断面类别取参评项目中最差一项", "GB 3838-2002, 5.1", D),
  EVALUATED_ITEMS("表 1 除水温、总氮、粪大肠菌群外 21 项参评", "环办〔2011〕22号", S),
  PH_OUTSIDE("pH 超出 6～9 记劣Ⅴ类", "惯例", S),
  WATER_YEAR("年值为月值的算术平均，至少 8 个月", "环办〔2011〕22号", M),
  NON_DETECT("未检出按检出限一半参加平均", "环办〔2011〕22号", M),
  RIVER_STATUS("5 个及以上断面用类别比例法，以下先平均再评价", "环办〔2011〕22号", S),
  RIVER_GAP("表中空档（Ⅰ—Ⅲ类恰为 60% 且劣Ⅴ类 40%）按重度污染", "环办〔2011〕22号", OURS),
  MAIN_POLLUTANTS("劣于Ⅲ类时取类别最差的至多三项，氰化物和重金属优先", "环办〔2011〕22号", S),
  TROPHIC_LEVEL("综合营养状态指数，以叶绿素 a 为基准加权", "环办〔2011〕22号", S),
  SOURCE_BY_COUNT("全年各期均达标的水源为达标水源", "环办〔2011〕22号", M),
  SOURCE_BY_VOLUME("达标取水量 / 取水总量", "衢州、广西公报", S),
  ZONE_FREQUENCY("全年评价次数达标率不低于 80% 为达标；少于 6 次按年均值", "SL 395-2007", M),
  ZONE_ANNUAL_MEAN("按年均值评价", "柳城县 2024 年水污染防治工作计划", S),
  REGIONAL_NOISE("各网格等效声级的算术平均，0.1 dB", "HJ 640-2012", M),
  ROAD_NOISE("各路段等效声级按路长加权，0.1 dB", "HJ 640-2012", M),
  EMISSION_DECLINE("(基年 - 当年) / 基年；五年累计对规划基年", "柳州市规划", E),
  VERIFIED_REDUCTIONS("重点工程减排量之和 / 基年排放量", "十四五减排核算", M),
  INTENSITY("按可比价的单位 GDP 排放；累计为 1 - ∏(1 - 各年降幅)，不相加", "公开说明", S),
  INTENSITY_BY_GROWTH("无可比价 GDP 时用 (1+e)/(1+g)", "无", M),
  SEWAGE_TREATED("处理量 / 排放总量", "城镇污水统计口径", S),
  SEWAGE_COLLECTED("进厂 BOD5 总量按每人每日 45 g 折人数 / 用水人口", "住建统计口径", M),
  GARBAGE("无害化处理量 / 清运量", "住建统计口径", M),
  SLUDGE("无害化处置污泥 / 产生污泥，同一含水率", "住建统计口径", M),
  RURAL_VILLAGE("超过 60% 的自然屯达标时行政村计入，“超过”不含等于", "柳州市规划 专栏8", D),
  LIVESTOCK("有处理设施的规模养殖场 / 规模养殖场", "农业统计口径", M),
  FARMLAND("(B+C+D)/E", "受污染耕地安全利用率核算方法（试行）", S),
  POLLUTED_SITE("达标再开发地块 / 再开发地块；没有再开发地块时记 100%", "无", M),
  FOREST("(森林 + 国家规定灌木林) / 土地面积", "林业统计口径", M),
  REDLINE("红线面积 / 行政区面积，重叠部分只计一次", "无", M);

  private final String text;
  private final String source;
  private final Confidence confidence;

  Clause(String text, String source, Confidence confidence) {
    this.text = text;
    this.source = source;
    this.confidence = confidence;
  }

  /** The rule in one sentence. */
  public String text() {
    return text;
  }

  /** Where it stands, or should stand. */
  public String source() {
    return source;
  }

  public Confidence confidence() {
    return confidence;
  }
}
