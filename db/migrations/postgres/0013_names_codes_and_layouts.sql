-- A physical space was called by one name; it is its name in the first language until it has others.
ALTER TABLE "spaces" ALTER COLUMN "name" SET DATA TYPE jsonb USING jsonb_build_object('fi', "name", 'sv', '', 'en', '');--> statement-breakpoint
ALTER TABLE "bookings" ADD COLUMN "public_price_cents" integer;--> statement-breakpoint
ALTER TABLE "bookings" ADD COLUMN "layout" text;--> statement-breakpoint
ALTER TABLE "entrances" ADD COLUMN "code" text;--> statement-breakpoint
ALTER TABLE "facilities" ADD COLUMN "code" text;--> statement-breakpoint
ALTER TABLE "occurrences" ADD COLUMN "asked_at" bigint;--> statement-breakpoint
ALTER TABLE "sites" ADD COLUMN "location" jsonb;--> statement-breakpoint
CREATE UNIQUE INDEX "entrances_code" ON "entrances" USING btree ("site_id","code");--> statement-breakpoint
CREATE UNIQUE INDEX "facilities_code" ON "facilities" USING btree ("site_id","code");--> statement-breakpoint
-- What is there already gets the codes that it would have got when it was made, in its order.
UPDATE "entrances" SET "code" = 'S' || (SELECT count(*) FROM "entrances" AS "e"
  WHERE "e"."site_id" = "entrances"."site_id" AND ("e"."position", "e"."id") <= ("entrances"."position", "entrances"."id"));--> statement-breakpoint
UPDATE "facilities" SET "code" = CASE "kind" WHEN 'lift' THEN 'H' ELSE 'WC' END || (SELECT count(*) FROM "facilities" AS "f"
  WHERE "f"."site_id" = "facilities"."site_id" AND "f"."kind" = "facilities"."kind"
    AND ("f"."position", "f"."id") <= ("facilities"."position", "facilities"."id"));
