-- Claims of one space never overlap, whatever the program does. Because the stored ones do not, only the one with the
-- greatest start before the new end can reach into the new one: one probe of the primary key, however long the history.
-- Touching is allowed: spans are half-open. That a claim ends after it starts is a CHECK of the table.
CREATE TRIGGER `claims_no_overlap_insert` BEFORE INSERT ON `claims`
BEGIN
	SELECT RAISE(ABORT, 'claims_no_overlap')
	WHERE (
		SELECT `end_at` FROM `claims`
		WHERE `space_id` = NEW.`space_id` AND `start_at` < NEW.`end_at`
		ORDER BY `start_at` DESC LIMIT 1
	) > NEW.`start_at`;
END;
--> statement-breakpoint
-- The row itself does not stand in its own way; the others are checked one row at a time, in the order of the update.
CREATE TRIGGER `claims_no_overlap_update` BEFORE UPDATE OF `space_id`, `start_at`, `end_at` ON `claims`
BEGIN
	SELECT RAISE(ABORT, 'claims_no_overlap')
	WHERE (
		SELECT `end_at` FROM `claims`
		WHERE `space_id` = NEW.`space_id` AND `start_at` < NEW.`end_at`
			AND NOT (`space_id` = OLD.`space_id` AND `start_at` = OLD.`start_at`)
		ORDER BY `start_at` DESC LIMIT 1
	) > NEW.`start_at`;
END;
