CREATE TABLE `flight` (
	`id` integer PRIMARY KEY NOT NULL,
	`settled` integer NOT NULL
);
