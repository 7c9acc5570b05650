import { Show } from 'solid-js';
import type { DryRunView } from '../../shared/imports/schemas.ts';
import { useText } from '../i18n/language.tsx';
import { Disclosure } from '../ui/disclosure.tsx';
import { SelectField } from '../ui/field.tsx';
import { Message } from '../ui/message.tsx';
import { type Column, Table } from '../ui/table.tsx';

type FileColumn = DryRunView['columns'][number];

export interface ColumnsTableProps {
  plan: DryRunView;
  /** A column is another field, or none. */
  onCorrect: (index: number, field: string) => void;
}

/** Which column of the file goes where; those that go nowhere are named at once. */
export const ColumnsTable = (props: ColumnsTableProps) => {
  const { t } = useText();
  const unknown = () => props.plan.columns.filter(({ field }) => field === null);
  const known = () => props.plan.columns.length - unknown().length;
  const nameOf = ({ heading, index }: FileColumn) => heading || t('imports.columns.nameless', { number: index + 1 });

  const options = (column: FileColumn) => {
    const taken = props.plan.columns.map(({ field }) => field);
    return [
      { value: '', label: t('imports.columns.ignore') },
      ...props.plan.fields
        .filter(({ field }) => field === column.field || !taken.includes(field))
        .map(({ field, label }) => ({ value: field, label })),
    ];
  };

  const columns = (): Column<FileColumn>[] => [
    { key: 'heading', header: t('imports.columns.heading'), rowHeader: true, cell: nameOf },
    {
      key: 'sample',
      header: t('imports.columns.sample'),
      cell: ({ sample }) => <span class="soft import-sample">{sample}</span>,
    },
    {
      key: 'field',
      header: t('imports.columns.field'),
      cell: (column) => (
        <div class="import-field">
          <SelectField<string>
            label={t('imports.columns.field-of', { heading: nameOf(column) })}
            name={`column-${column.index}`}
            options={options(column)}
            value={column.field ?? ''}
            onChange={(field) => props.onCorrect(column.index, field)}
          />
        </div>
      ),
    },
  ];

  return (
    <div class="stack stack-s">
      <Show when={unknown().length > 0}>
        <Message kind="info">
          <p>{t('imports.columns.unknown', { names: unknown().map(nameOf).join(', ') })}</p>
        </Message>
      </Show>
      <Disclosure
        card
        summary={`${t('imports.columns.title')}: ${t('imports.columns.summary', { known: known(), total: props.plan.columns.length })}`}
      >
        <p>{t('imports.columns.lead')}</p>
        <Table caption={t('imports.columns.title')} captionHidden columns={columns()} rows={props.plan.columns} />
      </Disclosure>
    </div>
  );
};
