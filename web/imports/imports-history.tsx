import { Show } from 'solid-js';
import { formatDate, formatTime } from '../../shared/i18n/format.ts';
import type { ImportView } from '../../shared/imports/schemas.ts';
import { dateOf, timeOf } from '../../shared/time.ts';
import type { Pages } from '../api/pages.ts';
import { localTimeIn } from '../calendar/site-clock.ts';
import { useText } from '../i18n/language.tsx';
import { Button } from '../ui/button.tsx';
import { FaultMessage } from '../ui/fault-message.tsx';
import { Skeleton } from '../ui/skeleton.tsx';
import { type Column, Table } from '../ui/table.tsx';
import { Tag } from '../ui/tag.tsx';
import { VisuallyHidden } from '../ui/visually-hidden.tsx';

export interface ImportsHistoryProps {
  pages: Pages<ImportView>;
  onUndo: (made: ImportView) => void;
}

const browserZone = (): string => Intl.DateTimeFormat().resolvedOptions().timeZone;

/** Every import, newest first, each with the way back. */
export const ImportsHistory = (props: ImportsHistoryProps) => {
  const { t, language } = useText();

  const moment = (at: string) => {
    const local = localTimeIn(Date.parse(at), browserZone());
    return `${formatDate(dateOf(local), language())} ${formatTime(timeOf(local), language())}`;
  };

  const columns = (): Column<ImportView>[] => [
    {
      key: 'at',
      header: t('imports.history.at'),
      cell: ({ at }) => <span class="num nowrap">{moment(at)}</span>,
    },
    {
      key: 'file',
      header: t('imports.history.file'),
      rowHeader: true,
      cell: ({ fileName }) => <span class="import-sample import-file-name">{fileName}</span>,
    },
    { key: 'kind', header: t('imports.history.kind'), cell: ({ kind }) => t(`imports.kind.${kind}`) },
    { key: 'by', header: t('imports.history.by'), cell: ({ by }) => by },
    {
      key: 'what',
      header: t('imports.history.what'),
      cell: ({ created, changed }) => <span class="num">{t('imports.done.text', { created, changed })}</span>,
    },
    {
      key: 'actions',
      header: t('imports.history.actions'),
      headerHidden: true,
      cell: (made) => (
        <Show when={made.undoneAt === null} fallback={<Tag icon="undo">{t('imports.history.undone')}</Tag>}>
          <Button variant="quiet" small icon="undo" onClick={() => props.onUndo(made)}>
            <span aria-hidden="true">{t('imports.undo')}</span>
            <VisuallyHidden>{t('imports.undo.of', { name: made.fileName })}</VisuallyHidden>
          </Button>
        </Show>
      ),
    },
  ];

  return (
    <section class="stack">
      <h2>{t('imports.history.title')}</h2>
      <Show when={props.pages.fault()}>{(error) => <FaultMessage error={error()} onRetry={props.pages.retry} />}</Show>
      <Show
        when={props.pages.page()}
        fallback={
          <Show when={!props.pages.fault()}>
            <Skeleton lines={3} />
          </Show>
        }
      >
        {(page) => (
          <Show when={page().items.length > 0} fallback={<p class="soft">{t('imports.history.empty')}</p>}>
            <Table caption={t('imports.history.title')} captionHidden columns={columns()} rows={page().items} />
            <Show when={page().nextCursor}>
              <Button variant="quiet" busy={props.pages.isReadingMore()} onClick={props.pages.readMore}>
                {t('imports.history.more')}
              </Button>
            </Show>
          </Show>
        )}
      </Show>
    </section>
  );
};
