CREATE TABLE `digest_run` (
	`rhythm` text PRIMARY KEY NOT NULL,
	`due_at` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `domain_bucket` (
	`domain` text PRIMARY KEY NOT NULL,
	`tokens` real NOT NULL,
	`at` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `saved_search` (
	`id` text PRIMARY KEY NOT NULL,
	`subscriber_id` text NOT NULL,
	`query` text NOT NULL,
	`created_at` integer NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `saved_search_query` ON `saved_search` (`subscriber_id`,`query`);--> statement-breakpoint
CREATE TABLE `test_recipient` (
	`email` text PRIMARY KEY NOT NULL,
	`added_at` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `told` (
	`subscriber_id` text NOT NULL,
	`example_id` text NOT NULL,
	`digest_id` text NOT NULL,
	`told_at` integer NOT NULL,
	PRIMARY KEY(`subscriber_id`, `example_id`)
);
--> statement-breakpoint
ALTER TABLE `consent` ADD `target_groups` text DEFAULT '[]' NOT NULL;--> statement-breakpoint
ALTER TABLE `consent` ADD `good_practice_only` integer DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE `issue` ADD `on_unknown` text DEFAULT 'again' NOT NULL;--> statement-breakpoint
ALTER TABLE `issue` ADD `pace` integer;--> statement-breakpoint
ALTER TABLE `issue` ADD `scheduled_at` integer;--> statement-breakpoint
ALTER TABLE `issue` ADD `scheduled_version` integer;--> statement-breakpoint
ALTER TABLE `issue` ADD `edited_by` text;--> statement-breakpoint
ALTER TABLE `issue` ADD `approved_by` text;--> statement-breakpoint
ALTER TABLE `issue` ADD `approved_version` integer;--> statement-breakpoint
ALTER TABLE `issue_entry` ADD `target_groups` text DEFAULT '[]' NOT NULL;--> statement-breakpoint
ALTER TABLE `issue_entry` ADD `is_good_practice` integer DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE `issue_entry` ADD `image` text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE `issue_entry` ADD `image_alt` text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE `publication` ADD `target_groups` text DEFAULT '[]' NOT NULL;--> statement-breakpoint
ALTER TABLE `publication` ADD `is_good_practice` integer DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE `publication` ADD `image` text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE `publication` ADD `image_alt` text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE `publication` ADD `findable` text DEFAULT '{}' NOT NULL;--> statement-breakpoint
ALTER TABLE `publication` ADD `heard_at` integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE `subscriber` ADD `target_groups` text DEFAULT '[]' NOT NULL;--> statement-breakpoint
ALTER TABLE `subscriber` ADD `good_practice_only` integer DEFAULT false NOT NULL;