/** The region as the service tells of it, changed where a test cares. */
import { neutralRegion } from '../../../shared/region/rules.ts';
import type { ReadinessView, RegionSettingsView, RegionView } from '../../../shared/region/schemas.ts';
import type { SessionView } from '../../../shared/users/schemas.ts';

export const administrator: SessionView = {
  user: { id: 'u1', name: 'Jaana Pesonen', language: 'fi', roles: [{ role: 'admin' }] },
};

export const region = (changes: Partial<RegionView> = {}): RegionView => ({
  name: { fi: 'Rantamaan hyvinvointialue', sv: 'Strandlandets välfärdsområde', en: '' },
  languages: ['fi', 'sv', 'en'],
  accent: null,
  contact: neutralRegion.contact,
  opened: true,
  bookingRules: neutralRegion.bookingRules,
  texts: ['terms'],
  houseTerms: [],
  ...changes,
});

export const settings = (changes: Partial<RegionSettingsView> = {}): RegionSettingsView => ({
  ...neutralRegion,
  name: { fi: 'Rantamaan hyvinvointialue', sv: '', en: '' },
  setupDone: [],
  openedAt: null,
  version: 3,
  ...changes,
});

export const readiness = (changes: Partial<ReadinessView> = {}): ReadinessView => ({
  setup: { done: ['region'], opened: false },
  mailWaits: false,
  counts: {
    sites: 2,
    readySites: 1,
    rooms: 3,
    publishedRooms: 2,
    facts: 40,
    factsWanted: 54,
    pendingOrganisations: 4,
    openCorrections: 2,
    waitingRequests: 7,
  },
  sites: [
    {
      id: 's1',
      code: 'JNS-KAN',
      name: { fi: 'Kanervan sote-keskus', sv: 'Kanerva', en: 'Kanerva' },
      municipality: { fi: 'Joensuu', sv: 'Joensuu' },
      rooms: 2,
      publishedRooms: 1,
      facts: 22,
      factsWanted: 36,
      lacks: ['contact', 'facts'],
    },
    {
      id: 's2',
      code: null,
      name: { fi: 'Lehtorannan talo', sv: 'Lehtoranta', en: 'Lehtoranta' },
      municipality: { fi: 'Kontiolahti', sv: 'Kontiolax' },
      rooms: 1,
      publishedRooms: 1,
      facts: 18,
      factsWanted: 18,
      lacks: [],
    },
  ],
  ...changes,
});
