import { Form, type FormInstance } from 'antd'
import { useEffect, useState } from 'react'

/** Where unsent texts are kept in this browser. */
export const DRAFTS = 'ecoplan.draft.'
export const SAVE_AFTER_MS = 400

export interface Draft {
  /** Whether the form opened with what was typed before. */
  restored: boolean
  forget: () => void
  discard: () => void
}

/**
 * Keeps what is typed into a form in this browser until it is sent: it survives an ended session, a
 * reload, a crash. The key names the form and what it is about.
 */
export function useDraft<T extends object>(key: string, form: FormInstance<T>): Draft {
  const place = DRAFTS + key
  const [restored, setRestored] = useState(() => localStorage.getItem(place) !== null)
  const values = Form.useWatch([], form) as T | undefined

  useEffect(() => {
    const kept = localStorage.getItem(place)
    if (kept !== null) {
      form.setFieldsValue(JSON.parse(kept) as Parameters<typeof form.setFieldsValue>[0])
    }
  }, [place, form])

  useEffect(() => {
    // Only what was typed: the rest would undo what others change before this is sent. A list is kept
    // whole, since its entries are known by their places only.
    const typed = Object.fromEntries(
      Object.entries(form.getFieldsValue() as object).filter(([name]) =>
        form.isFieldsTouched([name as never]),
      ),
    )
    if (Object.keys(typed).length === 0) {
      return undefined
    }
    const timer = window.setTimeout(() => {
      const kept = JSON.parse(localStorage.getItem(place) ?? '{}') as object
      localStorage.setItem(place, JSON.stringify({ ...kept, ...typed }))
    }, SAVE_AFTER_MS)
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
