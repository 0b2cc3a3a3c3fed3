CREATE TABLE `provider_mail` (
	`message_id` text PRIMARY KEY NOT NULL,
	`job_id` text NOT NULL,
	`letter_id` text NOT NULL,
	`sent_at` integer NOT NULL
);
