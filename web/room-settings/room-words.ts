/** Words for the choices that the pages about keeping rooms offer. */
import { formatDuration } from '../../shared/i18n/format.ts';
import type { Language } from '../../shared/i18n/language.ts';
import { type RoomKind, roomKinds } from '../../shared/rooms/kinds.ts';
import type { useText } from '../i18n/language.tsx';
import type { SelectOption } from '../ui/field.tsx';

type Say = ReturnType<typeof useText>['t'];

export const roomKindWords = (t: Say): SelectOption<RoomKind>[] =>
  roomKinds.map((kind) => ({ value: kind, label: t(`words.kind.${kind}`) }));

/** Lengths to choose from, in minutes, with the one that is stored among them. */
export const minuteChoices = (usual: readonly number[], present: number): number[] =>
  [...new Set([...usual, present])].sort((a, b) => a - b);

export const durationOptions = (minutes: readonly number[], language: Language): SelectOption<string>[] =>
  minutes.map((each) => ({ value: String(each), label: formatDuration(each, language) }));
