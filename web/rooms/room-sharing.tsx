import { For, Show } from 'solid-js';
import type { RoomView } from '../../shared/rooms/schemas.ts';
import { useText } from '../i18n/language.tsx';
import { roomKey } from '../search/result-words.ts';
import { Disclosure } from '../ui/disclosure.tsx';
import { CopyText } from './copy-text.tsx';

/** Rooms of the same space, which this one cannot be booked beside. */
export const RoomNeighbours = (props: { room: RoomView }) => {
  const { t, language } = useText();
  return (
    <Show when={props.room.sharesSpaceWith.length > 0}>
      <section class="band stack stack-s" aria-labelledby="shared-title">
        <h2 class="card-title" id="shared-title">
          {t('rooms.shared')}
        </h2>
        <p>{t('rooms.shared.text')}</p>
        <ul class="cluster plain-list room-neighbours">
          <For each={props.room.sharesSpaceWith}>
            {(other) => (
              <li>
                <a href={`/tilat/${roomKey(other)}`}>{other.name[language()]}</a>
              </li>
            )}
          </For>
        </ul>
      </section>
    </Show>
  );
};

const embedCode = (origin: string, key: string, language: string, words: string): string =>
  [
    `<script type="module" src="${origin}/embed/v1.js"></script>`,
    `<tilava-calendar room="${key}" lang="${language}" view="week">`,
    `  <a href="${origin}/embed/rooms/${key}">${words}</a>`,
    '</tilava-calendar>',
  ].join('\n');

/** The room's calendar in one's own calendar program, and on another website. */
export const RoomElsewhere = (props: { room: RoomView }) => {
  const { t, language } = useText();
  const key = () => encodeURIComponent(roomKey(props.room));
  const feed = () => `${location.origin}/api/v1/rooms/${key()}/calendar.ics?lang=${language()}`;
  const code = () =>
    embedCode(
      location.origin,
      key(),
      language(),
      t('rooms.embed.link', { room: props.room.name[language()].replaceAll('&', '&amp;').replaceAll('<', '&lt;') }),
    );
  return (
    <section class="stack stack-s no-print" aria-labelledby="elsewhere-title">
      <h2 id="elsewhere-title">{t('rooms.elsewhere')}</h2>
      <div class="room-scopes">
        <Disclosure summary={t('rooms.feed')}>
          <div class="stack">
            <p>{t('rooms.feed.text')}</p>
            <CopyText label={t('rooms.feed.address')} text={feed()} action={t('rooms.feed.copy')} />
            <p>
              <a href={feed().replace(/^https?:/, 'webcal:')}>{t('rooms.feed.open')}</a>
            </p>
            <p>
              <a href={`/tilaa?room=${key()}`}>{t('rooms.feed.help')}</a>
            </p>
          </div>
        </Disclosure>
        <Disclosure summary={t('rooms.embed')}>
          <div class="stack">
            <p>{t('rooms.embed.text')}</p>
            <CopyText label={t('rooms.embed.code')} text={code()} action={t('rooms.embed.copy')} />
            <p>
              <a href={`/upota?rooms=${key()}&view=week`}>{t('rooms.embed.build')}</a>
            </p>
          </div>
        </Disclosure>
      </div>
    </section>
  );
};
