import { execFile } from 'node:child_process'
import { existsSync } from 'node:fs'
import path from 'node:path'
import { promisify } from 'node:util'
import { ROOT } from '../src/root.ts'

const run = promisify(execFile)

/** Outside of the test that calls it: a runner below a runner would take itself for a part of it. */
const settings = () => {
  const inherited = Object.entries(process.env).filter(([name]) => !name.startsWith('VITEST'))
  return { ...Object.fromEntries(inherited), WRANGLER_SEND_METRICS: 'false', CLOUDFLARE_CF_FETCH_ENABLED: 'false', NO_COLOR: '1' }
}

/** Runs one of the house's tools in a folder; says whether it was content, and what it printed. */
export const tool = (
  folder: string,
  name: string,
  ...args: readonly string[]
): Promise<{ readonly ok: boolean; readonly output: string }> =>
  run(path.join(ROOT, 'node_modules/.bin', name), [...args], { cwd: folder, env: settings(), maxBuffer: 10_000_000 }).then(
    ({ stdout, stderr }) => ({ ok: true, output: stdout + stderr }),
    (failed: { stdout?: string; stderr?: string }) => ({ ok: false, output: `${failed.stdout ?? ''}${failed.stderr ?? String(failed)}` }),
  )

const typeErrors = async (root: string, project: string): Promise<readonly string[]> => {
  const { ok, output } = await tool(root, 'tsc', '-p', project, '--pretty', 'false')
  return ok ? [] : output.split('\n').filter((line) => line !== '')
}

/** What does not compile in a copy of the house, apart from what does not compile in the house itself. */
export const newTypeErrors = async (copy: string, project: string): Promise<readonly string[]> => {
  const errors = await typeErrors(copy, project)
  const known = errors.length > 0 && existsSync(path.join(ROOT, project)) ? await typeErrors(ROOT, project) : []
  return errors.filter((line) => !known.includes(line))
}
