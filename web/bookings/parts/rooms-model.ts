/** The rooms beside the first being changed: what is asked, what it would mean for each date, and the saving of it. */
import { createSignal } from 'solid-js';
import type { PartMessage } from '../../../shared/bookings/part-schemas.ts';
import { currentParts } from '../../../shared/bookings/parts.ts';
import type { BookingView } from '../../../shared/bookings/schemas.ts';
import { Refusal } from '../../api/client.ts';
import { answered, createReading } from '../../api/reading.ts';
import { useText } from '../../i18n/language.tsx';
import { useSession } from '../../session/session.tsx';
import { lackKey, type NewLack, newLacks } from '../changing/change-lacks.ts';
import { clockOf, draftOf, lackOfPart, type PartDraft, partsOf } from './part-draft.ts';
import { readPartsPreview, sendParts } from './queries.ts';

export interface RoomsModelInput {
  booking: () => BookingView;
  /** Staff are told what the rooms lack; who books says to know it. */
  staff: () => boolean;
  /** The booking has changed since it was read. */
  onStale: () => void;
}

/** Milliseconds of quiet before it is asked what would happen. */
const quiet = 300;

export const createRoomsModel = ({ booking, staff, onStale }: RoomsModelInput) => {
  const { t, language } = useText();
  const session = useSession();
  const clock = clockOf(booking());
  const before = currentParts(booking().parts ?? []).map((part) => draftOf(part, clock));
  const [drafts, setDrafts] = createSignal<readonly PartDraft[]>(before);
  const [known, setKnown] = createSignal('');
  const [error, setError] = createSignal<string>();
  const [isSending, setSending] = createSignal(false);
  const [isChanged, setChanged] = createSignal(false);
  const [fault, setFault] = createSignal<unknown>();
  const [saved, setSaved] = createSignal<{ dates: number }>();

  const textOf = (parts: readonly PartMessage[]) => JSON.stringify(parts);
  const parts = (): PartMessage[] => partsOf(drafts(), clock);
  const isWhole = () => drafts().every((draft) => lackOfPart(draft) === undefined);
  // What lacks something is a change too, though not one that can be asked.
  const isDirty = () => !saved() && (!isWhole() || textOf(parts()) !== textOf(partsOf(before, clock)));
  const preview = createReading(
    () =>
      isWhole() && isDirty() ? { asked: textOf(parts()), version: booking().version, language: language() } : undefined,
    () => readPartsPreview(booking().id, { parts: parts() }),
    { delay: quiet },
  );

  const lacks = (): NewLack[] => newLacks(booking(), preview.value());
  const mustKnow = () => lacks().length > 0 && preview.value()?.outcome === 'at-once' && !staff();
  const isKnown = () => mustKnow() && known() === lackKey(lacks());

  const refused = (problem: unknown): void => {
    const { status, code } = problem instanceof Refusal ? problem.problem : {};
    if (status === 401) session.forget();
    else if (status === 412) {
      setChanged(true);
      onStale();
    } else if (code === 'booking.conflict' || code === 'booking.rooms-need-approval') {
      // How it is now stands in the preview.
      setChanged(true);
      preview.refresh();
    } else setFault(() => problem);
  };

  const wrong = (): string | undefined => {
    if (!isWhole()) return t('parts.missing');
    if (!isDirty()) return t('parts.edit.nothing');
    const outcome = preview.value()?.outcome;
    if (outcome === 'blocked') return t('parts.edit.sum.blocked', { count: blocked().length });
    if (outcome === 'needs-approval') return t('parts.edit.needs-approval');
    return mustKnow() && !isKnown() ? t('request.needs.unknown') : undefined;
  };

  const blocked = () =>
    (preview.value()?.dates ?? []).filter(({ status }) => status !== 'free' && status !== 'competing');

  const save = async (): Promise<void> => {
    if (isSending()) return;
    setFault(undefined);
    setChanged(false);
    setSending(true);
    await answered(preview.isPending);
    setError(wrong());
    if (error() === undefined) {
      const dates = (preview.value()?.dates ?? []).filter(({ changes }) => changes).length;
      const { id, version } = booking();
      const asked = { parts: parts(), ...(isKnown() && { acceptsAccessibility: true }) };
      await sendParts(id, version, asked).then(() => setSaved({ dates }), refused);
    }
    setSending(false);
  };

  return {
    booking,
    drafts,
    change: (next: PartDraft[]): void => {
      setDrafts(next);
      setError(undefined);
      setChanged(false);
    },
    isWhole,
    isDirty,
    preview,
    blocked,
    lacks,
    mustKnow,
    isKnown,
    setKnown: (isKnown: boolean): void => {
      setKnown(isKnown ? lackKey(lacks()) : '');
      setError(undefined);
    },
    error,
    isSending,
    isChanged,
    fault,
    saved,
    save,
  };
};

export type RoomsModel = ReturnType<typeof createRoomsModel>;
