CREATE TABLE `breakdown_notices` (
	`breakdown_id` text NOT NULL,
	`occurrence_id` text NOT NULL,
	`told_at` integer NOT NULL,
	PRIMARY KEY(`breakdown_id`, `occurrence_id`),
	FOREIGN KEY (`breakdown_id`) REFERENCES `breakdowns`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `facilities` (
	`id` text PRIMARY KEY NOT NULL,
	`site_id` text NOT NULL,
	`kind` text NOT NULL,
	`name` text NOT NULL,
	`position` integer NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	FOREIGN KEY (`site_id`) REFERENCES `sites`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `facilities_site` ON `facilities` (`site_id`);--> statement-breakpoint
CREATE TABLE `facts` (
	`subject_kind` text NOT NULL,
	`subject_id` text NOT NULL,
	`via` text DEFAULT '' NOT NULL,
	`key` text NOT NULL,
	`value` text,
	`source` text,
	`checked_on` text,
	`checked_by` text,
	PRIMARY KEY(`subject_kind`, `subject_id`, `via`, `key`)
);
--> statement-breakpoint
CREATE TABLE `room_facilities` (
	`room_id` text NOT NULL,
	`facility_id` text NOT NULL,
	PRIMARY KEY(`room_id`, `facility_id`),
	FOREIGN KEY (`room_id`) REFERENCES `rooms`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`facility_id`) REFERENCES `facilities`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `room_facilities_facility` ON `room_facilities` (`facility_id`);--> statement-breakpoint
ALTER TABLE `breakdowns` ADD `entrance_id` text;--> statement-breakpoint
ALTER TABLE `breakdowns` ADD `facility_id` text;--> statement-breakpoint
ALTER TABLE `region` ADD `demands_second_factor` integer DEFAULT false NOT NULL;