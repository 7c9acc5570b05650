import { useSearchParams } from '@solidjs/router';
import { createSignal, For, Show } from 'solid-js';
import { type BreakdownStanding, breakdownStandings } from '../../shared/breakdowns/places.ts';
import type { StaffBreakdownsView, StaffBreakdownView } from '../../shared/breakdowns/schemas.ts';
import { createReading } from '../api/reading.ts';
import { SureDialog } from '../editing/sure-dialog.tsx';
import { useText } from '../i18n/language.tsx';
import { Button } from '../ui/button.tsx';
import { Disclosure } from '../ui/disclosure.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { FaultMessage } from '../ui/fault-message.tsx';
import { Message } from '../ui/message.tsx';
import { Skeleton } from '../ui/skeleton.tsx';
import { Tag } from '../ui/tag.tsx';
import { BreakdownEditor } from './breakdown-editor.tsx';
import { createBreakdownWords } from './breakdown-words.ts';
import { endBreakdown, readBreakdowns, withdrawBreakdown } from './queries.ts';
import './breakdowns.css';

/** A step that calls for a second thought. */
interface Asked {
  step: 'mend' | 'withdraw';
  breakdown: StaffBreakdownView;
}

interface ItemProps {
  breakdown: StaffBreakdownView;
  onEdit: (breakdown: StaffBreakdownView) => void;
  onAsk: (asked: Asked) => void;
}

const Actions = (props: ItemProps) => {
  const { t } = useText();
  const { brokenOf } = createBreakdownWords();
  const which = () => <span class="visually-hidden">: {brokenOf(props.breakdown)}</span>;
  const ask = (step: Asked['step']) => props.onAsk({ step, breakdown: props.breakdown });
  return (
    <div class="cluster">
      <Show when={props.breakdown.standing === 'current'}>
        <Button icon="check" onClick={() => ask('mend')}>
          {t('breakdownKeeping.mend')}
          {which()}
        </Button>
      </Show>
      <Button variant="quiet" icon="edit" onClick={() => props.onEdit(props.breakdown)}>
        {t('breakdownKeeping.edit')}
        {which()}
      </Button>
      <Button variant="danger" onClick={() => ask('withdraw')}>
        {t('breakdownKeeping.withdraw')}
        {which()}
      </Button>
    </div>
  );
};

const Item = (props: ItemProps) => {
  const { t, language } = useText();
  const { brokenOf, spanOf, reportedOf } = createBreakdownWords();
  const standing = () => props.breakdown.standing;
  const note = () => props.breakdown.note[language()] || props.breakdown.note.fi;
  return (
    <li class="card stack stack-s">
      <div class="cluster between">
        <h2 class="card-title">{brokenOf(props.breakdown)}</h2>
        <Tag
          tone={standing() === 'current' ? 'attention' : standing() === 'past' ? 'success' : 'info'}
          icon={standing() === 'current' ? 'warning' : standing() === 'past' ? 'done' : 'clock'}
        >
          {t(`breakdownKeeping.standing.${standing()}`)}
        </Tag>
      </div>
      <p class="num">{spanOf(props.breakdown)}</p>
      <Show when={note()}>{(text) => <p class="breakdown-note">{text()}</p>}</Show>
      <p class="small soft num">
        {reportedOf(props.breakdown)}{' '}
        <Show when={props.breakdown.toldDates > 0}>
          {t('breakdownKeeping.told', { count: props.breakdown.toldDates })}
        </Show>
      </p>
      <Show when={standing() !== 'past'}>
        <Actions {...props} />
      </Show>
    </li>
  );
};

const Lists = (props: Omit<ItemProps, 'breakdown'> & { items: readonly StaffBreakdownView[] }) => {
  const { t } = useText();
  const having = (...standings: BreakdownStanding[]) =>
    props.items.filter(({ standing }) => standings.includes(standing));
  const open = () => having(...breakdownStandings.filter((standing) => standing !== 'past'));
  const past = () => having('past');
  const list = (items: readonly StaffBreakdownView[]) => (
    <ul class="plain-list stack">
      <For each={items}>{(breakdown) => <Item breakdown={breakdown} onEdit={props.onEdit} onAsk={props.onAsk} />}</For>
    </ul>
  );
  return (
    <>
      <Show
        when={open().length > 0}
        fallback={
          <EmptyState icon="done" title={t('breakdownKeeping.none')}>
            <p>{t('breakdownKeeping.none.text')}</p>
          </EmptyState>
        }
      >
        {list(open())}
      </Show>
      <Show when={past().length > 0}>
        <Disclosure summary={t('breakdownKeeping.past', { count: past().length })}>{list(past())}</Disclosure>
      </Show>
    </>
  );
};

