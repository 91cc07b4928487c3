import { useQuery } from '@tanstack/react-query'
import { standing, unitsQuery } from '../api/funding'

/** The units that are still there, to choose from; groups where one can be meant. */
export function useUnitOptions({ groups }: { groups: boolean }) {
  return standing(useQuery(unitsQuery).data)
    .filter((unit) => groups || unit.kind !== 'UNIT_GROUP')
    .map(({ name = '' }) => ({ value: name, label: name }))
}
