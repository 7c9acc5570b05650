import { lazy, Show, Suspense } from 'solid-js';
import { createReading } from '../api/reading.ts';
import { useSession } from '../session/session.tsx';
import { readNotices } from './queries.ts';

// Most days there is nothing to tell, and then nothing of it is loaded.
const NoticeList = lazy(() => import('./notice-list.tsx'));

/**
 * What all, or those who are signed in, are to read today. Asked when it is known who asks, by when the page is there;
 * a fault is not told: nobody came for this.
 */
export const TodaysNotices = () => {
  const session = useSession();
  const reading = createReading(
    () => {
      const user = session.user();
      return user === undefined ? undefined : { userId: user?.id };
    },
    () => readNotices(),
  );
  return (
    <Show when={reading.value()?.items.length}>
      <Suspense>
        <NoticeList notices={reading.value()?.items ?? []} />
      </Suspense>
    </Show>
  );
};
