/** Contact persons from a file: found by name within their place; made or changed by the rules of the form. */
import type { ContactRow } from '../../db/contacts.ts';
import { contactChange, newContact } from '../../shared/contacts/schemas.ts';
import { folded } from '../../shared/imports/folded.ts';
import { authoriseContact } from '../contacts/authorise-contact.ts';
import { checkContact, inPlace } from '../contacts/check-contact.ts';
import { fieldsOf } from '../contacts/contact-view.ts';
import { personalFields, usualContact } from '../contacts/create-contact.ts';
import { filledText } from '../premises/filled-text.ts';
import type { CatalogueSite } from '../rooms/catalogue-types.ts';
import { type Attempt, attempt, resultOf } from './attempt.ts';
import { createNamed, findOr } from './find-named.ts';
import {
  completeText,
  createOnce,
  type ImportContext,
  messageOf,
  type PlanRow,
  parsed,
  plannedRow,
  type ReadRow,
} from './plan.ts';
import { contactRecord } from './records.ts';

interface Draft {
  before: ContactRow | undefined;
  after: ContactRow;
}

/** A person of a place: the same name in another house is another card. */
const keyOf = ({ level, line, siteId, municipalityCode, area, name }: ContactRow): string =>
  [level, line, siteId, municipalityCode, area && folded(area.name), folded(name)].join('|');

/** @param readRows all rows of the file: a substitute may come later in it */
export const planContacts = (
  context: ImportContext,
  rows: readonly ContactRow[],
  readRows: readonly ReadRow[],
): PlanRow => {
  const { deps, actor, catalogue } = context;
  const sites = createNamed<CatalogueSite>(catalogue.sites, (site) => [
    [site.id, site.code ?? ''],
    Object.values(site.name),
  ]);
  const known = new Map(rows.map((row) => [keyOf(row), row]));
  const people = createNamed<{ id: string; name: string }>(rows, ({ name }) => [[name]]);
  const once = createOnce();
  const drafts = new Map<ReadRow, Attempt<Draft>>();
  let position = rows.reduce((most, row) => Math.max(most, row.position + 1), 0);

  /** Everything but the substitute, who may not have been met yet. @throws AppError */
  const draftOf = (row: ReadRow): Draft => {
    const message = messageOf(row, ['site', 'substitute']);
    const siteName = row.values.get('site');
    const siteId =
      typeof siteName === 'string'
        ? findOr(sites, siteName, 'import.unknown-site', 'site').id
        : siteName === null
          ? null
          : undefined;
    completeText(message, 'title', undefined, true);
    if (message.area !== undefined && (message.area as { name?: unknown }).name == null) message.area = null;
    const given = parsed(newContact, { ...message, ...(siteId !== undefined && { siteId }) });
    const fresh = {
      id: '',
      position,
      version: 1,
      ...usualContact,
      siteId: null,
      ...given,
      title: filledText(given.title),
    };
    const wanted = inPlace(fresh);
    const before = known.get(keyOf(wanted));
    if (!before) return { before, after: { ...wanted, id: deps.newId() } };
    const titled = { ...message };
    completeText(titled, 'title', before.title, true);
    const { title, siteId: _, ...change } = parsed(contactChange, titled);
    return { before, after: inPlace({ ...before, ...change, ...(title && { title: filledText(title) }) }) };
  };

  for (const row of readRows) {
    if (row.faults.length > 0) continue;
    const draft = attempt(() => draftOf(row));
    drafts.set(row, draft);
    if (!('value' in draft) || draft.value.before) continue;
    people.add(draft.value.after);
    position += 1;
  }
  const others = [...rows, ...[...drafts.values()].flatMap((draft) => ('value' in draft ? [draft.value.after] : []))];
  const nameOf = new Map(others.map(({ id, name }) => [id, name]));

  const substituteOf = (row: ReadRow, present: string | null): string | null => {
    const name = row.values.get('substitute');
    if (typeof name === 'string') return findOr(people, name, 'import.unknown-person', 'substitute').id;
    return name === null ? null : present;
  };

  return (row) => {
    const { before, after: draft } = resultOf(drafts.get(row));
    once(keyOf(draft), row.line);
    const after = { ...draft, substituteId: substituteOf(row, draft.substituteId) };
    authoriseContact(actor, after, catalogue);
    checkContact(after, others, catalogue);
    const recordOf = (each: ContactRow) => {
      const site = each.siteId === null ? undefined : catalogue.site(each.siteId);
      return contactRecord(each, site, nameOf.get(each.substituteId ?? '') ?? null);
    };
    return plannedRow({
      kind: 'contacts',
      row,
      name: after.name,
      before,
      after,
      records: { before: before && recordOf(before), after: recordOf(after) },
      change: {
        kind: 'contact',
        before: before ? fieldsOf(before) : {},
        after: fieldsOf(after),
        personal: personalFields,
      },
      table: 'contacts',
    });
  };
};
