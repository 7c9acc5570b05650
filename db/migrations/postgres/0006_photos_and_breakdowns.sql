CREATE TABLE "breakdowns" (
	"id" text PRIMARY KEY NOT NULL,
	"site_id" text NOT NULL,
	"room_id" text,
	"device" text NOT NULL,
	"start_at" bigint NOT NULL,
	"end_at" bigint,
	"note" jsonb NOT NULL,
	"reported_at" bigint NOT NULL,
	"reported_by_id" text NOT NULL,
	"version" integer DEFAULT 1 NOT NULL
);
--> statement-breakpoint
CREATE TABLE "corrections" (
	"id" text PRIMARY KEY NOT NULL,
	"room_id" text NOT NULL,
	"fact_key" text,
	"message" text NOT NULL,
	"email" text,
	"language" text NOT NULL,
	"sent_at" bigint NOT NULL,
	"closed_at" bigint,
	"closed_by_id" text,
	"answer" text
);
--> statement-breakpoint
CREATE TABLE "photos" (
	"id" text PRIMARY KEY NOT NULL,
	"subject_kind" text NOT NULL,
	"subject_id" text NOT NULL,
	"fact_key" text,
	"alt" jsonb NOT NULL,
	"width" integer NOT NULL,
	"height" integer NOT NULL,
	"position" integer NOT NULL,
	"added_at" bigint NOT NULL,
	"added_by_id" text NOT NULL,
	"version" integer DEFAULT 1 NOT NULL
);
--> statement-breakpoint
ALTER TABLE "bookings" ADD COLUMN "wheelchair_users" integer;--> statement-breakpoint
ALTER TABLE "organisations" ADD COLUMN "usual_needs" jsonb DEFAULT '[]'::jsonb NOT NULL;--> statement-breakpoint
ALTER TABLE "region" ADD COLUMN "limits" jsonb DEFAULT '{}'::jsonb NOT NULL;--> statement-breakpoint
ALTER TABLE "breakdowns" ADD CONSTRAINT "breakdowns_site_id_sites_id_fk" FOREIGN KEY ("site_id") REFERENCES "public"."sites"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "breakdowns" ADD CONSTRAINT "breakdowns_room_id_rooms_id_fk" FOREIGN KEY ("room_id") REFERENCES "public"."rooms"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "corrections" ADD CONSTRAINT "corrections_room_id_rooms_id_fk" FOREIGN KEY ("room_id") REFERENCES "public"."rooms"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "breakdowns_site" ON "breakdowns" USING btree ("site_id","start_at");--> statement-breakpoint
CREATE INDEX "corrections_room" ON "corrections" USING btree ("room_id","sent_at");--> statement-breakpoint
CREATE INDEX "photos_subject" ON "photos" USING btree ("subject_kind","subject_id","position");