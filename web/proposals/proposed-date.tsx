import { Show } from 'solid-js';
import { formatDate } from '../../shared/i18n/format.ts';
import type { ProposalView } from '../../shared/proposals/schemas.ts';
import { useText } from '../i18n/language.tsx';
import { Checkbox } from '../ui/choice-group.tsx';
import { Icon } from '../ui/icon.tsx';
import { fromWords, toWords } from './offer-words.ts';
import './proposals.css';

export interface ProposedDateProps {
  date: ProposalView['dates'][number];
  /** It has no place yet: only where it would be is told. */
  isFreed?: boolean;
  /** Absent where there is nothing to choose. */
  chosen?: boolean | undefined;
  onChoose?: (chosen: boolean) => void;
}

/** One date of a proposal: from where to where, to be chosen where there are several. */
export const ProposedDate = (props: ProposedDateProps) => {
  const { t, language } = useText();
  const day = () => formatDate(props.date.date, language());
  const words = () => (
    <span class="offer-date num">
      <strong>{day()}</strong>{' '}
      <Show when={!props.isFreed}>
        <span class="soft">{fromWords(props.date, language())}</span>{' '}
      </Show>
      <span class="offer-to">
        <Show when={!props.isFreed}>
          <Icon name="arrow-right" label={t('offers.to')} />{' '}
        </Show>
        <strong>{toWords(props.date, language())}</strong>
      </span>
    </span>
  );
  return (
    <li>
      <Show when={props.chosen !== undefined} fallback={words()}>
        <Checkbox
          label={words()}
          name={`offer-${props.date.occurrenceId}`}
          checked={props.chosen === true}
          onChange={(isChosen) => props.onChoose?.(isChosen)}
        />
      </Show>
    </li>
  );
};
