CREATE TABLE `list_history` (
	`id` text PRIMARY KEY NOT NULL,
	`at` integer NOT NULL,
	`person_id` text NOT NULL,
	`person_name` text NOT NULL,
	`action` text NOT NULL,
	`people` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `list_import` (
	`id` text PRIMARY KEY NOT NULL,
	`kind` text NOT NULL,
	`state` text NOT NULL,
	`given_at` integer,
	`source` text DEFAULT '' NOT NULL,
	`words` text DEFAULT '' NOT NULL,
	`created_by` text NOT NULL,
	`created_at` integer NOT NULL,
	`started_at` integer,
	`finished_at` integer
);
--> statement-breakpoint
CREATE TABLE `list_import_row` (
	`import_id` text NOT NULL,
	`line` integer NOT NULL,
	`verdict` text NOT NULL,
	`email` text,
	`details` text,
	PRIMARY KEY(`import_id`, `line`)
);
--> statement-breakpoint
CREATE INDEX `list_import_row_verdict` ON `list_import_row` (`import_id`,`verdict`);--> statement-breakpoint
CREATE TABLE `list_month` (
	`month` text PRIMARY KEY NOT NULL,
	`joined` integer DEFAULT 0 NOT NULL,
	`departed` integer DEFAULT 0 NOT NULL
);
--> statement-breakpoint
CREATE TABLE `list_snapshot` (
	`month` text NOT NULL,
	`dimension` text NOT NULL,
	`key` text NOT NULL,
	`people` integer NOT NULL,
	`taken_at` integer NOT NULL,
	PRIMARY KEY(`month`, `dimension`, `key`)
);
--> statement-breakpoint
CREATE TABLE `suppression` (
	`hash` text PRIMARY KEY NOT NULL,
	`reason` text NOT NULL,
	`at` integer NOT NULL
);
--> statement-breakpoint
ALTER TABLE `consent` ADD `source` text;--> statement-breakpoint
ALTER TABLE `issue` ADD `unsubscribed` integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE `issue` ADD `complained` integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE `issue` ADD `figures` text;--> statement-breakpoint
ALTER TABLE `subscriber` ADD `asks` integer DEFAULT 1 NOT NULL;--> statement-breakpoint
ALTER TABLE `subscriber` ADD `kept_at` integer;--> statement-breakpoint
ALTER TABLE `subscriber` ADD `still_wanted_asked_at` integer;--> statement-breakpoint
ALTER TABLE `subscriber` ADD `paused_at` integer;--> statement-breakpoint
INSERT INTO list_month (month, joined, departed)
SELECT month, sum(joined), sum(departed) FROM (
  SELECT strftime('%Y-%m', confirmed_at / 1000, 'unixepoch') AS month, count(*) AS joined, 0 AS departed FROM subscriber
  WHERE confirmed_at IS NOT NULL AND state IN ('confirmed', 'unsubscribed') GROUP BY 1
  UNION ALL
  SELECT strftime('%Y-%m', unsubscribed_at / 1000, 'unixepoch'), 0, count(*) FROM subscriber
  WHERE confirmed_at IS NOT NULL AND unsubscribed_at IS NOT NULL AND state = 'unsubscribed' GROUP BY 1
) GROUP BY month;
--> statement-breakpoint
CREATE TRIGGER subscriber_inserted AFTER INSERT ON subscriber WHEN NEW.state = 'confirmed' BEGIN
  INSERT INTO list_month (month, joined) VALUES (strftime('%Y-%m', 'now'), 1) ON CONFLICT (month) DO UPDATE SET joined = joined + 1;
END;
--> statement-breakpoint
CREATE TRIGGER subscriber_joined AFTER UPDATE OF state ON subscriber WHEN NEW.state = 'confirmed' AND OLD.state <> 'confirmed' BEGIN
  INSERT INTO list_month (month, joined) VALUES (strftime('%Y-%m', 'now'), 1) ON CONFLICT (month) DO UPDATE SET joined = joined + 1;
END;
--> statement-breakpoint
CREATE TRIGGER subscriber_left AFTER UPDATE OF state ON subscriber WHEN OLD.state = 'confirmed' AND NEW.state <> 'confirmed' BEGIN
  INSERT INTO list_month (month, departed) VALUES (strftime('%Y-%m', 'now'), 1) ON CONFLICT (month) DO UPDATE SET departed = departed + 1;
END;
--> statement-breakpoint
CREATE TRIGGER subscriber_deleted AFTER DELETE ON subscriber WHEN OLD.state = 'confirmed' BEGIN
  INSERT INTO list_month (month, departed) VALUES (strftime('%Y-%m', 'now'), 1) ON CONFLICT (month) DO UPDATE SET departed = departed + 1;
END;
