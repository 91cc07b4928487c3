/** A file's size as people say it. */
export function size(bytes: number | undefined): string {
  const kilo = (bytes ?? 0) / 1024
  return kilo < 1024 ? `${Math.max(1, Math.round(kilo))} KB` : `${(kilo / 1024).toFixed(1)} MB`
}
