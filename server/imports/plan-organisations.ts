/** Organisations from a file: found by code, numbers or name; made or changed by the rules of the form. */
import type { OrganisationRow } from '../../db/organisations.ts';
import { AppError, type FieldFault } from '../../shared/errors.ts';
import { folded } from '../../shared/imports/folded.ts';
import { associationNumberOf } from '../../shared/organisations/association-number.ts';
import { businessIdOf } from '../../shared/organisations/business-id.ts';
import { type ChangeOrganisation, changeOrganisation } from '../../shared/organisations/details-schemas.ts';
import { eligibilityFaults } from '../../shared/organisations/eligibility.ts';
import { personalFields } from '../../shared/organisations/fields.ts';
import { likenessOf, tellingWords } from '../../shared/organisations/likeness.ts';
import type { OrganisationStatus } from '../../shared/organisations/schemas.ts';
import { checkDetails, numbersOf } from '../organisations/check-details.ts';
import { settingsOf } from '../organisations/organisation-view.ts';
import { newOrganisationRow } from '../organisations/register-organisation.ts';
import { type Attempt, attempt, resultOf } from './attempt.ts';
import { createKnown, type Identity, keyOf, type Wanted } from './find-known.ts';
import { createNamed, findOr, type Named } from './find-named.ts';
import {
  codeIn,
  createOnce,
  emptyLists,
  type ImportContext,
  messageOf,
  type PlanRow,
  parsed,
  plannedRow,
  type ReadRow,
  type RowWrite,
} from './plan.ts';
import { organisationRecord } from './records.ts';

/** Codes and numbers come before names. */
export const organisationKeys = ({ id, code, businessId, associationNumber, name }: OrganisationRow) => [
  [id, code ?? ''],
  [businessId ?? '', associationNumber ?? ''],
  [name],
];

interface Draft {
  before: OrganisationRow | undefined;
  after: OrganisationRow;
}

const textIn = (row: ReadRow, field: string): string => String(row.values.get(field) ?? '');

const identityOf = ({ code, businessId, associationNumber, name }: OrganisationRow): Identity => ({
  keys: [keyOf('code', code), keyOf('business', businessId), keyOf('register', associationNumber)],
  name: folded(name),
});

const wantedIn = (row: ReadRow, code: string | undefined): Wanted<OrganisationRow> => {
  const businessId = businessIdOf(textIn(row, 'businessId'));
  const number = associationNumberOf(textIn(row, 'associationNumber'));
  const name = textIn(row, 'name');
  return {
    keys: [keyOf('code', code), keyOf('business', businessId), keyOf('register', number)],
    name: folded(name),
    fits: (each) =>
      (code === undefined || each.code === null) &&
      (businessId === undefined || each.businessId === null) &&
      (number === undefined || each.associationNumber === null),
    path: 'name',
    said: name,
  };
};

/** Organisations that are like another, without holding each against each: only those that share a telling word. */
const createLikeness = (rows: readonly OrganisationRow[]) => {
  const byWord = new Map<string, Set<OrganisationRow>>();
  const stemsOf = (name: string) => [...new Set(tellingWords(name).map((word) => word.slice(0, 4)))];
  const add = (row: OrganisationRow) => {
    for (const stem of stemsOf(row.name)) byWord.set(stem, (byWord.get(stem) ?? new Set()).add(row));
  };
  for (const row of rows) add(row);
  /** A stem in hundreds of names tells nothing, and would cost its square. */
  const most = 200;
  const notesOf = (row: OrganisationRow): FieldFault[] => {
    const near = new Set(
      stemsOf(row.name).flatMap((stem) => {
        const rest = byWord.get(stem);
        return rest && rest.size <= most ? [...rest] : [];
      }),
    );
    near.delete(row);
    const [likest] = [...near]
      .flatMap((other) => {
        const likeness = likenessOf(row, other);
        return likeness ? [{ other, score: likeness.score }] : [];
      })
      .sort((a, b) => b.score - a.score);
    return likest ? [{ path: 'name', code: 'import.likely-same', values: { name: likest.other.name } }] : [];
  };
  return { add, notesOf };
};

/** A number in law belongs to one organisation. @throws AppError `organisation.exists` at the field */
const createNumbers = (rows: readonly OrganisationRow[]) => {
  const owners = new Map<string, string>();
  const keep = (row: OrganisationRow, isChecked: boolean): void => {
    for (const field of ['businessId', 'associationNumber'] as const) {
      if (!row[field]) continue;
      const key = `${field} ${row[field]}`;
      const owner = owners.get(key);
      if (isChecked && owner !== undefined && owner !== row.id)
        throw new AppError('organisation.exists', { path: field });
      owners.set(key, row.id);
    }
  };
  for (const row of rows) keep(row, false);
  return keep;
};

/** What was lacking before may stay lacking for a while; what is new must not lack anything. */
const checkEligible = (
  before: OrganisationRow | undefined,
  after: OrganisationRow,
  municipalities: readonly string[],
) => {
  const known = before ? eligibilityFaults(before, municipalities).map(({ path }) => path) : [];
  const fields = eligibilityFaults(after, municipalities).filter(({ path }) => !known.includes(path));
  const [first] = fields;
  if (first) throw new AppError(first.code, { fields });
};

