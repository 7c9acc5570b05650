import { createSignal, For, Show } from 'solid-js';
import { type LocalText, languages } from '../../shared/i18n/language.ts';
import type { SpaceView } from '../../shared/rooms/settings.ts';
import { LocalTextField } from '../editing/local-text-field.tsx';
import { SureDialog } from '../editing/sure-dialog.tsx';
import { useText } from '../i18n/language.tsx';
import { Button } from '../ui/button.tsx';
import { Disclosure } from '../ui/disclosure.tsx';
import { FaultMessage } from '../ui/fault-message.tsx';
import { VisuallyHidden } from '../ui/visually-hidden.tsx';
import { addSpace, removeSpace, renameSpace } from './queries.ts';

export interface SpaceNamesProps {
  siteId: string;
  spaces: readonly SpaceView[];
  /** The spaces of the house have changed; the new one, where one was added. */
  onChanged: (added?: SpaceView) => void;
  /** One is gone. */
  onRemoved: (space: SpaceView) => void;
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

const noName: LocalText = { fi: '', sv: '', en: '' };

const isSameText = (a: LocalText, b: LocalText): boolean =>
  languages.every((language) => a[language].trim() === b[language].trim());

interface OneNameProps {
  space: SpaceView;
  onRenamed: (space: SpaceView) => void;
  onRemoved: (space: SpaceView) => void;
}

/** Asked once more, and only of a space that no room uses; whether anything was ever booked in it the service knows. */
const RemoveSpace = (props: Pick<OneNameProps, 'space' | 'onRemoved'>) => {
  const { t, language } = useText();
  const [isAsked, setAsked] = createSignal(false);
  const remove = async () => {
    await removeSpace(props.space.id);
    props.onRemoved(props.space);
  };
  return (
    <>
      <Button variant="quiet" onClick={() => setAsked(true)}>
        {t('roomSettings.spaces.remove')}
        <VisuallyHidden>: {props.space.name[language()]}</VisuallyHidden>
      </Button>
      <SureDialog
        title={t('roomSettings.spaces.remove.title')}
        open={isAsked()}
        onClose={() => setAsked(false)}
        doText={t('roomSettings.spaces.remove')}
        work={remove}
      >
        <p>{t('roomSettings.spaces.remove.text', { name: props.space.name[language()] })}</p>
      </SureDialog>
    </>
  );
};

const OneName = (props: OneNameProps) => {
  const { t, language } = useText();
  const [name, setName] = createSignal(props.space.name);
  const task = createTask();
  const rename = () => task.run(async () => props.onRenamed(await renameSpace(props.space.id, name())));
  return (
    <li class="space-name">
      <LocalTextField
        label={t('roomSettings.spaces.name', { name: props.space.name[language()] })}
        name={`space-${props.space.id}`}
        maxlength={80}
        value={name()}
        onInput={setName}
      />
      <Button
        variant="quiet"
        disabled={name().fi.trim() === '' || isSameText(name(), props.space.name)}
        busy={task.isBusy()}
        onClick={() => void rename()}
      >
        {t('roomSettings.spaces.rename')}
      </Button>
      <Show when={props.space.rooms.length === 0}>
        <RemoveSpace space={props.space} onRemoved={props.onRemoved} />
      </Show>
      <Show when={task.fault()}>{(error) => <FaultMessage error={error()} onRetry={() => void rename()} />}</Show>
    </li>
  );
};

/** A new space for the house, the names of those it has, and the removal of what nobody uses. Saved at once, since other rooms use them too. */
export const SpaceNames = (props: SpaceNamesProps) => {
  const { t, language } = useText();
  const [name, setName] = createSignal(noName);
  const [done, setDone] = createSignal('');
  const task = createTask();

  const add = () =>
    task.run(async () => {
      const space = await addSpace(props.siteId, name());
      setName(noName);
      setDone(t('roomSettings.spaces.added', { name: space.name[language()] }));
      props.onChanged(space);
    });

  const renamed = (space: SpaceView) => {
    setDone(t('roomSettings.spaces.renamed', { name: space.name[language()] }));
    props.onChanged();
  };

  let told!: HTMLParagraphElement;
  const removed = (space: SpaceView) => {
    setDone(t('roomSettings.spaces.removed', { name: space.name[language()] }));
    props.onRemoved(space);
    // Once the dialog has closed and given focus back to a button that goes.
    setTimeout(() => told.focus());
  };

  return (
    <Disclosure summary={t('roomSettings.spaces.names')}>
      <div class="stack">
        <div class="space-name">
          <LocalTextField
            label={t('roomSettings.spaces.add')}
            name="new-space"
            maxlength={80}
            value={name()}
            onInput={setName}
          />
          <Button
            variant="quiet"
            icon="plus"
            disabled={name().fi.trim() === ''}
            busy={task.isBusy()}
            onClick={() => void add()}
          >
            {t('roomSettings.spaces.add.button')}
          </Button>
        </div>
        <Show when={task.fault()}>{(error) => <FaultMessage error={error()} onRetry={() => void add()} />}</Show>
        <ul class="plain-list stack stack-s">
          <For each={props.spaces}>{(space) => <OneName space={space} onRenamed={renamed} onRemoved={removed} />}</For>
        </ul>
        <p role="status" ref={told} tabindex="-1">
          {done()}
        </p>
      </div>
    </Disclosure>
  );
};
