import { createSignal, For, Show } from 'solid-js';
import type { DryRunView, Fate, ImportRowView } from '../../shared/imports/schemas.ts';
import { useText } from '../i18n/language.tsx';
import { Button } from '../ui/button.tsx';
import { RadioGroup } from '../ui/choice-group.tsx';
import { Icon, type IconName } from '../ui/icon.tsx';
import { type Column, Table } from '../ui/table.tsx';
import { Tag, type TagTone } from '../ui/tag.tsx';
import { VisuallyHidden } from '../ui/visually-hidden.tsx';

/** The order in which they are looked at. */
const fates: readonly Fate[] = ['refused', 'changed', 'made', 'unchanged'];

const looks: Record<Fate, { tone: TagTone; icon: IconName }> = {
  refused: { tone: 'error', icon: 'cross' },
  changed: { tone: 'info', icon: 'edit' },
  made: { tone: 'success', icon: 'plus' },
  unchanged: { tone: 'plain', icon: 'check' },
};

const rowsAtOnce = 50;

type RowChange = ImportRowView['changes'][number];

const Change = (props: { change: RowChange }) => {
  const { t } = useText();
  const isSecret = () => props.change.before === null && props.change.after === null;
  const words = (value: string | null) => value || t('imports.rows.empty');
  return (
    <li>
      <span class="import-change-name">{props.change.label}:</span>{' '}
      <Show when={!isSecret()} fallback={<span class="soft">{t('imports.rows.secret')}</span>}>
        <VisuallyHidden>{t('imports.rows.before')}: </VisuallyHidden>
        <del>{words(props.change.before)}</del>
        <span class="import-arrow">
          <Icon name="arrow-right" />
        </span>
        <VisuallyHidden>{t('imports.rows.after')}: </VisuallyHidden>
        <ins>{words(props.change.after)}</ins>
      </Show>
    </li>
  );
};

/** Why a row is refused, how it changes, and what is worth a look. */
const Reasons = (props: { row: ImportRowView }) => (
  <ul class="plain-list import-reasons">
    <For each={[...props.row.faults, ...props.row.notes]}>
      {(fault) => (
        <li>
          <Show when={fault.column}>{(column) => <span class="import-change-name">{column()}: </span>}</Show>
          {fault.message}
        </li>
      )}
    </For>
    <For each={props.row.changes}>{(change) => <Change change={change} />}</For>
  </ul>
);

/** What would become of each row: the refused first, a part of them at a time. */
export const PlanRows = (props: { plan: DryRunView }) => {
  const { t } = useText();
  const total = () => Object.values(props.plan.counts).reduce((sum, count) => sum + count, 0);
  const first = () => fates.find((fate) => props.plan.counts[fate] > 0) ?? 'all';
  const [chosen, setChosen] = createSignal<Fate | 'all'>();
  const [most, setMost] = createSignal(rowsAtOnce);
  const filter = () => chosen() ?? (first() === 'refused' ? 'refused' : 'all');
  const rows = () => props.plan.rows.filter(({ fate }) => filter() === 'all' || fate === filter());

  const choices = () => [
    { value: 'all' as const, label: t('imports.filter.all', { count: total() }) },
    ...fates
      .filter((fate) => props.plan.counts[fate] > 0)
      .map((fate) => ({ value: fate, label: t(`imports.filter.${fate}`, { count: props.plan.counts[fate] }) })),
  ];

  const columns = (): Column<ImportRowView>[] => [
    { key: 'line', header: t('imports.rows.line'), align: 'end', cell: ({ line }) => <span class="num">{line}</span> },
    {
      key: 'name',
      header: t('imports.rows.name'),
      rowHeader: true,
      cell: ({ name, line }) => name || t('imports.rows.nameless', { line }),
    },
    {
      key: 'fate',
      header: t('imports.rows.fate'),
      cell: ({ fate }) => <Tag {...looks[fate]}>{t(`imports.fate.${fate}`)}</Tag>,
    },
    { key: 'why', header: t('imports.rows.why'), cell: (row) => <Reasons row={row} /> },
  ];

  return (
    <div class="stack">
      <RadioGroup<Fate | 'all'>
        legend={t('imports.filter')}
        name="fate"
        variant="chips"
        choices={choices()}
        value={filter()}
        onChange={(fate) => {
          setChosen(fate);
          setMost(rowsAtOnce);
        }}
      />
      <Table
        caption={t('imports.result.title')}
        captionHidden
        columns={columns()}
        rows={rows().slice(0, most())}
        mark={({ fate }) => (fate === 'refused' ? 'attention' : undefined)}
      />
      <Show when={rows().length > most()}>
        <div class="cluster">
          <Button variant="quiet" onClick={() => setMost(most() + rowsAtOnce * 4)}>
            {t('imports.rows.more')}
          </Button>
          <span class="soft num" role="status">
            {t('imports.rows.shown', { shown: most(), total: rows().length })}
          </span>
        </div>
      </Show>
      <Show when={props.plan.leftOut > 0}>
        <p class="soft">{t('imports.rows.left-out', { count: props.plan.leftOut })}</p>
      </Show>
    </div>
  );
};
