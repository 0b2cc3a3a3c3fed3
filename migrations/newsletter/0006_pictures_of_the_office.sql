ALTER TABLE `issue` ADD `picture` text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE `issue` ADD `picture_alt` text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE `issue_section` ADD `picture` text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE `issue_section` ADD `picture_alt` text DEFAULT '' NOT NULL;