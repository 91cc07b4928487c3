import { QueryClientProvider } from '@tanstack/react-query'
import { App as AntApp, ConfigProvider } from 'antd'
import enUS from 'antd/locale/en_US'
import zhCN from 'antd/locale/zh_CN'
import { RouterProvider } from 'react-router'
import { useLanguage } from '../i18n'
import { useMedia } from '../parts/useMedia'
import { queries } from './queries'
import { router } from './routes'
import { consoleTheme } from './theme'

/** Everything that a screen stands on: language, look, data, addresses. */
export function Console() {
  const { language } = useLanguage()
  const roomy = useMedia('(max-width: 600px), (pointer: coarse)')
  return (
    <ConfigProvider
      theme={consoleTheme(roomy)}
      locale={language === 'zh' ? zhCN : enUS}
      button={{ autoInsertSpace: false }}
    >
      <AntApp>
        <QueryClientProvider client={queries}>
          <RouterProvider router={router} />
        </QueryClientProvider>
      </AntApp>
    </ConfigProvider>
  )
}
