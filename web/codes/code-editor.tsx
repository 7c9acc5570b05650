import { createEffect, createSignal, on, Show } from 'solid-js';
import { sensitiveLists } from '../../shared/codes/lists.ts';
import type { CodeSettingsView } from '../../shared/codes/schemas.ts';
import { createEditor, type Editor, type Saved } from '../editing/create-editor.ts';
import { EditorForm } from '../editing/editor-form.tsx';
import { createFieldNames } from '../editing/field-words.ts';
import { HistoryPanel } from '../editing/history-panel.tsx';
import { LocalTextField } from '../editing/local-text-field.tsx';
import { useText } from '../i18n/language.tsx';
import { Button } from '../ui/button.tsx';
import { Checkbox } from '../ui/choice-group.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { Message } from '../ui/message.tsx';
import type { CodeDesk } from './code-desk.ts';
import { isUsed } from './code-words.ts';
import { readCodeHistory, sendCodeChange } from './queries.ts';

interface Draft {
  label: CodeSettingsView['label'];
  sensitive: boolean;
}

const savedOf = ({ label, sensitive, version }: CodeSettingsView): Saved<Draft> => ({
  draft: { label, sensitive },
  version,
});

const SensitiveField = (props: { editor: Editor<Draft>; item: CodeSettingsView }) => {
  const { t } = useText();
  const marks = () => props.editor.draft.sensitive && !props.item.sensitive;
  const unmarks = () => !props.editor.draft.sensitive && props.item.sensitive;
  return (
    <div class="stack stack-s">
      <Checkbox
        label={t('codes.sensitive.label')}
        name="sensitive"
        checked={props.editor.draft.sensitive}
        onChange={(sensitive) => props.editor.change({ sensitive })}
      />
      <Show when={marks() && props.item.publicBookings > 0}>
        <Message kind="warning">
          <p>{t('codes.sensitive.warning', { count: props.item.publicBookings })}</p>
        </Message>
      </Show>
      <Show when={marks() && props.item.publicBookings === 0}>
        <p class="soft">{t('codes.sensitive.none')}</p>
      </Show>
      <Show when={unmarks()}>
        <p class="soft">{t('codes.sensitive.off')}</p>
      </Show>
    </div>
  );
};

/** Out of use and back; away altogether, where nothing has ever used it. */
const Standing = (props: { item: CodeSettingsView; desk: CodeDesk }) => {
  const { t } = useText();
  const [isAsking, setAsking] = createSignal(false);
  const name = () => props.desk.nameOf(props.item.code);
  return (
    <Show when={!props.item.fixed} fallback={<p class="soft">{t('codes.fixed.text')}</p>}>
      <div class="stack stack-s">
        <p class="soft">{t('codes.retire.text')}</p>
        <div class="cluster">
          <Show
            when={props.item.retired}
            fallback={
              <Button variant="quiet" onClick={() => void props.desk.retire(props.item.code)}>
                {t('codes.retire')}
              </Button>
            }
          >
            <Button variant="quiet" onClick={() => void props.desk.restore(props.item.code)}>
              {t('codes.restore')}
            </Button>
          </Show>
          <Show when={!isUsed(props.item.usage)}>
            <Button variant="danger" onClick={() => setAsking(true)}>
              {t('codes.remove')}
            </Button>
          </Show>
        </div>
      </div>
      <Dialog
        title={t('codes.remove.title', { name: name() })}
        open={isAsking()}
        onClose={() => setAsking(false)}
        actions={
          <>
            <Button
              variant="danger"
              onClick={() => {
                setAsking(false);
                void props.desk.remove(props.item.code);
              }}
            >
              {t('codes.remove')}
            </Button>
            <Button variant="quiet" autofocus onClick={() => setAsking(false)}>
              {t('codes.remove.keep')}
            </Button>
          </>
        }
      >
        <p>{t('codes.remove.text')}</p>
      </Dialog>
    </Show>
  );
};

/** A code being changed, at its place in the list. */
export const CodeEditor = (props: { item: CodeSettingsView; desk: CodeDesk }) => {
  const { t } = useText();
  const param = { list: props.item.list, code: props.item.code };
  const mayBeSensitive = sensitiveLists.includes(props.item.list);
  const editor = createEditor<Draft>({
    initial: savedOf(props.item).draft,
    version: props.item.version,
    save: async ({ label, sensitive }, version) =>
      savedOf(await sendCodeChange(param, { label, ...(mayBeSensitive && { sensitive }) }, version)),
    check: ({ label }) => ({ 'label.fi': label.fi.trim() === '' && t('codes.label.missing') }),
    onSaved: props.desk.readAnew,
  });
  props.desk.holdEditor(editor as unknown as Editor<object>);
  // Moving or retiring it raises the version too.
  createEffect(
    on(
      () => props.item.version,
      (version) => version > (editor.version() ?? 0) && editor.follow(savedOf(props.item)),
      { defer: true },
    ),
  );
  const nameOf = createFieldNames(() => ({
    label: t('codes.label'),
    sensitive: t('codes.sensitive'),
    position: t('codes.position'),
    retired: t('codes.retired'),
    hiddenBookings: t('codes.hiddenBookings'),
  }));

  return (
    <div class="code-editor stack">
      <EditorForm editor={editor} nameOf={nameOf}>
        <LocalTextField
          label={t('codes.label')}
          name="label"
          required
          maxlength={120}
          value={editor.draft.label}
          onInput={(label) => editor.change({ label })}
          errorOf={editor.errorOf}
        />
        <Show when={mayBeSensitive}>
          <SensitiveField editor={editor} item={props.item} />
        </Show>
      </EditorForm>
      <Standing item={props.item} desk={props.desk} />
      <HistoryPanel read={() => readCodeHistory(param)} nameOf={nameOf} version={props.item.version} />
      <Show when={!editor.isDirty()}>
        <div class="cluster">
          <Button variant="quiet" icon="arrow-up" onClick={props.desk.close}>
            {t('codes.close')}
          </Button>
        </div>
      </Show>
    </div>
  );
};
