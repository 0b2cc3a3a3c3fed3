CREATE TABLE `miss` (
	`digest` text PRIMARY KEY NOT NULL,
	`times` integer NOT NULL,
	`first_at` integer NOT NULL,
	`last_at` integer NOT NULL,
	`word` text
);
--> statement-breakpoint
CREATE TABLE `version` (
	`example_id` text NOT NULL,
	`version` integer NOT NULL,
	`published_at` integer NOT NULL,
	PRIMARY KEY(`example_id`, `version`)
);
--> statement-breakpoint
-- what is public now; older versions come with the next rebuild
INSERT INTO `version` SELECT `example_id`, `version`, `published_at` FROM `example`;
