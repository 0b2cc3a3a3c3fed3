/** Words about letters that come back. */
export const unreached = {
  title: 'Nicht erreicht',
  lead: (count: number) =>
    count === 0
      ? 'Alle bestätigten Abonnements sind erreichbar.'
      : count === 1
        ? 'Bei 1 bestätigten Abonnement kommen unsere E-Mails zurück.'
        : `Bei ${count} bestätigten Abonnements kommen unsere E-Mails zurück.`,
  rule: (bounces: number, days: number, pause: number) =>
    `Gibt es eine Adresse nicht, bekommt sie sofort nichts mehr. Ist ein Postfach voll oder nicht erreichbar, pausieren wir nach ${bounces} Rückläufern in mindestens ${days} Tagen für ${pause} Tage. Danach geht noch eine E-Mail hinaus: Kommt auch sie zurück, ist Schluss. Kommt sie an, läuft alles weiter wie vorher. Was ein Mailserver wegen unserer Absenderadresse ablehnt, zählt nicht.`,
  states: { open: 'Erreichbar', paused: 'Pausiert', trial: 'Auf Probe', suppressed: 'Gesperrt' },
  nobody: 'Niemand.',
  columns: { email: 'Adresse', state: 'Stand', reason: 'Grund', bounces: 'Rückläufer', until: 'Pause bis', deed: 'Ändern' },
  reasons: {
    full: 'Postfach voll',
    gone: 'Adresse gibt es nicht',
    away: 'Mailserver nimmt nichts an',
    ours: 'Abgelehnt wegen der Nachricht oder des Absenders',
  },
  since: (date: string) => `seit ${date}`,
  again: 'Wieder zustellen',
  done: 'Die nächste Ausgabe geht wieder an diese Adresse.',
  own: {
    titles: {
      paused: 'Unsere E-Mails kommen zurück: Wir machen eine Pause',
      trial: 'Wir versuchen es noch einmal mit einer E-Mail',
      suppressed: 'Unsere E-Mails kommen zurück: Sie bekommen keine mehr',
    },
    why: (reason: string, since: string | null) => `${reason}${since === null ? '' : `, seit ${since}`}.`,
    until: (date: string) => `Am ${date} versuchen wir es noch einmal.`,
    trial: 'Kommt auch die nächste E-Mail zurück, schicken wir keine mehr.',
    hint: 'Ist Ihr Postfach wieder in Ordnung? Dann sagen Sie uns Bescheid.',
    submit: 'Newsletter wieder zustellen',
    done: 'Danke! Sie bekommen den Newsletter wieder.',
  },
}

export type UnreachedTexts = typeof unreached
