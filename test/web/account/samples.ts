/** What the service answers about accounts, as the pages see it. */
import type { CalendarFeedView } from '../../../shared/calendars/feed-schemas.ts';
import type { AccountView, NewFactorView, OwnSessionView } from '../../../shared/users/account-schemas.ts';
import type { SessionView, TokenView } from '../../../shared/users/schemas.ts';
import type { UserListItem, UserSettingsView } from '../../../shared/users/staff-schemas.ts';

const reach = {
  organisation: null,
  site: null,
  municipality: null,
  deputyFor: null,
  validFrom: null,
  validUntil: null,
};

export const admin: SessionView = {
  user: { id: 'u1', name: 'Jaana Pesonen', language: 'fi', roles: [{ role: 'admin' }] },
};

export const account: AccountView = {
  id: 'u1',
  email: 'jaana@alue.example',
  name: 'Jaana Pesonen',
  language: 'fi',
  unwantedMails: [],
  hasPassword: true,
  secondFactor: { offered: true, on: false, demanded: false, recoveryCodesLeft: 0 },
  roles: [
    { ...reach, role: 'admin' },
    {
      ...reach,
      role: 'approver',
      deputyFor: { id: 'u2', name: 'Timo Hakkarainen' },
      validFrom: '2026-12-01',
      validUntil: '2026-12-31',
    },
  ],
};

export const sessions: OwnSessionView[] = [
  {
    id: 's1',
    browser: 'firefox',
    system: 'windows',
    signedInAt: '2026-11-22T06:00:00Z',
    lastSeenAt: '2026-11-22T08:00:00Z',
    current: true,
  },
  {
    id: 's2',
    browser: 'safari',
    system: 'iphone',
    signedInAt: '2026-11-20T06:00:00Z',
    lastSeenAt: '2026-11-21T08:00:00Z',
    current: false,
  },
];

export const token: TokenView = {
  id: 't1',
  name: 'Aulan näyttö',
  scope: 'read',
  createdAt: '2026-11-01T08:00:00Z',
  expiresAt: '2027-02-01T08:00:00Z',
  lastUsedAt: null,
};

export const factor: NewFactorView = {
  key: 'GEZD GNBV GY3T QOJQ',
  uri: 'otpauth://totp/Tilava:jaana',
  qr: { path: 'M4 4h1v1h-1z', size: 33 },
};

export const listItem: UserListItem = {
  id: 'u2',
  name: 'Timo Hakkarainen',
  email: 'timo@alue.example',
  roles: [{ ...reach, role: 'approver', municipality: { code: '167', name: { fi: 'Joensuu', sv: 'Joensuu' } } }],
  disabled: false,
  secondFactor: true,
  lastSeenAt: '2026-11-21T08:00:00Z',
};

export const settings: UserSettingsView = {
  id: 'u2',
  name: 'Timo Hakkarainen',
  email: 'timo@alue.example',
  language: 'fi',
  createdAt: '2026-09-01T08:00:00Z',
  disabledAt: null,
  hasPassword: true,
  secondFactor: true,
  grants: [
    {
      ...reach,
      id: 'g1',
      role: 'approver',
      site: { id: 'site1', name: { fi: 'Kanervan sote-keskus', sv: 'Kanerva', en: 'Kanerva' } },
      current: true,
    },
    { ...reach, id: 'g2', role: 'board', validFrom: '2099-01-01', current: false },
  ],
  workload: { waiting: 4, overdue: 1, decidedIn30Days: 10 },
};

export const member: SessionView = {
  user: {
    id: 'u9',
    name: 'Marja Lehtinen',
    language: 'fi',
    roles: [{ role: 'representative', organisationId: 'o1', organisationName: 'Tähdet ry' }],
  },
};

const house = (id: string, fi: string) => ({
  id,
  code: null,
  name: { fi, sv: fi, en: fi },
  municipality: { code: '167' },
});

/** As far as the choice of a house reads them. */
export const houses = [house('s1', 'Kanervan sote-keskus'), house('s2', 'Pielisen palvelutalo')];

export const feed: CalendarFeedView = {
  id: 'f1',
  kind: 'site',
  name: 'Aula',
  organisation: null,
  site: { id: 's1', name: { fi: 'Kanervan sote-keskus', sv: 'Kanerva', en: 'Kanerva' } },
  language: 'fi',
  createdAt: '2026-11-20T08:00:00Z',
  lastUsedAt: '2026-11-22T08:00:00Z',
  awake: true,
};
