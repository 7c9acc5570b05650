ALTER TABLE "breakdown_notices" ADD COLUMN "acknowledged_at" bigint;--> statement-breakpoint
ALTER TABLE "breakdown_notices" ADD COLUMN "acknowledged_by_id" text;