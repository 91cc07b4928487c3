// Builds the console into dist/, or takes it from the cache when nothing it is made of has changed:
// the gateway is packaged more often than the console changes.
import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { cp, readdir, readFile, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const home = fileURLToPath(new URL('..', import.meta.url))
const documents = fileURLToPath(new URL('../../../../../docs/openapi', import.meta.url))
const cache = join(home, 'node_modules', '.cache', 'console')
const madeOf = ['src', 'build', 'public', 'index.html', 'package-lock.json', 'tsconfig.json']

async function files(path) {
  const found = await stat(path).catch(() => null)
  if (!found) return []
  if (found.isFile()) return [path]
  const names = (await readdir(path)).filter((name) => name !== 'generated').sort()
  return (await Promise.all(names.map((name) => files(join(path, name))))).flat()
}

const inputs = [...madeOf, 'vite.config.ts'].map((name) => join(home, name)).concat(documents)
const hash = createHash('sha256')
for (const path of (await Promise.all(inputs.map(files))).flat()) {
  hash.update(path.slice(home.length)).update(await readFile(path))
}
const kept = join(cache, hash.digest('hex').slice(0, 16))

function run(script, ...args) {
  execFileSync(process.execPath, [join(home, script), ...args], { cwd: home, stdio: 'inherit' })
}

if (await stat(kept).catch(() => null)) {
  console.log('The console is as it was built before.')
} else {
  run('build/generate-api.mjs')
  run('node_modules/typescript/bin/tsc', '--noEmit')
  run('node_modules/vite/bin/vite.js', 'build', '--logLevel', 'warn')
  await rm(cache, { recursive: true, force: true })
  await cp(join(home, 'dist'), kept, { recursive: true })
}
await rm(join(home, 'dist'), { recursive: true, force: true })
await cp(kept, join(home, 'dist'), { recursive: true })
