/** The workers of the house. Each says and hears events under its own name. */
export const WORKERS = ['site', 'submissions', 'review', 'search', 'newsletter', 'mailer'] as const
export type WorkerName = (typeof WORKERS)[number]
