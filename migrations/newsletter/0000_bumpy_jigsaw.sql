CREATE TABLE `dead_letter` (
	`event_id` text PRIMARY KEY NOT NULL,
	`queue` text NOT NULL,
	`type` text NOT NULL,
	`payload` text NOT NULL,
	`attempts` integer NOT NULL,
	`cause` text NOT NULL,
	`died_at` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `delivery` (
	`event_id` text NOT NULL,
	`queue` text NOT NULL,
	`attempts` integer DEFAULT 0 NOT NULL,
	`next_at` integer NOT NULL,
	`acked_at` integer,
	PRIMARY KEY(`event_id`, `queue`)
);
--> statement-breakpoint
CREATE INDEX `delivery_due` ON `delivery` (`next_at`) WHERE acked_at IS NULL;--> statement-breakpoint
CREATE TABLE `event` (
	`seq` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`id` text NOT NULL,
	`type` text NOT NULL,
	`subject` text NOT NULL,
	`payload` text NOT NULL,
	`created_at` integer NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `event_id_unique` ON `event` (`id`);--> statement-breakpoint
CREATE TABLE `inbox` (
	`event_id` text PRIMARY KEY NOT NULL,
	`type` text NOT NULL,
	`handled_at` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `consent` (
	`id` text PRIMARY KEY NOT NULL,
	`subscriber_id` text NOT NULL,
	`step` text NOT NULL,
	`at` integer NOT NULL,
	`words_hash` text NOT NULL,
	`locale` text NOT NULL,
	`rhythm` text NOT NULL,
	`topics` text NOT NULL,
	`laender` text NOT NULL
);
--> statement-breakpoint
CREATE INDEX `consent_subscriber` ON `consent` (`subscriber_id`,`at`);--> statement-breakpoint
CREATE TABLE `consent_words` (
	`hash` text PRIMARY KEY NOT NULL,
	`words` text NOT NULL,
	`first_shown_at` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `dispatch_chunk` (
	`issue_id` text NOT NULL,
	`chunk` integer NOT NULL,
	`job_id` text NOT NULL,
	`letters` integer NOT NULL,
	`posted_at` integer NOT NULL,
	PRIMARY KEY(`issue_id`, `chunk`)
);
--> statement-breakpoint
CREATE UNIQUE INDEX `dispatch_chunk_job` ON `dispatch_chunk` (`job_id`);--> statement-breakpoint
CREATE TABLE `issue` (
	`id` text PRIMARY KEY NOT NULL,
	`number` integer NOT NULL,
	`state` text NOT NULL,
	`subject` text NOT NULL,
	`intro` text NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	`filled_at` integer NOT NULL,
	`send_id` text,
	`correlation_id` text,
	`started_at` integer,
	`finished_at` integer,
	`recipients` integer DEFAULT 0 NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `issue_number` ON `issue` (`number`);--> statement-breakpoint
CREATE INDEX `issue_state` ON `issue` (`state`);--> statement-breakpoint
CREATE TABLE `issue_entry` (
	`issue_id` text NOT NULL,
	`example_id` text NOT NULL,
	`position` integer NOT NULL,
	`included` integer DEFAULT true NOT NULL,
	`slug` text NOT NULL,
	`title` text NOT NULL,
	`teaser` text NOT NULL,
	`place` text NOT NULL,
	`land` text NOT NULL,
	`topics` text NOT NULL,
	PRIMARY KEY(`issue_id`, `example_id`)
);
--> statement-breakpoint
CREATE INDEX `issue_entry_example` ON `issue_entry` (`example_id`);--> statement-breakpoint
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
);
--> statement-breakpoint
CREATE INDEX `ledger_state` ON `ledger` (`issue_id`,`state`,`locale`);--> statement-breakpoint
CREATE INDEX `ledger_subscriber` ON `ledger` (`subscriber_id`);--> statement-breakpoint
CREATE TABLE `publication` (
	`example_id` text PRIMARY KEY NOT NULL,
	`version` integer NOT NULL,
	`slug` text NOT NULL,
	`title` text NOT NULL,
	`summary` text NOT NULL,
	`place` text NOT NULL,
	`land` text NOT NULL,
	`topics` text NOT NULL,
	`published_at` integer NOT NULL
);
--> statement-breakpoint
CREATE INDEX `publication_published` ON `publication` (`published_at`);--> statement-breakpoint
CREATE TABLE `subscriber` (
	`id` text PRIMARY KEY NOT NULL,
	`email` text NOT NULL,
	`locale` text NOT NULL,
	`state` text NOT NULL,
	`rhythm` text NOT NULL,
	`topics` text DEFAULT '[]' NOT NULL,
	`laender` text DEFAULT '[]' NOT NULL,
	`requested_at` integer NOT NULL,
	`mailed_at` integer DEFAULT 0 NOT NULL,
	`confirmed_at` integer,
	`unsubscribed_at` integer,
	`bounces` integer DEFAULT 0 NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `subscriber_email_unique` ON `subscriber` (`email`);--> statement-breakpoint
CREATE INDEX `subscriber_state` ON `subscriber` (`state`,`requested_at`);