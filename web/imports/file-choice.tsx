import { createSignal, Show } from 'solid-js';
import { useText } from '../i18n/language.tsx';
import { Field } from '../ui/field.tsx';
import { Icon } from '../ui/icon.tsx';

export interface FileChoiceProps {
  /** What the chosen file is called. */
  chosen?: string;
  error?: string;
  /** Whether the calendar of another program is understood too. */
  mayBeCalendar?: boolean;
  onChoose: (file: File) => void;
}

/** A file by the browser's own means, or dropped onto the field. The same file can be chosen again once it is corrected. */
export const FileChoice = (props: FileChoiceProps) => {
  const { t } = useText();
  const [isOver, setOver] = createSignal(false);

  const take = (files: FileList | null | undefined) => {
    const file = files?.[0];
    if (file) props.onChoose(file);
  };

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping only adds to the field inside, which every means can use.
    <div
      class="import-drop"
      classList={{ 'import-drop-over': isOver() }}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault();
        setOver(false);
        take(event.dataTransfer?.files);
      }}
    >
      <Field
        label={t(props.mayBeCalendar ? 'imports.file.label.calendar' : 'imports.file.label')}
        name="file"
        hint={t('imports.file.hint')}
        error={props.error}
      >
        {(control) => (
          <span class="import-choose">
            <span class="button button-quiet" aria-hidden="true">
              <Icon name="plus" />
              {t('imports.file.choose')}
            </span>
            <input
              {...control}
              class="import-file"
              type="file"
              name="file"
              accept={props.mayBeCalendar ? '.csv,.txt,.ics,text/csv,text/calendar' : '.csv,.txt,text/csv'}
              onChange={(event) => {
                take(event.currentTarget.files);
                event.currentTarget.value = '';
              }}
            />
          </span>
        )}
      </Field>
      <p class="soft import-drop-hint">{t('imports.file.drop')}</p>
      <Show when={props.chosen}>
        {(name) => <p class="import-chosen">{t('imports.file.chosen', { name: name() })}</p>}
      </Show>
    </div>
  );
};
