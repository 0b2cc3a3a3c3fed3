/** What can happen to a consent, in the words of its record. */
export const CONSENT_STEPS = [
  'requested',
  'confirmed',
  'changed',
  'unsubscribed',
  // of a list from elsewhere: when it was given there, when we took it over, or that we asked
  'given_elsewhere',
  'imported',
  'invited',
  // after two years
  'asked_again',
  'question_lost',
  'kept',
  'paused',
  'ended',
] as const
export type ConsentStep = (typeof CONSENT_STEPS)[number]
