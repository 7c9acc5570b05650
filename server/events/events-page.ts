/** The page of open activities, answered with what searchers read before any script runs. */
import { html } from 'hono/html';
import { type Language, preferredLanguage } from '../../shared/i18n/language.ts';
import { MINUTE } from '../../shared/time.ts';
import { createKeptAnswers } from '../http/kept-answers.ts';
import { textsOf } from '../http/texts.ts';
import type { WebFiles } from '../http/web-files.ts';
import { answerPage, dataBlock, withHead } from '../http/web-head.ts';
import { eventsPageData } from './events-linked-data.ts';
import { type EventsDependencies, listEvents } from './list-events.ts';

const path = '/tapahtumat';

/** As many as a searcher would read. */
const mostTold = 20;

/** Three languages of it, and what was before the last midnight. */
const maxKeptLength = 1024 * 1024;

const plain = new Headers();

/** What is over goes from it within a quarter of an hour. */
const quarter = 15 * MINUTE;

/** The web with this page among it. */
export const withEventsPage = (files: WebFiles, deps: EventsDependencies): WebFiles => {
  const kept = createKeptAnswers(maxKeptLength);

  const makePage = async (language: Language): Promise<string | undefined> => {
    const page = await files('/', plain);
    if (!page) return undefined;
    const t = textsOf(language);
    const { items } = await listEvents(deps, { limit: mostTold });
    const feed = html`<link rel="alternate" type="application/rss+xml" title="${t('events.title')}" href="/api/v1/events.rss?lang=${language}">`;
    return withHead(await page.text(), {
      language,
      title: `${t('events.title')} – ${t('shell.name')}`,
      more: `${String(feed)}${dataBlock(eventsPageData(items, language))}`,
    });
  };

  return async (asked, headers) => {
    if (asked !== path) return files(asked, headers);
    const language = preferredLanguage(headers.get('accept-language'));
    const version = await deps.db.version();
    const key = `${language} ${Math.floor(deps.clock.now() / quarter)}`;
    const known = kept.find(version, key);
    if (known) return answerPage(known, headers);
    const body = await makePage(language);
    return body === undefined ? undefined : answerPage(kept.keep(version, key, body), headers);
  };
};
