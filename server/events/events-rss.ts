/** Open activities as a feed of news (RSS 2.0, with the RSS 1.0 event module for when and where). */
import type { EventView } from '../../shared/events/schemas.ts';
import { eventsLicence } from '../../shared/events/schemas.ts';
import type { Language } from '../../shared/i18n/language.ts';
import { textsOf } from '../http/texts.ts';
import { priceWords, whenWords, whereWords } from './event-words.ts';

const escapes: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** As text or as an attribute; what XML 1.0 cannot hold at all (section 2.2) is left out. */
const escaped = (text: string): string =>
  text
    .toWellFormed()
    // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is dropped
    .replaceAll(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '')
    .replaceAll(/[&<>"]/g, (sign) => escapes[sign] ?? sign);

const element = (name: string, text: string): string => `<${name}>${escaped(text)}</${name}>`;

/** Paragraphs of HTML, which readers of news expect in a description; escaped once more as XML. */
const descriptionOf = (event: EventView, language: Language): string => {
  const t = textsOf(language);
  const price = priceWords(event, language);
  const paragraphs = [
    ...(event.status === 'cancelled' ? [t('events.cancelled.text')] : []),
    `${whenWords(event, language)}, ${whereWords(event, language)}`,
    ...(event.description === null ? [] : event.description.split(/\n+/)),
    ...(price === undefined ? [] : [price]),
    t('events.by', { organiser: event.organiser.name }),
  ];
  return paragraphs.map((words) => element('p', words)).join('');
};

/** What is called off says so first: most readers of news show nothing but titles. */
const titleOf = (event: EventView, language: Language): string => {
  const words = `${whenWords(event, language)}: ${event.title}`;
  return event.status === 'cancelled' ? `${textsOf(language)('events.cancelled')}: ${words}` : words;
};

/** Of its own for what is called off, so that readers show it as news. */
const guidOf = ({ id, status }: EventView): string => (status === 'cancelled' ? `${id}-cancelled` : id);

const item = (event: EventView, language: Language): string =>
  [
    '<item>',
    element('title', titleOf(event, language)),
    element('link', event.link ?? event.url),
    `<guid isPermaLink="false">${escaped(guidOf(event))}</guid>`,
    element('description', descriptionOf(event, language)),
    ...(event.contentArea ? [element('category', event.contentArea.label[language])] : []),
    element('ev:startdate', event.start),
    element('ev:enddate', event.end),
    element('ev:location', whereWords(event, language)),
    element('ev:organizer', event.organiser.name),
    '</item>',
  ].join('\n');

export interface RssChannel {
  /** Of the feed itself. */
  address: string;
  /** Of the page that tells the same. */
  page: string;
  region: string;
  language: Language;
}

export const eventsRss = (events: readonly EventView[], { address, page, region, language }: RssChannel): string => {
  const t = textsOf(language);
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom" xmlns:ev="http://purl.org/rss/1.0/modules/event/" xmlns:creativeCommons="http://backend.userland.com/creativeCommonsRssModule">',
    '<channel>',
    element('title', `${t('events.title')} – ${region}`),
    element('link', page),
    element('description', t('events.lead')),
    element('language', language),
    element('creativeCommons:license', eventsLicence),
    '<ttl>15</ttl>',
    `<atom:link rel="self" type="application/rss+xml" href="${escaped(address)}"/>`,
    ...events.map((event) => item(event, language)),
    '</channel>',
    '</rss>',
    '',
  ].join('\n');
};
