/** Messages about the region's own texts: terms and statements, banners, mails. */

export { type DocumentKind, documentKinds } from './kinds.ts';

export const noticeLevels = ['info', 'attention'] as const;
export type NoticeLevel = (typeof noticeLevels)[number];

export const noticeAudiences = ['everyone', 'organisations', 'staff'] as const;
export type NoticeAudience = (typeof noticeAudiences)[number];
