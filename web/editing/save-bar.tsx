import { createSignal, Show } from 'solid-js';
import { useText } from '../i18n/language.tsx';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { Icon } from '../ui/icon.tsx';
import type { Editor } from './create-editor.ts';

export type SaveState = 'new' | 'clean' | 'dirty' | 'saved';

export const saveStateOf = (editor: Pick<Editor<object>, 'isNew' | 'isDirty' | 'hasSaved'>): SaveState => {
  if (editor.isNew()) return 'new';
  if (editor.isDirty()) return 'dirty';
  return editor.hasSaved() ? 'saved' : 'clean';
};

const icons = { new: 'edit', clean: 'check', dirty: 'edit', saved: 'done' } as const;

export interface SaveBarProps {
  editor: Editor<object>;
  saveText?: string;
}

/** The foot of a form: what has become of it, in words, and the button that stores it. In view while it is needed. */
export const SaveBar = (props: SaveBarProps) => {
  const { t } = useText();
  const [isAsking, setAsking] = createSignal(false);
  const state = () => saveStateOf(props.editor);
  const reset = () => {
    setAsking(false);
    props.editor.reset();
  };
  return (
    <div class="save-bar" classList={{ [`save-bar-${state()}`]: true }}>
      <p class="save-state" role="status">
        <Icon name={icons[state()]} />
        <span>{t(`editing.state.${state()}`)}</span>
      </p>
      <div class="cluster">
        <Show when={state() === 'dirty'}>
          <Button variant="quiet" onClick={() => setAsking(true)}>
            {t('editing.reset')}
          </Button>
        </Show>
        <Button type="submit" busy={props.editor.isSaving()} busyText={t('editing.saving')}>
          {props.saveText ?? t('editing.save')}
        </Button>
      </div>
      <Dialog
        title={t('editing.reset.title')}
        open={isAsking()}
        onClose={() => setAsking(false)}
        actions={
          <>
            <Button variant="danger" onClick={reset}>
              {t('editing.reset')}
            </Button>
            <Button variant="quiet" autofocus onClick={() => setAsking(false)}>
              {t('editing.reset.keep')}
            </Button>
          </>
        }
      >
        <p>{t('editing.reset.text')}</p>
      </Dialog>
    </div>
  );
};
