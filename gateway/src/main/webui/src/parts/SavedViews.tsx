import { App, Button, Form, Input, Popover } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link, useLocation } from 'react-router'
import { useMe } from '../api/me'
import { dropView, keepView, keptViews } from './views'

/** Filters, order and columns under a name of the reader's own; the address is what one shares. */
export function SavedViews({ list }: { list: string }) {
  const { t } = useTranslation()
  const { message } = App.useApp()
  const { search } = useLocation()
  const owner = useMe().me?.name ?? ''
  const [changes, setChanges] = useState(0)
  const [form] = Form.useForm<{ name: string }>()
  const views = keptViews(list, owner)
  const content = (
    <div className="saved-views" data-changes={changes}>
      {views.length === 0 ? (
        <p className="muted">{t('views.none')}</p>
      ) : (
        <ul className="plain-list">
          {views.map((view) => (
            <li key={view.name} className="spread">
              <Link to={{ search: view.search }} aria-current={view.search === search ? 'true' : undefined}>
                {view.name}
              </Link>
              <Button
                size="small"
                type="text"
                aria-label={t('views.drop', { name: view.name })}
                onClick={() => {
                  dropView(list, owner, view.name)
                  setChanges(changes + 1)
                }}
              >
                ✕
              </Button>
            </li>
          ))}
        </ul>
      )}
      <Form
        form={form}
        name="view"
        layout="vertical"
        requiredMark={false}
        onFinish={({ name }) => {
          keepView(list, owner, { name: name.trim(), search })
          form.resetFields()
          setChanges(changes + 1)
          void message.success(t('views.kept'))
        }}
      >
        <Form.Item
          name="name"
          label={t('views.name')}
          rules={[
            { required: true, whitespace: true, message: t('form.required', { field: t('views.name') }) },
          ]}
        >
          <Input maxLength={40} />
        </Form.Item>
        <Button type="primary" size="small" htmlType="submit">
          {t('views.keep')}
        </Button>{' '}
        <Button
          size="small"
          onClick={() =>
            void navigator.clipboard
              .writeText(window.location.href)
              .then(() => message.success(t('views.copied')))
          }
        >
          {t('views.copy')}
        </Button>
      </Form>
    </div>
  )
  return (
    <Popover trigger="click" placement="bottomRight" title={t('views.title')} content={content}>
      <Button aria-haspopup="dialog">{t('views.title')} ▾</Button>
    </Popover>
  )
}
