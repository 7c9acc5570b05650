import { createSignal } from 'solid-js';
import { useText } from '../i18n/language.tsx';
import { Button } from '../ui/button.tsx';
import './copy-text.css';

export interface CopyTextProps {
  /** What the text is. */
  label: string;
  text: string;
  /** The verb of the button: "Kopioi osoite". */
  action: string;
}

/** A text that is wanted elsewhere. It can be selected too, should the clipboard be out of reach. */
export const CopyText = (props: CopyTextProps) => {
  const { t } = useText();
  const [outcome, setOutcome] = createSignal<'copied' | 'copy-failed'>();
  const outcomeWords = () => {
    const told = outcome();
    return told && t(`rooms.${told}`);
  };
  let place!: HTMLElement;

  const copy = async () => {
    try {
      await navigator.clipboard.writeText(props.text);
      setOutcome('copied');
    } catch {
      getSelection()?.selectAllChildren(place);
      setOutcome('copy-failed');
    }
  };

  return (
    <div class="stack stack-s">
      <p class="copy-label">{props.label}</p>
      <pre class="copy-text">
        <code ref={place}>{props.text}</code>
      </pre>
      <div class="cluster">
        <Button variant="quiet" icon="copy" onClick={() => void copy()}>
          {props.action}
        </Button>
        <span role="status">{outcomeWords()}</span>
      </div>
    </div>
  );
};
