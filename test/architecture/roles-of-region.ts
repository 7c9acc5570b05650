/** Who may lay down what holds for the whole region: its settings, texts and order of precedence. */
import type { Account } from '../support/world.ts';
import type { RoleRow } from './role-row.ts';

const staff: readonly Account[] = ['approver', 'coordinator', 'admin'];
const keepers: readonly Account[] = ['coordinator', 'admin'];

/** In an order in which each can succeed: what is published was written before. */
export const regionRows: Record<string, RoleRow> = {
  'GET /region/settings': { allowed: ['admin'], request: () => ({ path: '/region/settings' }) },
  'PATCH /region': { allowed: ['admin'], request: () => ({ path: '/region', json: { closedOnHolidays: true } }) },
  'GET /region/limits': { allowed: ['admin'], request: () => ({ path: '/region/limits' }) },
  'GET /region/history': { allowed: ['admin'], request: () => ({ path: '/region/history' }) },
  'GET /region/readiness': { allowed: staff, request: () => ({ path: '/region/readiness' }) },
  'POST /municipalities': {
    allowed: ['admin'],
    request: () => ({ path: '/municipalities', json: { code: '999', name: { fi: 'Uusikunta', sv: 'Nykommun' } } }),
  },
  'GET /documents/terms/houses/settings': {
    allowed: keepers,
    request: () => ({ path: '/documents/terms/houses/settings' }),
  },
  'GET /documents/{kind}/settings': { allowed: keepers, request: () => ({ path: '/documents/terms/settings' }) },
  'PATCH /documents/{kind}': {
    allowed: keepers,
    request: () => ({ path: '/documents/terms', json: { body: { fi: 'Ehdot', sv: '', en: '' } } }),
  },
  'POST /documents/{kind}/publication': {
    allowed: keepers,
    request: () => ({ path: '/documents/terms/publication', json: { version: 1 } }),
  },
  'GET /documents/{kind}/history': { allowed: keepers, request: () => ({ path: '/documents/terms/history' }) },
  'GET /mail-samples': { allowed: keepers, request: () => ({ path: '/mail-samples' }) },
  'GET /mail-samples/{name}': {
    allowed: keepers,
    request: () => ({ path: '/mail-samples/booking.moved' }),
  },
  'GET /mail-samples/{name}/{language}': {
    allowed: keepers,
    request: () => ({ path: '/mail-samples/booking.moved/sv' }),
  },
  'GET /mail-texts': { allowed: keepers, request: () => ({ path: '/mail-texts' }) },
  'GET /mail-texts/{kind}/settings': {
    allowed: keepers,
    request: () => ({ path: '/mail-texts/booking.moved/settings' }),
  },
  'PATCH /mail-texts/{kind}': {
    allowed: keepers,
    request: () => ({ path: '/mail-texts/booking.moved', json: { subject: { fi: 'Siirto', sv: '', en: '' } } }),
  },
  'POST /mail-texts/{kind}/preview': {
    allowed: keepers,
    request: () => ({
      path: '/mail-texts/booking.moved/preview',
      json: { subject: 'Siirto', body: 'Siirto', language: 'fi' },
    }),
  },
  'GET /mail-texts/{kind}/history': {
    allowed: keepers,
    request: () => ({ path: '/mail-texts/booking.moved/history' }),
  },
  'DELETE /mail-texts/{kind}': { allowed: keepers, request: () => ({ path: '/mail-texts/booking.moved' }) },
  'GET /priority-classes/{code}/settings': {
    allowed: keepers,
    request: () => ({ path: '/priority-classes/own/settings' }),
  },
  'GET /priority-classes/history': { allowed: keepers, request: () => ({ path: '/priority-classes/history' }) },
  'POST /priority-classes/order': {
    allowed: keepers,
    request: () => ({
      path: '/priority-classes/order',
      json: { codes: ['own', 'structures', 'agreement', 'supported', 'registered', 'groups', 'authorities', 'others'] },
    }),
  },
  'POST /priority-classes': {
    allowed: keepers,
    request: () => ({
      path: '/priority-classes',
      json: {
        code: 'new',
        label: { fi: 'Uusi', sv: 'Ny', en: 'New' },
        description: { fi: '', sv: '', en: '' },
        rule: {},
        mayBook: true,
        priceClass: 'free',
      },
    }),
  },
  'PATCH /priority-classes/{code}': {
    allowed: keepers,
    request: () => ({ path: '/priority-classes/own', json: { mayBook: true } }),
  },
  'DELETE /priority-classes/{code}': {
    allowed: keepers,
    request: () => ({ path: '/priority-classes/new' }),
  },
};
