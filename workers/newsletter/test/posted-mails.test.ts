import { MailJob } from '@vorbild/mail/mail-job'
import { eventually } from '@vorbild/testing/eventually'
import { objectsUnder } from '@vorbild/testing/objects'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { type Newsroom, openNewsroom } from './newsroom.ts'

/** Nobody listens there: every mail waits. */
const NO_SERVER = { MAIL_TRANSPORT: 'smtp', SMTP_URL: 'smtp://127.0.0.1:9' }

let room: Newsroom
beforeAll(async () => {
  room = await openNewsroom({ ...NO_SERVER, STILL_WANTED_MAIL: '1', WELCOME_MAIL: '1' })
})
afterAll(() => room.world.stop())

const jobs = async () =>
  [...(await objectsUnder(await room.world.bucket('MAIL'), 'outgoing/')).values()].map((text) => MailJob.parse(JSON.parse(text)))
const jobAbout = (subject: RegExp) =>
  eventually(`a job about ${subject}`, async () => (await jobs()).find((job) => subject.test(job.subject)) ?? false)
/** To whom letters of a job still go. */
const openIn = async (jobId: string) =>
  (await jobs()).find((job) => job.jobId === jobId)?.letters.flatMap(({ to, isTakenBack }) => (isTakenBack ? [] : [to]))
const leaves = async (jobId: string, id: string) =>
  room.isHeard(await room.say('mail.unsubscribed', { jobId, purpose: 'newsletter', letters: [`${jobId}.${id}`] }))

it('single mails that wait are taken back from whoever left, but for a link they asked for, which dies with their data', async () => {
  const email = 'geht@warten.example'
  await room.post('/newsletter', { email, rhythm: 'every_issue' })
  const confirm = await jobAbout(/bestätigen/)
  await room.post(/https?:\/\/[^\s/]+(\/\S*bestaetigen\S*)/.exec(confirm.text)?.[1] ?? '')
  const welcome = await jobAbout(/Willkommen/)
  await room.rows('UPDATE subscriber SET mailed_at = 1 WHERE email = ?', email)
  await room.post('/newsletter/link', { email })
  const settings = await jobAbout(/Einstellungen/)
  const [person] = await room.rows<{ id: string }>('SELECT id FROM subscriber WHERE email = ?', email)
  await leaves(welcome.jobId, person?.id ?? '')
  for (const { jobId } of [confirm, welcome]) await eventually('taken back', async () => (await openIn(jobId))?.length === 0)
  expect(await openIn(settings.jobId)).toEqual([email])
  const link = /https?:\/\/[^\s/]+(\/\S*einstellungen[^\s?]*)/.exec(settings.text)?.[1]
  await room.post(`${link}/loeschen`)
  await eventually('taken back', async () => (await openIn(settings.jobId))?.length === 0)
  expect(JSON.stringify(await jobs())).not.toContain(email)
})

it('a circular that waits goes to those who are left, and what has arrived is not looked at again', async () => {
  const leaver = await room.subscribe('fragt-nicht@warten.example')
  await room.subscribe('bleibt@warten.example')
  await room.world.sweep('newsletter')
  const { jobId, letters } = await jobAbout(/weiter bekommen/)
  expect(letters).toHaveLength(2)
  await leaves(jobId, leaver)
  await eventually('taken back', async () => (await openIn(jobId))?.length === 1)
  expect(await openIn(jobId)).toEqual(['bleibt@warten.example'])
  const held = () => room.rows('SELECT held FROM posted_job WHERE job_id = ?', jobId)
  const letter = { id: `${jobId}.${leaver}`, reason: 'taken_back' }
  await room.isHeard(await room.say('mail.bounced', { jobId, purpose: 'newsletter', letters: [letter] }))
  expect(JSON.stringify(await held())).not.toContain(leaver)
  await room.isHeard(await room.say('mail.delivered', { jobId, purpose: 'newsletter', letters: [], repeated: [], places: '0-1' }))
  expect(await held()).toEqual([])
})
