CREATE TABLE "agreements" (
	"id" text PRIMARY KEY NOT NULL,
	"organisation_id" text NOT NULL,
	"number" text NOT NULL,
	"kind" text NOT NULL,
	"parties" text NOT NULL,
	"valid_from" text NOT NULL,
	"valid_until" text,
	"room_ids" jsonb NOT NULL,
	"hours_per_year" integer,
	"note" text,
	"version" integer DEFAULT 1 NOT NULL
);
--> statement-breakpoint
CREATE TABLE "contacts" (
	"id" text PRIMARY KEY NOT NULL,
	"level" text NOT NULL,
	"line" text,
	"site_id" text,
	"municipality_code" text,
	"area" text,
	"name" text NOT NULL,
	"title" jsonb NOT NULL,
	"phone" text,
	"email" text,
	"substitute_id" text,
	"away_from" text,
	"away_until" text,
	"position" integer NOT NULL,
	"version" integer DEFAULT 1 NOT NULL
);
--> statement-breakpoint
CREATE TABLE "documents" (
	"id" text PRIMARY KEY NOT NULL,
	"kind" text NOT NULL,
	"site_id" text,
	"number" integer NOT NULL,
	"body" jsonb NOT NULL,
	"created_at" bigint NOT NULL,
	"created_by" text,
	"published_at" bigint,
	"version" integer DEFAULT 1 NOT NULL
);
--> statement-breakpoint
CREATE TABLE "entrances" (
	"id" text PRIMARY KEY NOT NULL,
	"site_id" text NOT NULL,
	"name" jsonb NOT NULL,
	"position" integer NOT NULL,
	"version" integer DEFAULT 1 NOT NULL
);
--> statement-breakpoint
CREATE TABLE "former_names" (
	"subject_kind" text NOT NULL,
	"subject_id" text NOT NULL,
	"until_date" text NOT NULL,
	"name" jsonb NOT NULL,
	CONSTRAINT "former_names_subject_kind_subject_id_until_date_pk" PRIMARY KEY("subject_kind","subject_id","until_date")
);
--> statement-breakpoint
CREATE TABLE "imports" (
	"id" text PRIMARY KEY NOT NULL,
	"kind" text NOT NULL,
	"file_name" text NOT NULL,
	"at" bigint NOT NULL,
	"by_id" text NOT NULL,
	"by_name" text NOT NULL,
	"created" integer NOT NULL,
	"changed" integer NOT NULL,
	"trace" jsonb NOT NULL,
	"undone_at" bigint
);
--> statement-breakpoint
CREATE TABLE "invitations" (
	"id" text PRIMARY KEY NOT NULL,
	"email" text NOT NULL,
	"language" text NOT NULL,
	"role" text NOT NULL,
	"organisation_id" text,
	"site_id" text,
	"municipality_code" text,
	"invited_by_id" text,
	"invited_at" bigint NOT NULL,
	"expires_at" bigint NOT NULL,
	"accepted_at" bigint,
	"withdrawn_at" bigint
);
--> statement-breakpoint
CREATE TABLE "links" (
	"token_hash" text PRIMARY KEY NOT NULL,
	"purpose" text NOT NULL,
	"user_id" text,
	"invitation_id" text,
	"created_at" bigint NOT NULL,
	"expires_at" bigint NOT NULL,
	"used_at" bigint
);
--> statement-breakpoint
CREATE TABLE "mail_texts" (
	"kind" text PRIMARY KEY NOT NULL,
	"subject" jsonb NOT NULL,
	"body" jsonb NOT NULL,
	"version" integer DEFAULT 1 NOT NULL
);
--> statement-breakpoint
CREATE TABLE "notices" (
	"id" text PRIMARY KEY NOT NULL,
	"site_id" text,
	"level" text NOT NULL,
	"audience" text NOT NULL,
	"text" jsonb NOT NULL,
	"from_date" text NOT NULL,
	"until_date" text NOT NULL,
	"version" integer DEFAULT 1 NOT NULL
);
--> statement-breakpoint
CREATE TABLE "priority_classes" (
	"code" text PRIMARY KEY NOT NULL,
	"position" integer NOT NULL,
	"label" jsonb NOT NULL,
	"description" jsonb NOT NULL,
	"rule" jsonb NOT NULL,
	"may_book" boolean NOT NULL,
	"price_class" text NOT NULL,
	"version" integer DEFAULT 1 NOT NULL
);
--> statement-breakpoint
CREATE TABLE "region" (
	"id" integer PRIMARY KEY NOT NULL,
	"name" jsonb NOT NULL,
	"languages" jsonb NOT NULL,
	"accent" text,
	"time_zone" text NOT NULL,
	"municipalities" jsonb NOT NULL,
	"contact" jsonb NOT NULL,
	"status_rights" jsonb NOT NULL,
	"closed_on_holidays" boolean NOT NULL,
	"setup_done" jsonb NOT NULL,
	"opened_at" bigint,
	"version" integer DEFAULT 1 NOT NULL
);
--> statement-breakpoint
CREATE TABLE "second_factors" (
	"user_id" text PRIMARY KEY NOT NULL,
	"secret" text NOT NULL,
	"confirmed_at" bigint,
	"last_step" integer NOT NULL,
	"recovery_hashes" jsonb NOT NULL
);
--> statement-breakpoint
CREATE TABLE "verifications" (
	"id" text PRIMARY KEY NOT NULL,
	"organisation_id" text NOT NULL,
	"status" text NOT NULL,
	"evidence" text,
	"reason" text,
	"valid_until" text,
	"at" bigint NOT NULL,
	"by_id" text,
	"by_name" text NOT NULL
);
--> statement-breakpoint
ALTER TABLE "access_tokens" ADD COLUMN "scope" text DEFAULT 'write' NOT NULL;--> statement-breakpoint
ALTER TABLE "access_tokens" ADD COLUMN "last_used_at" bigint;--> statement-breakpoint
ALTER TABLE "bookings" ADD COLUMN "terms_id" text;--> statement-breakpoint
ALTER TABLE "codes" ADD COLUMN "retired_at" bigint;--> statement-breakpoint
ALTER TABLE "codes" ADD COLUMN "version" integer DEFAULT 1 NOT NULL;--> statement-breakpoint
ALTER TABLE "grants" ADD COLUMN "valid_from" text;--> statement-breakpoint
ALTER TABLE "grants" ADD COLUMN "valid_until" text;--> statement-breakpoint
ALTER TABLE "grants" ADD COLUMN "deputy_for_id" text;--> statement-breakpoint
ALTER TABLE "organisations" ADD COLUMN "field" text;--> statement-breakpoint
ALTER TABLE "organisations" ADD COLUMN "support_forms" jsonb DEFAULT '[]'::jsonb NOT NULL;--> statement-breakpoint
ALTER TABLE "organisations" ADD COLUMN "other_content_areas" jsonb DEFAULT '[]'::jsonb NOT NULL;--> statement-breakpoint
ALTER TABLE "organisations" ADD COLUMN "purpose" text;--> statement-breakpoint
ALTER TABLE "organisations" ADD COLUMN "serves_region" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "organisations" ADD COLUMN "email" text;--> statement-breakpoint
ALTER TABLE "organisations" ADD COLUMN "phone" text;--> statement-breakpoint
ALTER TABLE "organisations" ADD COLUMN "responsible_name" text;--> statement-breakpoint
ALTER TABLE "organisations" ADD COLUMN "responsible_phone" text;--> statement-breakpoint
ALTER TABLE "organisations" ADD COLUMN "responsible_email" text;--> statement-breakpoint
ALTER TABLE "organisations" ADD COLUMN "priority_class" text;--> statement-breakpoint
ALTER TABLE "organisations" ADD COLUMN "umbrella_id" text;--> statement-breakpoint
ALTER TABLE "organisations" ADD COLUMN "verified_until" text;--> statement-breakpoint
ALTER TABLE "organisations" ADD COLUMN "merged_into_id" text;--> statement-breakpoint
ALTER TABLE "organisations" ADD COLUMN "created_at" bigint DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "organisations" ADD COLUMN "version" integer DEFAULT 1 NOT NULL;--> statement-breakpoint
ALTER TABLE "rooms" ADD COLUMN "seasons" jsonb;--> statement-breakpoint
ALTER TABLE "rooms" ADD COLUMN "state" text DEFAULT 'published' NOT NULL;--> statement-breakpoint
ALTER TABLE "rooms" ADD COLUMN "closes_on" text;--> statement-breakpoint
ALTER TABLE "rooms" ADD COLUMN "description" jsonb DEFAULT '{"fi":"","sv":"","en":""}'::jsonb NOT NULL;--> statement-breakpoint
ALTER TABLE "rooms" ADD COLUMN "rules" jsonb DEFAULT '{"fi":"","sv":"","en":""}'::jsonb NOT NULL;--> statement-breakpoint
ALTER TABLE "rooms" ADD COLUMN "access" text;--> statement-breakpoint
ALTER TABLE "rooms" ADD COLUMN "access_secret" text;--> statement-breakpoint
ALTER TABLE "rooms" ADD COLUMN "version" integer DEFAULT 1 NOT NULL;--> statement-breakpoint
ALTER TABLE "sessions" ADD COLUMN "id" text;--> statement-breakpoint
ALTER TABLE "sessions" ADD COLUMN "user_agent" text;--> statement-breakpoint
ALTER TABLE "sessions" ADD COLUMN "last_seen_at" bigint;--> statement-breakpoint
ALTER TABLE "sites" ADD COLUMN "state" text DEFAULT 'published' NOT NULL;--> statement-breakpoint
ALTER TABLE "sites" ADD COLUMN "closes_on" text;--> statement-breakpoint
ALTER TABLE "sites" ADD COLUMN "branch" text;--> statement-breakpoint
ALTER TABLE "sites" ADD COLUMN "description" jsonb DEFAULT '{"fi":"","sv":"","en":""}'::jsonb NOT NULL;--> statement-breakpoint
ALTER TABLE "sites" ADD COLUMN "arrival" jsonb DEFAULT '{"fi":"","sv":"","en":""}'::jsonb NOT NULL;--> statement-breakpoint
ALTER TABLE "sites" ADD COLUMN "seasons" jsonb DEFAULT '[]'::jsonb NOT NULL;--> statement-breakpoint
ALTER TABLE "sites" ADD COLUMN "closed_on_holidays" boolean;--> statement-breakpoint
ALTER TABLE "sites" ADD COLUMN "version" integer DEFAULT 1 NOT NULL;--> statement-breakpoint
ALTER TABLE "users" ADD COLUMN "version" integer DEFAULT 1 NOT NULL;--> statement-breakpoint
ALTER TABLE "agreements" ADD CONSTRAINT "agreements_organisation_id_organisations_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "contacts" ADD CONSTRAINT "contacts_site_id_sites_id_fk" FOREIGN KEY ("site_id") REFERENCES "public"."sites"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "contacts" ADD CONSTRAINT "contacts_municipality_code_municipalities_code_fk" FOREIGN KEY ("municipality_code") REFERENCES "public"."municipalities"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "entrances" ADD CONSTRAINT "entrances_site_id_sites_id_fk" FOREIGN KEY ("site_id") REFERENCES "public"."sites"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "invitations" ADD CONSTRAINT "invitations_organisation_id_organisations_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "invitations" ADD CONSTRAINT "invitations_site_id_sites_id_fk" FOREIGN KEY ("site_id") REFERENCES "public"."sites"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "invitations" ADD CONSTRAINT "invitations_municipality_code_municipalities_code_fk" FOREIGN KEY ("municipality_code") REFERENCES "public"."municipalities"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "invitations" ADD CONSTRAINT "invitations_invited_by_id_users_id_fk" FOREIGN KEY ("invited_by_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "links" ADD CONSTRAINT "links_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "links" ADD CONSTRAINT "links_invitation_id_invitations_id_fk" FOREIGN KEY ("invitation_id") REFERENCES "public"."invitations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "second_factors" ADD CONSTRAINT "second_factors_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "verifications" ADD CONSTRAINT "verifications_organisation_id_organisations_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "agreements_organisation" ON "agreements" USING btree ("organisation_id");--> statement-breakpoint
CREATE INDEX "contacts_site" ON "contacts" USING btree ("site_id");--> statement-breakpoint
CREATE INDEX "documents_kind" ON "documents" USING btree ("kind","site_id","number");--> statement-breakpoint
CREATE INDEX "entrances_site" ON "entrances" USING btree ("site_id");--> statement-breakpoint
CREATE INDEX "invitations_organisation" ON "invitations" USING btree ("organisation_id");--> statement-breakpoint
CREATE INDEX "invitations_email" ON "invitations" USING btree ("email");--> statement-breakpoint
CREATE INDEX "links_expiry" ON "links" USING btree ("expires_at");--> statement-breakpoint
CREATE INDEX "verifications_organisation" ON "verifications" USING btree ("organisation_id","at");--> statement-breakpoint
ALTER TABLE "grants" ADD CONSTRAINT "grants_deputy_for_id_users_id_fk" FOREIGN KEY ("deputy_for_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "grants_organisation" ON "grants" USING btree ("organisation_id");--> statement-breakpoint
CREATE INDEX "organisations_status" ON "organisations" USING btree ("status");--> statement-breakpoint
CREATE INDEX "organisations_business_id" ON "organisations" USING btree ("business_id");--> statement-breakpoint
ALTER TABLE "sessions" ADD CONSTRAINT "sessions_id_unique" UNIQUE("id");