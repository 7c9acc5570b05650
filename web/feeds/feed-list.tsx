import { For, Show } from 'solid-js';
import type { CalendarFeedView } from '../../shared/calendars/feed-schemas.ts';
import { createMomentWords } from '../account/moment-words.ts';
import { useText } from '../i18n/language.tsx';
import { Button } from '../ui/button.tsx';
import { Tag } from '../ui/tag.tsx';
import { VisuallyHidden } from '../ui/visually-hidden.tsx';

export interface FeedListProps {
  feeds: readonly CalendarFeedView[];
  onRename: (feed: CalendarFeedView) => void;
  onRevoke: (feed: CalendarFeedView) => void;
}

/** One's addresses: what each shows, and whether anything still asks for it. */
export const FeedList = (props: FeedListProps) => {
  const { t, language } = useText();
  const { day, moment } = createMomentWords();
  const shows = (feed: CalendarFeedView): string =>
    [t(`feeds.kind.${feed.kind}`), feed.organisation?.name ?? feed.site?.name[language()]].filter(Boolean).join(': ');
  return (
    <ul class="plain-list account-rows">
      <For each={props.feeds}>
        {(feed) => (
          <li>
            <div>
              <p class="cluster">
                <strong>{feed.name}</strong>
                <Show when={!feed.awake}>
                  <Tag>{t('feeds.asleep')}</Tag>
                </Show>
              </p>
              <p>{shows(feed)}</p>
              <p class="soft num">
                {t('feeds.made', { day: day(feed.createdAt) })}{' '}
                {feed.lastUsedAt ? t('feeds.used', { moment: moment(feed.lastUsedAt) }) : t('feeds.unused')}
              </p>
              <Show when={!feed.awake}>
                <p class="soft">{t('feeds.asleep.text')}</p>
              </Show>
            </div>
            <div class="cluster">
              <Button variant="quiet" small onClick={() => props.onRename(feed)}>
                {t('feeds.rename')}
                <VisuallyHidden>: {feed.name}</VisuallyHidden>
              </Button>
              <Button variant="quiet" small onClick={() => props.onRevoke(feed)}>
                {t('feeds.revoke')}
                <VisuallyHidden>: {feed.name}</VisuallyHidden>
              </Button>
            </div>
          </li>
        )}
      </For>
    </ul>
  );
};
