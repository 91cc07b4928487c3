import { theme, type ThemeConfig } from 'antd'

/**
 * One accent colour; everything that is read has a contrast of 4.5 or more on white and on the page's
 * grey (theme.test.ts). Ant Design's own primary, placeholder and tertiary colours do not.
 */
export const COLOURS = {
  text: '#1f2328',
  muted: '#57606a',
  accent: '#0958d9',
  good: '#176f30',
  fair: '#0550ae',
  open: '#6e5300',
  bad: '#a8071a',
  line: '#d0d7de',
  page: '#f6f8fa',
  surface: '#ffffff',
} as const

/** The four facts of public money in charts; each stands out from white by 3.0 or more (theme.test.ts). */
export const MONEY_COLOURS = {
  PLANNED: '#8a94a0',
  ALLOCATED: '#5d738c',
  RECEIVED: '#3d83ea',
  PAID: COLOURS.accent,
} as const

export const FONT =
  '"PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", "Noto Sans SC", system-ui, sans-serif'

/** @param roomy targets of 44 px, for fingers */
export function consoleTheme(roomy: boolean): ThemeConfig {
  return {
    algorithm: theme.defaultAlgorithm,
    token: {
      colorPrimary: COLOURS.accent,
      colorPrimaryHover: '#003eb3',
      colorLink: COLOURS.accent,
      colorLinkHover: '#003eb3',
      colorInfo: COLOURS.accent,
      colorSuccess: COLOURS.good,
      colorError: COLOURS.bad,
      colorWarning: COLOURS.open,
      colorText: COLOURS.text,
      colorTextSecondary: COLOURS.muted,
      colorTextTertiary: COLOURS.muted,
      colorTextQuaternary: COLOURS.muted,
      colorTextPlaceholder: COLOURS.muted,
      colorTextDisabled: COLOURS.muted,
      colorTextDescription: COLOURS.muted,
      colorBorder: '#8c959f',
      colorBorderSecondary: COLOURS.line,
      borderRadius: 4,
      fontFamily: FONT,
      controlHeight: roomy ? 44 : 34,
      controlHeightSM: roomy ? 44 : 26,
      motion: false,
    },
  }
}
