/** Mails that a person may do without. All others are decisions, or keep an account safe. */
export const optionalMails = ['reminder', 'attendance', 'message', 'new-request', 'overdue'] as const;
export type OptionalMail = (typeof optionalMails)[number];
