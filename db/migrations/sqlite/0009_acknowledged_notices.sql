ALTER TABLE `breakdown_notices` ADD `acknowledged_at` integer;--> statement-breakpoint
ALTER TABLE `breakdown_notices` ADD `acknowledged_by_id` text;