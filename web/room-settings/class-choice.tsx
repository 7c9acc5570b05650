import { Show } from 'solid-js';
import type { PriorityClassView } from '../../shared/organisations/priority-schemas.ts';
import { useText } from '../i18n/language.tsx';
import { CheckboxGroup, RadioGroup } from '../ui/choice-group.tsx';

export interface ClassChoiceProps {
  /** What is asked: "Kuka voi varata?". */
  legend: string;
  /** The field of the codes. */
  name: string;
  /** What the chosen ones are, for the list. */
  listLegend: string;
  all: string;
  some: string;
  classes: readonly PriorityClassView[];
  /** Null for all. */
  value: readonly string[] | null;
  onChange: (codes: string[] | null) => void;
  error?: string | undefined;
}

/** All classes of organisations, or some of them by name. */
export const ClassChoice = (props: ClassChoiceProps) => {
  const { language } = useText();
  return (
    <>
      <RadioGroup
        legend={props.legend}
        name={`${props.name}.some`}
        choices={[
          { value: 'all', label: props.all },
          { value: 'some', label: props.some, disabled: props.classes.length === 0 },
        ]}
        value={props.value === null ? 'all' : 'some'}
        onChange={(choice) => props.onChange(choice === 'all' ? null : [])}
      />
      <Show when={props.value}>
        {(codes) => (
          <div class="room-branch">
            <CheckboxGroup
              legend={props.listLegend}
              name={props.name}
              choices={props.classes.map(({ code, label }) => ({ value: code, label: label[language()] }))}
              values={codes()}
              onChange={(chosen) => props.onChange(chosen)}
              error={props.error}
            />
          </div>
        )}
      </Show>
    </>
  );
};
