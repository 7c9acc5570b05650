import { For } from 'solid-js';
import type { KeptFactsView, SiteFactsView } from '../../shared/facts/schemas.ts';
import { useText } from '../i18n/language.tsx';
import { Button } from '../ui/button.tsx';
import { Message } from '../ui/message.tsx';
import { createFactWords } from './fact-words.ts';

export interface OvertakenProps {
  view: SiteFactsView;
  overtaken: KeptFactsView['overtaken'];
  isBusy: boolean;
  onMine: () => void;
  onTheirs: () => void;
}

/** What somebody else stored between reading and saving: both values, and the choice between them. */
export const Overtaken = (props: OvertakenProps) => {
  const { t } = useText();
  const words = createFactWords();
  const sentence = ({ key, theirs, yours }: KeptFactsView['overtaken'][number]): string => {
    const attribute = props.view.attributes.find((each) => each.key === key);
    if (!attribute) return key;
    return t('siteFacts.overtaken.one', {
      name: words.label(attribute),
      theirs: words.value(attribute, theirs),
      yours: words.value(attribute, yours),
    });
  };
  return (
    <Message
      kind="warning"
      title={t('siteFacts.overtaken.title')}
      actions={
        <>
          <Button busy={props.isBusy} onClick={props.onMine}>
            {t('siteFacts.overtaken.mine')}
          </Button>
          <Button variant="quiet" onClick={props.onTheirs}>
            {t('siteFacts.overtaken.theirs')}
          </Button>
        </>
      }
    >
      <p>{t('siteFacts.overtaken.text')}</p>
      <ul>
        <For each={props.overtaken}>{(each) => <li>{sentence(each)}</li>}</For>
      </ul>
    </Message>
  );
};
