-- A form of support had no days, and the kind of an organisation was its field of work.
UPDATE "organisations" SET "support_forms" = jsonb_build_array(jsonb_build_object('form', "support_form", 'from', NULL, 'until', NULL)) WHERE "support_form" IS NOT NULL;
--> statement-breakpoint
UPDATE "organisations" SET "field" = "kind" WHERE "kind" NOT IN ('association', 'foundation', 'parish', 'unregistered_group', 'municipality', 'county_unit', 'umbrella', 'education_provider', 'company', 'unregistered group', 'company (not eligible free)');
--> statement-breakpoint
UPDATE "organisations" SET "kind" = CASE "kind"
	WHEN 'unregistered group' THEN 'unregistered_group'
	WHEN 'company (not eligible free)' THEN 'company'
	ELSE 'association' END
WHERE "kind" NOT IN ('association', 'foundation', 'parish', 'unregistered_group', 'municipality', 'county_unit', 'umbrella', 'education_provider', 'company');
--> statement-breakpoint
ALTER TABLE "organisations" DROP COLUMN "support_form";
