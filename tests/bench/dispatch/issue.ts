/** A newsletter of about 17 KB and the personal links in it, the same for every sender measured. */
export const issueHtml = (): string => {
  const entry = (number: number) =>
    `<h3 style="margin:24px 0 4px;font-size:18px;line-height:1.35" lang="de"><a href="https://vorbild.example/beispiele/b-${number}">Beispiel ${number}: Bewegung für Ältere im Quartier</a></h3>
<p style="margin:0 0 8px;font-size:14px">Mönchengladbach, Nordrhein-Westfalen</p>
<p style="margin:0 0 8px" lang="de">Nachbarinnen und Nachbarn treffen sich jede Woche im Park. Das Angebot wird gemeinsam geplant, kostet nichts und erreicht Menschen, die sonst selten kommen.</p>`
  return `<!doctype html>\n<html lang="de"><body>\n${Array.from({ length: 24 }, (_, number) => entry(number)).join('\n')}
<p><a href="{{preferences}}">Einstellungen</a> · <a href="{{unsubscribe}}">Abmelden</a></p>\n</body></html>\n`
}

export const template = (html: string) => ({
  subject: 'Vorbild: Ausgabe 12 – Gute Praxis für ältere Menschen',
  text: 'Guten Tag,\n\nim Netz steht diese Ausgabe mit Bildern.\n\nEinstellungen: {{preferences}}\nAbmelden: {{unsubscribe}}\n',
  html,
  headers: {
    'List-Id': '<newsletter.vorbild.example>',
    'List-Unsubscribe': '<{{unsubscribe}}>',
    'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
    Precedence: 'bulk',
  },
  createdAt: '2026-11-22T10:00:00.000Z',
})

export const letterValues = (number: number) => {
  const token = `${number}`.padStart(36, 'a')
  return {
    unsubscribe: `https://vorbild.example/newsletter/abmelden/${token}.0123456789abcdefghijkl`,
    preferences: `https://vorbild.example/newsletter/einstellungen/${token}.0123456789abcdefghijkl`,
  }
}
