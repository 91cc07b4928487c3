import { Form, type FormInstance } from 'antd'
import { useEffect, useState } from 'react'

const PREFIX = 'ecoplan.draft.'
const SAVE_AFTER_MS = 400

/**
 * Keeps what is typed into a form in this browser until it is sent: it survives an ended session, a
 * reload, a crash. The key names the form and what it is about.
 */
export function useDraft<T extends object>(key: string, form: FormInstance<T>) {
  const place = PREFIX + key
  const [restored, setRestored] = useState(() => localStorage.getItem(place) !== null)
  const values = Form.useWatch([], form) as T | undefined

  useEffect(() => {
    const kept = localStorage.getItem(place)
    if (kept !== null) {
      form.setFieldsValue(JSON.parse(kept) as Parameters<typeof form.setFieldsValue>[0])
    }
  }, [place, form])

  useEffect(() => {
    if (!form.isFieldsTouched()) {
      return undefined
    }
    const timer = window.setTimeout(() => localStorage.setItem(place, JSON.stringify(values)), SAVE_AFTER_MS)
    return () => window.clearTimeout(timer)
  }, [values, form, place])

  const forget = () => {
    localStorage.removeItem(place)
    setRestored(false)
  }
  return {
    restored,
    forget,
    discard: () => {
      forget()
      form.resetFields()
    },
  }
}
