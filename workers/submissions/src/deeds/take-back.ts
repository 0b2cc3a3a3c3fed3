import { documentKeys, type ExampleDocument } from '@vorbild/content/documents'
import type { EventOf } from '@vorbild/events/envelope'
import type { Statement } from '@vorbild/events/statement'
import { newId } from '@vorbild/kernel/id'
import { bounceMeaning } from '@vorbild/mail/bounce-meaning'
import { presentExample } from '../example-at.ts'
import { mailOut, type Sending } from '../post.ts'
import { Question, Use } from '../rules/exchange.ts'
import { landOf, titleOf } from '../rules/revision.ts'
import type { Services } from '../services.ts'
import type { ReaderMail, Submission, Unreached } from '../store/schema.ts'
import { adoptionId } from './adopt.ts'

type Bounced = EventOf<'mail.bounced'>
type About = Pick<Unreached, 'exampleId' | 'recipient' | 'land' | 'title'>

/** What a mail that came back means for its example: the office learns whom it does not reach, and gets what a reader wrote. */
export const takeBack = async (services: Services, event: Bounced): Promise<readonly Statement[]> => {
  const letter = await services.contacts.letter(event.data.jobId)
  if (letter) return handOn(services, event, letter)
  const mail = await services.records.mail(event.data.jobId)
  const row = mail && (await services.submissions.get(mail.submissionId))
  return row?.number && row.revision > 0 ? submitterNotReached(services, event, row, row.number) : []
}

const sending = ({ clock }: Services, event: Bounced, jobId = event.id): Sending => ({
  jobId,
  now: clock(),
  cause: { correlationId: event.correlationid, causationId: event.id },
})

/** A reader's letter goes to the office. Whoever asked something hears of it. */
const handOn = async (services: Services, event: Bounced, letter: ReaderMail): Promise<readonly Statement[]> => {
  const { contacts, readerMails, search, settings } = services
  const found = await presentExample(search, letter.exampleId)
  if (!found.ok) return [contacts.letterSettled(letter.jobId)]
  const example = found.value
  const office = { email: settings.office, locale: 'de', office: 'unreached' } as const
  const toOffice = sending(services, event)
  const about: About = { exampleId: letter.exampleId, recipient: letter.recipient, ...wordsOf(example) }
  const settled = [contacts.letterSettled(letter.jobId), ...(await notReached(services, event, about)).statements]
  const words: unknown = JSON.parse(letter.words)
  if (letter.recipient === 'submitter') {
    const use = Use.parse(words)
    const mail = await readerMails.adoption(example, use, await adoptionId(services, letter.exampleId, use), office)
    return [...settled, ...(await mailOut(services, office, mail, toOffice))]
  }
  const question = Question.parse(words)
  const reader = { email: question.email, locale: letter.locale }
  return [
    ...settled,
    ...(await mailOut(services, office, readerMails.question(example, question, office), toOffice)),
    ...(await mailOut(services, reader, readerMails.returned(example, letter.locale), sending(services, event, newId()))),
  ]
}

const wordsOf = ({ content, exampleId }: ExampleDocument): Pick<About, 'land' | 'title'> => ({
  land: typeof content.land === 'string' ? content.land : 'DE',
  title: typeof content.title === 'string' ? content.title : exampleId,
})

const submitterNotReached = async (services: Services, event: Bounced, row: Submission, number: string): Promise<readonly Statement[]> => {
  const document = await services.documents.get(documentKeys.submission(row.id, row.revision))
  if (document === null) return []
  const about: About = { exampleId: number, recipient: 'submitter', land: landOf(document), title: titleOf(document) }
  const { isNews, statements } = await notReached(services, event, about)
  if (!isNews) return statements
  const mail = services.readerMails.unreached({ number, ...about })
  return [...statements, ...(await mailOut(services, { email: services.settings.office, locale: 'de' }, mail, sending(services, event)))]
}

/** Notes it, unless the mail was refused because of us. `isNews` if the office did not know. */
const notReached = async ({ contacts, clock }: Services, { data }: Bounced, about: About) => {
  const [letter] = data.letters
  if (!letter || bounceMeaning(letter) === 'ours') return { isNews: false, statements: [] }
  const known = await contacts.unreachedOf(about.exampleId)
  return {
    isNews: !known.some(({ recipient }) => recipient === about.recipient),
    statements: [contacts.notReached({ ...about, reason: letter.reason }, clock())],
  }
}
