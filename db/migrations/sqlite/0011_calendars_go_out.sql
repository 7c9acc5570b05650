CREATE TABLE `calendar_feeds` (
	`id` text PRIMARY KEY NOT NULL,
	`kind` text NOT NULL,
	`user_id` text NOT NULL,
	`organisation_id` text,
	`site_id` text,
	`name` text NOT NULL,
	`language` text NOT NULL,
	`token_hash` text NOT NULL,
	`created_at` integer NOT NULL,
	`last_used_at` integer,
	`revoked_at` integer,
	FOREIGN KEY (`user_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`organisation_id`) REFERENCES `organisations`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`site_id`) REFERENCES `sites`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `calendar_feeds_token_hash_unique` ON `calendar_feeds` (`token_hash`);--> statement-breakpoint
CREATE INDEX `calendar_feeds_user` ON `calendar_feeds` (`user_id`);--> statement-breakpoint
CREATE TABLE `embed_keys` (
	`id` text PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`organisation_id` text,
	`origins` text NOT NULL,
	`created_by_id` text NOT NULL,
	`created_at` integer NOT NULL,
	`revoked_at` integer,
	`version` integer DEFAULT 1 NOT NULL,
	FOREIGN KEY (`organisation_id`) REFERENCES `organisations`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`created_by_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
ALTER TABLE `bookings` ADD `open_to_all` integer DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE `bookings` ADD `public_description` text;--> statement-breakpoint
ALTER TABLE `bookings` ADD `public_link` text;--> statement-breakpoint
ALTER TABLE `bookings` ADD `umbrella_id` text REFERENCES organisations(id);--> statement-breakpoint
CREATE INDEX `bookings_open_to_all` ON `bookings` (`last_end`) WHERE "bookings"."open_to_all";--> statement-breakpoint
ALTER TABLE `region` ADD `cancel_deadline` text DEFAULT '{"workingDays":1,"time":"12:00"}' NOT NULL;--> statement-breakpoint
ALTER TABLE `region` ADD `displacement_notice_days` integer DEFAULT 10 NOT NULL;--> statement-breakpoint
ALTER TABLE `occurrences` DROP COLUMN `part`;--> statement-breakpoint
UPDATE `bookings` SET `umbrella_id` = (SELECT o.`umbrella_id` FROM `organisations` o WHERE o.`id` = `bookings`.`organisation_id`) WHERE `made_by` = 'umbrella';
