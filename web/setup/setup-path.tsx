import { useSearchParams } from '@solidjs/router';
import { createSignal, For, Show } from 'solid-js';
import { nextStep, type SetupStep, setupSteps } from '../../shared/region/rules.ts';
import type { RegionSettingsView } from '../../shared/region/schemas.ts';
import { createReading } from '../api/reading.ts';
import { useText } from '../i18n/language.tsx';
import { readSettings, saveRegion } from '../region/queries.ts';
import { Button } from '../ui/button.tsx';
import { FaultMessage } from '../ui/fault-message.tsx';
import { Icon } from '../ui/icon.tsx';
import { Page } from '../ui/page.tsx';
import { Progress } from '../ui/progress.tsx';
import { Skeleton } from '../ui/skeleton.tsx';
import { VisuallyHidden } from '../ui/visually-hidden.tsx';
import { SetupStepContent } from './setup-steps.tsx';

const isStep = (word: unknown): word is SetupStep => setupSteps.includes(word as SetupStep);

const StepList = (props: { done: readonly SetupStep[]; current: SetupStep }) => {
  const { t } = useText();
  return (
    <nav aria-label={t('setup.title')}>
      <ol class="setup-steps plain-list">
        <For each={setupSteps}>
          {(step, index) => (
            <li>
              <a href={`/kayttoonotto?vaihe=${step}`} aria-current={step === props.current ? 'step' : undefined}>
                <span class="setup-mark num">
                  <Show when={props.done.includes(step)} fallback={index() + 1}>
                    <Icon name="check" />
                  </Show>
                </span>
                <span>
                  {t(`setup.step.${step}`)}
                  <Show when={props.done.includes(step)}>
                    <VisuallyHidden>, {t('setup.step.done')}</VisuallyHidden>
                  </Show>
                </span>
              </a>
            </li>
          )}
        </For>
      </ol>
    </nav>
  );
};

interface WayProps {
  settings: RegionSettingsView;
  step: SetupStep;
  onChanged: (settings: RegionSettingsView) => void;
  onGo: (step: SetupStep) => void;
}

/** Marks the step as done, which is saved at once, and goes on. */
const Way = (props: WayProps) => {
  const { t } = useText();
  const [isBusy, setBusy] = createSignal(false);
  const [fault, setFault] = createSignal<unknown>();
  const isDone = () => props.settings.setupDone.includes(props.step);
  const place = () => setupSteps.indexOf(props.step);
  const previous = () => setupSteps[place() - 1];
  const next = () => setupSteps[place() + 1];

  const mark = async (done: boolean) => {
    setBusy(true);
    setFault(undefined);
    try {
      const others = props.settings.setupDone.filter((step) => step !== props.step);
      props.onChanged(await saveRegion({ setupDone: done ? [...others, props.step] : others }));
      const after = next();
      if (done && after) props.onGo(after);
    } catch (error) {
      setFault(() => error);
    }
    setBusy(false);
  };

  return (
    <div class="setup-way stack">
      <Show when={fault()}>{(error) => <FaultMessage error={error()} />}</Show>
      <div class="cluster">
        <Show when={props.step !== 'open'}>
          <Show
            when={!isDone()}
            fallback={
              <Button variant="quiet" busy={isBusy()} onClick={() => void mark(false)}>
                {t('setup.redo')}
              </Button>
            }
          >
            <Button icon="check" busy={isBusy()} onClick={() => void mark(true)}>
              {t('setup.done')}
            </Button>
          </Show>
        </Show>
        <Show when={previous()}>
          {(step) => (
            <Button variant="quiet" icon="arrow-left" onClick={() => props.onGo(step())}>
              {t('setup.previous')}
            </Button>
          )}
        </Show>
        <Show when={next()}>
          {(step) => (
            <Button variant="quiet" icon="arrow-right" onClick={() => props.onGo(step())}>
              {t('setup.next')}
            </Button>
          )}
        </Show>
      </div>
    </div>
  );
};

const Path = (props: { first: RegionSettingsView }) => {
  const { t } = useText();
  const [query, setQuery] = useSearchParams<{ vaihe: string }>();
  const [settings, setSettings] = createSignal(props.first);
  const step = (): SetupStep => (isStep(query.vaihe) ? query.vaihe : (nextStep(props.first.setupDone) ?? 'open'));
  const go = (to: SetupStep) => setQuery({ vaihe: to });
  const done = () => settings().setupDone.length;
  return (
    <div class="stack stack-l">
      <Progress
        label={t('setup.progress')}
        value={done()}
        max={setupSteps.length}
        text={t('setup.progress.of', { done: done(), all: setupSteps.length })}
      />
      <div class="setup">
        <StepList done={settings().setupDone} current={step()} />
        <section class="stack stack-l" aria-labelledby="setup-step">
          <h2 id="setup-step">{t(`setup.step.${step()}`)}</h2>
          <Show when={step()} keyed>
            {(current) => <SetupStepContent step={current} settings={settings()} onChanged={setSettings} />}
          </Show>
          <Way settings={settings()} step={step()} onChanged={setSettings} onGo={go} />
        </section>
      </div>
    </div>
  );
};

/** Six steps from an empty service to open doors. Each is saved at once; one can leave and come back. */
export const SetupPath = () => {
  const { t } = useText();
  const reading = createReading(() => true, readSettings);
  return (
    <Page title={t('setup.title')} lead={t('setup.lead')}>
      <Show
        when={reading.fault() === undefined}
        fallback={<FaultMessage error={reading.fault()} onRetry={reading.refresh} />}
      >
        <Show when={reading.value()} fallback={<Skeleton lines={10} />} keyed>
          {(first) => <Path first={first} />}
        </Show>
      </Show>
    </Page>
  );
};
