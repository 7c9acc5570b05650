import { createSignal } from 'solid-js';
import { Refusal } from '../api/client.ts';
import { useText } from '../i18n/language.tsx';
import { Button } from '../ui/button.tsx';
import { faultsOf } from '../when/when-draft.ts';
import { WhenEditor } from '../when/when-editor.tsx';
import type { RequestModel } from './request-model.ts';
import type { RequestWhen } from './request-when.ts';

/** The time. What the service does not understand of it is said beside its fields. */
export const StepWhen = (props: { model: RequestModel; when: RequestWhen; onDone: () => void }) => {
  const { t } = useText();
  const [isTried, setTried] = createSignal(false);
  const refusal = () => {
    const error = props.model.dates.preview.fault();
    const problem = error instanceof Refusal ? error.problem : undefined;
    return problem?.errors?.find(({ path }) => path.startsWith('when'))?.message;
  };
  const goOn = () => {
    setTried(true);
    if (props.when.settle() && !refusal()) props.onDone();
  };
  return (
    <div class="form" id="when">
      <WhenEditor
        draft={props.when.draft()}
        onChange={props.when.change}
        {...(isTried() && { faults: faultsOf(props.when.draft()) })}
        ruleError={refusal() ?? props.model.errorOf('when')}
        today={props.when.today}
      />
      <p>
        <Button onClick={goOn}>{t('request.step.next')}</Button>
      </p>
    </div>
  );
};
