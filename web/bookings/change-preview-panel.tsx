import { type JSX, Match, Switch } from 'solid-js';
import { useText } from '../i18n/language.tsx';
import { FaultMessage } from '../ui/fault-message.tsx';
import { Skeleton } from '../ui/skeleton.tsx';
import './dates.css';

export interface ChangePreviewPanelProps {
  /** What is asked for can be judged, and is other than it was. */
  model: { isWhole: () => boolean; isDirty: () => boolean };
  preview: { fault: () => unknown; isPending: () => boolean; refresh: () => void };
  words: { incomplete: string; same: string; fault: string };
  /** The dates, once they are judged. */
  hasView: boolean;
  children: JSX.Element;
}

/** What a change would do to each date, before anything is sent; or why that is not known yet. */
export const ChangePreviewPanel = (props: ChangePreviewPanelProps) => {
  const { t } = useText();
  return (
    <section class="dates-panel stack" aria-labelledby="preview-title">
      <h2 id="preview-title" tabindex="-1">
        {t('changing.preview')}
      </h2>
      <Switch>
        <Match when={!props.model.isWhole()}>
          <p>{props.words.incomplete}</p>
        </Match>
        <Match when={!props.model.isDirty()}>
          <p class="soft">{props.words.same}</p>
        </Match>
        <Match when={props.preview.fault()}>
          {(error) => <FaultMessage error={error()} title={props.words.fault} onRetry={props.preview.refresh} />}
        </Match>
        <Match when={props.hasView}>{props.children}</Match>
        <Match when={props.preview.isPending()}>
          <Skeleton lines={5} />
        </Match>
      </Switch>
    </section>
  );
};
