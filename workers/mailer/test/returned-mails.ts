import type { Returned } from '../src/rules/inbound/read-returned.ts'

/** Bounce mails shaped like those of real servers, written for this test: what each looks like and what it means. */
export interface Sample {
  readonly name: string
  readonly raw: string
  readonly means: Returned
}

export const hard = (reason: string): Returned => ({ is: 'bounce', kind: 'hard', reason })
export const soft = (reason: string): Returned => ({ is: 'bounce', kind: 'soft', reason })
export const nothing: Returned = { is: 'nothing' }

const ours = 'Return-Path: <post@vorbild.example>\nSubject: Ausgabe 12\nTo: anna@example.org\n\nGuten Tag, unser Postfach ist voll.\n'

interface Report {
  readonly status?: string
  readonly action?: string
  readonly diagnosis?: string
  readonly text?: string
  readonly from?: string
  readonly type?: string
}

/** RFC 3464, in the order and with the line ends most servers write. */
const dsn = ({ status, action = 'failed', diagnosis, text = 'Your message could not be delivered.', from, type }: Report): string =>
  [
    'Return-Path: <>',
    `From: ${from ?? 'Mail Delivery System <MAILER-DAEMON@mx.example>'}`,
    'To: bounces@vorbild.example',
    'Subject: Undelivered Mail Returned to Sender',
    'Auto-Submitted: auto-replied',
    'MIME-Version: 1.0',
    'Content-Type: multipart/report; report-type=delivery-status;\n\tboundary="b1"',
    '',
    'This is a MIME-encapsulated message.',
    '--b1',
    'Content-Type: text/plain; charset=utf-8',
    '',
    text,
    '--b1',
    `Content-Type: ${type ?? 'message/delivery-status'}`,
    '',
    'Reporting-MTA: dns; mx.example',
    'Arrival-Date: Sun, 22 Nov 2026 10:00:00 +0100',
    '',
    'Final-Recipient: rfc822; anna@example.org',
    `Action: ${action}`,
    ...(status === undefined ? [] : [`Status: ${status}`]),
    ...(diagnosis === undefined ? [] : [`Diagnostic-Code: smtp; ${diagnosis}`]),
    '',
    '--b1',
    'Content-Type: message/rfc822',
    '',
    ours,
    '--b1--',
    '',
  ].join('\r\n')

/** A server that writes for people only. */
const plain = (from: string, subject: string, text: string, headers: readonly string[] = []): string =>
  [`Return-Path: <>`, `From: ${from}`, 'To: bounces@vorbild.example', `Subject: ${subject}`, ...headers, '', text, ''].join('\n')

const arf = (feedback: string): string =>
  [
    'From: <feedback@provider.example>',
    'Subject: FW: Ausgabe 12',
    'MIME-Version: 1.0',
    'Content-Type: multipart/report; report-type=feedback-report; boundary="f"',
    '',
    '--f',
    'Content-Type: text/plain',
    '',
    'This is an email abuse report.',
    '--f',
    'Content-Type: message/feedback-report',
    '',
    `Feedback-Type: ${feedback}`,
    'User-Agent: SomeGenerator/1.0',
    'Version: 1',
    'Original-Mail-From: <bounces+x@vorbild.example>',
    '',
    '--f',
    'Content-Type: message/rfc822',
    '',
    ours,
    '--f--',
  ].join('\n')

const exim = (lines: string): string =>
  plain(
    'Mail Delivery System <Mailer-Daemon@exim.example>',
    'Mail delivery failed: returning message to sender',
    `This message was created automatically by mail delivery software.\n\nA message that you sent could not be delivered.\n\n  anna@example.org\n    ${lines}\n\n------ This is a copy of the message, including all the headers. ------\n\n${ours}`,
  )
const qmail = (lines: string): string =>
  plain(
    'MAILER-DAEMON@qmail.example',
    'failure notice',
    `Hi. This is the qmail-send program at qmail.example.\nI'm afraid I wasn't able to deliver your message.\n\n<anna@example.org>:\n${lines}\n\n--- Below this line is a copy of the message.\n\n${ours}`,
  )

const report = (name: string, given: Report, means: Returned): Sample => ({ name, raw: dsn(given), means })
const text = (name: string, raw: string, means: Returned): Sample => ({ name, raw, means })

