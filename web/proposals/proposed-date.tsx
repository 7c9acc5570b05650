import { Show } from 'solid-js';
import { formatDate } from '../../shared/i18n/format.ts';
import type { ProposalView } from '../../shared/proposals/schemas.ts';
import { useText } from '../i18n/language.tsx';
import { Checkbox } from '../ui/choice-group.tsx';
import { Icon } from '../ui/icon.tsx';
import { Tag } from '../ui/tag.tsx';
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

/** How the new place stands now, where that is told and is not simply free. */
const Standing = (props: Pick<ProposedDateProps, 'date'>) => {
  const { t } = useText();
  const words = () => {
    const { status, competitors = 0 } = props.date;
    if (status === 'busy' || status === 'closed') return t(`changes.place.${status}`);
    return competitors > 0 ? t('changes.place.competing', { count: competitors }) : undefined;
  };
  return (
    <Show when={words()}>
      {(said) => (
        <Tag tone={props.date.status === 'competing' ? 'attention' : 'error'} icon="people">
          {said()}
        </Tag>
      )}
    </Show>
  );
};

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
      </span>{' '}
      <Standing date={props.date} />
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
