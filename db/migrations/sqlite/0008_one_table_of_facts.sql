-- Facts were kept by room; whatever else they are about, they held for that room.
INSERT INTO `facts` (`subject_kind`, `subject_id`, `via`, `key`, `value`, `source`, `checked_on`) SELECT 'room', `room_id`, '', `key`, `value`, `source`, `checked_on` FROM `room_facts`;
--> statement-breakpoint
DROP TABLE `room_facts`;
