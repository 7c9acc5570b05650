/** Messages about the region's own texts: terms and statements, banners, mails. */

/** Long texts that are published in numbered versions. */
export const documentKinds = ['terms', 'privacy', 'accessibility', 'legal_basis'] as const;
export type DocumentKind = (typeof documentKinds)[number];

export const noticeLevels = ['info', 'attention'] as const;
export type NoticeLevel = (typeof noticeLevels)[number];

export const noticeAudiences = ['everyone', 'organisations', 'staff'] as const;
export type NoticeAudience = (typeof noticeAudiences)[number];
