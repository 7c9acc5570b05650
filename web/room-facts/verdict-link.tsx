import type { Need, Verdict as VerdictMark } from '../../shared/rooms/accessibility.ts';
import { useText } from '../i18n/language.tsx';
import { Verdict } from '../ui/verdict.tsx';
import { roomFactsAddress } from './addresses.ts';
import './verdict-link.css';

export interface VerdictLinkProps {
  room: { id: string; code: string | null };
  need: Need;
  verdict: VerdictMark;
}

/** How a room suits a need; it leads to why. */
export const VerdictLink = (props: VerdictLinkProps) => {
  const { t } = useText();
  return (
    <a class="verdict-link" href={roomFactsAddress(props.room, props.need)}>
      <Verdict
        verdict={props.verdict}
        need={t(`words.need.${props.need}`)}
        word={t(`words.verdict.${props.verdict}`)}
      />
    </a>
  );
};
