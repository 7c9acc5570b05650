/** The queue page in a browser's place, with a service of its own. */
import type { ApprovalView } from '../../../shared/approvals/schemas.ts';
import ApprovalsPage from '../../../web/approvals/approvals-page.tsx';
import { type Answer, type FakeService, fakeService } from '../../support/fake-service.ts';
import { renderPage } from '../../support/render-page.tsx';
import { codes, room, text } from '../bookings/samples.ts';
import { approval, approver, days, queueOf, waiting } from './samples.ts';

export const first = approval({ id: 'b1', organisation: 'Muistipolku ry', overdue: true });
export const second = approval({ id: 'b2', organisation: 'Perhepesä ry', occurrences: [waiting(days[0])] });

const site = (id: string, code: string, name: string, municipality: string) => ({
  id,
  code,
  name: text(name),
  municipality: { code: municipality, name: { fi: municipality, sv: municipality } },
});

const noMessages = { items: [], writesAs: 'staff', mayAsk: true, isAsked: false };

/** Two requests that wait, unless told otherwise. */
export const openQueue = (
  items: ApprovalView[] = [first, second],
  address = '/hyvaksynnat',
  more: Record<string, Answer> = {},
) => {
  const sites = [site('s1', 'JNS-KAN', 'Kanervan sote-keskus', '167'), site('s2', 'LIE-BRA', 'Brahenpuisto', '422')];
  const service = fakeService({
    'GET /session/user': () => approver,
    'GET /sites': () => ({ items: sites, total: sites.length, nextCursor: null }),
    'GET /codes': () => codes,
    'GET /rooms/r2': () => room,
    'GET /approvals': () => queueOf(...items),
    'GET /saved-filters': () => ({ items: [] }),
    'GET /bookings/b1/messages': () => noMessages,
    'GET /bookings/b2/messages': () => noMessages,
    ...more,
  });
  return { service, ...renderPage(ApprovalsPage, '/hyvaksynnat', address) };
};

/** What was decided about a request, as it was sent. */
export const decisionsOf = (service: FakeService, id: string) =>
  service.sentTo(`POST /bookings/${id}/decision`).map(({ body }) => body);
