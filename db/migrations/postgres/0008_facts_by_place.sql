CREATE TABLE "breakdown_notices" (
	"breakdown_id" text NOT NULL,
	"occurrence_id" text NOT NULL,
	"told_at" bigint NOT NULL,
	CONSTRAINT "breakdown_notices_breakdown_id_occurrence_id_pk" PRIMARY KEY("breakdown_id","occurrence_id")
);
--> statement-breakpoint
CREATE TABLE "facilities" (
	"id" text PRIMARY KEY NOT NULL,
	"site_id" text NOT NULL,
	"kind" text NOT NULL,
	"name" jsonb NOT NULL,
	"position" integer NOT NULL,
	"version" integer DEFAULT 1 NOT NULL
);
--> statement-breakpoint
CREATE TABLE "facts" (
	"subject_kind" text NOT NULL,
	"subject_id" text NOT NULL,
	"via" text DEFAULT '' NOT NULL,
	"key" text NOT NULL,
	"value" jsonb,
	"source" text,
	"checked_on" text,
	"checked_by" text,
	CONSTRAINT "facts_subject_kind_subject_id_via_key_pk" PRIMARY KEY("subject_kind","subject_id","via","key")
);
--> statement-breakpoint
CREATE TABLE "room_facilities" (
	"room_id" text NOT NULL,
	"facility_id" text NOT NULL,
	CONSTRAINT "room_facilities_room_id_facility_id_pk" PRIMARY KEY("room_id","facility_id")
);
--> statement-breakpoint
ALTER TABLE "breakdowns" ADD COLUMN "entrance_id" text;--> statement-breakpoint
ALTER TABLE "breakdowns" ADD COLUMN "facility_id" text;--> statement-breakpoint
ALTER TABLE "region" ADD COLUMN "demands_second_factor" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "breakdown_notices" ADD CONSTRAINT "breakdown_notices_breakdown_id_breakdowns_id_fk" FOREIGN KEY ("breakdown_id") REFERENCES "public"."breakdowns"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "facilities" ADD CONSTRAINT "facilities_site_id_sites_id_fk" FOREIGN KEY ("site_id") REFERENCES "public"."sites"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "room_facilities" ADD CONSTRAINT "room_facilities_room_id_rooms_id_fk" FOREIGN KEY ("room_id") REFERENCES "public"."rooms"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "room_facilities" ADD CONSTRAINT "room_facilities_facility_id_facilities_id_fk" FOREIGN KEY ("facility_id") REFERENCES "public"."facilities"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "facilities_site" ON "facilities" USING btree ("site_id");--> statement-breakpoint
CREATE INDEX "room_facilities_facility" ON "room_facilities" USING btree ("facility_id");