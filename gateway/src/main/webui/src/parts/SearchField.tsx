import { Input } from 'antd'
import { useState } from 'react'

interface Props {
  id: string
  label: string
  /** What the list is searched for now, as the address has it. */
  value: string | undefined
  placeholder?: string
  onSearch: (words: string) => void
}

/** Words to search a list for; keeps the focus while the list changes below it. */
export function SearchField({ id, label, value = '', placeholder, onSearch }: Props) {
  const [typed, setTyped] = useState(value)
  const [shown, setShown] = useState(value)
  // Somebody cleared the filters or went back.
  if (shown !== value) {
    setShown(value)
    setTyped(value)
  }
  return (
    <div className="choice">
      <label htmlFor={id}>{label}</label>
      <Input.Search
        id={id}
        allowClear
        value={typed}
        placeholder={placeholder}
        onChange={(event) => setTyped(event.target.value)}
        onSearch={(words) => onSearch(words.normalize('NFKC').trim())}
      />
    </div>
  )
}
