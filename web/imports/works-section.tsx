import { For, Index, Show } from 'solid-js';
import type { ImportWorkView } from '../../shared/imports/schemas.ts';
import { useText } from '../i18n/language.tsx';
import { Button } from '../ui/button.tsx';
import { Message } from '../ui/message.tsx';
import { Progress } from '../ui/progress.tsx';
import type { WorksState } from './create-works.ts';

export interface WorkProgressProps {
  label: string;
  /** What is known of it; nothing until the service has told. */
  work: ImportWorkView | undefined;
  /** Said until then. */
  text: string;
}

/** The bar moves all the time; its words change by tens, so that they are read aloud ten times and not a hundred. */
export const WorkProgress = (props: WorkProgressProps) => {
  const { t } = useText();
  const words = () => {
    const { work } = props;
    return work ? t(`imports.step.${work.step}`, { percent: Math.floor(work.percent / 10) * 10 }) : props.text;
  };
  return <Progress label={props.label} text={words()} max={100} {...(props.work && { value: props.work.percent })} />;
};

/** Works for which this page does not wait: how far they are, and what became of those that were left. */
export const WorksSection = (props: { works: WorksState }) => {
  const { t } = useText();
  const task = ({ task: each }: ImportWorkView) => (each === 'undoing' ? 'undoing' : 'importing');
  return (
    <>
      <For each={props.works.refused()}>
        {(work) => (
          <Message
            kind="warning"
            title={t(`imports.works.refused.${task(work)}`, { name: work.fileName ?? '' })}
            actions={
              <Button variant="quiet" onClick={() => props.works.hide(work.id)}>
                {t('imports.works.hide')}
              </Button>
            }
          >
            <p>{work.refusal}</p>
          </Message>
        )}
      </For>
      <Show when={props.works.others().length > 0}>
        <section class="stack">
          <h2>{t('imports.works.title')}</h2>
          <Index each={props.works.others()}>
            {(work) => (
              <div class="stack stack-s import-work">
                <WorkProgress
                  label={t(`imports.works.${task(work())}`, { name: work().fileName ?? '' })}
                  work={work()}
                  text=""
                />
                <p class="soft">{t('imports.works.by', { by: work().by })}</p>
              </div>
            )}
          </Index>
        </section>
      </Show>
    </>
  );
};
