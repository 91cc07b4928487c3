package org.ecoplan.kit.tabular;

/** A word of an enumeration that people read and write in Chinese, in files too. */
public interface InChinese {
  /** What people read and write. */
  String zh();
}
