CREATE TABLE `index_change` (
	`seq` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`example` integer NOT NULL,
	`entry` text
);
--> statement-breakpoint
CREATE TABLE `index_page` (
	`id` integer PRIMARY KEY NOT NULL,
	`data` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `index_state` (
	`generation` integer PRIMARY KEY NOT NULL,
	`schema` integer NOT NULL,
	`segments` text NOT NULL,
	`learned` text NOT NULL,
	`created_at` integer NOT NULL
);
--> statement-breakpoint
ALTER TABLE `example` ADD `card` text;--> statement-breakpoint
-- An empty house starts with the present schema of the index (2); one with examples asks for a rebuild, which the next cron run does.
INSERT INTO `index_state` SELECT 1, CASE WHEN EXISTS (SELECT 1 FROM `example`) THEN 0 ELSE 2 END, '[]', '[]', 0;
--> statement-breakpoint
DELETE FROM `facet`;
--> statement-breakpoint
DELETE FROM `term`;
--> statement-breakpoint
DELETE FROM `example_text`;
