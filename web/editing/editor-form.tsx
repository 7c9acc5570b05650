import { type JSX, Show } from 'solid-js';
import { ErrorSummary } from '../ui/message.tsx';
import type { Conflict } from './conflict.ts';
import { ConflictChoice } from './conflict-choice.tsx';
import type { Editor } from './create-editor.ts';
import type { ValueWords } from './field-words.ts';
import { LeaveGuard } from './leave-guard.tsx';
import { SaveBar } from './save-bar.tsx';
import { SaveFault } from './save-fault.tsx';
import './editing.css';

export interface EditorFormProps<Draft extends object> {
  editor: Editor<Draft>;
  /** A verb; "Tallenna" unless given. */
  saveText?: string;
  /** The name of a field by its path, for the comparison of two versions; see `createFieldNames`. */
  nameOf: (field: string) => string;
  /** Values that are more than texts, numbers and lists of them. */
  wordsOf?: ValueWords | undefined;
  /** As wide as its place, for forms with tables; otherwise as wide as is good to read. */
  wide?: boolean;
  children: JSX.Element;
}

/**
 * The form around the fields of an editor: what is wrong above it, what has become of it below it, the choice between
 * two versions, and a question before unsaved changes are left behind. Ids of fields are their paths in the draft.
 */
export const EditorForm = <Draft extends object>(props: EditorFormProps<Draft>) => {
  // Nothing below knows what the draft holds.
  const editor = () => props.editor as unknown as Editor<object>;

  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    if (props.editor.conflict()) void props.editor.saveChosen();
    else if (props.editor.isDirty() || props.editor.isNew()) void props.editor.save();
  };

  return (
    <form class="editor" classList={{ form: !props.wide }} novalidate onSubmit={submit}>
      <LeaveGuard isDirty={props.editor.isDirty()} isSaving={props.editor.isSaving()} save={props.editor.save} />
      <ErrorSummary errors={props.editor.errors()} />
      <Show when={props.editor.conflict() as Conflict<object> | undefined}>
        {(conflict) => (
          <ConflictChoice
            conflict={conflict()}
            nameOf={props.nameOf}
            wordsOf={props.wordsOf}
            isSaving={props.editor.isSaving()}
            onSave={() => void props.editor.saveChosen()}
          />
        )}
      </Show>
      {props.children}
      <Show when={props.editor.fault()}>
        {(error) => <SaveFault error={error()} onRetry={() => void props.editor.save()} />}
      </Show>
      <Show when={!props.editor.conflict()}>
        <SaveBar editor={editor()} saveText={props.saveText} />
      </Show>
    </form>
  );
};
