import { type JSX, Show } from 'solid-js';
import { Refusal } from '../api/client.ts';
import { useText } from '../i18n/language.tsx';
import { Button } from '../ui/button.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { FaultMessage } from '../ui/fault-message.tsx';
import { SelectField, type SelectOption, TextField } from '../ui/field.tsx';
import { Skeleton } from '../ui/skeleton.tsx';
import type { ListState } from './create-list-page.ts';
import './lists.css';

export interface ListPageProps<Filter extends string, Item> {
  list: ListState<Filter, Item>;
  /** What is searched, for readers: "Hae toimipisteitä". */
  label: string;
  /** Orders to choose between, where the columns of a table cannot be pressed. */
  sorts?: readonly SelectOption<string>[];
  /** Fields that narrow the list; they call `list.setFilter`. */
  filters?: JSX.Element;
  /** How many there are, in the words of the page: "12 toimipistettä". */
  countOf?: (total: number) => string;
  /** In place of a list that has nothing at all: what to do next. */
  nothing: JSX.Element;
  /** Shows what has been read so far. */
  children: (items: readonly Item[]) => JSX.Element;
}

type Inner<Filter extends string, Item> = { page: ListPageProps<Filter, Item> };

const Tools = <Filter extends string, Item>({ page }: Inner<Filter, Item>) => {
  const { t } = useText();
  return (
    <search class="list-tools no-print" aria-label={page.label}>
      <TextField
        label={page.label}
        name="q"
        type="search"
        autocomplete="off"
        enterkeyhint="search"
        value={page.list.text()}
        onInput={page.list.setText}
      />
      {page.filters}
      <Show when={page.sorts}>
        {(sorts) => (
          <SelectField
            label={t('lists.sort')}
            name="sort"
            options={sorts()}
            value={page.list.sort() ?? sorts()[0]?.value}
            onChange={page.list.setSort}
          />
        )}
      </Show>
    </search>
  );
};

const Foot = <Filter extends string, Item>({ page }: Inner<Filter, Item>) => {
  const { t } = useText();
  const pages = () => page.list.pages;
  const shown = () => pages().page();
  return (
    <Show when={shown()?.nextCursor || pages().moreFault()}>
      <div class="cluster no-print">
        <Show when={shown()?.nextCursor}>
          <Button variant="quiet" busy={pages().isReadingMore()} onClick={() => pages().readMore()}>
            {t('lists.more')}
          </Button>
        </Show>
        <p class="soft num" role="status">
          {t('lists.shown', { shown: shown()?.items.length ?? 0, total: shown()?.total ?? 0 })}
        </p>
        <Show when={pages().moreFault()}>
          {(error) => <FaultMessage error={error()} onRetry={() => pages().readMore()} />}
        </Show>
      </div>
    </Show>
  );
};

const NotFound = (props: { onClear: () => void }) => {
  const { t } = useText();
  return (
    <EmptyState
      icon="search"
      title={t('lists.not-found')}
      actions={
        <Button variant="quiet" onClick={props.onClear}>
          {t('lists.clear')}
        </Button>
      }
    >
      <p>{t('lists.not-found.text')}</p>
    </EmptyState>
  );
};

/** A list with its search, filters and order; says how many were found, why there is nothing, and reads on below. */
export const ListPage = <Filter extends string, Item>(props: ListPageProps<Filter, Item>) => {
  const { t } = useText();
  const pages = () => props.list.pages;
  const found = () => pages().page();
  const isRefused = () => pages().fault() instanceof Refusal;
  const isBare = () => found()?.total === 0 && !props.list.isNarrowed() && !pages().isPending();
  const count = () => {
    const total = found()?.total;
    if (total === undefined || isBare()) return '';
    return props.countOf?.(total) ?? t('lists.count', { count: total });
  };
  return (
    <div class="stack stack-l">
      <Show when={!isBare()} fallback={props.nothing}>
        <Tools page={props} />
      </Show>
      <Show
        when={pages().fault() === undefined}
        fallback={<FaultMessage error={pages().fault()} onRetry={isRefused() ? undefined : pages().retry} />}
      >
        <div class="list-found stack" aria-busy={pages().isPending()}>
          <p class="list-count soft num" role="status">
            {count()}
          </p>
          <Show when={found()} fallback={<Skeleton lines={6} />}>
            {(page) => (
              <Show
                when={page().items.length > 0}
                fallback={<Show when={!isBare()}>{<NotFound onClear={props.list.clear} />}</Show>}
              >
                {props.children(page().items)}
                <Foot page={props} />
              </Show>
            )}
          </Show>
        </div>
      </Show>
    </div>
  );
};
