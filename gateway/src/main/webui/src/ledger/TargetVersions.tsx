import { useInfiniteQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import { targetVersionsQuery, type WorkTarget } from '../api/targets'
import { moment } from '../format/date'
import { quantity } from '../format/number'
import { useWord } from '../i18n'
import { Loaded } from '../parts/Loaded'

/** What a target said before and says now, the newest first, each with who changed it and why. */
export function TargetVersions({ target }: { target: WorkTarget }) {
  const { t } = useTranslation()
  const word = useWord()
  const versions = useInfiniteQuery(targetVersionsQuery(target))
  return (
    <Loaded read={versions} rows={2}>
      {(found) => (
        <>
          <ol className="versions" aria-label={t('targets.versions')}>
            {found.map(({ version, content, reason, actor, at }) => (
              <li key={version}>
                {content?.name} {word('targetKind', content?.kind)} {quantity(content?.targetValue)}{' '}
                {content?.unit}
                <br />
                <small className="muted">
                  {moment(at)} {actor} {reason && t('targets.because', { reason })}
                </small>
              </li>
            ))}
          </ol>
          {versions.hasNextPage && (
            <Button
              size="small"
              loading={versions.isFetchingNextPage}
              onClick={() => void versions.fetchNextPage()}
            >
              {t('state.more')}
            </Button>
          )}
        </>
      )}
    </Loaded>
  )
}
