/** The page on which a screen is chosen on the device that is to show it, with a poor keyboard or none: plain links. */
import { html } from 'hono/html';
import { type Language, languages } from '../../shared/i18n/language.ts';
import type { Html } from '../embeds/render-parts.ts';
import { textsOf } from '../http/texts.ts';
import type { Catalogue, CatalogueRoom, CatalogueSite } from '../rooms/catalogue-types.ts';
import { isPublic } from '../rooms/filter-rooms.ts';
import { isPublicSite } from '../rooms/public-site.ts';

export const choosePath = '/naytto';

const languageNames: Readonly<Record<Language, string>> = { fi: 'Suomeksi', sv: 'På svenska', en: 'In English' };

interface Named {
  id: string;
  code: string | null;
}

const screenPath = (kind: 'sites' | 'rooms', { id, code }: Named): string =>
  `/embed/screen/${kind}/${encodeURIComponent(code ?? id)}`;

const isCalled =
  (text: string) =>
  ({ id, code }: Named): boolean =>
    id === text || code?.toLowerCase() === text.toLowerCase();

/** The screen of the house or room that is called so, in whatever letters; nothing where everybody may know of none. */
export const screenOf = ({ sites, rooms }: Catalogue, text: string): string | undefined => {
  const isMeant = isCalled(text.trim());
  const site = sites.find((each) => isPublicSite(each) && isMeant(each));
  if (site) return screenPath('sites', site);
  const room = rooms.find((each) => isPublic(each) && isMeant(each));
  return room && screenPath('rooms', room);
};

export interface ChoosePage {
  language: Language;
  /** Address of the stylesheet. */
  styles: string;
  /** What was asked for and is not there. */
  unknown?: string | undefined;
}

const whole = ({ language, styles }: ChoosePage, title: string, main: Html): Html => html`<!doctype html>
<html lang=${language}>
<head>
<meta charset=utf-8>
<meta name=viewport content="width=device-width, initial-scale=1">
<meta name=color-scheme content="light dark">
<meta name=robots content=noindex>
<title>${title}</title>
<link rel=stylesheet href="${styles}">
</head>
<body>
<main>
${main}
</main>
</body>
</html>
`;

const withCode = (name: string, { code }: Named): Html =>
  code === null ? html`${name}` : html`${name} <small>${code}</small>`;

const link = (path: string, language: Language, words: Html): Html =>
  html`<li><a href="${path}?lang=${language}">${words}</a>`;

const houseOf = (site: CatalogueSite, language: Language): Html => {
  const rooms: readonly CatalogueRoom[] = site.rooms.filter(isPublic);
  const lobby = html`${textsOf(language)('screen.choose.lobby')}`;
  return html`<li><details>
<summary>${withCode(site.name[language], site)}</summary>
<ul>
${link(screenPath('sites', site), language, lobby)}
${rooms.map((room) => link(screenPath('rooms', room), language, withCode(room.name[language], room)))}
</ul>
</details>
`;
};

const townOf = ({ municipality }: CatalogueSite, language: Language): string =>
  municipality.name[language === 'sv' ? 'sv' : 'fi'];

const housesByTown = ({ sites }: Catalogue, language: Language): [town: string, sites: CatalogueSite[]][] => {
  const offered = sites.filter((site) => isPublicSite(site) && site.rooms.some(isPublic));
  const byName = (a: string, b: string) => a.localeCompare(b, language);
  const towns = Map.groupBy(
    offered.toSorted((a, b) => byName(a.name[language], b.name[language])),
    (site) => townOf(site, language),
  );
  return [...towns].sort(([a], [b]) => byName(a, b));
};

const unknownWords = (unknown: string, language: Language): Html => {
  const t = textsOf(language);
  return html`<div class=unknown role=alert>
<p><strong>${t('screen.choose.unknown', { code: unknown })}</strong></p>
<p>${t('screen.choose.unknown.text')}</p>
</div>`;
};

/** All screens that everybody may open, house by house. */
export const choosePage = async (catalogue: Catalogue, page: ChoosePage): Promise<string> => {
  const { language, unknown } = page;
  const t = textsOf(language);
  const others = languages.filter((each) => each !== language);
  const main = html`<h1>${t('screen.choose.title')}</h1>
<p>${t('screen.choose.lead')}</p>
${unknown === undefined ? '' : unknownWords(unknown, language)}
<form action="${choosePath}">
<input type=hidden name=lang value=${language}>
<label for=koodi>${t('screen.choose.code')}</label>
<p id=koodi-hint><small>${t('screen.choose.code.hint')}</small></p>
<p class=asked><input id=koodi name=koodi required maxlength=64 autocomplete=off autocapitalize=characters spellcheck=false aria-describedby=koodi-hint value="${unknown ?? ''}">
<button>${t('screen.choose.open')}</button></p>
</form>
${housesByTown(catalogue, language).map(
  ([town, sites]) => html`<h2>${town}</h2>
<ul>${sites.map((site) => houseOf(site, language))}</ul>
`,
)}
<nav aria-label="${t('embed.languages')}">${others.map((each) => html`<a lang=${each} hreflang=${each} href="${choosePath}?lang=${each}">${languageNames[each]}</a>\n`)}</nav>
<p><a href="/upota">${t('screen.choose.others')}</a></p>`;
  return String(await whole(page, t('screen.choose.title'), main));
};

/** What stands where a screen was asked for by an address that leads to none: what to do, and the way to the list. */
export const missingPage = async (page: ChoosePage & { unknown: string }): Promise<string> => {
  const { language, unknown } = page;
  const t = textsOf(language);
  const main = html`<h1>${t('screen.choose.missing')}</h1>
${unknownWords(unknown, language)}
<p><a href="${choosePath}?lang=${language}">${t('screen.choose.title')}</a></p>`;
  return String(await whole(page, t('screen.choose.missing'), main));
};
