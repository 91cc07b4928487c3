import { exactYuan, wan } from '../format/money'

/** An amount in 万元; the exact yuan on hover and for a reader's ears. */
export function Wan({ yuan }: { yuan: number | null | undefined }) {
  return (
    <data className="number" value={yuan ?? undefined} title={exactYuan(yuan)}>
      {wan(yuan)}
    </data>
  )
}
