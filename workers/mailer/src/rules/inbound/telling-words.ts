/** Words that tell more than a vague code does. */
interface TellingWords {
  readonly kind: 'hard' | 'soft'
  /** A code of RFC 3463. */
  readonly reason: string
  readonly pattern: RegExp
}

export const FULL = '5.2.2'

/** One of these, in any case. */
const oneOf = (...words: readonly string[]): RegExp => new RegExp(words.join('|'), 'iu')

/**
 * What servers write, in the order it is believed: a full box and our own faults before the address, since who refuses us often says in
 * the same breath that something does not exist. English and German, and a few words of neighbours.
 */
export const TELLING_WORDS: readonly TellingWords[] = [
  {
    kind: 'soft',
    reason: FULL,
    pattern: oneOf(
      'quota|mailbox (is )?full|inbox is full|storage|insufficient (disk|system)',
      'postfach.{0,40}voll|speicherplatz|größenbeschränkung|kontingent',
      'boîte.{0,40}pleine|casella.{0,60}piena|mailbox vol\\b|skrzynka.{0,40}pełna|buzón.{0,40}lleno',
    ),
  },
  {
    kind: 'soft',
    reason: '5.7.1',
    pattern: oneOf(
      'spam|blocked|blacklist|block list|dnsbl|\\brbl\\b|reputation|policy|policies|unsolicited|anti-?spoofing|administrative prohibition',
      '\\b(dmarc|spf|dkim|ptr)\\b|reverse dns|listed at|ask your postmaster',
      'blockiert|richtlinie|aus sicherheitsgründen|(absender|ip-adresse|server).{0,40}gesperrt',
    ),
  },
  { kind: 'soft', reason: '5.3.4', pattern: oneOf('too (large|big)|size limit|exceeds.{0,20}size', 'zu groß') },
  {
    kind: 'soft',
    reason: '4.4.1',
    pattern: oneOf(
      'greylist|try again|temporar|timed? ?out|could not be reached|retry time|service not available',
      'connection (refused|lost|died|(was )?closed)|closed (the )?connection|vorübergehend|zeitüberschreitung',
    ),
  },
  {
    kind: 'hard',
    reason: '5.1.1',
    pattern: oneOf(
      "user unknown|unknown (user|recipient|address)|no such (user|recipient|mailbox|person|address)|does(n't| not) exist",
      'not (found|exist|listed)|no mailbox|invalid (recipient|mailbox|address)|recipient.{0,20}rejected|address rejected',
      "undeliverable address|isn't valid",
      'unbekannt(?!er fehler)|existiert.{0,20}nicht|nicht.{0,20}existiert|verzeichnis nicht|nicht im.{0,40}verzeichnis|ungültige (empfänger|adresse)',
      "(?<!err[eo]u?re? |error )(inconnue?\\b|sconosciut|desconocid)|n'existe pas|inesistente|bestaat niet|onbekend(?!e fout)|nieznany(?! błąd)|nie istnieje|no existe",
    ),
  },
  {
    kind: 'hard',
    reason: '5.2.1',
    pattern: oneOf(
      'disabled|inactive|suspended|deactivated|account.{0,20}(terminated|expired|closed)|mailbox.{0,20}closed',
      'gesperrt|deaktiviert',
    ),
  },
  {
    kind: 'hard',
    reason: '5.1.2',
    pattern: oneOf('(host|domain).{0,30}(unknown|not found|not exist|unrouteable)|unrouteable|nxdomain|no mx|name service error'),
  },
]
