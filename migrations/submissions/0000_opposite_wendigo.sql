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
CREATE TABLE `attachment` (
	`id` text PRIMARY KEY NOT NULL,
	`submission_id` text NOT NULL,
	`field` text NOT NULL,
	`role` text NOT NULL,
	`name` text NOT NULL,
	`title` text NOT NULL,
	`media_type` text NOT NULL,
	`size` integer NOT NULL,
	`added_at` integer NOT NULL
);
--> statement-breakpoint
CREATE INDEX `attachment_submission` ON `attachment` (`submission_id`,`added_at`);--> statement-breakpoint
CREATE TABLE `erasure` (
	`submission_id` text PRIMARY KEY NOT NULL,
	`requested_at` integer NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `erasure_due` ON `erasure` (`requested_at`,`submission_id`);--> statement-breakpoint
CREATE TABLE `history` (
	`submission_id` text NOT NULL,
	`version` integer NOT NULL,
	`entry` text NOT NULL,
	`note_key` text,
	`at` integer NOT NULL,
	PRIMARY KEY(`submission_id`, `version`)
);
--> statement-breakpoint
CREATE TABLE `mail_job` (
	`job_id` text PRIMARY KEY NOT NULL,
	`submission_id` text NOT NULL,
	`state` text NOT NULL,
	`requested_at` integer NOT NULL
);
--> statement-breakpoint
CREATE INDEX `mail_job_submission` ON `mail_job` (`submission_id`,`requested_at`);--> statement-breakpoint
CREATE TABLE `number_sequence` (
	`year` integer PRIMARY KEY NOT NULL,
	`last` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `submission` (
	`id` text PRIMARY KEY NOT NULL,
	`kind` text NOT NULL,
	`locale` text NOT NULL,
	`state` text NOT NULL,
	`number` text,
	`revision` integer DEFAULT 0 NOT NULL,
	`version` integer DEFAULT 0 NOT NULL,
	`draft` text DEFAULT '{}' NOT NULL,
	`name` text DEFAULT '' NOT NULL,
	`email` text DEFAULT '' NOT NULL,
	`note_key` text,
	`slug` text,
	`client_reference` text,
	`created_at` integer NOT NULL,
	`saved_at` integer NOT NULL,
	`sent_at` integer,
	`state_at` integer NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `submission_number_unique` ON `submission` (`number`);--> statement-breakpoint
CREATE UNIQUE INDEX `submission_client_reference_unique` ON `submission` (`client_reference`);--> statement-breakpoint
CREATE INDEX `submission_state` ON `submission` (`state`,`saved_at`);--> statement-breakpoint
CREATE INDEX `submission_email` ON `submission` (lower("email"));