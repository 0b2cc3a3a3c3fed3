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
CREATE TABLE `example` (
	`id` integer PRIMARY KEY NOT NULL,
	`example_id` text NOT NULL,
	`version` integer NOT NULL,
	`slug` text NOT NULL,
	`document` text NOT NULL,
	`title_key` text NOT NULL,
	`last_month` text,
	`published_at` integer NOT NULL,
	`confirmed_at` integer NOT NULL,
	`indexed_at` integer NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `example_example_id_unique` ON `example` (`example_id`);--> statement-breakpoint
CREATE INDEX `example_slug` ON `example` (`slug`);--> statement-breakpoint
CREATE INDEX `example_published` ON `example` (`published_at`);--> statement-breakpoint
CREATE TABLE `facet` (
	`name` text NOT NULL,
	`key` text NOT NULL,
	`example` integer NOT NULL,
	PRIMARY KEY(`name`, `key`, `example`)
);
--> statement-breakpoint
CREATE INDEX `facet_example` ON `facet` (`example`);--> statement-breakpoint
CREATE TABLE `slug_history` (
	`slug` text PRIMARY KEY NOT NULL,
	`example_id` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `term` (
	`example` integer NOT NULL,
	`kind` text NOT NULL,
	`label` text NOT NULL,
	`path` text,
	`folded` text NOT NULL,
	`position` integer NOT NULL
);
--> statement-breakpoint
CREATE INDEX `term_folded` ON `term` (`folded`);--> statement-breakpoint
CREATE INDEX `term_example` ON `term` (`example`);--> statement-breakpoint
CREATE TABLE `withdrawn` (
	`example_id` text PRIMARY KEY NOT NULL,
	`withdrawn_at` integer NOT NULL
);
