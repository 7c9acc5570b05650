import { createSignal, For, Show, untrack } from 'solid-js';
import { mostParts, type PartDay, partDays } from '../../../shared/bookings/parts.ts';
import type { RoomSummaryView } from '../../../shared/rooms/schemas.ts';
import { createReading } from '../../api/reading.ts';
import { useText } from '../../i18n/language.tsx';
import { Button } from '../../ui/button.tsx';
import { RadioGroup } from '../../ui/choice-group.tsx';
import { Disclosure } from '../../ui/disclosure.tsx';
import { FaultMessage } from '../../ui/fault-message.tsx';
import { FieldError, SelectField } from '../../ui/field.tsx';
import { Skeleton } from '../../ui/skeleton.tsx';
import { TimeField } from '../../ui/time-field.tsx';
import { readRoomsOf } from '../changing/queries.ts';
import { lackOfPart, newPart, type PartDraft } from './part-draft.ts';
import '../request.css';

interface PartProps {
  draft: PartDraft;
  number: number;
  rooms: readonly RoomSummaryView[];
  /** Whether what it lacks is said, as after an attempt to go on. */
  isTried: boolean;
  onChange: (change: Partial<PartDraft>) => void;
  onRemove: () => void;
}

const OwnTimes = (props: PartProps & { name: (field: string) => string }) => {
  const { t } = useText();
  const error = () => props.isTried && lackOfPart(props.draft) === 'times' && t('parts.times.missing');
  return (
    <>
      <SelectField<PartDay>
        label={t('parts.day')}
        name={props.name('day')}
        options={partDays.map((value) => ({ value, label: t(`parts.day.${value}`) }))}
        value={props.draft.day}
        onChange={(day) => props.onChange({ day })}
      />
      <div class="when-row">
        <TimeField
          label={t('parts.start')}
          name={props.name('start')}
          {...(props.draft.start && { value: props.draft.start })}
          onChange={(start) => props.onChange({ start })}
          {...(error() && { error: error() as string })}
        />
        <TimeField
          label={t('parts.end')}
          name={props.name('end')}
          {...(props.draft.end && { value: props.draft.end })}
          onChange={(end) => props.onChange({ end })}
        />
      </div>
    </>
  );
};

/** One room beside the first. */
const Part = (props: PartProps) => {
  const { t, language } = useText();
  const name = (field: string) => `parts-${props.number}-${field}`;
  const roomName = () => props.rooms.find(({ id }) => id === props.draft.roomId)?.name[language()];
  return (
    <fieldset class="card part">
      <legend class="visually-hidden">{t('parts.legend', { number: props.number })}</legend>
      <SelectField
        label={t('parts.room')}
        name={name('room')}
        options={props.rooms.map((room) => ({
          value: room.id,
          label: t('parts.capacity', { room: room.name[language()], count: room.capacity }),
        }))}
        placeholder={t('parts.room.choose')}
        {...(props.draft.roomId !== '' && { value: props.draft.roomId })}
        onChange={(roomId) => props.onChange({ roomId })}
        {...(props.isTried && lackOfPart(props.draft) === 'room' && { error: t('parts.room.missing') })}
      />
      <RadioGroup
        legend={t('parts.time')}
        name={name('time')}
        choices={(['whole', 'own'] as const).map((value) => ({ value, label: t(`parts.time.${value}`) }))}
        value={props.draft.whole ? 'whole' : 'own'}
        onChange={(value) => props.onChange({ whole: value === 'whole' })}
      />
      <Show when={!props.draft.whole}>
        <OwnTimes {...props} name={name} />
      </Show>
      <p>
        <Button variant="quiet" icon="cross" onClick={props.onRemove}>
          {roomName() ? t('parts.remove', { room: roomName() as string }) : t('parts.remove.empty')}
        </Button>
      </p>
    </fieldset>
  );
};

export interface PartsFieldProps {
  siteId: string;
  drafts: readonly PartDraft[];
  onChange: (drafts: PartDraft[]) => void;
  /** Said once somebody has tried to go on; then each part says what it lacks. */
  error: string | undefined;
}

/** The rooms themselves, with a way to add one. */
export const PartRooms = (props: PartsFieldProps) => {
  const { t } = useText();
  const rooms = createReading(() => props.siteId, readRoomsOf);
  const add = () => {
    props.onChange([...props.drafts, newPart()]);
    queueMicrotask(() => document.getElementById(`parts-${props.drafts.length}-room`)?.focus());
  };
  const change = (place: number, part: Partial<PartDraft>) =>
    props.onChange(props.drafts.map((draft, index) => (index === place ? { ...draft, ...part } : draft)));
  const remove = (place: number) => {
    props.onChange(props.drafts.filter((_, index) => index !== place));
    queueMicrotask(() => document.getElementById('parts-add')?.focus());
  };
  return (
    <Show when={!rooms.fault()} fallback={<FaultMessage error={rooms.fault()} onRetry={rooms.refresh} />}>
      <Show when={rooms.value()} fallback={<Skeleton lines={2} />}>
        {(found) => (
          <>
            {/* By place, so that a field keeps the focus while it is written into. */}
            <For each={props.drafts.map((_, place) => place)}>
              {(place) => (
                <Show when={props.drafts[place]}>
                  {(draft) => (
                    <Part
                      draft={draft()}
                      number={place + 1}
                      rooms={found()}
                      isTried={props.error !== undefined}
                      onChange={(part) => change(place, part)}
                      onRemove={() => remove(place)}
                    />
                  )}
                </Show>
              )}
            </For>
            <Show
              when={props.drafts.length < mostParts}
              fallback={<p class="soft">{t('parts.most', { count: mostParts })}</p>}
            >
              <p>
                <Button variant="quiet" icon="plus" id="parts-add" onClick={add}>
                  {t(props.drafts.length === 0 ? 'parts.add' : 'parts.add.other')}
                </Button>
              </p>
            </Show>
          </>
        )}
      </Show>
    </Show>
  );
};

/** The rooms that the event takes beside the first; behind a question, for most take none. */
export const PartsField = (props: PartsFieldProps) => {
  const { t } = useText();
  // What was filled in before stands open; what was opened stays so while everything is taken away again.
  const [isOpen, setOpen] = createSignal(untrack(() => props.drafts.length > 0));
  return (
    <div id="parts">
      <Disclosure summary={t('parts.open')} open={isOpen()} onToggle={setOpen}>
        <div class="stack">
          <p class="soft">{t('parts.hint')}</p>
          <Show when={props.error}>{(error) => <FieldError id="parts-error" error={error()} />}</Show>
          <Show when={isOpen()}>
            <PartRooms {...props} />
          </Show>
        </div>
      </Disclosure>
    </div>
  );
};
