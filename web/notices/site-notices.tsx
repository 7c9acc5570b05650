import { createReading } from '../api/reading.ts';
import NoticeList from './notice-list.tsx';
import { readNotices } from './queries.ts';

/** What is different at a house today, on its pages. A fault is not told: nobody came for this. */
export const SiteNotices = (props: { siteId: string }) => {
  const reading = createReading(() => props.siteId, readNotices);
  return <NoticeList notices={reading.value()?.items ?? []} />;
};
