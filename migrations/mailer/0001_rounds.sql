CREATE TABLE `round` (
	`job_id` text PRIMARY KEY NOT NULL,
	`marks` text NOT NULL
);
--> statement-breakpoint
ALTER TABLE `job` ADD `letters` text DEFAULT '[]' NOT NULL;--> statement-breakpoint
ALTER TABLE `job` ADD `on_unknown` text DEFAULT 'again' NOT NULL;--> statement-breakpoint
-- letters in the air at the change of versions: sent again and counted as repeated, as after a kill
UPDATE `outbound` SET `state` = 'queued', `repeated` = 1 WHERE `state` = 'sending';
