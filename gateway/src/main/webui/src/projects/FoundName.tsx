import { Link } from 'react-router'
import type { Project } from '../api/registry'
import { excerpt } from '../parts/foundWords'
import { Hits } from '../parts/Hits'
import { usePlanCode } from '../shell/usePlan'

/** A project's code and name with the words that were looked for; where they stand elsewhere, that too. */
export function FoundName({ project, words }: { project: Project; words: string[] }) {
  const plan = usePlanCode()
  const name = `${project.code ?? ''} ${project.name ?? ''}`
  const elsewhere = [
    project.subcategory ?? '',
    (project.tags ?? []).join('、'),
    project.summary ?? '',
    (project.units ?? []).map((unit) => unit.name).join('、'),
  ]
  const missing = words.filter((word) => excerpt(name, [word]) === undefined)
  const found = missing.flatMap((word) =>
    elsewhere
      .map((text) => excerpt(text, [word]))
      .filter((text) => text !== undefined)
      .slice(0, 1),
  )
  return (
    <>
      <Link to={`/${plan}/projects/${project.code ?? ''}`}>
        <Hits text={name} words={words} />
      </Link>
      {[...new Set(found)].map((text) => (
        <div className="muted" key={text}>
          <Hits text={text} words={words} />
        </div>
      ))}
    </>
  )
}
