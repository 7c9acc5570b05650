CREATE TABLE "calendar_feeds" (
	"id" text PRIMARY KEY NOT NULL,
	"kind" text NOT NULL,
	"user_id" text NOT NULL,
	"organisation_id" text,
	"site_id" text,
	"name" text NOT NULL,
	"language" text NOT NULL,
	"token_hash" text NOT NULL,
	"created_at" bigint NOT NULL,
	"last_used_at" bigint,
	"revoked_at" bigint,
	CONSTRAINT "calendar_feeds_token_hash_unique" UNIQUE("token_hash")
);
--> statement-breakpoint
CREATE TABLE "embed_keys" (
	"id" text PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"organisation_id" text,
	"origins" jsonb NOT NULL,
	"created_by_id" text NOT NULL,
	"created_at" bigint NOT NULL,
	"revoked_at" bigint,
	"version" integer DEFAULT 1 NOT NULL
);
--> statement-breakpoint
ALTER TABLE "bookings" ADD COLUMN "open_to_all" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "bookings" ADD COLUMN "public_description" text;--> statement-breakpoint
ALTER TABLE "bookings" ADD COLUMN "public_link" text;--> statement-breakpoint
ALTER TABLE "bookings" ADD COLUMN "umbrella_id" text;--> statement-breakpoint
ALTER TABLE "region" ADD COLUMN "cancel_deadline" jsonb DEFAULT '{"workingDays":1,"time":"12:00"}'::jsonb NOT NULL;--> statement-breakpoint
ALTER TABLE "region" ADD COLUMN "displacement_notice_days" integer DEFAULT 10 NOT NULL;--> statement-breakpoint
ALTER TABLE "calendar_feeds" ADD CONSTRAINT "calendar_feeds_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "calendar_feeds" ADD CONSTRAINT "calendar_feeds_organisation_id_organisations_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "calendar_feeds" ADD CONSTRAINT "calendar_feeds_site_id_sites_id_fk" FOREIGN KEY ("site_id") REFERENCES "public"."sites"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "embed_keys" ADD CONSTRAINT "embed_keys_organisation_id_organisations_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "embed_keys" ADD CONSTRAINT "embed_keys_created_by_id_users_id_fk" FOREIGN KEY ("created_by_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "calendar_feeds_user" ON "calendar_feeds" USING btree ("user_id");--> statement-breakpoint
ALTER TABLE "bookings" ADD CONSTRAINT "bookings_umbrella_id_organisations_id_fk" FOREIGN KEY ("umbrella_id") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "bookings_open_to_all" ON "bookings" USING btree ("last_end") WHERE "bookings"."open_to_all";--> statement-breakpoint
ALTER TABLE "occurrences" DROP COLUMN "part";--> statement-breakpoint
UPDATE "bookings" SET "umbrella_id" = (SELECT o."umbrella_id" FROM "organisations" o WHERE o."id" = "bookings"."organisation_id") WHERE "made_by" = 'umbrella';
