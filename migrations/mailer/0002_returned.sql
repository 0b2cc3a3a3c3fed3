CREATE TABLE `returned` (
	`job_id` text NOT NULL,
	`letter_id` text NOT NULL,
	`what` text NOT NULL,
	`returned_at` integer NOT NULL,
	PRIMARY KEY(`job_id`, `letter_id`, `what`)
);
