import { For, Show } from 'solid-js';
import type { SiteFactsView } from '../../shared/facts/schemas.ts';
import { useText } from '../i18n/language.tsx';
import { LinkButton } from '../ui/button.tsx';
import { createFactWords } from './fact-words.ts';

type RoomFacts = SiteFactsView['rooms'][number];

/** Room by room, what is missing of the least that should be known; the one with the most first. */
export const MissingFacts = (props: { view: SiteFactsView; site: string }) => {
  const { t, language } = useText();
  const words = createFactWords();
  const rooms = () => props.view.rooms.toSorted((a, b) => b.missing.length - a.missing.length);
  const isAllKnown = () => rooms().length > 0 && rooms().every(({ missing }) => missing.length === 0);
  const nameOf = (key: string) => {
    const attribute = props.view.attributes.find((each) => each.key === key);
    return attribute ? words.label(attribute) : key;
  };
  const survey = ({ id, code }: RoomFacts) =>
    `/kartoitus/${encodeURIComponent(props.site)}?tila=${encodeURIComponent(code ?? id)}`;

  const surveyWords = ({ known, missing }: RoomFacts) => {
    if (missing.length === 0) return t('siteFacts.rooms.survey.again');
    return t(known === 0 ? 'siteFacts.rooms.survey' : 'siteFacts.rooms.survey.more');
  };

  const Room = (row: { room: RoomFacts }) => (
    <li class="fact-place stack stack-s">
      <div class="cluster between">
        <h3>{row.room.name[language()]}</h3>
        <span class="cluster">
          <span class="num">{t('siteFacts.rooms.known', { known: row.room.known, least: row.room.least })}</span>
          <progress aria-label={row.room.name[language()]} max={row.room.least} value={row.room.known} />
          <LinkButton variant="quiet" small href={survey(row.room)}>
            {surveyWords(row.room)}
            <span class="visually-hidden">: {row.room.name[language()]}</span>
          </LinkButton>
        </span>
      </div>
      <Show when={row.room.missing.length > 0}>
        <p>
          <span class="soft">{t('siteFacts.rooms.missing')}</span> {row.room.missing.map(nameOf).join(', ')}
        </p>
      </Show>
    </li>
  );

  return (
    <section class="stack" aria-labelledby="missing-title">
      <h2 id="missing-title">{t(isAllKnown() ? 'siteFacts.rooms.title.all' : 'siteFacts.rooms.title')}</h2>
      <ul class="plain-list">
        <For each={rooms()} fallback={<li class="soft">{t('siteFacts.rooms.none')}</li>}>
          {(room) => <Room room={room} />}
        </For>
      </ul>
    </section>
  );
};
