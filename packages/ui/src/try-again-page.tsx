import { Button, ButtonRow } from './button.tsx'
import { Layout } from './layout.tsx'
import { link, type Page } from './page.tsx'
import { ProofOfWork } from './proof-of-work.tsx'
import { shared } from './texts/shared.ts'

export interface TryAgainPageProps {
  readonly page: Page
  /** What was typed, to be sent once more as it is. */
  readonly fields: readonly (readonly [name: string, value: string])[]
  /** Where the sum comes from. */
  readonly proofSrc?: string | undefined
}

/** A form that came too fast after others: nothing typed is lost, and one button sends it again. Show it with status 429. */
export const TryAgainPage = ({ page, fields, proofSrc }: TryAgainPageProps) => {
  const { errors } = shared(page)
  return (
    <Layout page={page} title={errors[429].title} noindex scripts={['altcha']}>
      <h1>{errors[429].title}</h1>
      <p class="lead">{errors[429].what}</p>
      <p>{errors.kept}</p>
      <form method="post" action={link(page, page.path)}>
        {fields.map(([name, value]) => (
          <input type="hidden" name={name} value={value} />
        ))}
        <ProofOfWork page={page} src={proofSrc} atOnce />
        <ButtonRow>
          <Button>{errors.sendAgain}</Button>
        </ButtonRow>
      </form>
    </Layout>
  )
}
