CREATE TABLE `digest_edition` (
	`id` text PRIMARY KEY NOT NULL,
	`sending_id` text NOT NULL,
	`locale` text NOT NULL,
	`examples` integer NOT NULL,
	`letters` integer NOT NULL
);
--> statement-breakpoint
CREATE INDEX `digest_edition_sending` ON `digest_edition` (`sending_id`);--> statement-breakpoint
CREATE TABLE `digest_sending` (
	`id` text PRIMARY KEY NOT NULL,
	`rhythm` text NOT NULL,
	`started_at` integer NOT NULL,
	`finished_at` integer,
	`readers` integer DEFAULT 0 NOT NULL
);
--> statement-breakpoint
CREATE INDEX `digest_sending_started` ON `digest_sending` (`started_at`);--> statement-breakpoint
CREATE TABLE `issue_section` (
	`issue_id` text NOT NULL,
	`key` text NOT NULL,
	`position` integer NOT NULL,
	`heading` text DEFAULT '' NOT NULL,
	`body` text DEFAULT '' NOT NULL,
	PRIMARY KEY(`issue_id`, `key`)
);
--> statement-breakpoint
ALTER TABLE `digest_run` ADD `stopped_at` integer;--> statement-breakpoint
ALTER TABLE `issue_entry` ADD `section` text DEFAULT 'praxisbeispiel' NOT NULL;--> statement-breakpoint
ALTER TABLE `issue_entry` ADD `show_image` integer DEFAULT true NOT NULL;--> statement-breakpoint
ALTER TABLE `publication` ADD `kind` text DEFAULT 'praxisbeispiel' NOT NULL;--> statement-breakpoint
ALTER TABLE `publication` ADD `awarded_at` integer;