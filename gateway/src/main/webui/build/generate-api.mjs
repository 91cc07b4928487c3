// Writes the types of the three services' committed API documents: an API that drifts breaks the build.
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import openapiTS, { astToString } from 'openapi-typescript'

const documents = new URL('../../../../../docs/openapi/', import.meta.url)
const target = new URL('../src/api/generated/', import.meta.url)
const services = {
  registry: 'project-registry.yaml',
  indicators: 'indicator-service.yaml',
  alerts: 'alert-service.yaml',
}

await mkdir(target, { recursive: true })
for (const [name, file] of Object.entries(services)) {
  const types = astToString(await openapiTS(new URL(file, documents)))
  const place = new URL(`${name}.ts`, target)
  const before = await readFile(place, 'utf8').catch(() => '')
  if (before !== types) {
    await writeFile(place, types)
  }
}
