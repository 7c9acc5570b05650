/** The notices that somebody has put aside on this device; one that was changed since comes back. */
import type { NoticeView } from '../../shared/notices/schemas.ts';
import { recall, remember } from '../device-memory.ts';

const place = 'hidden-notices';

/** More than are ever shown at once; the oldest fall out. */
const most = 50;

const keyOf = ({ id, version }: Pick<NoticeView, 'id' | 'version'>): string => `${id}:${version}`;

const hidden = (): string[] => (recall(place) ?? '').split(' ').filter(Boolean);

export const isHidden = (notice: Pick<NoticeView, 'id' | 'version'>): boolean => hidden().includes(keyOf(notice));

export const hideNotice = (notice: Pick<NoticeView, 'id' | 'version'>): void => {
  remember(place, [...hidden(), keyOf(notice)].slice(-most).join(' '));
};
