ALTER TABLE `subscriber` ADD `reach` text DEFAULT 'open' NOT NULL;--> statement-breakpoint
ALTER TABLE `subscriber` ADD `bouncing_since` integer;--> statement-breakpoint
ALTER TABLE `subscriber` ADD `bounced_at` integer;--> statement-breakpoint
ALTER TABLE `subscriber` ADD `bounce_reason` text;--> statement-breakpoint
ALTER TABLE `subscriber` ADD `paused_until` integer;--> statement-breakpoint
ALTER TABLE `subscriber` ADD `trial_at` integer;--> statement-breakpoint
CREATE INDEX `subscriber_bounced` ON `subscriber` (`bounced_at`) WHERE bounced_at IS NOT NULL;--> statement-breakpoint
UPDATE `subscriber` SET `reach` = 'suppressed', `bounced_at` = unixepoch() * 1000, `bouncing_since` = unixepoch() * 1000 WHERE `bounces` >= 3;--> statement-breakpoint
UPDATE `subscriber` SET `bounces` = 0 WHERE `reach` = 'open' AND `bounces` > 0;
