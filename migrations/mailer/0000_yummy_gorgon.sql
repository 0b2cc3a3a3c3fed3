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
CREATE TABLE `job` (
	`id` text PRIMARY KEY NOT NULL,
	`purpose` text NOT NULL,
	`correlation_id` text NOT NULL,
	`causation_id` text NOT NULL,
	`created_at` integer NOT NULL,
	`closed_at` integer
);
--> statement-breakpoint
CREATE TABLE `outbound` (
	`job_id` text NOT NULL,
	`letter_id` text NOT NULL,
	`state` text NOT NULL,
	`attempts` integer NOT NULL,
	`next_at` integer NOT NULL,
	`started_at` integer,
	`repeated` integer NOT NULL,
	`reason` text,
	`reported_state` text,
	`reported_at` integer,
	`unreported` integer DEFAULT 0 NOT NULL,
	`created_at` integer NOT NULL,
	PRIMARY KEY(`job_id`, `letter_id`)
);
--> statement-breakpoint
CREATE INDEX `outbound_due` ON `outbound` (`state`,`next_at`);--> statement-breakpoint
CREATE INDEX `outbound_unreported` ON `outbound` (`job_id`,`letter_id`) WHERE unreported = 1;--> statement-breakpoint
CREATE INDEX `outbound_repeated` ON `outbound` (`job_id`) WHERE repeated = 1;