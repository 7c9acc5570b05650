/** The screen at a door: how the room stands now, until when, and what comes. */
import { html } from 'hono/html';
import { formatDate, formatTime, formatTimeRange } from '../../shared/i18n/format.ts';
import type { Language } from '../../shared/i18n/language.ts';
import { timeOfMinute } from '../../shared/time.ts';
import type { Html } from '../embeds/render-parts.ts';
import { textsOf } from '../http/texts.ts';
import { roomPath } from '../rooms/page-paths.ts';
import type { DoorScreen, DoorSpan, DoorState, DoorUse } from './room-screen.ts';
import { brokenBand, clock, heading, qrCode } from './screen-page.ts';
import type { ScreenTime } from './screen-request.ts';

/** Each state has a shape of its own: a ring with a tick, a full disc with a bar, one with dots, a crossed square. */
const shapes: Readonly<Record<DoorState, string>> = {
  free: 'M12 2.5a9.5 9.5 0 1 0 0 19 9.5 9.5 0 0 0 0-19ZM7.5 12.4l3.2 3.2 5.8-6.6',
  booked: 'M12 2.5a9.5 9.5 0 1 0 0 19 9.5 9.5 0 0 0 0-19ZM7 12h10',
  turnaround: 'M12 2.5a9.5 9.5 0 1 0 0 19 9.5 9.5 0 0 0 0-19ZM7.5 12h.1M12 12h.1M16.5 12h.1',
  closed: 'M3 3h18v18H3ZM7.5 7.5l9 9M16.5 7.5l-9 9',
};

const shape = (state: DoorState): Html =>
  html`<svg class=shape viewBox="0 0 24 24" aria-hidden=true><path d="${shapes[state]}"/></svg>`;

/** What a booking or closure is called. */
const nameOf = ({ title, isClosed }: Pick<DoorUse, 'title' | 'isClosed'>, language: Language): string => {
  const t = textsOf(language);
  if (isClosed) return title === undefined ? t('screen.closed.plain') : t('screen.closed', { reason: title });
  return title ?? t('screen.booked');
};

const aboutOf = ({ state, title }: DoorSpan, language: Language): string => {
  if (state === 'turnaround') return textsOf(language)('screen.state.turnaround.why');
  return (state === 'booked' || state === 'closed') && title !== undefined ? title : '';
};

const untilWords = ({ end }: DoorSpan, language: Language): string => {
  const t = textsOf(language);
  return end >= 1440 ? t('screen.until.day') : t('screen.until', { time: formatTime(timeOfMinute(end), language) });
};

/** What comes when it stands so no more: who has it next, or from when it is free. Making ready is told of by itself. */
const nextWords = (spans: readonly DoorSpan[], index: number, language: Language): string => {
  const t = textsOf(language);
  const at = spans.findIndex(({ state }, place) => place > index && state !== 'turnaround');
  const [before, next] = [spans[at - 1], spans[at]];
  if (!before || !next) return '';
  const time = formatTime(timeOfMinute(before.end), language);
  if (next.state === 'free') return t('screen.next.free', { time });
  const { title } = next;
  return t('screen.next', {
    time,
    what: nameOf({ ...(title && { title }), isClosed: next.state === 'closed' }, language),
  });
};

const stateOf = (spans: readonly DoorSpan[], span: DoorSpan, index: number, language: Language): Html => {
  const next = nextWords(spans, index, language);
  const about = aboutOf(span, language);
  return html`<section class="state ${span.state}" data-from=${span.from} data-to=${span.to}${index === 0 ? '' : html` hidden`}>
${shape(span.state)}
<h2>${textsOf(language)(`screen.state.${span.state}`)}</h2>
<p class=until>${untilWords(span, language)}</p>
${about === '' ? '' : html`<p class=about>${about}</p>`}
${next === '' ? '' : html`<p class=next>${next}</p>`}
</section>
`;
};

const row = (
  use: DoorUse,
  now: number,
  language: Language,
): Html => html`<li class=use data-from=${use.from} data-to=${use.to}>
<span class=times>${formatTimeRange(use.start, use.end, language)}</span>
<span class=what>${nameOf(use, language)}${use.isClosed ? '' : html` <i${use.from <= now ? '' : html` hidden`}>${textsOf(language)('screen.now')}</i>`}</span>
`;

export const renderRoom = (door: DoorScreen, time: ScreenTime, language: Language, publicUrl: string): Html => {
  const t = textsOf(language);
  const { room, uses } = door;
  const { floor } = room.summary;
  const place = floor === null ? [] : [t('screen.floor', { floor })];
  return html`<header>
<div>${heading(room.name[language])}
<p>${[room.site.name[language], ...place].join(', ')}</p></div>
${clock(time, language)}
</header>
<div class=door>
<div class=states>
${door.spans.map((span, index) => stateOf(door.spans, span, index, language))}</div>
<section class=today>
<h2>${t('screen.today')} <small>${formatDate(time.today, language)}</small> <span class=pages></span></h2>
<ol class=uses>${uses.map((use) => row(use, time.now, language))}</ol>
<p class=none${uses.length > 0 ? html` hidden` : ''}>${t('screen.none.room')}</p>
</section>
</div>
${brokenBand(door.broken, room.site, language)}
<footer><p>${t('screen.scan')}</p>${qrCode(publicUrl + roomPath(room))}</footer>`;
};
