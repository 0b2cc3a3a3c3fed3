import { execFile, execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { promisify } from 'node:util'
import autocannon from 'autocannon'

export interface Load {
  readonly perSecond: number
  readonly errors: number
}

const hasWrk = (() => {
  try {
    execFileSync('which', ['wrk'], { stdio: 'ignore' })
    return true
  } catch {
    return false
  }
})()

/** Which program makes the load: wrk leaves more of a small machine to what is measured. */
export const LOADER = hasWrk ? 'wrk' : 'autocannon'

/**
 * Requests a second with so many connections, the paths asked in turn beginning at `from`. The address of the client changes, because limits
 * on automated reading count by it. Few addresses: the local counter opens a database for each.
 */
export const load = (
  url: string,
  paths: readonly string[],
  options: { connections: number; seconds: number; from: number },
): Promise<Load> => (hasWrk ? withWrk(url, paths, options) : withAutocannon(url, paths, options))

const withAutocannon: typeof load = async (url, paths, { connections, seconds, from }) => {
  const requests = paths.map((_, at) => {
    const place = (at + from) % paths.length
    return { path: paths[place] ?? '/', headers: { 'cf-connecting-ip': `10.1.0.${place % 250}` } }
  })
  const { requests: done, non2xx, errors } = await autocannon({ url, connections, duration: seconds, requests })
  return { perSecond: done.average, errors: non2xx + errors }
}

const SCRIPT = `
local paths = {}
for line in io.lines(os.getenv("BENCH_PATHS")) do paths[#paths + 1] = line end
local n = tonumber(os.getenv("BENCH_FROM"))
request = function()
  n = n + 1
  local ip = string.format("10.1.0.%d", n % 250)
  return wrk.format("GET", paths[(n - 1) % #paths + 1], { ["cf-connecting-ip"] = ip })
end
done = function(summary)
  local e = summary.errors
  io.write(string.format("RESULT %d %f %d\\n", summary.requests, summary.duration / 1e6, e.status + e.connect + e.read + e.write + e.timeout))
end
`

const withWrk: typeof load = async (url, paths, { connections, seconds, from }) => {
  const folder = mkdtempSync(path.join(tmpdir(), 'vorbild-wrk-'))
  try {
    writeFileSync(path.join(folder, 'paths'), paths.join('\n'))
    writeFileSync(path.join(folder, 'run.lua'), SCRIPT)
    const { stdout } = await promisify(execFile)(
      'wrk',
      ['-t1', `-c${connections}`, `-d${seconds}s`, '--timeout', '10s', '-s', path.join(folder, 'run.lua'), url],
      { env: { ...process.env, BENCH_PATHS: path.join(folder, 'paths'), BENCH_FROM: String(from) } },
    )
    const [, requests = '0', duration = '1', errors = '0'] = /^RESULT (\d+) ([\d.]+) (\d+)$/m.exec(stdout) ?? []
    return { perSecond: (Number(requests) - Number(errors)) / Number(duration), errors: Number(errors) }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
