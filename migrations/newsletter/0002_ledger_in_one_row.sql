-- A recipient is one row, written when frozen and when its end is known. D1 counts an index like a row, so the ledger has none,
-- and is kept WITHOUT ROWID (which drizzle cannot say). The old table stays behind, empty.
DROP INDEX `ledger_state`;--> statement-breakpoint
DROP INDEX `ledger_subscriber`;--> statement-breakpoint
ALTER TABLE `ledger` RENAME TO `ledger_before_0002`;--> statement-breakpoint
CREATE TABLE `ledger` (
	`issue_id` text NOT NULL,
	`subscriber_id` text NOT NULL,
	`locale` text NOT NULL,
	`state` text NOT NULL,
	`reason` text,
	`job_id` text,
	`next_attempt_at` integer,
	`repeated` integer DEFAULT false NOT NULL,
	`changed_at` integer NOT NULL,
	PRIMARY KEY(`issue_id`, `subscriber_id`)
) WITHOUT ROWID;
--> statement-breakpoint
INSERT INTO `ledger` SELECT issue_id, subscriber_id, locale, CASE state WHEN 'posted' THEN 'planned' ELSE state END, reason, job_id,
  next_attempt_at, repeated, changed_at FROM `ledger_before_0002`;--> statement-breakpoint
ALTER TABLE `dispatch_chunk` ADD `locale` text DEFAULT 'de' NOT NULL;--> statement-breakpoint
ALTER TABLE `dispatch_chunk` ADD `through` text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE `dispatch_chunk` ADD `held` text DEFAULT '[]' NOT NULL;--> statement-breakpoint
ALTER TABLE `dispatch_chunk` ADD `open` integer DEFAULT 0 NOT NULL;--> statement-breakpoint
-- letters of a mail job stood in the order of their subscribers
UPDATE `dispatch_chunk` SET
  `locale` = coalesce((SELECT l.locale FROM `ledger_before_0002` l WHERE l.issue_id = dispatch_chunk.issue_id AND l.job_id = dispatch_chunk.job_id), 'de'),
  `through` = coalesce((SELECT max(l.subscriber_id) FROM `ledger_before_0002` l WHERE l.issue_id = dispatch_chunk.issue_id AND l.job_id = dispatch_chunk.job_id), ''),
  `held` = (SELECT json_group_array(CASE l.state WHEN 'posted' THEN l.subscriber_id END) FROM
    (SELECT subscriber_id, state FROM `ledger_before_0002` WHERE issue_id = dispatch_chunk.issue_id AND job_id = dispatch_chunk.job_id ORDER BY subscriber_id) l),
  `open` = (SELECT count(*) FROM `ledger_before_0002` l WHERE l.issue_id = dispatch_chunk.issue_id AND l.job_id = dispatch_chunk.job_id AND l.state = 'posted');--> statement-breakpoint
DELETE FROM `ledger_before_0002`;
