CREATE TABLE `adoption` (
	`id` text PRIMARY KEY NOT NULL,
	`example_id` text NOT NULL,
	`adopted_at` integer NOT NULL,
	`taken_back_at` integer
);
--> statement-breakpoint
CREATE INDEX `adoption_example` ON `adoption` (`example_id`);