CREATE TABLE `attendances` (
	`occurrence_id` text PRIMARY KEY NOT NULL,
	`outcome` text NOT NULL,
	`people` integer,
	`at` integer NOT NULL,
	`by_id` text,
	FOREIGN KEY (`occurrence_id`) REFERENCES `occurrences`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`by_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `certificates` (
	`id` text PRIMARY KEY NOT NULL,
	`organisation_id` text NOT NULL,
	`person_name` text NOT NULL,
	`issued_on` text NOT NULL,
	`valid_until` text NOT NULL,
	`note` text,
	`recorded_by_id` text NOT NULL,
	`recorded_at` integer NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	FOREIGN KEY (`organisation_id`) REFERENCES `organisations`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`recorded_by_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `certificates_organisation` ON `certificates` (`organisation_id`);--> statement-breakpoint
CREATE TABLE `decision_letters` (
	`id` text PRIMARY KEY NOT NULL,
	`decision_id` text NOT NULL,
	`booking_id` text NOT NULL,
	`year` integer NOT NULL,
	`number` integer NOT NULL,
	`letter` text NOT NULL,
	`made_at` integer NOT NULL,
	FOREIGN KEY (`decision_id`) REFERENCES `decisions`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`booking_id`) REFERENCES `bookings`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `decision_letters_number` ON `decision_letters` (`year`,`number`);--> statement-breakpoint
CREATE INDEX `decision_letters_booking` ON `decision_letters` (`booking_id`);--> statement-breakpoint
CREATE TABLE `displacements` (
	`id` text PRIMARY KEY NOT NULL,
	`occurrence_id` text NOT NULL,
	`booking_id` text NOT NULL,
	`cause` text NOT NULL,
	`closure_id` text,
	`action` text NOT NULL,
	`reason` text NOT NULL,
	`from_room_id` text NOT NULL,
	`from_start_at` integer NOT NULL,
	`to_room_id` text,
	`to_start_at` integer,
	`at` integer NOT NULL,
	`by_id` text NOT NULL,
	FOREIGN KEY (`occurrence_id`) REFERENCES `occurrences`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`booking_id`) REFERENCES `bookings`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`closure_id`) REFERENCES `closures`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`by_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `displacements_booking` ON `displacements` (`booking_id`);--> statement-breakpoint
CREATE INDEX `displacements_at` ON `displacements` (`at`);--> statement-breakpoint
CREATE TABLE `message_reads` (
	`booking_id` text NOT NULL,
	`user_id` text NOT NULL,
	`read_at` integer NOT NULL,
	PRIMARY KEY(`booking_id`, `user_id`),
	FOREIGN KEY (`booking_id`) REFERENCES `bookings`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`user_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `messages` (
	`id` text PRIMARY KEY NOT NULL,
	`booking_id` text NOT NULL,
	`at` integer NOT NULL,
	`by_id` text NOT NULL,
	`by_name` text NOT NULL,
	`side` text NOT NULL,
	`body` text NOT NULL,
	`asks` integer NOT NULL,
	FOREIGN KEY (`booking_id`) REFERENCES `bookings`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`by_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `messages_booking` ON `messages` (`booking_id`,`at`);--> statement-breakpoint
CREATE TABLE `proposals` (
	`id` text PRIMARY KEY NOT NULL,
	`booking_id` text NOT NULL,
	`kind` text NOT NULL,
	`state` text NOT NULL,
	`made_by_id` text,
	`made_at` integer NOT NULL,
	`answer_until` integer,
	`message` text,
	`dates` text NOT NULL,
	`answered_by_id` text,
	`answered_at` integer,
	`answer` text,
	`reason_code` text,
	FOREIGN KEY (`booking_id`) REFERENCES `bookings`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`made_by_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`answered_by_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `proposals_booking` ON `proposals` (`booking_id`,`made_at`);--> statement-breakpoint
CREATE INDEX `proposals_open` ON `proposals` (`state`,`answer_until`);--> statement-breakpoint
CREATE TABLE `saved_filters` (
	`id` text PRIMARY KEY NOT NULL,
	`user_id` text NOT NULL,
	`page` text NOT NULL,
	`name` text NOT NULL,
	`query` text NOT NULL,
	`position` integer NOT NULL,
	FOREIGN KEY (`user_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `saved_filters_user` ON `saved_filters` (`user_id`,`page`);--> statement-breakpoint
CREATE TABLE `waits` (
	`id` text PRIMARY KEY NOT NULL,
	`occurrence_id` text NOT NULL,
	`booking_id` text NOT NULL,
	`since` integer NOT NULL,
	`state` text NOT NULL,
	`proposal_id` text,
	FOREIGN KEY (`occurrence_id`) REFERENCES `occurrences`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`booking_id`) REFERENCES `bookings`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`proposal_id`) REFERENCES `proposals`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `waits_state` ON `waits` (`state`,`since`);--> statement-breakpoint
CREATE INDEX `waits_occurrence` ON `waits` (`occurrence_id`);--> statement-breakpoint
ALTER TABLE `bookings` ADD `parts` text DEFAULT '[]' NOT NULL;--> statement-breakpoint
ALTER TABLE `bookings` ADD `made_by` text DEFAULT 'organisation' NOT NULL;--> statement-breakpoint
ALTER TABLE `bookings` ADD `clock_stopped_at` integer;--> statement-breakpoint
ALTER TABLE `bookings` ADD `escalated_at` integer;--> statement-breakpoint
ALTER TABLE `bookings` ADD `still_needed_asked_at` integer;--> statement-breakpoint
ALTER TABLE `closures` ADD `series_id` text;--> statement-breakpoint
ALTER TABLE `closures` ADD `reason` text;--> statement-breakpoint
CREATE INDEX `closures_series` ON `closures` (`series_id`);--> statement-breakpoint
ALTER TABLE `decisions` ADD `precedence` text;--> statement-breakpoint
ALTER TABLE `links` ADD `occurrence_id` text;--> statement-breakpoint
ALTER TABLE `occurrences` ADD `part` integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE `occurrences` ADD `stands_for_id` text;--> statement-breakpoint
ALTER TABLE `occurrences` ADD `proposal_id` text;--> statement-breakpoint
CREATE INDEX `occurrences_proposal` ON `occurrences` (`proposal_id`) WHERE "occurrences"."proposal_id" IS NOT NULL;--> statement-breakpoint
ALTER TABLE `outbox` ADD `event_key` text;--> statement-breakpoint
CREATE UNIQUE INDEX `outbox_event_key_unique` ON `outbox` (`event_key`);--> statement-breakpoint
ALTER TABLE `sites` ADD `epidemic_level` integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE `sites` ADD `epidemic_until` text;--> statement-breakpoint
ALTER TABLE `sites` ADD `epidemic_max_people` integer;--> statement-breakpoint
ALTER TABLE `sites` ADD `epidemic_text` text DEFAULT '{"fi":"","sv":"","en":""}' NOT NULL;--> statement-breakpoint
ALTER TABLE `sites` ADD `quiet_hours` text DEFAULT '[]' NOT NULL;--> statement-breakpoint
ALTER TABLE `sites` ADD `needs_orientation` integer;--> statement-breakpoint
ALTER TABLE `users` ADD `unwanted_mails` text DEFAULT '[]' NOT NULL;