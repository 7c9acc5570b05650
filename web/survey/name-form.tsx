import { createSignal } from 'solid-js';
import { Button } from '../ui/button.tsx';
import { TextField } from '../ui/field.tsx';

export interface NameFormProps {
  label: string;
  name: string;
  hint: string;
  /** Said when it is sent without a name. */
  missing: string;
  button: string;
  quiet?: boolean;
  onAdd: (name: string) => void;
}

/** Gives a name to what was found on the spot. */
export const NameForm = (props: NameFormProps) => {
  const [name, setName] = createSignal('');
  const [isTried, setTried] = createSignal(false);
  const isMissing = () => name().trim() === '';
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    setTried(true);
    if (!isMissing()) props.onAdd(name().trim());
  };
  return (
    <form class="stack" novalidate onSubmit={submit}>
      <TextField
        label={props.label}
        name={props.name}
        hint={props.hint}
        maxlength={120}
        autocomplete="off"
        required
        value={name()}
        error={isTried() && isMissing() ? props.missing : undefined}
        onInput={setName}
      />
      <Button type="submit" wide {...(props.quiet && { variant: 'quiet' as const })}>
        {props.button}
      </Button>
    </form>
  );
};
