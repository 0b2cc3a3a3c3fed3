CREATE TABLE `adoption` (
	`id` text PRIMARY KEY NOT NULL,
	`example_id` text NOT NULL
);
--> statement-breakpoint
CREATE INDEX `adoption_example` ON `adoption` (`example_id`);