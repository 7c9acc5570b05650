import { For, Show } from 'solid-js';
import { formatEuros } from '../../shared/events/price.ts';
import type { EventView } from '../../shared/events/schemas.ts';
import { formatDateShort, formatTime, formatTimeRange } from '../../shared/i18n/format.ts';
import type { Verdict } from '../../shared/rooms/accessibility.ts';
import { dateOf, timeOf } from '../../shared/time.ts';
import { useText } from '../i18n/language.tsx';
import { municipalityName } from '../search/result-words.ts';
import { Tag } from '../ui/tag.tsx';
import { allNeeds } from '../when/criteria.ts';

/** In the order in which they are told; what is not known is told as such where nothing is. */
const told: readonly Exclude<Verdict, 'U'>[] = ['S', 'A', 'N'];
const keys = { S: 'events.suits', A: 'events.assisted', N: 'events.unsuited' } as const;

/** Whom the room suits, in sentences. */
const Accessibility = (props: { event: EventView }) => {
  const { t } = useText();
  const having = (verdict: Verdict) =>
    allNeeds.filter((need) => props.event.accessibility[need] === verdict).map((need) => t(`words.need.${need}`));
  const lines = () =>
    told.flatMap((verdict) => {
      const words = having(verdict);
      return words.length > 0 ? [t(keys[verdict], { needs: words.join(', ').toLowerCase() })] : [];
    });
  return (
    <Show when={lines().length > 0} fallback={<p class="small soft">{t('events.unknown')}</p>}>
      <ul class="plain-list small event-suits">
        <For each={lines()}>{(line) => <li>{line}</li>}</For>
      </ul>
    </Show>
  );
};

/** `17.00–19.00`; what ends on another day tells that day too. */
const Times = (props: { event: EventView }) => {
  const { language } = useText();
  const words = () => {
    const { localStart, localEnd } = props.event;
    const [start, end] = [timeOf(localStart), timeOf(localEnd)];
    if (dateOf(localStart) === dateOf(localEnd)) return formatTimeRange(start, end, language());
    const lastDay = formatDateShort(dateOf(localEnd), language());
    return `${formatTime(start, language())} – ${lastDay} ${formatTime(end, language())}`;
  };
  return (
    <p class="event-times num">
      <time datetime={props.event.start}>{words()}</time>
    </p>
  );
};

const hostOf = (link: string): string => new URL(link).host.replace(/^www\./, '');

/** One activity: when, what, where, by whom, and whom the place suits. */
export const EventCard = (props: { event: EventView }) => {
  const { t, language } = useText();
  const room = () => props.event.room;
  const site = () => props.event.site;
  const roomPath = () => `/tilat/${room().code ?? room().id}`;
  const address = () => `${site().street}, ${site().postalCode} ${municipalityName(site().municipality, language())}`;
  const floor = () => room().floor;
  const isCancelled = () => props.event.status === 'cancelled';
  const price = () => {
    const cents = props.event.priceCents;
    if (cents === null) return undefined;
    return cents === 0 ? t('events.free') : t('events.price', { price: formatEuros(cents, language()) });
  };
  return (
    <li class="card event" classList={{ 'event-cancelled': isCancelled() }} id={props.event.id} tabindex={-1}>
      <Times event={props.event} />
      <div class="stack stack-s event-words">
        <h3 class="card-title">{props.event.title}</h3>
        <Show when={isCancelled()}>
          <p class="cluster">
            <Tag tone="error" icon="cross">
              {t('events.cancelled')}
            </Tag>
            {t('events.cancelled.text')}
          </p>
        </Show>
        <Show when={props.event.description}>{(words) => <p class="event-description">{words()}</p>}</Show>
        <p class="soft">
          {t('events.by', { organiser: props.event.organiser.name })}
          <Show when={props.event.contentArea}>{(area) => <> · {area().label[language()]}</>}</Show>
        </p>
        <Show when={price()}>{(words) => <p class="num">{words()}</p>}</Show>
        <p>
          <strong>{room().name[language()]}</strong>, {site().name[language()]}
          <Show when={floor() !== null}>, {t('events.floor', { floor: floor() ?? 0 })}</Show>
          <br />
          <span class="soft">{address()}</span>
        </p>
        <Show when={!isCancelled()}>
          <Accessibility event={props.event} />
        </Show>
        <p class="cluster">
          <Show when={props.event.link}>
            {(link) => (
              <a href={link()} rel="noopener nofollow ugc">
                {t('events.link', { host: hostOf(link()) })}
              </a>
            )}
          </Show>
          <a href={`${roomPath()}/esteettomyys`} aria-label={`${t('events.room')}: ${room().name[language()]}`}>
            {t('events.room')}
          </a>
        </p>
      </div>
    </li>
  );
};
