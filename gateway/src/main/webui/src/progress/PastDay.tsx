import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import { today } from '../format/date'
import { DateInput } from '../parts/DateInput'

interface Props {
  day: string | undefined
  onDay: (day: string | null) => void
}

/** Asks for a past day, and says aloud when one is being looked at. */
export function PastDay({ day, onDay }: Props) {
  const { t } = useTranslation()
  return (
    <div className={day ? 'notice' : 'filters'} role={day ? 'status' : undefined}>
      {day && <p>{t('past.notice', { day })}</p>}
      <div className="choice">
        <label htmlFor="past-day">{t('past.day')}</label>
        <DateInput id="past-day" value={day} max={today()} onChange={onDay} />
      </div>
      {day && <Button onClick={() => onDay(null)}>{t('past.back')}</Button>}
    </div>
  )
}
