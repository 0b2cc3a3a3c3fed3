ALTER TABLE `digest_sending` ADD `through` text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE `digest_sending` ADD `figures` text;--> statement-breakpoint
CREATE INDEX `dispatch_chunk_open` ON `dispatch_chunk` (`issue_id`) WHERE open > 0;