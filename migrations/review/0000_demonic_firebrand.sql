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
CREATE TABLE `account` (
	`id` text PRIMARY KEY NOT NULL,
	`person_id` text NOT NULL,
	`provider_id` text NOT NULL,
	`account_id` text NOT NULL,
	`access_token` text,
	`refresh_token` text,
	`id_token` text,
	`access_token_expires_at` integer,
	`refresh_token_expires_at` integer,
	`scope` text,
	`password` text,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `decision` (
	`id` text PRIMARY KEY NOT NULL,
	`submission_id` text NOT NULL,
	`outcome` text NOT NULL,
	`revision` integer NOT NULL,
	`message` text NOT NULL,
	`person_id` text NOT NULL,
	`correlation_id` text NOT NULL,
	`decided_at` integer NOT NULL,
	`due_at` integer NOT NULL,
	`done_at` integer
);
--> statement-breakpoint
CREATE INDEX `decision_due` ON `decision` (`due_at`) WHERE done_at IS NULL;--> statement-breakpoint
CREATE TABLE `decision_end` (
	`decision_id` text PRIMARY KEY NOT NULL,
	`end` text NOT NULL,
	`at` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `history` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`submission_id` text NOT NULL,
	`version` integer,
	`at` integer NOT NULL,
	`person_id` text,
	`action` text NOT NULL,
	`detail` text NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `history_move` ON `history` (`submission_id`,`version`);--> statement-breakpoint
CREATE TABLE `note` (
	`id` text PRIMARY KEY NOT NULL,
	`submission_id` text NOT NULL,
	`person_id` text NOT NULL,
	`text` text NOT NULL,
	`written_at` integer NOT NULL
);
--> statement-breakpoint
CREATE INDEX `note_case` ON `note` (`submission_id`,`written_at`);--> statement-breakpoint
CREATE TABLE `person` (
	`id` text PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`email` text NOT NULL,
	`email_verified` integer DEFAULT true NOT NULL,
	`image` text,
	`roles` text DEFAULT '[]' NOT NULL,
	`laender` text DEFAULT '[]' NOT NULL,
	`active` integer DEFAULT true NOT NULL,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `person_email_unique` ON `person` (`email`);--> statement-breakpoint
CREATE TABLE `publication` (
	`example_id` text PRIMARY KEY NOT NULL,
	`submission_id` text,
	`slug` text NOT NULL,
	`version` integer NOT NULL,
	`kind` text NOT NULL,
	`land` text NOT NULL,
	`title` text NOT NULL,
	`document_key` text NOT NULL,
	`state` text NOT NULL,
	`published_at` integer NOT NULL,
	`withdrawn_at` integer
);
--> statement-breakpoint
CREATE UNIQUE INDEX `publication_submission_id_unique` ON `publication` (`submission_id`);--> statement-breakpoint
CREATE UNIQUE INDEX `publication_slug_unique` ON `publication` (`slug`);--> statement-breakpoint
CREATE TABLE `rating` (
	`submission_id` text NOT NULL,
	`person_id` text NOT NULL,
	`criterion` text NOT NULL,
	`level` integer,
	`comment` text NOT NULL,
	`rated_at` integer NOT NULL,
	PRIMARY KEY(`submission_id`, `person_id`, `criterion`)
);
--> statement-breakpoint
CREATE TABLE `review_case` (
	`submission_id` text PRIMARY KEY NOT NULL,
	`number` text NOT NULL,
	`kind` text NOT NULL,
	`land` text NOT NULL,
	`title` text NOT NULL,
	`state` text NOT NULL,
	`version` integer NOT NULL,
	`revision` integer NOT NULL,
	`received_at` integer NOT NULL,
	`waiting_since` integer NOT NULL,
	`answered_at` integer,
	`changed_fields` text DEFAULT '[]' NOT NULL,
	`decision_id` text,
	`holder_id` text,
	`held_until` integer
);
--> statement-breakpoint
CREATE INDEX `review_case_state` ON `review_case` (`state`,`received_at`);--> statement-breakpoint
CREATE TABLE `session` (
	`id` text PRIMARY KEY NOT NULL,
	`person_id` text NOT NULL,
	`token` text NOT NULL,
	`expires_at` integer NOT NULL,
	`ip_address` text,
	`user_agent` text,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `session_token_unique` ON `session` (`token`);--> statement-breakpoint
CREATE INDEX `session_person` ON `session` (`person_id`);--> statement-breakpoint
CREATE TABLE `verification` (
	`id` text PRIMARY KEY NOT NULL,
	`identifier` text NOT NULL,
	`value` text NOT NULL,
	`expires_at` integer NOT NULL,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL
);
--> statement-breakpoint
CREATE INDEX `verification_identifier` ON `verification` (`identifier`);