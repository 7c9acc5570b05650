CREATE TABLE `access_tokens` (
	`id` text PRIMARY KEY NOT NULL,
	`token_hash` text NOT NULL,
	`user_id` text NOT NULL,
	`name` text NOT NULL,
	`created_at` integer NOT NULL,
	`expires_at` integer NOT NULL,
	FOREIGN KEY (`user_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `access_tokens_token_hash_unique` ON `access_tokens` (`token_hash`);--> statement-breakpoint
CREATE INDEX `access_tokens_user` ON `access_tokens` (`user_id`);--> statement-breakpoint
CREATE TABLE `audit` (
	`id` text PRIMARY KEY NOT NULL,
	`at` integer NOT NULL,
	`actor_id` text,
	`actor_name` text NOT NULL,
	`action` text NOT NULL,
	`subject_kind` text NOT NULL,
	`subject_id` text NOT NULL,
	`details` text NOT NULL
);
--> statement-breakpoint
CREATE INDEX `audit_subject` ON `audit` (`subject_kind`,`subject_id`,`at`);--> statement-breakpoint
CREATE TABLE `bookings` (
	`id` text PRIMARY KEY NOT NULL,
	`code` text,
	`organisation_id` text NOT NULL,
	`room_id` text NOT NULL,
	`site_id` text NOT NULL,
	`requested_by` text NOT NULL,
	`requested_at` integer NOT NULL,
	`when` text NOT NULL,
	`rule_text` text NOT NULL,
	`internal_title` text NOT NULL,
	`public_title` text,
	`activity_type` text NOT NULL,
	`content_area` text,
	`hyte_areas` text NOT NULL,
	`participants` integer NOT NULL,
	`needs` text NOT NULL,
	`accepts_accessibility` integer NOT NULL,
	`sensitive` integer NOT NULL,
	`note` text,
	`responsible_name` text NOT NULL,
	`responsible_phone` text NOT NULL,
	`state` text NOT NULL,
	`automatic` integer NOT NULL,
	`queue_reasons` text NOT NULL,
	`decide_by` text,
	`message` text,
	`first_start` integer NOT NULL,
	`last_end` integer NOT NULL,
	`version` integer NOT NULL,
	FOREIGN KEY (`organisation_id`) REFERENCES `organisations`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`room_id`) REFERENCES `rooms`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`site_id`) REFERENCES `sites`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`requested_by`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `bookings_code_unique` ON `bookings` (`code`);--> statement-breakpoint
CREATE INDEX `bookings_organisation` ON `bookings` (`organisation_id`,`last_end`);--> statement-breakpoint
CREATE INDEX `bookings_queue` ON `bookings` (`site_id`,`state`,`decide_by`);--> statement-breakpoint
-- Edited by hand. STRICT: no text and no fraction where an instant belongs, as on PostgreSQL.
-- WITHOUT ROWID: the rows themselves lie in order of space and time, so that one probe finds and reads a claim.
CREATE TABLE `claims` (
	`space_id` integer NOT NULL,
	`start_at` integer NOT NULL,
	`end_at` integer NOT NULL,
	`occurrence_id` text,
	`closure_id` text,
	PRIMARY KEY(`space_id`, `start_at`),
	FOREIGN KEY (`space_id`) REFERENCES `spaces`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`occurrence_id`) REFERENCES `occurrences`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`closure_id`) REFERENCES `closures`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "claims_positive" CHECK("claims"."end_at" > "claims"."start_at"),
	CONSTRAINT "claims_one_holder" CHECK(("claims"."occurrence_id" IS NULL) <> ("claims"."closure_id" IS NULL))
) STRICT, WITHOUT ROWID;
--> statement-breakpoint
CREATE INDEX `claims_occurrence` ON `claims` (`occurrence_id`) WHERE "claims"."occurrence_id" IS NOT NULL;--> statement-breakpoint
CREATE INDEX `claims_closure` ON `claims` (`closure_id`) WHERE "claims"."closure_id" IS NOT NULL;--> statement-breakpoint
CREATE TABLE `closures` (
	`id` text PRIMARY KEY NOT NULL,
	`site_id` text NOT NULL,
	`room_id` text,
	`start_at` integer NOT NULL,
	`end_at` integer NOT NULL,
	`kind` text NOT NULL,
	`title` text NOT NULL,
	`created_by` text NOT NULL,
	FOREIGN KEY (`site_id`) REFERENCES `sites`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`room_id`) REFERENCES `rooms`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`created_by`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `closures_site` ON `closures` (`site_id`,`start_at`);--> statement-breakpoint
CREATE TABLE `codes` (
	`list` text NOT NULL,
	`code` text NOT NULL,
	`label` text NOT NULL,
	`sensitive` integer NOT NULL,
	`position` integer NOT NULL,
	PRIMARY KEY(`list`, `code`)
);
--> statement-breakpoint
CREATE TABLE `decisions` (
	`id` text PRIMARY KEY NOT NULL,
	`booking_id` text NOT NULL,
	`decision` text NOT NULL,
	`reason_code` text,
	`message` text,
	`occurrence_ids` text NOT NULL,
	`decided_by` text NOT NULL,
	`decided_at` integer NOT NULL,
	FOREIGN KEY (`booking_id`) REFERENCES `bookings`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`decided_by`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `decisions_booking` ON `decisions` (`booking_id`);--> statement-breakpoint
CREATE TABLE `grants` (
	`id` text PRIMARY KEY NOT NULL,
	`user_id` text NOT NULL,
	`role` text NOT NULL,
	`organisation_id` text,
	`site_id` text,
	`municipality_code` text,
	FOREIGN KEY (`user_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`organisation_id`) REFERENCES `organisations`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`site_id`) REFERENCES `sites`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`municipality_code`) REFERENCES `municipalities`(`code`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `grants_user` ON `grants` (`user_id`);--> statement-breakpoint
CREATE TABLE `idempotency_keys` (
	`user_id` text NOT NULL,
	`key` text NOT NULL,
	`request_hash` text NOT NULL,
	`status` integer,
	`body` text,
	`created_at` integer NOT NULL,
	PRIMARY KEY(`user_id`, `key`),
	FOREIGN KEY (`user_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `idempotency_age` ON `idempotency_keys` (`created_at`);--> statement-breakpoint
CREATE TABLE `municipalities` (
	`code` text PRIMARY KEY NOT NULL,
	`name_fi` text NOT NULL,
	`name_sv` text NOT NULL,
	`county` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `occurrences` (
	`id` text PRIMARY KEY NOT NULL,
	`booking_id` text NOT NULL,
	`room_id` text NOT NULL,
	`original_start` text NOT NULL,
	`local_start` text NOT NULL,
	`local_end` text NOT NULL,
	`start_at` integer NOT NULL,
	`end_at` integer NOT NULL,
	`state` text NOT NULL,
	`reason` text,
	`reason_text` text,
	FOREIGN KEY (`booking_id`) REFERENCES `bookings`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`room_id`) REFERENCES `rooms`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `occurrences_booking` ON `occurrences` (`booking_id`,`start_at`);--> statement-breakpoint
CREATE INDEX `occurrences_room` ON `occurrences` (`room_id`,`start_at`);--> statement-breakpoint
CREATE TABLE `organisations` (
	`id` text PRIMARY KEY NOT NULL,
	`code` text,
	`name` text NOT NULL,
	`kind` text NOT NULL,
	`home_municipality_code` text,
	`business_id` text,
	`association_number` text,
	`support_form` text,
	`content_area` text,
	`status` text NOT NULL,
	FOREIGN KEY (`home_municipality_code`) REFERENCES `municipalities`(`code`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `organisations_code_unique` ON `organisations` (`code`);--> statement-breakpoint
CREATE TABLE `outbox` (
	`id` text PRIMARY KEY NOT NULL,
	`kind` text NOT NULL,
	`recipient` text NOT NULL,
	`language` text NOT NULL,
	`payload` text NOT NULL,
	`created_at` integer NOT NULL,
	`due_at` integer NOT NULL,
	`attempts` integer NOT NULL,
	`sent_at` integer,
	`failure` text
);
--> statement-breakpoint
CREATE INDEX `outbox_due` ON `outbox` (`sent_at`,`due_at`);--> statement-breakpoint
CREATE TABLE `revisions` (
	`name` text PRIMARY KEY NOT NULL,
	`value` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `room_facts` (
	`room_id` text NOT NULL,
	`key` text NOT NULL,
	`value` text,
	`source` text,
	`checked_on` text,
	PRIMARY KEY(`room_id`, `key`),
	FOREIGN KEY (`room_id`) REFERENCES `rooms`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `room_spaces` (
	`room_id` text NOT NULL,
	`space_id` integer NOT NULL,
	PRIMARY KEY(`room_id`, `space_id`),
	FOREIGN KEY (`room_id`) REFERENCES `rooms`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`space_id`) REFERENCES `spaces`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `room_spaces_space` ON `room_spaces` (`space_id`);--> statement-breakpoint
CREATE TABLE `rooms` (
	`id` text PRIMARY KEY NOT NULL,
	`code` text,
	`site_id` text NOT NULL,
	`name` text NOT NULL,
	`kind` text NOT NULL,
	`capacity` integer NOT NULL,
	`area_m2` integer,
	`floor` integer,
	`approval` text NOT NULL,
	`hourly_price_cents` integer NOT NULL,
	`equipment` text NOT NULL,
	`layouts` text NOT NULL,
	`policy` text NOT NULL,
	`opening_hours` text,
	FOREIGN KEY (`site_id`) REFERENCES `sites`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `rooms_code_unique` ON `rooms` (`code`);--> statement-breakpoint
CREATE INDEX `rooms_site` ON `rooms` (`site_id`);--> statement-breakpoint
CREATE TABLE `sessions` (
	`token_hash` text PRIMARY KEY NOT NULL,
	`user_id` text NOT NULL,
	`created_at` integer NOT NULL,
	`expires_at` integer NOT NULL,
	FOREIGN KEY (`user_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `sessions_user` ON `sessions` (`user_id`);--> statement-breakpoint
CREATE INDEX `sessions_expiry` ON `sessions` (`expires_at`);--> statement-breakpoint
CREATE TABLE `sites` (
	`id` text PRIMARY KEY NOT NULL,
	`code` text,
	`name` text NOT NULL,
	`municipality_code` text NOT NULL,
	`street` text NOT NULL,
	`postal_code` text NOT NULL,
	`care_context` text NOT NULL,
	`access` text NOT NULL,
	`time_zone` text NOT NULL,
	`opening_hours` text NOT NULL,
	`opening_exceptions` text NOT NULL,
	`requests_hold_slot` integer NOT NULL,
	`answer_working_days` integer NOT NULL,
	FOREIGN KEY (`municipality_code`) REFERENCES `municipalities`(`code`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `sites_code_unique` ON `sites` (`code`);--> statement-breakpoint
CREATE TABLE `spaces` (
	`id` integer PRIMARY KEY NOT NULL,
	`site_id` text NOT NULL,
	`name` text NOT NULL,
	FOREIGN KEY (`site_id`) REFERENCES `sites`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `users` (
	`id` text PRIMARY KEY NOT NULL,
	`email` text NOT NULL,
	`name` text NOT NULL,
	`language` text NOT NULL,
	`password_hash` text NOT NULL,
	`created_at` integer NOT NULL,
	`disabled_at` integer
);
--> statement-breakpoint
CREATE UNIQUE INDEX `users_email_unique` ON `users` (`email`);--> statement-breakpoint
-- Edited by hand. STRICT: no text and no fraction where an instant belongs, as on PostgreSQL.
-- WITHOUT ROWID: the rows themselves lie in order of space and time, so that one probe finds and reads a wish.
CREATE TABLE `wishes` (
	`space_id` integer NOT NULL,
	`start_at` integer NOT NULL,
	`occurrence_id` text NOT NULL,
	`end_at` integer NOT NULL,
	PRIMARY KEY(`space_id`, `start_at`, `occurrence_id`),
	FOREIGN KEY (`space_id`) REFERENCES `spaces`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`occurrence_id`) REFERENCES `occurrences`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "wishes_positive" CHECK("wishes"."end_at" > "wishes"."start_at")
) STRICT, WITHOUT ROWID;
--> statement-breakpoint
CREATE INDEX `wishes_occurrence` ON `wishes` (`occurrence_id`);