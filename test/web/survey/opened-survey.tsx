/** The survey of the sample house, opened by its keeper. */
import { screen } from '@solidjs/testing-library';
import type { FactsToKeep, SiteFactView } from '../../../shared/facts/schemas.ts';
import { questionWords } from '../../../shared/survey/question-words.ts';
import SurveyPage from '../../../web/survey/survey-page.tsx';
import { fakeService } from '../../support/fake-service.ts';
import { renderPage } from '../../support/render-page.tsx';
import { house } from './sample-house.ts';

export const keeper = { id: 'keeper', name: 'Anna Avaaja', language: 'fi', roles: [] };
export const stored = { saved: 1, overtaken: [] };

interface Given {
  facts?: SiteFactView[];
  doors?: number;
}

export const service = ({ facts = [], doors = 1 }: Given = {}) =>
  fakeService({
    'GET /session/user': () => ({ user: keeper }),
    'GET /sites/K/facts': () => house(facts, doors),
    'PUT /sites/house/facts': () => stored,
    'GET /rooms/hall': () => ({ accessibility: {} }),
  });

export const open = (query: string) => renderPage(SurveyPage, '/kartoitus/:site', `/kartoitus/K${query}`);
export const at = (key: string, more = '') => `?tila=R1&kysymys=${key}${more}`;

export const asked = (key: string) => screen.findByRole('heading', { level: 1, name: questionWords[key]?.fi ?? key });
export const button = (name: string) => screen.findByRole('button', { name });
export const state = (words: string) => screen.findByText(words);

/** As when the network comes back: what waits is sent without waiting for a pause. */
export const sendNow = () => window.dispatchEvent(new Event('online'));

export const sentFacts = ({ sentTo }: ReturnType<typeof service>) =>
  sentTo('PUT /sites/house/facts').map(({ body }) => (body as FactsToKeep).facts);