/** What staff found elsewhere comes along with a new one; of one that is here it is changed on its own page. */
const standingOf = (row: ReadRow, before: OrganisationRow | undefined) => {
  const status = row.values.get('status') as OrganisationStatus | null | undefined;
  const verifiedUntil = row.values.get('verifiedUntil') as string | null | undefined;
  if (!before) return { status: status ?? 'pending', verifiedUntil: verifiedUntil ?? null };
  if (status != null && status !== before.status) throw new AppError('import.fixed', { path: 'status' });
  if (verifiedUntil !== undefined && verifiedUntil !== before.verifiedUntil)
    throw new AppError('import.fixed', { path: 'verifiedUntil' });
  return { status: before.status, verifiedUntil: before.verifiedUntil };
};

const newOne = ({ deps }: ImportContext, change: ChangeOrganisation): OrganisationRow => {
  const { name, kind, homeMunicipalityCode } = change;
  const missing = (['name', 'kind', 'homeMunicipalityCode'] as const).filter((field) => !change[field]);
  if (!name || !kind || !homeMunicipalityCode)
    throw new AppError('request.invalid', { fields: missing.map((path) => ({ path, code: 'field.required' })) });
  return newOrganisationRow(deps, { name, kind, homeMunicipalityCode });
};

/** Everything but the umbrella organisation, which may come later in the file. */
const draftOf = (context: ImportContext, row: ReadRow, before: OrganisationRow | undefined): OrganisationRow => {
  const { catalogue } = context;
  const message = messageOf(row, ['code', 'umbrella', 'status', 'verifiedUntil']);
  emptyLists(message, ['supportForms', 'otherContentAreas', 'usualNeeds']);
  const change = parsed(changeOrganisation, message);
  checkDetails(catalogue, change, before);
  const { priorityReason: _, ...columns } = change;
  const base = before ?? newOne(context, change);
  const after = { ...base, ...columns, ...numbersOf(change), ...standingOf(row, before) };
  checkEligible(before, after, catalogue.region.municipalities);
  return after;
};

/** The finding that a new organisation brings along. */
const findingOf = ({ deps, actor }: ImportContext, row: OrganisationRow): RowWrite[] => {
  if (row.status === 'pending') return [];
  const id = deps.newId();
  const finding = {
    id,
    organisationId: row.id,
    status: row.status,
    evidence: 'CSV',
    reason: null,
    validUntil: row.verifiedUntil,
    at: deps.clock.now(),
    byId: actor.userId,
    byName: actor.name,
  };
  return [{ table: 'verifications', key: { id }, before: null, after: finding }];
};

const umbrellaOf = (row: ReadRow, after: OrganisationRow, named: Named<OrganisationRow>): string | null => {
  const name = row.values.get('umbrella');
  if (typeof name !== 'string') return name === null ? null : after.umbrellaId;
  const umbrella = findOr(named, name, 'import.unknown-organisation', 'umbrella');
  if (umbrella.kind !== 'umbrella' || umbrella.id === after.id)
    throw new AppError('organisation.umbrella', { path: 'umbrella' });
  return umbrella.id;
};

/** @param readRows all rows of the file */
export const planOrganisations = (
  context: ImportContext,
  rows: readonly OrganisationRow[],
  readRows: readonly ReadRow[],
): PlanRow => {
  const known = createKnown(rows, identityOf);
  const named = createNamed(rows, organisationKeys);
  const alike = createLikeness(rows);
  const keepNumbers = createNumbers(rows);
  const once = createOnce();
  const drafts = new Map<ReadRow, Attempt<Draft>>();
  const draft = (row: ReadRow): Draft => {
    const code = codeIn(row);
    const before = known.find(wantedIn(row, code));
    const after = draftOf(context, row, before);
    return { before, after: { ...after, ...(code !== undefined && { code: before?.code ?? code }) } };
  };
  for (const row of readRows) {
    if (row.faults.length > 0) continue;
    const attempted = attempt(() => draft(row));
    drafts.set(row, attempted);
    if (!('value' in attempted)) continue;
    known.add(attempted.value.after);
    if (!attempted.value.before) named.add(attempted.value.after);
  }
  const byId = new Map(
    [...rows, ...[...drafts.values()].flatMap((each) => ('value' in each ? [each.value.after] : []))].map((each) => [
      each.id,
      each,
    ]),
  );

  return (row) => {
    const { before, after: drafted } = resultOf(drafts.get(row));
    once(drafted.id, row.line);
    keepNumbers(drafted, true);
    const after = { ...drafted, umbrellaId: umbrellaOf(row, drafted, named) };
    const notes = before ? [] : alike.notesOf(after);
    alike.add(after);
    const recordOf = (each: OrganisationRow) => organisationRecord(each, byId.get(each.umbrellaId ?? ''));
    const fieldsOf = (each: OrganisationRow) => {
      const { id: _, version: __, ...fields } = settingsOf(each);
      return fields;
    };
    return plannedRow({
      kind: 'organisations',
      row,
      name: after.name,
      before,
      after,
      records: { before: before && recordOf(before), after: recordOf(after) },
      change: {
        kind: 'organisation',
        before: before ? fieldsOf(before) : {},
        after: fieldsOf(after),
        personal: personalFields,
      },
      table: 'organisations',
      more: before ? [] : findingOf(context, after),
      notes,
    });
  };
};
