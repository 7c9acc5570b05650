CREATE TABLE "attendances" (
	"occurrence_id" text PRIMARY KEY NOT NULL,
	"outcome" text NOT NULL,
	"people" integer,
	"at" bigint NOT NULL,
	"by_id" text
);
--> statement-breakpoint
CREATE TABLE "certificates" (
	"id" text PRIMARY KEY NOT NULL,
	"organisation_id" text NOT NULL,
	"person_name" text NOT NULL,
	"issued_on" text NOT NULL,
	"valid_until" text NOT NULL,
	"note" text,
	"recorded_by_id" text NOT NULL,
	"recorded_at" bigint NOT NULL,
	"version" integer DEFAULT 1 NOT NULL
);
--> statement-breakpoint
CREATE TABLE "decision_letters" (
	"id" text PRIMARY KEY NOT NULL,
	"decision_id" text NOT NULL,
	"booking_id" text NOT NULL,
	"year" integer NOT NULL,
	"number" integer NOT NULL,
	"letter" jsonb NOT NULL,
	"made_at" bigint NOT NULL
);
--> statement-breakpoint
CREATE TABLE "displacements" (
	"id" text PRIMARY KEY NOT NULL,
	"occurrence_id" text NOT NULL,
	"booking_id" text NOT NULL,
	"cause" text NOT NULL,
	"closure_id" text,
	"action" text NOT NULL,
	"reason" text NOT NULL,
	"from_room_id" text NOT NULL,
	"from_start_at" bigint NOT NULL,
	"to_room_id" text,
	"to_start_at" bigint,
	"at" bigint NOT NULL,
	"by_id" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "message_reads" (
	"booking_id" text NOT NULL,
	"user_id" text NOT NULL,
	"read_at" bigint NOT NULL,
	CONSTRAINT "message_reads_booking_id_user_id_pk" PRIMARY KEY("booking_id","user_id")
);
--> statement-breakpoint
CREATE TABLE "messages" (
	"id" text PRIMARY KEY NOT NULL,
	"booking_id" text NOT NULL,
	"at" bigint NOT NULL,
	"by_id" text NOT NULL,
	"by_name" text NOT NULL,
	"side" text NOT NULL,
	"body" text NOT NULL,
	"asks" boolean NOT NULL
);
--> statement-breakpoint
CREATE TABLE "proposals" (
	"id" text PRIMARY KEY NOT NULL,
	"booking_id" text NOT NULL,
	"kind" text NOT NULL,
	"state" text NOT NULL,
	"made_by_id" text,
	"made_at" bigint NOT NULL,
	"answer_until" bigint,
	"message" text,
	"dates" jsonb NOT NULL,
	"answered_by_id" text,
	"answered_at" bigint,
	"answer" text,
	"reason_code" text
);
--> statement-breakpoint
CREATE TABLE "saved_filters" (
	"id" text PRIMARY KEY NOT NULL,
	"user_id" text NOT NULL,
	"page" text NOT NULL,
	"name" text NOT NULL,
	"query" text NOT NULL,
	"position" integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE "waits" (
	"id" text PRIMARY KEY NOT NULL,
	"occurrence_id" text NOT NULL,
	"booking_id" text NOT NULL,
	"since" bigint NOT NULL,
	"state" text NOT NULL,
	"proposal_id" text
);
--> statement-breakpoint
ALTER TABLE "bookings" ADD COLUMN "parts" jsonb DEFAULT '[]'::jsonb NOT NULL;--> statement-breakpoint
ALTER TABLE "bookings" ADD COLUMN "made_by" text DEFAULT 'organisation' NOT NULL;--> statement-breakpoint
ALTER TABLE "bookings" ADD COLUMN "clock_stopped_at" bigint;--> statement-breakpoint
ALTER TABLE "bookings" ADD COLUMN "escalated_at" bigint;--> statement-breakpoint
ALTER TABLE "bookings" ADD COLUMN "still_needed_asked_at" bigint;--> statement-breakpoint
ALTER TABLE "closures" ADD COLUMN "series_id" text;--> statement-breakpoint
ALTER TABLE "closures" ADD COLUMN "reason" text;--> statement-breakpoint
ALTER TABLE "decisions" ADD COLUMN "precedence" jsonb;--> statement-breakpoint
ALTER TABLE "links" ADD COLUMN "occurrence_id" text;--> statement-breakpoint
ALTER TABLE "occurrences" ADD COLUMN "part" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "occurrences" ADD COLUMN "stands_for_id" text;--> statement-breakpoint
ALTER TABLE "occurrences" ADD COLUMN "proposal_id" text;--> statement-breakpoint
ALTER TABLE "outbox" ADD COLUMN "event_key" text;--> statement-breakpoint
ALTER TABLE "sites" ADD COLUMN "epidemic_level" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "sites" ADD COLUMN "epidemic_until" text;--> statement-breakpoint
ALTER TABLE "sites" ADD COLUMN "epidemic_max_people" integer;--> statement-breakpoint
ALTER TABLE "sites" ADD COLUMN "epidemic_text" jsonb DEFAULT '{"fi":"","sv":"","en":""}'::jsonb NOT NULL;--> statement-breakpoint
ALTER TABLE "sites" ADD COLUMN "quiet_hours" jsonb DEFAULT '[]'::jsonb NOT NULL;--> statement-breakpoint
ALTER TABLE "sites" ADD COLUMN "needs_orientation" boolean;--> statement-breakpoint
ALTER TABLE "users" ADD COLUMN "unwanted_mails" jsonb DEFAULT '[]'::jsonb NOT NULL;--> statement-breakpoint
ALTER TABLE "attendances" ADD CONSTRAINT "attendances_occurrence_id_occurrences_id_fk" FOREIGN KEY ("occurrence_id") REFERENCES "public"."occurrences"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "attendances" ADD CONSTRAINT "attendances_by_id_users_id_fk" FOREIGN KEY ("by_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "certificates" ADD CONSTRAINT "certificates_organisation_id_organisations_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "certificates" ADD CONSTRAINT "certificates_recorded_by_id_users_id_fk" FOREIGN KEY ("recorded_by_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "decision_letters" ADD CONSTRAINT "decision_letters_decision_id_decisions_id_fk" FOREIGN KEY ("decision_id") REFERENCES "public"."decisions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "decision_letters" ADD CONSTRAINT "decision_letters_booking_id_bookings_id_fk" FOREIGN KEY ("booking_id") REFERENCES "public"."bookings"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "displacements" ADD CONSTRAINT "displacements_occurrence_id_occurrences_id_fk" FOREIGN KEY ("occurrence_id") REFERENCES "public"."occurrences"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "displacements" ADD CONSTRAINT "displacements_booking_id_bookings_id_fk" FOREIGN KEY ("booking_id") REFERENCES "public"."bookings"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "displacements" ADD CONSTRAINT "displacements_closure_id_closures_id_fk" FOREIGN KEY ("closure_id") REFERENCES "public"."closures"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "displacements" ADD CONSTRAINT "displacements_by_id_users_id_fk" FOREIGN KEY ("by_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "message_reads" ADD CONSTRAINT "message_reads_booking_id_bookings_id_fk" FOREIGN KEY ("booking_id") REFERENCES "public"."bookings"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "message_reads" ADD CONSTRAINT "message_reads_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "messages" ADD CONSTRAINT "messages_booking_id_bookings_id_fk" FOREIGN KEY ("booking_id") REFERENCES "public"."bookings"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "messages" ADD CONSTRAINT "messages_by_id_users_id_fk" FOREIGN KEY ("by_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "proposals" ADD CONSTRAINT "proposals_booking_id_bookings_id_fk" FOREIGN KEY ("booking_id") REFERENCES "public"."bookings"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "proposals" ADD CONSTRAINT "proposals_made_by_id_users_id_fk" FOREIGN KEY ("made_by_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "proposals" ADD CONSTRAINT "proposals_answered_by_id_users_id_fk" FOREIGN KEY ("answered_by_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "saved_filters" ADD CONSTRAINT "saved_filters_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "waits" ADD CONSTRAINT "waits_occurrence_id_occurrences_id_fk" FOREIGN KEY ("occurrence_id") REFERENCES "public"."occurrences"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "waits" ADD CONSTRAINT "waits_booking_id_bookings_id_fk" FOREIGN KEY ("booking_id") REFERENCES "public"."bookings"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "waits" ADD CONSTRAINT "waits_proposal_id_proposals_id_fk" FOREIGN KEY ("proposal_id") REFERENCES "public"."proposals"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "certificates_organisation" ON "certificates" USING btree ("organisation_id");--> statement-breakpoint
CREATE UNIQUE INDEX "decision_letters_number" ON "decision_letters" USING btree ("year","number");--> statement-breakpoint
CREATE INDEX "decision_letters_booking" ON "decision_letters" USING btree ("booking_id");--> statement-breakpoint
CREATE INDEX "displacements_booking" ON "displacements" USING btree ("booking_id");--> statement-breakpoint
CREATE INDEX "displacements_at" ON "displacements" USING btree ("at");--> statement-breakpoint
CREATE INDEX "messages_booking" ON "messages" USING btree ("booking_id","at");--> statement-breakpoint
CREATE INDEX "proposals_booking" ON "proposals" USING btree ("booking_id","made_at");--> statement-breakpoint
CREATE INDEX "proposals_open" ON "proposals" USING btree ("state","answer_until");--> statement-breakpoint
CREATE INDEX "saved_filters_user" ON "saved_filters" USING btree ("user_id","page");--> statement-breakpoint
CREATE INDEX "waits_state" ON "waits" USING btree ("state","since");--> statement-breakpoint
CREATE INDEX "waits_occurrence" ON "waits" USING btree ("occurrence_id");--> statement-breakpoint
CREATE INDEX "closures_series" ON "closures" USING btree ("series_id");--> statement-breakpoint
CREATE INDEX "occurrences_proposal" ON "occurrences" USING btree ("proposal_id") WHERE "occurrences"."proposal_id" IS NOT NULL;--> statement-breakpoint
ALTER TABLE "outbox" ADD CONSTRAINT "outbox_event_key_unique" UNIQUE("event_key");