import type { HistoryView } from '../../../shared/history/schemas.ts';
import { createEditor } from '../../editing/create-editor.ts';
import { EditorForm } from '../../editing/editor-form.tsx';
import { createFieldNames } from '../../editing/field-words.ts';
import { HistoryPanel } from '../../editing/history-panel.tsx';
import { LocalTextField } from '../../editing/local-text-field.tsx';
import { Notice } from '../../notices/notice-list.tsx';
import { NumberField } from '../field.tsx';

const hall = { name: { fi: 'Kanerva', sv: '', en: 'Kanerva' }, capacity: 12 as number | null };

const history: HistoryView = {
  items: [
    {
      id: 'h1',
      at: '2026-11-20T08:05:00Z',
      by: 'Timo Aalto',
      action: 'room.changed',
      changes: [
        { field: 'name.sv', before: 'Kanerva', after: 'Ljung' },
        { field: 'capacity', before: 10, after: 12 },
      ],
    },
  ],
};

/** Forms that change something stored: here it is stored nowhere. */
export const EditingGallery = () => {
  const nameOf = createFieldNames(() => ({ name: 'Nimi', capacity: 'Henkilömäärä' }));
  const editor = createEditor({
    initial: hall,
    version: 1,
    save: async (draft, version = 1) => ({ draft, version: version + 1 }),
    check: (draft) => ({ 'name.fi': draft.name.fi.trim() === '' && 'Kirjoita nimi suomeksi.' }),
  });
  return (
    <div class="stack stack-l">
      <div class="stack">
        <Notice level="attention" text="Varausjärjestelmä on huollossa lauantaina." onHide={() => {}} />
        <Notice level="info" text="Kevätkauden vakiovuorot voi hakea 15.12. asti." />
      </div>
      <EditorForm editor={editor} nameOf={nameOf}>
        <LocalTextField
          label="Nimi"
          name="name"
          required
          value={editor.draft.name}
          onInput={(name) => editor.change({ name })}
          errorOf={editor.errorOf}
        />
        <NumberField
          label="Henkilömäärä"
          name="capacity"
          value={editor.draft.capacity ?? undefined}
          onInput={(capacity) => editor.change({ capacity: capacity ?? null })}
        />
      </EditorForm>
      <HistoryPanel read={async () => history} nameOf={nameOf} />
    </div>
  );
};
