/**
 * Mails that a person may do without. All others are decisions, or keep an account safe. `calendar` is a part of those:
 * what they bring for one's own calendar.
 */
export const optionalMails = ['reminder', 'attendance', 'message', 'new-request', 'overdue', 'calendar'] as const;
export type OptionalMail = (typeof optionalMails)[number];
