-- Claims of one space never overlap, whatever the program does. Touching is allowed: int8range is half-open, as all spans
-- are. The extension lets a gist index compare the space for equality; since PostgreSQL 13 a database's owner may add it.
CREATE EXTENSION IF NOT EXISTS btree_gist;
--> statement-breakpoint
ALTER TABLE "claims" ADD CONSTRAINT "claims_no_overlap"
	EXCLUDE USING gist ("space_id" WITH =, int8range("start_at", "end_at") WITH &&);
