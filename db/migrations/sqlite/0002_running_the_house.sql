CREATE TABLE `agreements` (
	`id` text PRIMARY KEY NOT NULL,
	`organisation_id` text NOT NULL,
	`number` text NOT NULL,
	`kind` text NOT NULL,
	`parties` text NOT NULL,
	`valid_from` text NOT NULL,
	`valid_until` text,
	`room_ids` text NOT NULL,
	`hours_per_year` integer,
	`note` text,
	`version` integer DEFAULT 1 NOT NULL,
	FOREIGN KEY (`organisation_id`) REFERENCES `organisations`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `agreements_organisation` ON `agreements` (`organisation_id`);--> statement-breakpoint
CREATE TABLE `contacts` (
	`id` text PRIMARY KEY NOT NULL,
	`level` text NOT NULL,
	`line` text,
	`site_id` text,
	`municipality_code` text,
	`area` text,
	`name` text NOT NULL,
	`title` text NOT NULL,
	`phone` text,
	`email` text,
	`substitute_id` text,
	`away_from` text,
	`away_until` text,
	`position` integer NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	FOREIGN KEY (`site_id`) REFERENCES `sites`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`municipality_code`) REFERENCES `municipalities`(`code`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `contacts_site` ON `contacts` (`site_id`);--> statement-breakpoint
CREATE TABLE `documents` (
	`id` text PRIMARY KEY NOT NULL,
	`kind` text NOT NULL,
	`site_id` text,
	`number` integer NOT NULL,
	`body` text NOT NULL,
	`created_at` integer NOT NULL,
	`created_by` text,
	`published_at` integer,
	`version` integer DEFAULT 1 NOT NULL
);
--> statement-breakpoint
CREATE INDEX `documents_kind` ON `documents` (`kind`,`site_id`,`number`);--> statement-breakpoint
CREATE TABLE `entrances` (
	`id` text PRIMARY KEY NOT NULL,
	`site_id` text NOT NULL,
	`name` text NOT NULL,
	`position` integer NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	FOREIGN KEY (`site_id`) REFERENCES `sites`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `entrances_site` ON `entrances` (`site_id`);--> statement-breakpoint
CREATE TABLE `former_names` (
	`subject_kind` text NOT NULL,
	`subject_id` text NOT NULL,
	`until_date` text NOT NULL,
	`name` text NOT NULL,
	PRIMARY KEY(`subject_kind`, `subject_id`, `until_date`)
);
--> statement-breakpoint
CREATE TABLE `imports` (
	`id` text PRIMARY KEY NOT NULL,
	`kind` text NOT NULL,
	`file_name` text NOT NULL,
	`at` integer NOT NULL,
	`by_id` text NOT NULL,
	`by_name` text NOT NULL,
	`created` integer NOT NULL,
	`changed` integer NOT NULL,
	`trace` text NOT NULL,
	`undone_at` integer
);
--> statement-breakpoint
CREATE TABLE `invitations` (
	`id` text PRIMARY KEY NOT NULL,
	`email` text NOT NULL,
	`language` text NOT NULL,
	`role` text NOT NULL,
	`organisation_id` text,
	`site_id` text,
	`municipality_code` text,
	`invited_by_id` text,
	`invited_at` integer NOT NULL,
	`expires_at` integer NOT NULL,
	`accepted_at` integer,
	`withdrawn_at` integer,
	FOREIGN KEY (`organisation_id`) REFERENCES `organisations`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`site_id`) REFERENCES `sites`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`municipality_code`) REFERENCES `municipalities`(`code`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`invited_by_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `invitations_organisation` ON `invitations` (`organisation_id`);--> statement-breakpoint
CREATE INDEX `invitations_email` ON `invitations` (`email`);--> statement-breakpoint
CREATE TABLE `links` (
	`token_hash` text PRIMARY KEY NOT NULL,
	`purpose` text NOT NULL,
	`user_id` text,
	`invitation_id` text,
	`created_at` integer NOT NULL,
	`expires_at` integer NOT NULL,
	`used_at` integer,
	FOREIGN KEY (`user_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`invitation_id`) REFERENCES `invitations`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `links_expiry` ON `links` (`expires_at`);--> statement-breakpoint
CREATE TABLE `mail_texts` (
	`kind` text PRIMARY KEY NOT NULL,
	`subject` text NOT NULL,
	`body` text NOT NULL,
	`version` integer DEFAULT 1 NOT NULL
);
--> statement-breakpoint
CREATE TABLE `notices` (
	`id` text PRIMARY KEY NOT NULL,
	`site_id` text,
	`level` text NOT NULL,
	`audience` text NOT NULL,
	`text` text NOT NULL,
	`from_date` text NOT NULL,
	`until_date` text NOT NULL,
	`version` integer DEFAULT 1 NOT NULL
);
--> statement-breakpoint
CREATE TABLE `priority_classes` (
	`code` text PRIMARY KEY NOT NULL,
	`position` integer NOT NULL,
	`label` text NOT NULL,
	`description` text NOT NULL,
	`rule` text NOT NULL,
	`may_book` integer NOT NULL,
	`price_class` text NOT NULL,
	`version` integer DEFAULT 1 NOT NULL
);
--> statement-breakpoint
CREATE TABLE `region` (
	`id` integer PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`languages` text NOT NULL,
	`accent` text,
	`time_zone` text NOT NULL,
	`municipalities` text NOT NULL,
	`contact` text NOT NULL,
	`status_rights` text NOT NULL,
	`closed_on_holidays` integer NOT NULL,
	`setup_done` text NOT NULL,
	`opened_at` integer,
	`version` integer DEFAULT 1 NOT NULL
);
--> statement-breakpoint
CREATE TABLE `second_factors` (
	`user_id` text PRIMARY KEY NOT NULL,
	`secret` text NOT NULL,
	`confirmed_at` integer,
	`last_step` integer NOT NULL,
	`recovery_hashes` text NOT NULL,
	FOREIGN KEY (`user_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `verifications` (
	`id` text PRIMARY KEY NOT NULL,
	`organisation_id` text NOT NULL,
	`status` text NOT NULL,
	`evidence` text,
	`reason` text,
	`valid_until` text,
	`at` integer NOT NULL,
	`by_id` text,
	`by_name` text NOT NULL,
	FOREIGN KEY (`organisation_id`) REFERENCES `organisations`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `verifications_organisation` ON `verifications` (`organisation_id`,`at`);--> statement-breakpoint
ALTER TABLE `access_tokens` ADD `scope` text DEFAULT 'write' NOT NULL;--> statement-breakpoint
ALTER TABLE `access_tokens` ADD `last_used_at` integer;--> statement-breakpoint
ALTER TABLE `bookings` ADD `terms_id` text;--> statement-breakpoint
ALTER TABLE `codes` ADD `retired_at` integer;--> statement-breakpoint
ALTER TABLE `codes` ADD `version` integer DEFAULT 1 NOT NULL;--> statement-breakpoint
ALTER TABLE `grants` ADD `valid_from` text;--> statement-breakpoint
ALTER TABLE `grants` ADD `valid_until` text;--> statement-breakpoint
ALTER TABLE `grants` ADD `deputy_for_id` text REFERENCES users(id);--> statement-breakpoint
CREATE INDEX `grants_organisation` ON `grants` (`organisation_id`);--> statement-breakpoint
ALTER TABLE `organisations` ADD `field` text;--> statement-breakpoint
ALTER TABLE `organisations` ADD `support_forms` text DEFAULT '[]' NOT NULL;--> statement-breakpoint
ALTER TABLE `organisations` ADD `other_content_areas` text DEFAULT '[]' NOT NULL;--> statement-breakpoint
ALTER TABLE `organisations` ADD `purpose` text;--> statement-breakpoint
ALTER TABLE `organisations` ADD `serves_region` integer DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE `organisations` ADD `email` text;--> statement-breakpoint
ALTER TABLE `organisations` ADD `phone` text;--> statement-breakpoint
ALTER TABLE `organisations` ADD `responsible_name` text;--> statement-breakpoint
ALTER TABLE `organisations` ADD `responsible_phone` text;--> statement-breakpoint
ALTER TABLE `organisations` ADD `responsible_email` text;--> statement-breakpoint
ALTER TABLE `organisations` ADD `priority_class` text;--> statement-breakpoint
ALTER TABLE `organisations` ADD `umbrella_id` text;--> statement-breakpoint
ALTER TABLE `organisations` ADD `verified_until` text;--> statement-breakpoint
ALTER TABLE `organisations` ADD `merged_into_id` text;--> statement-breakpoint
ALTER TABLE `organisations` ADD `created_at` integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE `organisations` ADD `version` integer DEFAULT 1 NOT NULL;--> statement-breakpoint
CREATE INDEX `organisations_status` ON `organisations` (`status`);--> statement-breakpoint
CREATE INDEX `organisations_business_id` ON `organisations` (`business_id`);--> statement-breakpoint
ALTER TABLE `rooms` ADD `seasons` text;--> statement-breakpoint
ALTER TABLE `rooms` ADD `state` text DEFAULT 'published' NOT NULL;--> statement-breakpoint
ALTER TABLE `rooms` ADD `closes_on` text;--> statement-breakpoint
ALTER TABLE `rooms` ADD `description` text DEFAULT '{"fi":"","sv":"","en":""}' NOT NULL;--> statement-breakpoint
ALTER TABLE `rooms` ADD `rules` text DEFAULT '{"fi":"","sv":"","en":""}' NOT NULL;--> statement-breakpoint
ALTER TABLE `rooms` ADD `access` text;--> statement-breakpoint
ALTER TABLE `rooms` ADD `access_secret` text;--> statement-breakpoint
ALTER TABLE `rooms` ADD `version` integer DEFAULT 1 NOT NULL;--> statement-breakpoint
ALTER TABLE `sessions` ADD `id` text;--> statement-breakpoint
ALTER TABLE `sessions` ADD `user_agent` text;--> statement-breakpoint
ALTER TABLE `sessions` ADD `last_seen_at` integer;--> statement-breakpoint
CREATE UNIQUE INDEX `sessions_id_unique` ON `sessions` (`id`);--> statement-breakpoint
ALTER TABLE `sites` ADD `state` text DEFAULT 'published' NOT NULL;--> statement-breakpoint
ALTER TABLE `sites` ADD `closes_on` text;--> statement-breakpoint
ALTER TABLE `sites` ADD `branch` text;--> statement-breakpoint
ALTER TABLE `sites` ADD `description` text DEFAULT '{"fi":"","sv":"","en":""}' NOT NULL;--> statement-breakpoint
ALTER TABLE `sites` ADD `arrival` text DEFAULT '{"fi":"","sv":"","en":""}' NOT NULL;--> statement-breakpoint
ALTER TABLE `sites` ADD `seasons` text DEFAULT '[]' NOT NULL;--> statement-breakpoint
ALTER TABLE `sites` ADD `closed_on_holidays` integer;--> statement-breakpoint
ALTER TABLE `sites` ADD `version` integer DEFAULT 1 NOT NULL;--> statement-breakpoint
ALTER TABLE `users` ADD `version` integer DEFAULT 1 NOT NULL;