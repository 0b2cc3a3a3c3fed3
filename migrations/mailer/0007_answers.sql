ALTER TABLE `outbound` ADD `answers` integer DEFAULT 0 NOT NULL;--> statement-breakpoint
-- until now a letter was named to its provider by its attempts
UPDATE `outbound` SET `answers` = `attempts`;
