import { termLabel, termsOf } from '@vorbild/content/vocabularies'
import { ROLES } from '@vorbild/kernel/identity'
import { Alert } from '@vorbild/ui/alert'
import { Breadcrumbs } from '@vorbild/ui/breadcrumbs'
import { Button, ButtonLink, ButtonRow } from '@vorbild/ui/button'
import { Choices } from '@vorbild/ui/choices'
import { DataTable } from '@vorbild/ui/data-table'
import { ErrorSummary } from '@vorbild/ui/error-summary'
import { Layout } from '@vorbild/ui/layout'
import { link, type Page } from '@vorbild/ui/page'
import { SummaryList } from '@vorbild/ui/summary-list'
import { TextField } from '@vorbild/ui/text-field'
import { Tick } from '@vorbild/ui/tick'
import type { TypedPerson } from '../rules/person-form.ts'
import type { Person } from '../rules/records.ts'
import { texts } from '../texts/texts.ts'
import { errorOf, type FormState } from './form-state.ts'

const PATH = '/redaktion/personen'

export const PeoplePage = ({
  page,
  people,
  saved,
}: {
  readonly page: Page
  readonly people: readonly Person[]
  readonly saved: boolean
}) => {
  const { people: words, notices, desk } = texts(page.locale)
  return (
    <Layout page={page} title={words.title} area="desk" wide>
      <Breadcrumbs page={page} crumbs={[{ label: desk.title, path: '/redaktion' }, { label: words.title }]} />
      {saved ? <Alert page={page} kind="success" title={notices.person_saved} live /> : null}
      <h1>{words.title}</h1>
      <p class="lead">{words.lead}</p>
      <ButtonLink href={link(page, `${PATH}/neu`)}>{words.add}</ButtonLink>
      <DataTable
        caption={words.title}
        captionHidden
        columns={[
          { key: 'name', label: words.columns.name },
          { key: 'email', label: words.columns.email },
          { key: 'roles', label: words.columns.roles },
          { key: 'laender', label: words.columns.laender },
          { key: 'state', label: words.columns.state },
        ]}
        rows={people.map((person) => ({
          name: (
            <a class="kern-link" href={link(page, `${PATH}/${person.id}`)}>
              {person.name}
            </a>
          ),
          email: person.email,
          roles: person.roles.map((role) => words.roles[role]).join(', '),
          laender: person.laender.map((key) => termLabel('land', key, page.locale)).join(', '),
          state: person.active ? words.active : words.inactive,
        }))}
      />
    </Layout>
  )
}

/** What a colleague stored meanwhile. */
const Stored = ({ page, person }: { readonly page: Page; readonly person: Person }) => {
  const { people: words } = texts(page.locale)
  const { name, roles, laender, state } = words.columns
  return (
    <Alert page={page} kind="danger" title={words.overtaken.title} live>
      <p>{words.overtaken.text}</p>
      <SummaryList
        page={page}
        rows={[
          { label: name, value: person.name },
          { label: roles, value: person.roles.map((role) => words.roles[role]).join(', ') },
          { label: laender, value: person.laender.map((key) => termLabel('land', key, page.locale)).join(', ') },
          { label: state, value: person.active ? words.active : words.inactive },
        ]}
      />
    </Alert>
  )
}

interface PersonPageProps {
  readonly page: Page
  /** As stored; null for somebody new. */
  readonly present: Person | null
  readonly typed: TypedPerson
  readonly problems: FormState['problems']
  /** True if a colleague stored something else since the form was opened. */
  readonly isOvertaken?: boolean
}

export const PersonPage = ({ page, present, typed, problems, isOvertaken = false }: PersonPageProps) => {
  const { people: words, desk } = texts(page.locale)
  const isNew = present === null
  const id = present?.id ?? 'neu'
  const title = isNew ? words.add : words.edit(typed.name)
  const error = (field: string) => errorOf({ problems }, field)
  const crumbs = [{ label: desk.title, path: '/redaktion' }, { label: words.title, path: PATH }, { label: title }]
  return (
    <Layout page={page} title={title} area="desk" hasProblems={problems.length > 0}>
      <Breadcrumbs page={page} crumbs={crumbs} />
      <ErrorSummary page={page} problems={problems} />
      {isOvertaken && present ? <Stored page={page} person={present} /> : null}
      <h1>{title}</h1>
      <form method="post" action={link(page, `${PATH}/${id}`)} novalidate>
        {present ? <input type="hidden" name="stand" value={String(present.updatedAt.getTime())} /> : null}
        <TextField page={page} field="name" label={words.name} value={typed.name} error={error('name')} />
        {isNew ? (
          <TextField page={page} field="email" type="email" label={words.email} value={typed.email} error={error('email')} />
        ) : (
          <>
            <SummaryList page={page} rows={[{ label: words.email, value: typed.email }]} />
            <p class="muted">{words.emailFixed}</p>
          </>
        )}
        <Choices
          page={page}
          field="roles"
          label={words.rolesLabel}
          options={ROLES.map((role) => ({ value: role, label: words.roles[role] }))}
          values={typed.roles}
          error={error('roles')}
        />
        <Choices
          page={page}
          field="laender"
          label={words.laender}
          hint={words.laenderHint}
          columns
          optional
          options={termsOf('land').map(({ key, label }) => ({ value: key, label: label[page.locale] }))}
          values={typed.laender}
          error={error('laender')}
        />
        <Tick page={page} field="active" label={words.access} checked={typed.active} error={error('active')} />
        <ButtonRow>
          <Button>{words.save}</Button>
          <ButtonLink kind="tertiary" href={link(page, PATH)}>
            {words.back}
          </ButtonLink>
        </ButtonRow>
      </form>
    </Layout>
  )
}
