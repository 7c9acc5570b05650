/** What the region's data does not say of a booking: its name among its own, its needs, how it came to its decision. */
import type { DenyReason } from '../../shared/approvals/schemas.ts';
import type { Need } from '../../shared/rooms/accessibility.ts';
import type { Layout } from '../../shared/rooms/kinds.ts';

/** A part left out is what the data says, or nothing. */
export interface Story {
  /** The name that the organisation uses; the public title when left out. */
  internalTitle?: string;
  /** Publishes no title at all. */
  untitled?: true;
  /** Hidden in public whatever its area. */
  sensitive?: true;
  needs?: readonly Need[];
  /** How many come by wheelchair. */
  wheelchairUsers?: number;
  /** The booker knew that a need is not certainly met. */
  acceptsAccessibility?: true;
  /** Everybody is welcome, and this is told of it. */
  invites?: { description: string; link?: string; priceCents?: number };
  note?: string;
  /** How its room is wanted. */
  layout?: Layout;
  /** Codes of the rooms of the house that it takes beside the first, for as long as it lasts. */
  beside?: readonly string[];
  /** Dates that others waited for when this was asked. */
  competingDates?: number;
  /** Working days before the present (or well before its own first date) on which it was asked. */
  asked?: number;
  /** Likewise, when it was decided. */
  decided?: number;
  denial?: { reason: DenyReason; message: string };
}

/** By the booking's code. */
export const stories: Readonly<Record<string, Story>> = {
  // Asked for while the course B36 still waited for two of the same evenings, so a person had to choose.
  B01: { internalTitle: 'Diabetes-vertaisryhmä', layout: 'circle', competingDates: 2, asked: 16, decided: 13 },
  B02: {
    internalTitle: 'Huonokuuloisten kuulokahvila',
    needs: ['hearing'],
    layout: 'groups',
    invites: {
      description:
        'Kahvia ja keskustelua kuulosta ja kuulolaitteista. Tilassa on induktiosilmukka. Ei ilmoittautumista.',
      priceCents: 0,
    },
  },
  B03: { internalTitle: 'Muistisairaiden läheisten keskusteluryhmä', needs: ['walker'] },
  B04: { untitled: true },
  B05: { internalTitle: 'Mielenterveyskuntoutujien avoin kohtaamiskahvila' },
  B06: {
    note: 'Paikalla on paljon lastenvaunuja, niille tarvitaan tilaa aulassa.',
    invites: {
      description: 'Tule vauvan kanssa tapaamaan muita perheitä. Tarjolla on aamupala. Sisarukset ovat tervetulleita.',
      link: 'https://perheet.example/vauva-aamu',
      priceCents: 250,
    },
  },
  B07: { internalTitle: 'Nepsy-vanhempien vertaisryhmä', needs: ['sensory'] },
  B08: { internalTitle: 'Eroryhmä aikuisille' },
  B11: {
    invites: {
      description: 'Vapaaehtoiset auttavat puhelimen, tietokoneen ja asioinnin kanssa. Ota oma laite mukaan.',
      priceCents: 0,
    },
  },
  B12: {
    internalTitle: 'Järjestöfoorumi, kevät 2027',
    needs: ['wheelchair'],
    wheelchairUsers: 3,
    layout: 'theatre',
    beside: ['R13'],
    note: 'Kokoustila on työpajoja varten.',
  },
  B13: { internalTitle: 'Järjestöfoorumi, syksy 2027', needs: ['wheelchair'], asked: 1 },
  B14: { internalTitle: 'Järjestöjen ja hyvinvointialueen kumppanuuspöytä', layout: 'boardroom' },
  B15: { internalTitle: 'Järjestöjen alueellisen neuvottelukunnan kokous' },
  B17: {
    internalTitle: 'Syövän hoito tänään: asiantuntijaluento',
    needs: ['wheelchair', 'hearing'],
    note: 'Paikalle tulee kirjoitustulkki.',
  },
  B18: {
    needs: ['wheelchair', 'walker'],
    wheelchairUsers: 6,
    note: 'Aulaan toivotaan kaksi esittelypöytää.',
    asked: 6,
  },
  B19: { needs: ['walker', 'mobility'] },
  B20: { needs: ['walker'] },
  B21: {
    needs: ['walker'],
    acceptsAccessibility: true,
    note: 'Osallistujille on kerrottu, ettei tilaan pääse pyörätuolilla.',
  },
  B22: {
    needs: ['wheelchair', 'walker'],
    layout: 'theatre',
    note: 'Laulattaja tuo omat sanamonisteet.',
    invites: {
      description: 'Lauletaan yhdessä tuttuja lauluja. Laulutaitoa ei tarvita, ja kuuntelemaankin saa tulla.',
    },
  },
  B23: { needs: ['walker', 'mobility'], note: 'Kansallinen veteraanipäivä. Kahvitus noin 70 hengelle.', asked: 3 },
  B24: { needs: ['mobility'] },
  B27: { internalTitle: 'Tukitapaamiset', untitled: true, sensitive: true },
  B28: { note: 'Ruokakassit tuodaan aamulla pakettiautolla.', asked: 5 },
  B30: {
    asked: 14,
    decided: 12,
    denial: {
      reason: 'NOT_ELIGIBLE',
      message: 'Tiloja annetaan maksutta järjestöjen toimintaan. Yrityksen myyntikoulutus ei kuulu kohderyhmään.',
    },
  },
  B31: {
    needs: ['wheelchair'],
    wheelchairUsers: 2,
    asked: 12,
    decided: 9,
    denial: {
      reason: 'ACCESSIBILITY',
      message: 'Tilaan ei pääse pyörätuolilla. Ehdotamme kokoustilaa Puhos (R30) tai Malmi (R20).',
    },
  },
  B33: { note: 'Ohjaajat ovat käyneet OLKA-perehdytyksen.' },
  B35: { needs: ['vision'], note: 'Mukana on opaskoiria.' },
  B36: {
    needs: ['hearing'],
    asked: 17,
    decided: 13,
    denial: {
      reason: 'CONFLICT',
      message:
        'Tila annettiin viikoittain kokoontuvalle vertaisryhmälle. Vapaita iltoja on kokoustilassa Kanerva (R01).',
    },
  },
  B37: { competingDates: 1, asked: 4 },
  B38: { internalTitle: 'Sopeutumisvalmennus huonokuuloisille', needs: ['hearing'], competingDates: 1, asked: 2 },
};
