import { createSignal, For, Show } from 'solid-js';
import type { SpaceView } from '../../shared/rooms/settings.ts';
import { useText } from '../i18n/language.tsx';
import { Button } from '../ui/button.tsx';
import { Disclosure } from '../ui/disclosure.tsx';
import { FaultMessage } from '../ui/fault-message.tsx';
import { TextField } from '../ui/field.tsx';
import { addSpace, renameSpace } from './queries.ts';

export interface SpaceNamesProps {
  siteId: string;
  spaces: readonly SpaceView[];
  /** The spaces of the house have changed; the new one, where one was added. */
  onChanged: (added?: SpaceView) => void;
}

/** A task that is sent at once, beside the form: whether it goes on, and why it failed. */
const createTask = () => {
  const [isBusy, setBusy] = createSignal(false);
  const [fault, setFault] = createSignal<unknown>();
  const run = async (task: () => Promise<void>): Promise<void> => {
    setBusy(true);
    setFault(undefined);
    try {
      await task();
    } catch (error) {
      setFault(() => error);
    }
    setBusy(false);
  };
  return { isBusy, fault, run };
};

const OneName = (props: { space: SpaceView; onRenamed: (space: SpaceView) => void }) => {
  const { t } = useText();
  const [name, setName] = createSignal(props.space.name);
  const task = createTask();
  const rename = () => task.run(async () => props.onRenamed(await renameSpace(props.space.id, name().trim())));
  return (
    <li class="space-name">
      <TextField
        label={t('roomSettings.spaces.name', { name: props.space.name })}
        name={`space-${props.space.id}`}
        width="medium"
        maxlength={80}
        value={name()}
        onInput={setName}
      />
      <Button
        variant="quiet"
        disabled={name().trim() === '' || name().trim() === props.space.name}
        busy={task.isBusy()}
        onClick={() => void rename()}
      >
        {t('roomSettings.spaces.rename')}
      </Button>
      <Show when={task.fault()}>{(error) => <FaultMessage error={error()} onRetry={() => void rename()} />}</Show>
    </li>
  );
};

/** A new space for the house, and the names of those it has. Saved at once, since other rooms use them too. */
export const SpaceNames = (props: SpaceNamesProps) => {
  const { t } = useText();
  const [name, setName] = createSignal('');
  const [done, setDone] = createSignal('');
  const task = createTask();

  const add = () =>
    task.run(async () => {
      const space = await addSpace(props.siteId, name().trim());
      setName('');
      setDone(t('roomSettings.spaces.added', { name: space.name }));
      props.onChanged(space);
    });

  const renamed = (space: SpaceView) => {
    setDone(t('roomSettings.spaces.renamed', { name: space.name }));
    props.onChanged();
  };

  return (
    <Disclosure summary={t('roomSettings.spaces.names')}>
      <div class="stack">
        <div class="space-name">
          <TextField
            label={t('roomSettings.spaces.add')}
            name="new-space"
            width="medium"
            maxlength={80}
            autocomplete="off"
            value={name()}
            onInput={setName}
          />
          <Button
            variant="quiet"
            icon="plus"
            disabled={name().trim() === ''}
            busy={task.isBusy()}
            onClick={() => void add()}
          >
            {t('roomSettings.spaces.add.button')}
          </Button>
        </div>
        <Show when={task.fault()}>{(error) => <FaultMessage error={error()} onRetry={() => void add()} />}</Show>
        <ul class="plain-list stack stack-s">
          <For each={props.spaces}>{(space) => <OneName space={space} onRenamed={renamed} />}</For>
        </ul>
        <p role="status">{done()}</p>
      </div>
    </Disclosure>
  );
};
