ALTER TABLE "contacts" ALTER COLUMN "area" SET DATA TYPE jsonb USING "area"::jsonb;
