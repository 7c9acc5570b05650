/** The screen of a house: what happens today and tomorrow, where, and what is out of order. */
import { html } from 'hono/html';
import { formatDate, formatTimeRange } from '../../shared/i18n/format.ts';
import type { Language } from '../../shared/i18n/language.ts';
import { dateOf, timeOf } from '../../shared/time.ts';
import type { Html } from '../embeds/render-parts.ts';
import { textsOf } from '../http/texts.ts';
import { sitePath } from '../rooms/page-paths.ts';
import type { HouseDay, HouseScreen, HouseUse } from './house-screen.ts';
import { brokenBand, clock, heading, qrCode } from './screen-page.ts';
import type { ScreenTime } from './screen-request.ts';

/** On the day: what came from the day before begins at midnight, what goes on to the next ends there. */
const timesOn = ({ date }: HouseDay, { localStart, localEnd }: HouseUse, language: Language): string => {
  const start = dateOf(localStart) < date ? '00:00' : timeOf(localStart);
  const end = dateOf(localEnd) > date ? '24:00' : timeOf(localEnd);
  return formatTimeRange(start, end, language);
};

const whatWords = ({ title, closed }: HouseUse, language: Language): string => {
  const t = textsOf(language);
  if (closed) {
    const reason = closed[language] || closed.fi;
    return reason ? t('screen.closed', { reason }) : t('screen.closed.plain');
  }
  return title ?? t('screen.booked');
};

/** The room and how high up it is; of a closure of all of the house nothing more. */
const whereWords = ({ room }: HouseUse, language: Language): Html | '' => {
  if (!room) return '';
  const { floor } = room.summary;
  return html`<span class=where>${room.name[language]}${floor === null ? '' : html` <small>${textsOf(language)('screen.floor', { floor })}</small>`}</span>`;
};

const row = (day: HouseDay, use: HouseUse, now: number, language: Language): Html => {
  const isOn = use.start <= now && !use.closed;
  const marks = [use.closed && 'closed', use.title === null && 'quiet'].filter(Boolean).join(' ');
  return html`<li class="use ${marks}" data-from=${use.start} data-to=${use.end}>
<span class=times>${timesOn(day, use, language)}</span>
<span class=what>${whatWords(use, language)}${use.closed ? '' : html` <i${isOn ? '' : html` hidden`}>${textsOf(language)('screen.now')}</i>`}</span>
${whereWords(use, language)}
`;
};

const section = (day: HouseDay, which: 'today' | 'tomorrow', now: number, language: Language): Html => {
  const t = textsOf(language);
  return html`<section class=${which}>
<h2>${t(`screen.${which}`)} <small>${formatDate(day.date, language)}</small> <span class=pages></span></h2>
<ol class=uses>${day.uses.map((use) => row(day, use, now, language))}</ol>
<p class=none${day.uses.length > 0 ? html` hidden` : ''}>${t(`screen.none.${which}`)}</p>
</section>`;
};

export const renderHouse = (
  house: HouseScreen,
  time: ScreenTime,
  language: Language,
  publicUrl: string,
): Html => html`<header>
<div>${heading(house.site.name[language])}</div>
${clock(time, language)}
</header>
${brokenBand(house.broken, house.site, language)}
<div class=days>
${section(house.today, 'today', time.now, language)}
${section(house.tomorrow, 'tomorrow', time.now, language)}
</div>
<footer><p>${textsOf(language)('screen.scan.house')}: <b>${publicUrl.replace(/^https?:\/\//, '')}</b></p>${qrCode(publicUrl + sitePath(house.site))}</footer>`;
