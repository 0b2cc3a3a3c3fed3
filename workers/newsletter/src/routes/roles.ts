import type { Role } from '@vorbild/kernel/identity'

/** Who may write issues. */
export const WRITERS: readonly Role[] = ['newsletter_editor', 'newsletter_sender', 'head_office', 'administrator']

/** Sending is a right of its own. */
export const SENDERS: readonly Role[] = ['newsletter_sender', 'administrator']