const Keeping = (props: { siteId: string; list: StaffBreakdownsView; onChanged: () => void }) => {
  const { t } = useText();
  const [address, setAddress] = useSearchParams();
  const [editing, setEditing] = createSignal<string>();
  const [asked, setAsked] = createSignal<Asked>();
  const [done, setDone] = createSignal<() => string>();
  let told!: HTMLDivElement;
  // From a link that leads straight to the form.
  const isNew = () => address.uusi !== undefined;
  const openNew = (open: boolean) => setAddress({ uusi: open ? '1' : undefined }, { replace: true, scroll: false });
  const edited = () => props.list.items.find(({ id }) => id === editing());

  const finish = (words: () => string) => {
    setDone(() => words);
    setEditing(undefined);
    if (isNew()) openNew(false);
    props.onChanged();
    // The form that had the focus is gone.
    told.focus();
  };
  const act = async ({ step, breakdown }: Asked): Promise<void> => {
    if (step === 'mend') await endBreakdown(breakdown.id, breakdown.version);
    else await withdrawBreakdown(breakdown.id);
    finish(() => t(step === 'mend' ? 'breakdownKeeping.done.mended' : 'breakdownKeeping.done.withdrawn'));
  };
  const editor = (breakdown?: StaffBreakdownView) => (
    <BreakdownEditor
      siteId={props.siteId}
      list={props.list}
      breakdown={breakdown}
      onSaved={() => finish(() => t(breakdown ? 'breakdownKeeping.done.changed' : 'breakdownKeeping.done.reported'))}
      onStale={props.onChanged}
      onLeave={() => (breakdown ? setEditing(undefined) : openNew(false))}
    />
  );

  return (
    <div class="stack stack-l">
      <div ref={told} tabindex="-1">
        <Show when={done()}>
          {(words) => (
            <Message kind="success">
              <p>{words()()}</p>
            </Message>
          )}
        </Show>
      </div>
      <Show when={!isNew() && !edited()}>
        <p>
          <Button icon="plus" onClick={() => openNew(true)}>
            {t('breakdowns.report')}
          </Button>
        </p>
      </Show>
      <Show when={isNew() && !edited()}>{editor()}</Show>
      {/* A form that is open keeps its words when a newer version comes in. */}
      <Show when={edited()?.id} keyed>
        {(id) => <Show when={props.list.items.find((item) => item.id === id)}>{(item) => editor(item())}</Show>}
      </Show>
      <Show when={!isNew() && !edited()}>
        <Lists items={props.list.items} onEdit={({ id }) => setEditing(id)} onAsk={setAsked} />
      </Show>
      <SureDialog
        title={t(asked()?.step === 'mend' ? 'breakdownKeeping.mend.title' : 'breakdownKeeping.withdraw.title')}
        open={asked() !== undefined}
        onClose={() => setAsked(undefined)}
        doText={t(asked()?.step === 'mend' ? 'breakdownKeeping.mend.go' : 'breakdownKeeping.withdraw')}
        work={() => act(asked() as Asked)}
      >
        <p>{t(asked()?.step === 'mend' ? 'breakdownKeeping.mend.text' : 'breakdownKeeping.withdraw.text')}</p>
      </SureDialog>
    </div>
  );
};

/** What is, will be and was out of order in a house, and the way to say so. */
export const SiteBreakdowns = (props: { site: { id: string } }) => {
  const { t } = useText();
  const reading = createReading(() => props.site.id, readBreakdowns);
  return (
    <div class="stack">
      <p>{t('breakdownKeeping.lead')}</p>
      <Show
        when={reading.value()}
        fallback={
          <Show when={reading.fault()} fallback={<Skeleton lines={4} />}>
            {(error) => <FaultMessage error={error()} onRetry={reading.refresh} />}
          </Show>
        }
      >
        {(list) => <Keeping siteId={props.site.id} list={list()} onChanged={reading.refresh} />}
      </Show>
    </div>
  );
};
