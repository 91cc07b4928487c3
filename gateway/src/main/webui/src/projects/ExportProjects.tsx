import { App, Button, Dropdown } from 'antd'
import { useTranslation } from 'react-i18next'
import { download, type FileForm } from '../api/download'
import { type ProjectFilter, projectExport } from '../api/registry'
import { ProblemNotice } from '../parts/ProblemNotice'

const FORMATS = { xlsx: 'xlsx', 'csv-bom': 'csv', json: 'json' } satisfies Record<string, FileForm>
type Format = keyof typeof FORMATS

/** Takes away every project that the filters show, not only those on the screen. */
export function ExportProjects({ plan, filter }: { plan: string; filter: ProjectFilter }) {
  const { t } = useTranslation()
  const { modal } = App.useApp()
  const take = (format: Format) => {
    download(projectExport(plan, filter, format), `${plan}-projects`, FORMATS[format]).catch(
      (error: unknown) => {
        modal.error({ content: <ProblemNotice error={error} /> })
      },
    )
  }
  return (
    <Dropdown
      trigger={['click']}
      menu={{
        items: (Object.keys(FORMATS) as Format[]).map((format) => ({
          key: format,
          label: t(`projects.export.${format}`),
        })),
        onClick: (item) => take(item.key as Format),
      }}
    >
      <Button>{t('projects.export')} ▾</Button>
    </Dropdown>
  )
}
