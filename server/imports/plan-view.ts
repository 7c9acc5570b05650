/** A plan as its importer reads it: fates in words, the refused first. */
import type { FieldFault } from '../../shared/errors.ts';
import type { Language } from '../../shared/i18n/language.ts';
import { fill } from '../../shared/i18n/translate.ts';
import type { Cell, CellWords } from '../../shared/imports/cells.ts';
import type { Column } from '../../shared/imports/column.ts';
import { columnOf, columnsOf } from '../../shared/imports/columns.ts';
import {
  type DryRunView,
  type Fate,
  fates,
  type ImportKind,
  type ImportRowView,
} from '../../shared/imports/schemas.ts';
import { texts } from '../http/texts.ts';
import type { Plan } from './make-plan.ts';
import type { Difference, PlannedRow } from './plan.ts';

/** So many rows fit into an answer; the others are counted. */
const mostRows = 2000;

const longestValue = 300;

/** Members of the forms' messages that files know by another name. */
const aliases: Readonly<Record<string, string>> = {
  siteId: 'site',
  spaceIds: 'spaces',
  substituteId: 'substitute',
  umbrellaId: 'umbrella',
  organisationId: 'organisation',
  roomId: 'room',
  internalTitle: 'title',
  acceptTerms: 'rule',
  'responsiblePerson.name': 'responsibleName',
  'responsiblePerson.phone': 'responsiblePhone',
  'when.start': 'startTime',
  'when.end': 'endTime',
  'when.exdates': 'exceptDates',
  when: 'rule',
};

/** The column to which a path into a message belongs, the nearest one above it or below it. */
const columnOfPath = (kind: ImportKind, path: string): Column | undefined => {
  const names = path.split('.');
  for (let length = names.length; length > 0; length -= 1) {
    const prefix = names.slice(0, length).join('.');
    const column = columnOf(kind, aliases[prefix] ?? prefix);
    if (column) return column;
  }
  return columnsOf(kind).find(({ field }) => field.startsWith(`${path}.`));
};

const messageOf = ({ code, values }: FieldFault, language: Language): string => {
  const area: Readonly<Record<string, string>> = texts[language].errors;
  const key = code.startsWith('field.') ? code : `${code}.detail`;
  return fill(language, area[key] ?? key, values);
};

/** @param language of the answer */
export const planView = (kind: ImportKind, plan: Plan, words: CellWords): DryRunView => {
  const { language } = words;
  const { table, mapping } = plan;

  const headingOf = (field: string): string | null => {
    const index = mapping.indexOf(field);
    return index < 0 ? null : (table.headings[index] ?? null);
  };

  const faultView = (fault: FieldFault) => {
    const column = fault.path === '' ? undefined : columnOfPath(kind, fault.path);
    return {
      field: column?.field ?? null,
      column: column ? (headingOf(column.field) ?? column.label[language]) : null,
      code: fault.code,
      message: messageOf(fault, language),
    };
  };

  const changeView = ({ field, before, after }: Difference) => {
    const column = columnOf(kind, field);
    const say = (value: unknown) =>
      value === null || !column || column.hidden
        ? null
        : (column.cell as unknown as Cell).write(value, words).slice(0, longestValue);
    return { field, label: column?.label[language] ?? field, before: say(before), after: say(after) };
  };

  const rowView = ({ line, name, fate, differences, faults, notes }: PlannedRow): ImportRowView => ({
    line,
    name,
    fate,
    // Of a new one, everything is new; the list would only repeat the file.
    changes: fate === 'changed' ? differences.map(changeView) : [],
    faults: faults.map(faultView),
    notes: notes.map(faultView),
  });

  const countOf = (fate: Fate) => plan.rows.filter((row) => row.fate === fate).length;
  const rank: Record<Fate, number> = { refused: 0, changed: 1, made: 2, unchanged: 3 };
  const shown = plan.rows.toSorted((a, b) => rank[a.fate] - rank[b.fate] || a.line - b.line).slice(0, mostRows);
  return {
    kind,
    fingerprint: plan.fingerprint,
    columns: table.headings.map((heading, index) => ({
      index,
      heading,
      field: mapping[index] ?? null,
      sample: (table.rows.find(({ cells }) => cells[index])?.cells[index] ?? '').slice(0, 80),
    })),
    fields: columnsOf(kind).map(({ field, label, required }) => ({ field, label: label[language], required })),
    counts: Object.fromEntries(fates.map((fate) => [fate, countOf(fate)])) as DryRunView['counts'],
    rows: shown.map(rowView),
    leftOut: plan.rows.length - shown.length,
  };
};
