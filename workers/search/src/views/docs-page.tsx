import { DataTable } from '@vorbild/ui/data-table'
import { Details } from '@vorbild/ui/details'
import { Layout } from '@vorbild/ui/layout'
import type { Page } from '@vorbild/ui/page'
import type { ApiDocument } from '../api/describe.ts'
import { type OperationLine, operationsOf, type ParameterLine } from '../rules/operations.ts'
import { texts } from '../texts/texts.ts'

/** What the API can do, read from its own OpenAPI document, so that it never tells anything else. */
export const DocsPage = ({ page, document }: { readonly page: Page; readonly document: ApiDocument }) => {
  const words = texts(page.locale).docs
  return (
    <Layout page={page} title={words.title} description={words.lead} wide>
      <h1>{words.title}</h1>
      <p class="lead">{words.lead}</p>
      <ul>
        {words.intro.map((line) => (
          <li>
            <WithAddresses line={line} />
          </li>
        ))}
      </ul>
      <p>
        {words.base}: <code>{document.servers?.[0]?.url}</code> · <a href="/api/v1/openapi.json">{words.document}</a>
      </p>
      {operationsOf(document).map((operation) => (
        <Operation page={page} operation={operation} />
      ))}
    </Layout>
  )
}

/** Addresses in square brackets lead there. */
const WithAddresses = ({ line }: { readonly line: string }) => (
  <>
    {line.split(/\[(\/[^\]]+)\]/).map((part, at) =>
      at % 2 === 1 ? (
        <a href={part}>
          <code>{part}</code>
        </a>
      ) : (
        part
      ),
    )}
  </>
)

/** Descriptions in OpenAPI are Markdown: what stands in backticks is code. */
const WithCode = ({ text }: { readonly text: string }) => (
  <>{text.split(/`([^`]+)`/).map((part, at) => (at % 2 === 1 ? <code>{part}</code> : part))}</>
)

const Operation = ({ page, operation }: { readonly page: Page; readonly operation: OperationLine }) => {
  const words = texts(page.locale).docs
  return (
    <section class="stack" aria-labelledby={operation.id}>
      <h2 id={operation.id}>
        <code>
          {operation.method} {operation.path}
        </code>
      </h2>
      <p lang="en">
        <WithCode text={operation.summary} />
      </p>
      {operation.parameters.length === 0 ? null : (
        <DataTable
          caption={words.parameters}
          columns={[
            { key: 'name', label: words.name },
            { key: 'meaning', label: words.meaning },
            { key: 'values', label: words.values },
          ]}
          rows={operation.parameters.map((parameter) => ({
            name: <code>{parameter.name}</code>,
            meaning: (
              <>
                <span lang="en">
                  <WithCode text={parameter.meaning} />
                </span>{' '}
                {markers(page, parameter).map((marker) => (
                  <em>{marker} </em>
                ))}
              </>
            ),
            values: <Values values={parameter.values} label={words.values} />,
          }))}
        />
      )}
      <DataTable
        caption={words.answers}
        columns={[
          { key: 'status', label: words.status },
          { key: 'description', label: words.meaning },
          { key: 'mediaType', label: words.type },
        ]}
        rows={operation.responses.map(({ status, description, mediaType }) => ({
          status,
          description: (
            <span lang="en">
              <WithCode text={description} />
            </span>
          ),
          mediaType: <code>{mediaType || '–'}</code>,
        }))}
      />
    </section>
  )
}

const markers = (page: Page, { required, repeatable }: ParameterLine): readonly string[] => {
  const words = texts(page.locale).docs
  return [...(required ? [words.required] : []), ...(repeatable ? [words.repeatable] : [])]
}

const FEW = 4

const Values = ({ values, label }: { readonly values: readonly string[]; readonly label: string }) => {
  if (values.length === 0) return <>–</>
  const list = <code>{values.join(' · ')}</code>
  return values.length <= FEW ? list : <Details summary={`${label} (${values.length})`}>{list}</Details>
}
