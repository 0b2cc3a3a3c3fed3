CREATE TABLE `posted_job` (
	`job_id` text PRIMARY KEY NOT NULL,
	`meant_for` text NOT NULL,
	`held` text NOT NULL,
	`posted_at` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `publication_address` (
	`example_id` text NOT NULL,
	`version` integer NOT NULL,
	`slug` text NOT NULL,
	PRIMARY KEY(`example_id`, `version`)
);
