import { createEffect, createMemo, createSignal, For, Show } from 'solid-js';
import { useText } from '../../i18n/language.tsx';
import { Button } from '../../ui/button.tsx';
import { Checkbox } from '../../ui/choice-group.tsx';
import { Disclosure } from '../../ui/disclosure.tsx';
import { Tag } from '../../ui/tag.tsx';
import { dateAndTimes } from '../booking-words.ts';
import { ChangePreviewPanel } from '../change-preview-panel.tsx';
import { SolveAll } from '../solve-all.tsx';
import type { ChangeChoiceKind, ChangedDate } from './change-choices.ts';
import { type ChangeModel, openDateId } from './change-model.ts';
import { ChangeRow, fateLooks } from './change-row.tsx';
import { sumWords } from './change-words.ts';

interface PartProps {
  model: ChangeModel;
}

const told = ['moves', 'stays', 'cancelled', 'blocked'] as const;

/** What becomes of all of them: in a sentence that is announced, and by number. */
const Sum = (props: PartProps) => {
  const { t } = useText();
  const { preview } = props.model;
  return (
    <div class="stack stack-s">
      <div class="cluster" aria-hidden="true">
        <For each={told.filter((fate) => preview.tally()[fate] > 0)}>
          {(fate) => (
            <Tag {...fateLooks[fate]}>
              {t(`changing.fate.${fate}`)} <strong>{preview.tally()[fate]}</strong>
            </Tag>
          )}
        </For>
        <Show when={preview.isPending()}>
          <span class="soft">{t('request.dates.checking')}</span>
        </Show>
      </div>
      <p class="num" role="status">
        {sumWords(preview.tally(), t)}
      </p>
    </div>
  );
};

const kinds: readonly ChangeChoiceKind[] = ['room', 'time', 'keep', 'cancel'];

/** The same for all that cannot move. */
const Solve = (props: PartProps) => {
  const { t } = useText();
  const { preview } = props.model;
  const count = () => Object.keys(preview.offerings()).length;
  const isSolved = () => preview.tally().blocked === 0;
  const words = (kind: ChangeChoiceKind) =>
    kind === 'room' || kind === 'time' ? t(`request.solve.${kind}`) : t(`changing.solve.${kind}`);
  return (
    <Show when={count() > 1}>
      <SolveAll
        title={t(isSolved() ? 'changing.solve.solved' : 'changing.solve.title', { count: count() })}
        text={t('request.solve.text')}
        solutions={kinds.map((kind) => ({
          kind,
          label: words(kind),
          count: preview.choosable()[kind],
          isForAll: kind === 'keep' || kind === 'cancel',
        }))}
        count={count()}
        isSolved={isSolved()}
        onSolve={preview.solveAll}
      />
    </Show>
  );
};

/** As many as there is room for above the button on a phone. */
const few = 6;

/** The dates of the change; first those that need a choice where there are many. */
const Rows = (props: PartProps & { dates: readonly ChangedDate[] }) => {
  const { t } = useText();
  const { preview } = props.model;
  const [showsAll, setShowsAll] = createSignal(false);
  const open = createMemo(() => props.dates.filter(preview.mayChoose));
  const listed = () => {
    if (showsAll() || props.dates.length <= few + 2) return props.dates;
    return open().length > 0 ? open() : props.dates.slice(0, few);
  };
  const firstOpen = createMemo(() => listed().find((date) => preview.shownOf(date)?.fate === 'blocked'));
  // A link to a date that is not shown would lead nowhere.
  createEffect(() => {
    const leads = props.model.errors().some(({ field }) => field === openDateId);
    if (leads && !firstOpen()) setShowsAll(true);
  });
  return (
    <>
      <ol class="rows date-rows change-rows">
        <For each={listed()}>
          {(date) => (
            <ChangeRow
              date={date}
              preview={preview}
              mayLeave={props.dates.length > 1}
              roomId={props.model.booking().room.id}
              id={date === firstOpen() ? openDateId : undefined}
            />
          )}
        </For>
      </ol>
      <Show when={listed().length < props.dates.length}>
        <p>
          <Button variant="quiet" onClick={() => setShowsAll(true)}>
            {t('changing.show.few', { count: props.dates.length })}
          </Button>
        </p>
      </Show>
    </>
  );
};

/** Dates that nothing happens to, folded. */
const Untouched = (props: { summary: string; dates: readonly ChangedDate[] }) => {
  const { language } = useText();
  return (
    <Show when={props.dates.length > 0}>
      <Disclosure summary={props.summary}>
        <ul class="plain-list num">
          <For each={props.dates}>
            {({ from }) => (
              <li>
                {dateAndTimes(from.localStart, from.localEnd, language())}{' '}
                <span class="soft">{from.roomName[language()]}</span>
              </li>
            )}
          </For>
        </ul>
      </Disclosure>
    </Show>
  );
};

const Dates = (props: PartProps) => {
  const { t } = useText();
  const { preview } = props.model;
  const having = (...fates: ChangedDate['fate'][]) => preview.dates().filter(({ fate }) => fates.includes(fate));
  const rows = createMemo(() => having('moves', 'stays', 'blocked', 'cancelled'));
  const past = () => having('past');
  const outside = () => having('outside');
  const movedBefore = () => preview.view()?.movedBefore ?? 0;
  return (
    <>
      <Sum model={props.model} />
      <Show when={movedBefore() > 0}>
        <Checkbox
          label={t('changing.moved', { count: movedBefore() })}
          name="includeMoved"
          checked={props.model.draft().includeMoved}
          onChange={(includeMoved) => props.model.change({ includeMoved })}
        />
      </Show>
      <Solve model={props.model} />
      <Rows model={props.model} dates={rows()} />
      <Untouched summary={t('changing.past', { count: past().length })} dates={past()} />
      <Untouched summary={t('changing.outside', { count: outside().length })} dates={outside()} />
    </>
  );
};

/** What the change would do to each date, before anything is sent. */
export const ChangeDates = (props: PartProps) => {
  const { t } = useText();
  const { preview } = props.model;
  return (
    <ChangePreviewPanel
      model={props.model}
      preview={preview}
      words={{
        incomplete: t('changing.preview.incomplete'),
        same: t('changing.preview.none'),
        fault: t('changing.preview.fault'),
      }}
      hasView={preview.view() !== undefined}
    >
      <Dates model={props.model} />
    </ChangePreviewPanel>
  );
};
