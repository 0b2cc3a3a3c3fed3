import { demoPeople } from '../../../workers/review/demo-people.ts'
import { FEW_HANDLES, fileHandles } from '../src/file-handles.ts'
import { isFreePort } from '../src/free-port.ts'
import { StateInUse } from '../src/hold-state.ts'
import { StateFromNewerVersion } from '../src/migrate.ts'
import { isUnseeded, seedState } from '../src/seed-house.ts'
import { BadSetting, type Settings, settingsFrom } from '../src/settings.ts'
import { startHouse } from '../src/start-house.ts'
import { untilHealthy } from '../src/until-healthy.ts'

/** `npm start`: the embedded server, on one machine, without an account. */
const EXAMPLES = 24

/** A mistake of the surroundings: said in words, without a stack. */
const giveUp = (message: string): never => {
  console.error(`\n${message}\n`)
  process.exit(1)
}

/** One person for each kind of work; the others are listed under "Personen" by the administrator. */
const oneOfEach = demoPeople.filter(({ roles: [role] }, index) => demoPeople.findIndex((other) => other.roles[0] === role) === index)

const demoVar = (): string =>
  JSON.stringify(oneOfEach.map(({ name, email, roles, laender }) => ({ name, email, role: roles[0], land: laender[0] ?? null })))

const greeting = (url: string, settings: Settings, seconds: number): string => {
  const handles = fileHandles()
  const line = (label: string, value: string) => `  ${label.padEnd(22)}${value}`
  const mail = settings.vars.MAIL_TRANSPORT === 'smtp' ? 'goes out by SMTP' : `${url}/postfach`
  return [
    '',
    `Vorbild is ready after ${seconds.toFixed(1)} seconds.`,
    '',
    line('Home', url),
    line('Find examples', `${url}/beispiele`),
    line('Hand one in', `${url}/einreichen`),
    line('Editorial office', `${url}/redaktion`),
    line('Newsletter', `${url}/newsletter`),
    line('Mailbox', mail),
    line('Interface (API)', `${url}/api/v1/docs`),
    line('State', settings.stateDir),
    ...(settings.demo
      ? [
          '',
          'Sign in as (the link arrives in the mailbox):',
          ...oneOfEach.map((person) => line(person.name, `${person.email}  (${person.role})`)),
        ]
      : []),
    '',
    ...(handles !== null && handles < FEW_HANDLES
      ? [`Only ${handles} files and connections may be open at once. A public server needs more: ulimit -n 16384`, '']
      : []),
    ...(settings.countsAllAsOne
      ? [
          'Limits count all readers as one, because nobody tells their addresses. Name the header in which your web server does:',
          'CLIENT_ADDRESS_HEADER=x-forwarded-for (see docs/operation.md)',
          '',
        ]
      : []),
    'Stop with Ctrl+C. The data stay and are here again at the next start.',
    '',
  ].join('\n')
}

const main = async () => {
  const begun = Date.now()
  if (Number(process.versions.node.split('.')[0]) < 22)
    giveUp(`Node ${process.versions.node} is too old. Start with "npm start": it brings its own Node.`)
  const settings = settingsFrom(process.env)
  if (!(await isFreePort(settings.host, settings.port))) {
    giveUp(
      `Port ${settings.port} is taken, perhaps by another Vorbild. Stop that one, or choose another port: PORT=${settings.port + 1} npm start`,
    )
  }
  const isFirstStart = settings.demo && isUnseeded(settings.stateDir)
  const house = await startHouse({
    ...settings,
    settings: { ...settings.vars, DEMO: settings.demo ? demoVar() : '' },
    ...(isFirstStart && { fill: seedState(settings.stateDir, begun) }),
  })
  const stop = async () => {
    await house.stop()
    process.exit(0)
  }
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    // Miniflare's own listeners would end the process at once, before the state is let go
    process.removeAllListeners(signal)
    process.once(signal, stop)
  }
  await untilHealthy(house.url, isFirstStart ? EXAMPLES : 0)
  console.log(greeting(settings.vars.BASE_URL ?? house.url, settings, (Date.now() - begun) / 1000))
}

try {
  await main()
} catch (error) {
  if (error instanceof BadSetting || error instanceof StateInUse) giveUp(error.message)
  if (error instanceof StateFromNewerVersion) {
    giveUp(
      `The data in this state folder were written by a newer version of Vorbild (${error.message}). Update Vorbild, or start with another folder: STATE_DIR=.state-new npm start`,
    )
  }
  throw error
}
