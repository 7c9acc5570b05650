import { Show } from 'solid-js';
import { formatNumber } from '../../shared/i18n/format.ts';
import type { ApproverWorkload } from '../../shared/users/staff-schemas.ts';
import { createReading } from '../api/reading.ts';
import { useText } from '../i18n/language.tsx';
import { FaultMessage } from '../ui/fault-message.tsx';
import { Skeleton } from '../ui/skeleton.tsx';
import { type Column, Table } from '../ui/table.tsx';
import { readWorkloads } from './queries.ts';

/** How much waits for each of those who decide. */
export const WorkloadTable = () => {
  const { t, language } = useText();
  const reading = createReading(() => true, readWorkloads);
  const figure = (key: 'waiting' | 'overdue' | 'decidedIn30Days', header: string): Column<ApproverWorkload> => ({
    key,
    header,
    align: 'end',
    cell: (row) => <span class="num">{formatNumber(row[key], language())}</span>,
  });
  const columns = (): Column<ApproverWorkload>[] => [
    {
      key: 'name',
      header: t('users.name'),
      rowHeader: true,
      cell: ({ user }) => <a href={`/yllapito/kayttajat/${user.id}`}>{user.name}</a>,
    },
    figure('waiting', t('users.workload.waiting')),
    figure('overdue', t('users.workload.overdue')),
    figure('decidedIn30Days', t('users.workload.decided')),
  ];
  return (
    <Show
      when={reading.fault() === undefined}
      fallback={<FaultMessage error={reading.fault()} onRetry={reading.refresh} />}
    >
      <Show when={reading.value()} fallback={<Skeleton lines={3} />}>
        {(rows) => (
          <div class="stack">
            <p class="soft">{t('users.workload.text')}</p>
            <Table
              caption={t('users.workload')}
              captionHidden
              columns={columns()}
              rows={rows()}
              mark={({ overdue }) => (overdue > 0 ? 'attention' : undefined)}
              empty={t('users.workload.none')}
            />
          </div>
        )}
      </Show>
    </Show>
  );
};
