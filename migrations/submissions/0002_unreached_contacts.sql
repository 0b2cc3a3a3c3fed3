CREATE TABLE `mended_contact` (
	`example_id` text PRIMARY KEY NOT NULL,
	`email` text NOT NULL,
	`mended_at` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `reader_mail` (
	`job_id` text PRIMARY KEY NOT NULL,
	`example_id` text NOT NULL,
	`recipient` text NOT NULL,
	`locale` text NOT NULL,
	`words` text NOT NULL,
	`sent_at` integer NOT NULL
);
--> statement-breakpoint
CREATE INDEX `reader_mail_sent` ON `reader_mail` (`sent_at`);--> statement-breakpoint
CREATE INDEX `reader_mail_example` ON `reader_mail` (`example_id`);--> statement-breakpoint
CREATE TABLE `unreached` (
	`example_id` text NOT NULL,
	`recipient` text NOT NULL,
	`land` text NOT NULL,
	`title` text NOT NULL,
	`reason` text NOT NULL,
	`times` integer NOT NULL,
	`since_at` integer NOT NULL,
	`last_at` integer NOT NULL,
	PRIMARY KEY(`example_id`, `recipient`)
);