export const corpus: readonly Sample[] = [
  report(
    'Postfix, user unknown',
    { status: '5.1.1', diagnosis: '550 5.1.1 <anna@example.org>: Recipient address rejected: User unknown' },
    hard('5.1.1'),
  ),
  report(
    'Postfix, host not found',
    { status: '5.4.4', diagnosis: 'Host or domain name not found. Name service error for name=example.org' },
    hard('5.4.4'),
  ),
  report(
    'Postfix, gave up after five days',
    { status: '4.4.1', diagnosis: 'connect to mx.example.org[192.0.2.1]:25: Connection timed out' },
    soft('4.4.1'),
  ),
  report('Postfix, still trying', { status: '4.4.1', action: 'delayed' }, nothing),
  report(
    'Gmail, no such user',
    { status: '5.1.1', diagnosis: '550-5.1.1 The email account that you tried to reach does not exist.' },
    hard('5.1.1'),
  ),
  report(
    'Gmail, over quota',
    { status: '5.2.2', diagnosis: '552-5.2.2 The email account that you tried to reach is over quota.' },
    soft('5.2.2'),
  ),
  report(
    'Gmail, account disabled',
    { status: '5.2.1', diagnosis: '550-5.2.1 The email account that you tried to reach is disabled.' },
    hard('5.2.1'),
  ),
  report(
    'Gmail, unsolicited',
    { status: '5.7.1', diagnosis: '550-5.7.1 Our system has detected that this message is likely unsolicited mail.' },
    soft('5.7.1'),
  ),
  report(
    'Gmail, unauthenticated',
    { status: '5.7.26', diagnosis: '550-5.7.26 This mail has been blocked because the sender is unauthenticated.' },
    soft('5.7.26'),
  ),
  report(
    'Gmail, inbox full for now',
    { status: '4.2.2', diagnosis: "452-4.2.2 The recipient's inbox is out of storage space." },
    soft('5.2.2'),
  ),
  report(
    'Outlook, recipient not found',
    { status: '5.1.10', diagnosis: '550 5.1.10 RESOLVER.ADR.RecipientNotFound; Recipient not found by SMTP address lookup' },
    hard('5.1.10'),
  ),
  report('Outlook, access denied', { status: '5.4.1', diagnosis: '550 5.4.1 Recipient address rejected: Access denied' }, hard('5.4.1')),
  report(
    'Outlook, blocked list',
    {
      status: '5.7.1',
      diagnosis: '550 5.7.1 Unfortunately, messages from [192.0.2.9] were not sent, part of their network is on our block list',
    },
    soft('5.7.1'),
  ),
  report(
    'Outlook, mailbox full',
    { status: '5.2.2', diagnosis: '554 5.2.2 mailbox full; STOREDRV.Deliver.Exception:QuotaExceededException' },
    soft('5.2.2'),
  ),
  report('Outlook, expired', { status: '5.4.7', diagnosis: '550 5.4.300 Message expired' }, soft('5.4.7')),
  report('Exchange, too large', { status: '5.3.4', diagnosis: '552 5.3.4 Message size exceeds fixed maximum message size' }, soft('5.3.4')),
  report('Exchange, relay denied', { status: '5.7.1', diagnosis: '550 5.7.1 Unable to relay' }, soft('5.7.1')),
  report('T-Online, unknown', { status: '5.0.0', diagnosis: '550 user unknown' }, hard('5.1.1')),
  report(
    'GMX, quota',
    { status: '5.0.0', diagnosis: '552 Requested mail action aborted: exceeded storage allocation; Quota exceeded' },
    soft('5.2.2'),
  ),
  report(
    'GMX, unavailable',
    { status: '5.0.0', diagnosis: '550 Requested action not taken: mailbox unavailable; no such user here' },
    hard('5.1.1'),
  ),
  report('WEB.DE, blocked', { status: '5.0.0', diagnosis: '554 Transaction failed; Reject due to policy restrictions' }, soft('5.7.1')),
  report(
    'Yahoo, no account',
    { status: '5.0.0', diagnosis: "554 delivery error: dd This user doesn't have a yahoo.com account; no such user" },
    hard('5.1.1'),
  ),
  report(
    'Yahoo, deferred and given up',
    { status: '4.7.0', diagnosis: '421 4.7.0 [TSS04] Messages temporarily deferred due to user complaints' },
    soft('4.7.0'),
  ),
  report('iCloud, no mailbox', { status: '5.1.1', diagnosis: '550 5.1.1 <anna@example.org>: user does not exist' }, hard('5.1.1')),
  report(
    'iCloud, over quota under a wrong code',
    { status: '5.1.1', diagnosis: '552 5.1.1 mailbox full: user is over quota' },
    soft('5.2.2'),
  ),
  report('Sendmail, no MX', { status: '5.1.2', diagnosis: '550 Host unknown' }, hard('5.1.2')),
  report('Sendmail, mailbox moved', { status: '5.1.6', diagnosis: '551 5.1.6 Mailbox has moved' }, hard('5.1.6')),
  report(
    'Dovecot, quota at delivery',
    { status: '5.2.2', text: 'Your message was rejected: Quota exceeded (mailbox for user is full)' },
    soft('5.2.2'),
  ),
  report('no code, only words in the text', { text: 'The address anna@example.org does not exist.' }, hard('5.1.1')),
  report(
    'global report of an address with umlauts',
    { status: '5.1.1', type: 'message/global-delivery-status', diagnosis: '550 5.1.1 unknown user' },
    hard('5.1.1'),
  ),
  report('delivered, as asked', { status: '2.1.5', action: 'delivered' }, nothing),
  report('relayed to a server without reports', { status: '2.0.0', action: 'relayed' }, nothing),
  report('our sender address refused', { status: '5.1.8', diagnosis: '550 5.1.8 Bad sender address syntax' }, soft('5.1.8')),
  report(
    'greylisted until it was given up',
    { status: '4.7.1', diagnosis: '451 4.7.1 Greylisting in action, please come back later' },
    soft('4.7.1'),
  ),
  report('routing loop', { status: '5.4.6', diagnosis: '554 5.4.6 Too many hops' }, soft('5.4.6')),
  report('a code nobody knows', { status: '5.9.9', diagnosis: '599 5.9.9 no' }, soft('5.9.9')),
  text('Exim, unrouteable domain', exim('Unrouteable address'), hard('5.1.2')),
  text(
    'Exim, unknown user',
    exim(
      'SMTP error from remote mail server after RCPT TO:<anna@example.org>:\n    host mx.example.org [192.0.2.1]: 550 5.1.1 User unknown',
    ),
    hard('5.1.1'),
  ),
  text('Exim, retry timeout', exim('host mx.example.org [192.0.2.1]\n    Connection timed out: retry timeout exceeded'), soft('4.4.1')),
  text('Exim, quota', exim('mailbox is full (MTA-imposed quota exceeded while writing to file)'), soft('5.2.2')),
  text('qmail, no mailbox', qmail('Sorry, no mailbox here by that name. (#5.1.1)'), hard('5.1.1')),
  text('qmail, full', qmail('192.0.2.1 failed after I sent the message.\nRemote host said: 552 Mailbox full'), soft('5.2.2')),
  text('qmail, host not found', qmail("Sorry, I couldn't find any host named example.org. (#5.1.2)"), hard('5.1.2')),
  text(
    'German server, unknown',
    plain(
      'Postmaster <postmaster@amt.example>',
      'Unzustellbar: Ausgabe 12',
      'Die E-Mail konnte nicht zugestellt werden.\nDer Empfänger ist unbekannt.',
    ),
    hard('5.1.1'),
  ),
  text(
    'German server, full',
    plain('Mail Delivery System <MAILER-DAEMON@amt.example>', 'Unzustellbar', 'Das Postfach des Empfängers ist voll.'),
    soft('5.2.2'),
  ),
  text(
    'a server that goes on trying',
    plain('MAILER-DAEMON@mx.example', 'Warning: message delayed', 'The server will keep trying for four more days. No action is required.'),
    nothing,
  ),
  text(
    'base64 for people',
    plain('MAILER-DAEMON@mx.example', 'Undelivered', btoa('No such user here'), ['Content-Transfer-Encoding: base64']),
    hard('5.1.1'),
  ),
  text(
    'quoted-printable for people',
    plain('MAILER-DAEMON@mx.example', 'Undelivered', 'The mailbox has been de=\nactivated', [
      'Content-Transfer-Encoding: quoted-printable',
    ]),
    hard('5.2.1'),
  ),
  text(
    'away on holiday',
    plain('Anna <anna@example.org>', 'Abwesenheitsnotiz: Ausgabe 12', 'Ich bin bis Montag nicht da. Mein Postfach ist voll.', [
      'Auto-Submitted: auto-replied',
    ]),
    nothing,
  ),
  text('out of office without a header', plain('Anna <anna@example.org>', 'Out of office', 'I do not exist until Monday.'), nothing),
  text('an answer of a person', plain('Anna <anna@example.org>', 'Re: Ausgabe 12', 'Danke! Bei uns ist die Adresse unbekannt.'), nothing),
  text('a complaint', arf('abuse'), { is: 'complaint', feedback: 'abuse' }),
  text('a report of a signature that did not hold', arf('auth-failure'), { is: 'nothing' }),
  text('a report of a virus in a copy', arf('virus'), { is: 'nothing' }),
  text('a complaint of fraud', arf('Fraud'), { is: 'complaint', feedback: 'fraud' }),
  text('taken back: no spam', arf('not-spam'), nothing),
  text('nothing at all', '', nothing),
  text(
    'half a report',
    'Content-Type: multipart/report; boundary="x"\n\n--x\nContent-Type: message/delivery-status\n\nAction: fai',
    nothing,
  ),
]
