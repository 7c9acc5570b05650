import { createRoot } from 'solid-js';
import { expect, test } from 'vitest';
import { createEditor } from '../../../web/editing/create-editor.ts';

const noText = { fi: '', sv: '', en: '' };

test('two fields that begin as the same empty text are written one by one', async () => {
  const sent: unknown[] = [];
  await createRoot(async (dispose) => {
    const editor = createEditor({
      initial: { name: noText, description: noText, hours: [noText, noText] },
      save: async (draft) => {
        sent.push(draft);
        // The service fills the other languages of the name.
        return { draft: { ...draft, name: { fi: 'Sali', sv: 'Sali', en: 'Sali' } }, version: 1 };
      },
    });
    editor.change({ name: { ...noText, fi: 'Sali' } });
    expect(editor.draft.description).toEqual(noText);
    expect(await editor.save()).toBe(true);
    expect(sent).toEqual([{ name: { ...noText, fi: 'Sali' }, description: noText, hours: [noText, noText] }]);
    expect(editor.draft.name.sv).toBe('Sali');
    expect(editor.isDirty()).toBe(false);
    dispose();
  });
});
