import { Mark } from './icons.tsx'
import { link, type Page } from './page.tsx'
import { shared } from './texts/shared.ts'

const FooterLinks = ({ page, title, items }: { page: Page; title: string; items: readonly { path: string; label: string }[] }) => (
  <div>
    <h2 class="site-footer__title">{title}</h2>
    <ul>
      {items.map(({ path, label }) => (
        <li>
          <a href={link(page, path)}>{label}</a>
        </li>
      ))}
    </ul>
  </div>
)

export const SiteFooter = ({ page }: { readonly page: Page }) => {
  const { footer, nav } = shared(page)
  const service = [
    { path: '/beispiele', label: nav.find },
    { path: '/einreichen', label: nav.handIn },
    { path: '/newsletter', label: nav.newsletter },
    { path: '/kontakt', label: footer.contact },
    { path: '/api/v1/docs', label: footer.openData },
  ]
  const access = [
    { path: '/barrierefreiheit', label: footer.accessibility },
    { path: '/leichte-sprache', label: footer.plainLanguage },
    { path: '/leichte-sprache#gebaerdensprache', label: footer.signLanguage },
  ]
  const legal = [
    { path: '/impressum', label: footer.imprint },
    { path: '/datenschutz', label: footer.privacy },
    { path: '/lizenz', label: footer.licence },
  ]
  return (
    <footer class="site-footer">
      <div class="site-footer__inner">
        <div class="site-footer__about">
          <p class="brand">
            <Mark />
            <span class="brand__name">{page.siteName}</span>
          </p>
          <p>{footer.purpose}</p>
          <p>{footer.noTracking}</p>
        </div>
        <FooterLinks page={page} title={footer.service} items={service} />
        <FooterLinks page={page} title={footer.accessibility} items={access} />
        <FooterLinks page={page} title={footer.legal} items={legal} />
      </div>
    </footer>
  )
}
