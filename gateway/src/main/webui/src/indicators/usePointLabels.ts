import { useTranslation } from 'react-i18next'
import type { PointFields } from './pointFields'

/** What the fields of a point are called, in the form, its mistakes and its conflicts. */
export function usePointLabels(): Record<keyof PointFields, string> {
  const { t } = useTranslation()
  return {
    code: t('monitoring.code'),
    kind: t('monitoring.kind'),
    name: t('monitoring.name'),
    regionCode: t('monitoring.region'),
    unitName: t('monitoring.deliverer'),
    assessed: t('monitoring.assessed'),
    waterBody: t('monitoring.waterBody'),
    targetClass: t('monitoring.class'),
    weight: t('monitoring.road'),
    usedFrom: t('monitoring.usedFrom'),
    usedUntil: t('monitoring.usedUntil'),
    source: t('common.source'),
  }
}
