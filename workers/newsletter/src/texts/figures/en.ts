import type { Texts } from '../de.ts'

export const figures: Texts['figures'] = {
  title: 'Figures',
  lead: 'What became of the issues and how the list grows. We only count what sending tells anyway: who opens or clicks what is not measured.',
  issuesTitle: 'Issues',
  issuesHint:
    'Unsubscribing counts for the issue whose link was used. Who leaves by the settings or by a digest counts for no issue, only below for the mailing list. Only the number is stored. Mails may come back for days after sending.',
  issuesPicture: (count) =>
    count === 1
      ? 'Bars: mails accepted and failed of the last issue. The table has the numbers.'
      : `Bars: mails accepted and failed of the last ${count} issues. The table has the numbers.`,
  ofThese: (accepted, failed) => (failed === 0 ? String(accepted) : `${accepted} + ${failed}`),
  noIssues: 'No issue has been sent yet.',
  growthTitle: 'Mailing list',
  growthHint:
    'Confirmed subscriptions at the end of each month, the last 24 months at most. “Left” counts all ways: unsubscribed, erased or resting, by whatever link.',
  growthPicture: (month, first, last) =>
    `Columns: confirmed subscriptions by month, ${month} ${first}, now ${last}. The table has the numbers.`,
  topicTitle: 'By topic',
  landTitle: 'By federal state',
  splitHint:
    'How many people chose what; several choices are possible. Groups of fewer than five people are neither shown nor recorded, so that nobody can be recognised in them.',
  splitPicture: (label, people) => `Bars: people by choice, most “${label}” with ${people}. The table has the numbers.`,
  noGroups: (least) => `No group has ${least} people or more yet.`,
  everything: 'No choice, so everything',
  csv: {
    ausgaben: 'All issues as CSV',
    wachstum: 'All months as CSV',
    themen: 'Topics by month as CSV',
    laender: 'Federal states by month as CSV',
  },
  columns: {
    issue: 'Issue',
    subject: 'Subject',
    sent: 'Sent',
    recipients: 'Recipients',
    accepted: 'Accepted',
    failed: 'Failed or came back',
    suppressed: 'Left out',
    unknown: 'Uncertain',
    pending: 'Open',
    unsubscribed: 'Unsubscribed',
    complained: 'Complaints',
    month: 'Month',
    joined: 'Joined',
    departed: 'Left',
    total: 'At the end of the month',
    topic: 'Topic',
    land: 'Federal state',
    people: 'People',
    now: 'Now',
    lastMonth: 'End of last month',
    lastYear: 'A year ago',
  },
}
