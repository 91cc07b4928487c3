/** The fields that a form changed, as a JSON Merge Patch: null takes a value away. RFC 7396. */
export function changed<T extends object>(before: object, form: T): Partial<T> {
  const was = before as Record<string, unknown>
  return Object.fromEntries(
    Object.entries(form)
      .map(([field, value]): [string, unknown] => [field, value === '' ? null : (value ?? null)])
      .filter(([field, value]) => (was[field] ?? null) !== value),
  ) as Partial<T>
}
