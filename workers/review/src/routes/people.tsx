import { problemText } from '@vorbild/content/problem-texts'
import { isTooLong } from '@vorbild/content/too-long'
import { newId } from '@vorbild/kernel/id'
import type { Locale } from '@vorbild/kernel/locale'
import { errorResponse } from '@vorbild/web/error-response'
import { readForm, textOf, textsOf } from '@vorbild/web/parse-form'
import { seeOther } from '@vorbild/web/redirect'
import { requireRole } from '@vorbild/web/require-role'
import { type Context, Hono } from 'hono'
import type { ReviewEnv } from '../app-env.ts'
import { checkPerson, type PersonProblem, type TypedPerson } from '../rules/person-form.ts'
import type { Person } from '../rules/records.ts'
import { allPeople, findPerson, findPersonByEmail, savePerson } from '../store/people.ts'
import { texts } from '../texts/texts.ts'
import { PeoplePage, PersonPage } from '../views/people-pages.tsx'

const PATH = '/redaktion/personen'
const NEW = 'neu'

/** Who may sign in and what they may do; for administrators. */
export const people = new Hono<ReviewEnv>()

people.use(PATH, requireRole('administrator'))
people.use(`${PATH}/*`, requireRole('administrator'))

people.get(PATH, async (c) =>
  c.html(<PeoplePage page={c.var.page} people={await allPeople(c.var.services.db)} saved={c.req.query('hinweis') === 'person_saved'} />),
)

people.get(`${PATH}/:id`, async (c) => {
  const found = await findPerson(c.var.services.db, c.req.param('id'))
  if (!found && c.req.param('id') !== NEW) return errorResponse(c, 404)
  return c.html(<PersonPage page={c.var.page} present={found} typed={typedOf(found)} problems={[]} />)
})

people.post(`${PATH}/:id`, async (c) => {
  const { db } = c.var.services
  const id = c.req.param('id')
  const before = id === NEW ? null : await findPerson(db, id)
  if (!before && id !== NEW) return errorResponse(c, 404)
  const form = await readForm(c, { maxBytes: 200_000 })
  if (form instanceof Response) return form
  const typed: TypedPerson = {
    name: textOf(form, 'name'),
    email: before?.email ?? textOf(form, 'email'),
    roles: textsOf(form, 'roles'),
    laender: textsOf(form, 'laender'),
    active: textOf(form, 'active') !== '',
  }
  if (before && textOf(form, 'stand') !== String(before.updatedAt.getTime())) return overtaken(c, before, typed)
  return save(c, before, typed)
})

/** A colleague changed the person since this form was opened: what stands there now is shown beside what was typed. */
const overtaken = (c: Context<ReviewEnv>, present: Person, typed: TypedPerson) =>
  c.html(<PersonPage page={c.var.page} present={present} typed={typed} problems={[]} isOvertaken />, 409)

const save = async (c: Context<ReviewEnv>, before: Person | null, typed: TypedPerson): Promise<Response> => {
  const { page, services } = c.var
  const { db, clock } = services
  const words = texts(page.locale)
  const { person, problems } = checkPerson(typed, before !== null && before.id === page.identity?.id)
  const told = problems.map(({ field, problem }) => ({
    field,
    message: personProblem(problem, page.locale),
  }))
  if (!before && (await findPersonByEmail(db, person.email))) told.push({ field: 'email', message: words.people.emailTaken })
  if (told.length > 0) return c.html(<PersonPage page={page} present={before} typed={typed} problems={told} />, 422)
  const now = new Date(clock())
  const id = before?.id ?? newId()
  const values = { id, ...person, createdAt: before?.createdAt ?? now, updatedAt: now }
  if (!(await savePerson(db, values, before?.updatedAt ?? null))) return overtaken(c, (await findPerson(db, id)) ?? values, typed)
  return seeOther(c, `${PATH}?hinweis=person_saved`)
}

const personProblem = (problem: PersonProblem, locale: Locale): string => {
  const { people, signIn } = texts(locale)
  if (isTooLong(problem)) return `${people.name}: ${problemText(problem, locale)}`
  return problem === 'badEmail' ? signIn.badEmail : people[problem]
}

const typedOf = (person: Person | null): TypedPerson => person ?? { name: '', email: '', roles: [], laender: [], active: true }
