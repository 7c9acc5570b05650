import { createUniqueId, type JSX, Show } from 'solid-js';
import { useText } from '../i18n/language.tsx';
import { Icon } from '../ui/icon.tsx';
import { VisuallyHidden } from '../ui/visually-hidden.tsx';
import { type Step, steps } from './request-form.ts';

export interface RequestStepProps {
  step: Step;
  open: boolean;
  onToggle: (open: boolean) => void;
  /** Nothing in it is missing. */
  done: boolean;
  /** What was filled in, in a line, for when it is folded. */
  told?: JSX.Element;
  children: JSX.Element;
}

/** The id of the button that folds and unfolds a step; it takes focus when the step before it is finished. */
export const stepButtonId = (step: Step): string => `step-${step}`;

/**
 * One of the four steps, under a heading that folds and unfolds it. What is folded stays in the page, so that nothing
 * written is lost and links to a field can find it.
 */
export const RequestStep = (props: RequestStepProps) => {
  const { t } = useText();
  const bodyId = createUniqueId();
  const number = () => steps.indexOf(props.step) + 1;
  const isDone = () => props.done && !props.open;
  return (
    <section class="card request-step" classList={{ 'request-step-done': isDone() }} data-step={props.step}>
      <h2 class="step-title">
        <button
          type="button"
          id={stepButtonId(props.step)}
          aria-expanded={props.open}
          aria-controls={bodyId}
          onClick={() => props.onToggle(!props.open)}
        >
          <span class="step-mark" aria-hidden="true">
            <Show when={isDone()} fallback={number()}>
              <Icon name="check" />
            </Show>
          </span>
          <span class="step-words">
            <VisuallyHidden>{t('request.step.number', { number: number() })}: </VisuallyHidden>
            {t(`request.step.${props.step}`)}
            <Show when={isDone()}>
              <VisuallyHidden>, {t('request.step.done')}</VisuallyHidden>
            </Show>
          </span>
          <Icon name={props.open ? 'arrow-up' : 'arrow-down'} />
        </button>
      </h2>
      <Show when={!props.open && props.told}>{(told) => <p class="step-told soft num">{told()}</p>}</Show>
      <div class="step-body" id={bodyId} hidden={!props.open}>
        {props.children}
      </div>
    </section>
  );
};
