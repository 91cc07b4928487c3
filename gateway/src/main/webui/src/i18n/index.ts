import i18next from 'i18next'
import { initReactI18next, useTranslation } from 'react-i18next'
import { words as administration } from '../administration/words'
import { words as alerts } from '../alerts/words'
import { words as documents } from '../documents/words'
import { words as evaluations } from '../evaluations/words'
import { words as imports } from '../imports/words'
import { pointWords } from '../indicators/pointWords'
import { words as indicators } from '../indicators/words'
import { words as ledger } from '../ledger/words'
import { words as money } from '../money/words'
import { words as observations } from '../observations/words'
import { words as progress } from '../progress/words'
import { words as performance } from '../projects/performanceWords'
import { standingWords } from '../projects/standingWords'
import { words as projects } from '../projects/words'
import { words as publishing } from '../publishing/words'
import { words as reports } from '../reports/words'
import { words as reserve } from '../reserve/words'
import { factWords } from '../rules/factWords'
import { words as rules } from '../rules/words'
import { words as today } from '../today/words'
import { words as webhooks } from '../webhooks/words'
import { common } from './common'
import { domain } from './domain'

const dictionary = {
  ...common,
  ...domain,
  ...today,
  ...projects,
  ...performance,
  ...standingWords,
  ...documents,
  ...progress,
  ...reserve,
  ...reports,
  ...money,
  ...indicators,
  ...pointWords,
  ...observations,
  ...evaluations,
  ...alerts,
  ...rules,
  ...factWords,
  ...ledger,
  ...administration,
  ...imports,
  ...publishing,
  ...webhooks,
}

export type Word = keyof typeof dictionary
export type Language = 'zh' | 'en'

declare module 'i18next' {
  interface CustomTypeOptions {
    resources: { translation: Record<Word, string> }
    keySeparator: false
    nsSeparator: false
  }
}

const CHOICE = 'ecoplan.language'

function side(index: 0 | 1): Record<string, string> {
  return Object.fromEntries(Object.entries(dictionary).map(([key, pair]) => [key, pair[index]]))
}

void i18next.use(initReactI18next).init({
  lng: localStorage.getItem(CHOICE) === 'en' ? 'en' : 'zh',
  resources: { zh: { translation: side(0) }, en: { translation: side(1) } },
  keySeparator: false,
  nsSeparator: false,
  interpolation: { escapeValue: false },
  showSupportNotice: false,
})

export function useLanguage() {
  const { i18n } = useTranslation()
  const language: Language = i18n.language === 'en' ? 'en' : 'zh'
  return {
    language,
    switchLanguage: () => {
      const other = language === 'zh' ? 'en' : 'zh'
      localStorage.setItem(CHOICE, other)
      document.documentElement.lang = other === 'zh' ? 'zh-CN' : 'en'
      void i18n.changeLanguage(other)
    },
  }
}

/** The word for a code of the API; the code itself where the dictionary does not know it yet. */
export function useWord() {
  const { t, i18n } = useTranslation()
  return (group: string, code: string | null | undefined): string => {
    const key = `${group}.${code ?? ''}`
    return code != null && i18n.exists(key) ? t(key as Word) : (code ?? '--')
  }
}
