import { For } from 'solid-js';
import type { Need, Verdict as VerdictMark } from '../../shared/rooms/accessibility.ts';
import type { RoomBreakdownView } from '../../shared/rooms/schemas.ts';
import { createBreakdownWords } from '../breakdowns/breakdown-words.ts';
import { useText } from '../i18n/language.tsx';
import { Verdict } from '../ui/verdict.tsx';
import { allNeeds } from '../when/criteria.ts';
import './fault-verdicts.css';

/** The verdict of each need while everything works. */
export type UsualVerdicts = Readonly<Record<Need, VerdictMark>>;

type Faulty = Pick<RoomBreakdownView, 'verdicts'>;

/** The verdict while it lasts, where that is another than usual. */
const otherVerdict = ({ verdicts }: Faulty, need: Need, usual: UsualVerdicts): VerdictMark | undefined =>
  verdicts[need] === usual[need] ? undefined : verdicts[need];

/** The needs that something out of order makes a difference to. */
export const changedNeeds = (breakdowns: readonly Faulty[], usual: UsualVerdicts): Need[] =>
  allNeeds.filter((need) => breakdowns.some((breakdown) => otherVerdict(breakdown, need, usual) !== undefined));

export interface FaultVerdictsProps {
  breakdowns: readonly RoomBreakdownView[];
  need: Need;
  usual: UsualVerdicts;
}

/** How the room suits a need while something is out of order, with the days of that; nothing where that is as usual. */
export const FaultVerdicts = (props: FaultVerdictsProps) => {
  const { t } = useText();
  const { spanOf } = createBreakdownWords();
  const others = () =>
    props.breakdowns.flatMap((breakdown) => {
      const verdict = otherVerdict(breakdown, props.need, props.usual);
      return verdict === undefined ? [] : [{ breakdown, verdict }];
    });
  return (
    <For each={others()}>
      {({ breakdown, verdict }) => (
        <span class="fault-verdict">
          <span class="num">{t('roomFacts.fault.while', { span: spanOf(breakdown) })}</span>{' '}
          <Verdict verdict={verdict} word={t(`words.verdict.${verdict}`)} />
        </span>
      )}
    </For>
  );
};
