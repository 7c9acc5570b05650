CREATE TABLE `breakdowns` (
	`id` text PRIMARY KEY NOT NULL,
	`site_id` text NOT NULL,
	`room_id` text,
	`device` text NOT NULL,
	`start_at` integer NOT NULL,
	`end_at` integer,
	`note` text NOT NULL,
	`reported_at` integer NOT NULL,
	`reported_by_id` text NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	FOREIGN KEY (`site_id`) REFERENCES `sites`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`room_id`) REFERENCES `rooms`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `breakdowns_site` ON `breakdowns` (`site_id`,`start_at`);--> statement-breakpoint
CREATE TABLE `corrections` (
	`id` text PRIMARY KEY NOT NULL,
	`room_id` text NOT NULL,
	`fact_key` text,
	`message` text NOT NULL,
	`email` text,
	`language` text NOT NULL,
	`sent_at` integer NOT NULL,
	`closed_at` integer,
	`closed_by_id` text,
	`answer` text,
	FOREIGN KEY (`room_id`) REFERENCES `rooms`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `corrections_room` ON `corrections` (`room_id`,`sent_at`);--> statement-breakpoint
CREATE TABLE `photos` (
	`id` text PRIMARY KEY NOT NULL,
	`subject_kind` text NOT NULL,
	`subject_id` text NOT NULL,
	`fact_key` text,
	`alt` text NOT NULL,
	`width` integer NOT NULL,
	`height` integer NOT NULL,
	`position` integer NOT NULL,
	`added_at` integer NOT NULL,
	`added_by_id` text NOT NULL,
	`version` integer DEFAULT 1 NOT NULL
);
--> statement-breakpoint
CREATE INDEX `photos_subject` ON `photos` (`subject_kind`,`subject_id`,`position`);--> statement-breakpoint
ALTER TABLE `bookings` ADD `wheelchair_users` integer;--> statement-breakpoint
ALTER TABLE `organisations` ADD `usual_needs` text DEFAULT '[]' NOT NULL;--> statement-breakpoint
ALTER TABLE `region` ADD `limits` text DEFAULT '{}' NOT NULL;