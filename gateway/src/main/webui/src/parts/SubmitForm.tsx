import { Form, type FormProps } from 'antd'
import type { ReactNode } from 'react'
import { DraftNotice } from './DraftNotice'
import { ErrorSummary } from './ErrorSummary'
import type { Draft } from './useDraft'
import { useMistakes } from './useMistakes'

interface Props<T> extends Omit<FormProps<T>, 'name' | 'children' | 'onFinishFailed'> {
  name: string
  /** What is kept of it until it is sent. */
  draft?: Draft
  children: ReactNode
}

/**
 * A form as the house has it: checked when it is sent, not while somebody types; what is wrong stands above
 * it, takes the focus and leads to the fields; what was typed stays.
 */
export function SubmitForm<T extends object>({ draft, onFinish, children, ...rest }: Props<T>) {
  const { mistakes, refuse, clear } = useMistakes(rest.name)
  return (
    <>
      {draft && <DraftNotice draft={draft} />}
      <ErrorSummary mistakes={mistakes} />
      <Form<T>
        layout="vertical"
        requiredMark={false}
        validateTrigger="onSubmit"
        {...rest}
        onFinishFailed={refuse}
        onFinish={(fields) => {
          clear()
          onFinish?.(fields)
        }}
      >
        {children}
      </Form>
    </>
  )
}
