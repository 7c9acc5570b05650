import { For, Show } from 'solid-js';
import type { SiteFactsView } from '../../shared/facts/schemas.ts';
import { useText } from '../i18n/language.tsx';
import { Tag } from '../ui/tag.tsx';
import { createFactWords } from './fact-words.ts';
import { factsAt, keyOfPlace, type Place, placesToShow } from './place-facts.ts';

const groups = ['site', 'entrance', 'facility', 'room', 'way'] as const;
type Group = (typeof groups)[number];

const groupOf = ({ subjectKind, via }: Place): Group => (via === '' ? subjectKind : 'way');

export interface PlaceListProps {
  view: SiteFactsView;
  /** The address of a place. */
  hrefOf: (key: string) => string;
  /** Where entrances are added. */
  entrancesHref: string;
}

/** The places of a house, each with how much is known of it. */
export const PlaceList = (props: PlaceListProps) => {
  const { t } = useText();
  const words = createFactWords();
  const placesOf = (group: Group) => placesToShow(props.view).filter((place) => groupOf(place) === group);

  const Item = (item: { place: Place }) => {
    const facts = () => [...factsAt(props.view, item.place).values()];
    const stale = () => facts().filter(({ isStale }) => isStale).length;
    return (
      <li class="cluster between fact-place">
        <a href={props.hrefOf(keyOfPlace(item.place))} data-place={keyOfPlace(item.place)}>
          {words.place(props.view, item.place)}
        </a>
        <span class="cluster">
          <Show when={stale() > 0}>
            <Tag tone="attention" icon="clock">
              {t('siteFacts.places.stale', { count: stale() })}
            </Tag>
          </Show>
          <span class="soft num">
            {facts().length === 0
              ? t('siteFacts.places.none')
              : t('siteFacts.places.counts', { known: facts().length })}
          </span>
        </span>
      </li>
    );
  };

  const Nothing = (nothing: { group: Group }) => (
    <Show when={nothing.group === 'entrance' || nothing.group === 'facility'}>
      <li class="soft">
        {t(nothing.group === 'entrance' ? 'siteFacts.places.entrance.none' : 'siteFacts.places.facility.none')}{' '}
        <Show when={nothing.group === 'entrance'}>
          <a href={props.entrancesHref}>{t('siteFacts.places.entrance.add')}</a>
        </Show>
      </li>
    </Show>
  );

  return (
    <section class="stack" aria-labelledby="places-title">
      <h2 id="places-title">{t('siteFacts.places.title')}</h2>
      <For each={groups}>
        {(group) => (
          <Show when={placesOf(group).length > 0 || group === 'entrance' || group === 'facility'}>
            <div class="stack stack-s">
              <h3>{t(`siteFacts.places.${group}`)}</h3>
              <ul class="plain-list">
                <For each={placesOf(group)} fallback={<Nothing group={group} />}>
                  {(place) => <Item place={place} />}
                </For>
              </ul>
            </div>
          </Show>
        )}
      </For>
    </section>
  );
};
