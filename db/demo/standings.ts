/** What staff of the demo region found about its organisations, and what was agreed with some. */
import { DAY, type Instant } from '../../shared/time.ts';
import type { IdOf } from './ids.ts';
import type { NewRow } from './new-row.ts';
import { accounts } from './people.ts';
import { region, type SeedOrganisation } from './region.ts';
import { accountsMadeAt } from './timeline.ts';

export interface Standings {
  verifications: NewRow<'verifications'>[];
  agreements: NewRow<'agreements'>[];
}

interface Region {
  now: Instant;
  newId: () => string;
  organisationId: IdOf;
  /** The id of who looked at them. */
  verifier: string;
}

const evidence = 'Yhdistysrekisterin ote ja säännöt';
const refusal = 'Tilat on tarkoitettu järjestöille ja yhdistyksille. Yritys ei kuulu kohderyhmään.';

const verificationOf = (
  { code, status }: SeedOrganisation,
  { now, newId, organisationId, verifier }: Region,
): NewRow<'verifications'> => ({
  id: newId(),
  organisationId: organisationId(code),
  status: status === 'rejected' ? 'refused' : status,
  evidence: status === 'verified' ? evidence : null,
  reason: status === 'rejected' ? refusal : null,
  validUntil: null,
  at: accountsMadeAt(now) + DAY,
  byId: verifier,
  byName: accounts.coordinator.name,
});

/** The two kinds of agreement stand behind two of the forms of support. */
const agreementKinds = { kumppanuus: 'partnership', yhteistyo: 'co_operation' } as const;

const agreementOf = (
  { code, supportForm }: SeedOrganisation,
  index: number,
  { newId, organisationId }: Region,
): NewRow<'agreements'>[] => {
  const kind = supportForm === 'kumppanuus' || supportForm === 'yhteistyo' ? agreementKinds[supportForm] : undefined;
  if (kind === undefined) return [];
  return [
    {
      id: newId(),
      organisationId: organisationId(code),
      number: `2026/${String(101 + index)}`,
      kind,
      parties: 'Hyvinvoinnin ja terveyden edistämisen palvelut',
      validFrom: '2026-01-01',
      validUntil: '2028-12-31',
      roomIds: [],
      hoursPerYear: kind === 'partnership' ? 120 : 60,
    },
  ];
};

/** Those that wait have not been looked at. */
export const planStandings = (around: Region): Standings => ({
  verifications: region.organisations
    .filter(({ status }) => status !== 'pending')
    .map((organisation) => verificationOf(organisation, around)),
  agreements: region.organisations.flatMap((organisation, index) => agreementOf(organisation, index, around)),
});
