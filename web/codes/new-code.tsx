import { createSignal, Show } from 'solid-js';
import { sensitiveLists } from '../../shared/codes/lists.ts';
import type { LocalText } from '../../shared/i18n/language.ts';
import { createEditor } from '../editing/create-editor.ts';
import { EditorForm } from '../editing/editor-form.tsx';
import { createFieldNames } from '../editing/field-words.ts';
import { LocalTextField } from '../editing/local-text-field.tsx';
import { useText } from '../i18n/language.tsx';
import { Button } from '../ui/button.tsx';
import { Checkbox } from '../ui/choice-group.tsx';
import { TextField } from '../ui/field.tsx';
import type { CodeDesk } from './code-desk.ts';
import { sendNewCode } from './queries.ts';

interface Draft {
  newLabel: LocalText;
  code: string;
  newSensitive: boolean;
}

const empty: Draft = { newLabel: { fi: '', sv: '', en: '' }, code: '', newSensitive: false };

/** A first guess of the code, from the Finnish words. Pure. */
export const codeOfWords = (words: string): string =>
  words
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '_')
    .replace(/^_+|_+$/g, '')
    .slice(0, 20);

const NewCodeForm = (props: { desk: CodeDesk; onDone: () => void }) => {
  const { t } = useText();
  // The code follows the words until somebody writes it.
  const [isOwnCode, setOwnCode] = createSignal(false);
  const { list } = props.desk;
  const editor = createEditor<Draft>({
    initial: empty,
    save: async (draft) => {
      const { newLabel, code, newSensitive } = draft;
      await sendNewCode(list, { code: code.trim(), label: newLabel, sensitive: newSensitive });
      return { draft };
    },
    check: ({ newLabel, code }) => ({
      'newLabel.fi': newLabel.fi.trim() === '' && t('codes.label.missing'),
      code:
        (code.trim() === '' && t('codes.code.missing')) || (!/^[\w.-]+$/.test(code.trim()) && t('codes.code.invalid')),
    }),
    fieldOf: (path) => path.replace(/^label\b/, 'newLabel').replace(/^sensitive$/, 'newSensitive'),
    onSaved: ({ draft }) => {
      props.desk.tell(t('codes.done.added', { name: draft.newLabel.fi }));
      props.desk.readAnew();
      props.onDone();
    },
  });
  const nameOf = createFieldNames(() => ({ newLabel: t('codes.label'), code: t('codes.code') }));

  return (
    <div class="card">
      <EditorForm editor={editor} nameOf={nameOf} saveText={t('codes.add.save')}>
        <LocalTextField
          label={t('codes.label')}
          name="newLabel"
          required
          maxlength={120}
          value={editor.draft.newLabel}
          onInput={(newLabel) => editor.change({ newLabel, ...(!isOwnCode() && { code: codeOfWords(newLabel.fi) }) })}
          errorOf={editor.errorOf}
        />
        <TextField
          label={t('codes.code')}
          name="code"
          required
          width="medium"
          autocomplete="off"
          autocapitalize="none"
          spellcheck={false}
          maxlength={20}
          hint={t('codes.code.hint')}
          value={editor.draft.code}
          onInput={(code) => {
            setOwnCode(true);
            editor.change({ code });
          }}
          error={editor.errorOf('code')}
        />
        <Show when={sensitiveLists.includes(list)}>
          <Checkbox
            label={t('codes.sensitive.label')}
            name="newSensitive"
            checked={editor.draft.newSensitive}
            onChange={(newSensitive) => editor.change({ newSensitive })}
          />
        </Show>
      </EditorForm>
      <Show when={!editor.isDirty()}>
        <Button variant="link" onClick={props.onDone}>
          {t('codes.add.cancel')}
        </Button>
      </Show>
    </div>
  );
};

/** Adds a choice at the end of the list. */
export const NewCode = (props: { desk: CodeDesk }) => {
  const { t } = useText();
  const [isOpen, setOpen] = createSignal(false);
  let button: HTMLButtonElement | undefined;
  let box!: HTMLDivElement;
  const open = () => {
    setOpen(true);
    box.querySelector('input')?.focus();
  };
  const close = () => {
    setOpen(false);
    button?.focus();
  };
  return (
    <div ref={box} class="no-print">
      <Show
        when={isOpen()}
        fallback={
          <Button ref={button} icon="plus" onClick={open}>
            {t('codes.add')}
          </Button>
        }
      >
        <NewCodeForm desk={props.desk} onDone={close} />
      </Show>
    </div>
  );
};
