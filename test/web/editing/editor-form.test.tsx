import { screen, waitFor, within } from '@solidjs/testing-library';
import { expect, test } from 'vitest';
import type { LocalText } from '../../../shared/i18n/language.ts';
import { answerOf, api } from '../../../web/api/client.ts';
import { createEditor, type Saved } from '../../../web/editing/create-editor.ts';
import { EditorForm } from '../../../web/editing/editor-form.tsx';
import { createFieldNames } from '../../../web/editing/field-words.ts';
import { LocalTextField } from '../../../web/editing/local-text-field.tsx';
import { NumberField, TextField } from '../../../web/ui/field.tsx';
import { Page } from '../../../web/ui/page.tsx';
import { type Answer, fakeService, noAnswer, refusal } from '../../support/fake-service.ts';
import { expectNoViolations } from '../../support/page.tsx';
import { renderPage } from '../../support/render-page.tsx';

interface Hall {
  name: LocalText;
  street: string;
  capacity: number | null;
}

const stored: Hall = { name: { fi: 'Kanerva', sv: '', en: 'Kanerva' }, street: 'Kuja 1', capacity: 12 };

/** Any route will do: the editor does not know where its draft goes. */
const route = 'POST /session';

const send = async (draft: Hall, version: number | undefined): Promise<Saved<Hall>> => {
  const body = { draft, version } as unknown as { email: string; password: string };
  return (await answerOf(api.users.session.$post({ json: body }))) as unknown as Saved<Hall>;
};

const HallPage = (props: { version?: number }) => {
  const editor = createEditor<Hall>({
    initial: stored,
    version: props.version,
    save: send,
    check: (draft) => ({ street: draft.street.trim() === '' && 'Kirjoita katuosoite.' }),
  });
  const nameOf = createFieldNames(() => ({ name: 'Nimi', street: 'Katuosoite', capacity: 'Henkilömäärä' }));
  return (
    <Page title="Sali">
      <a href="/muualle">Muualle</a> <a href="/sali?nayta=tilat">Tilat</a>
      <EditorForm editor={editor} nameOf={nameOf}>
        <LocalTextField
          label="Nimi"
          name="name"
          value={editor.draft.name}
          onInput={(name) => editor.change({ name })}
          errorOf={editor.errorOf}
        />
        <TextField
          label="Katuosoite"
          name="street"
          value={editor.draft.street}
          onInput={(street) => editor.change({ street })}
          error={editor.errorOf('street')}
        />
        <NumberField
          label="Henkilömäärä"
          name="capacity"
          value={editor.draft.capacity ?? undefined}
          onInput={(capacity) => editor.change({ capacity: capacity ?? null })}
          error={editor.errorOf('capacity')}
        />
      </EditorForm>
    </Page>
  );
};

const saving: Answer = ({ body }) => {
  const { draft, version } = body as { draft: Hall; version?: number };
  return { draft, version: (version ?? 0) + 1 };
};

const open = (answer: Answer = saving, version?: 'new') => {
  const service = fakeService({ 'GET /session/user': () => ({ user: null }), [route]: answer });
  return { service, ...renderPage(() => <HallPage version={version === 'new' ? undefined : 3} />, '/sali', '/sali') };
};

const street = () => screen.getByRole<HTMLInputElement>('textbox', { name: 'Katuosoite' });
const save = () => screen.getByRole('button', { name: 'Tallenna' });
const draftsSent = (service: ReturnType<typeof fakeService>) =>
  service.sentTo(route).map(({ body }) => body as { draft: Hall; version?: number });

test('what has become of a form is told in words, and only what has changed is sent', async () => {
  const { user, service, container } = open();
  expect(screen.getByText('Ei tallentamattomia muutoksia')).toBeTruthy();
  await user.click(save());
  expect(service.sentTo(route)).toHaveLength(0);
  await user.type(street(), ' B');
  expect(screen.getByText('Tallentamattomia muutoksia')).toBeTruthy();
  await expectNoViolations(container);
  await user.click(save());
  expect(await screen.findByText('Tallennettu')).toBeTruthy();
  expect(draftsSent(service)).toEqual([{ draft: { ...stored, street: 'Kuja 1 B' }, version: 3 }]);
  await user.type(street(), ' 2');
  await user.click(save());
  await waitFor(() => expect(draftsSent(service).at(-1)?.version).toBe(4));
});

test('writing the stored text again is no change', async () => {
  const { user } = open();
  await user.type(street(), 'x');
  await user.keyboard('{Backspace}');
  expect(screen.getByText('Ei tallentamattomia muutoksia')).toBeTruthy();
});

test('a wrong field is named, described and linked, nothing is sent, and mending it quiets it', async () => {
  const { user, service } = open();
  await user.clear(street());
  await user.click(save());
  expect(service.sentTo(route)).toHaveLength(0);
  expect(document.activeElement?.textContent).toContain('Yksi kohta kaipaa korjausta');
  await user.click(screen.getByRole('link', { name: 'Kirjoita katuosoite.' }));
  expect(document.activeElement).toBe(street());
  expect(street().getAttribute('aria-invalid')).toBe('true');
  await user.type(street(), 'Polku 2');
  expect(street().getAttribute('aria-invalid')).toBeNull();
});

test('what the service finds wrong stands at its field until the field says something else', async () => {
  const errors = [{ path: 'name.sv', code: 'field.required', message: 'Kirjoita nimi ruotsiksi.' }];
  const { user } = open(() => refusal(422, 'request.invalid', { errors }));
  await user.type(street(), ' B');
  await user.click(save());
  const swedish = await screen.findByRole('textbox', { name: 'Nimi ruotsiksi' });
  expect(swedish.getAttribute('aria-invalid')).toBe('true');
  expect(swedish.closest('details')?.open).toBe(true);
  await user.type(swedish, 'Ljung');
  expect(swedish.getAttribute('aria-invalid')).toBeNull();
});

test('without an answer nothing is lost, and saving can be tried again', async () => {
  const { user, service } = open(noAnswer);
  await user.type(street(), ' B');
  await user.click(save());
  expect(await screen.findByText('Muutoksesi ovat tallella tällä sivulla.')).toBeTruthy();
  expect(street().value).toBe('Kuja 1 B');
  service.answer(route, saving);
  await user.click(screen.getByRole('button', { name: 'Yritä tallentaa uudelleen' }));
  expect(await screen.findByText('Tallennettu')).toBeTruthy();
  expect(screen.queryByText('Muutoksesi ovat tallella tällä sivulla.')).toBeNull();
});

test('a session that ended while writing is opened elsewhere, and the draft stays', async () => {
  const { user } = open(() => refusal(401, 'session.required'));
  await user.type(street(), ' B');
  await user.click(save());
  const link = await screen.findByRole('link', { name: 'Kirjaudu uudessa välilehdessä' });
  expect(link.getAttribute('target')).toBe('_blank');
  expect(street().value).toBe('Kuja 1 B');
});

test('what is written while saving stays, and is still unsaved', async () => {
  let answer: (value: unknown) => void = () => {};
  const { user, service } = open(
    ({ body }) => new Promise((resolve) => (answer = () => resolve(saving({ body } as never)))),
  );
  await user.type(street(), ' B');
  await user.click(save());
  await waitFor(() => expect(service.sentTo(route)).toHaveLength(1));
  await user.type(street(), ' C');
  answer(undefined);
  await waitFor(() =>
    expect(screen.getByRole('button', { name: 'Tallenna' }).getAttribute('aria-disabled')).toBeNull(),
  );
  expect(street().value).toBe('Kuja 1 B C');
  expect(screen.getByText('Tallentamattomia muutoksia')).toBeTruthy();
});

const theirs: Hall = { ...stored, street: 'Tie 9', capacity: 20 };
const stale = () => refusal(412, 'request.stale', { current: { ...theirs, id: 's1' }, version: 7 });

const clash = async () => {
  const opened = open(stale);
  await opened.user.type(street(), ' B');
  await opened.user.click(save());
  await screen.findByRole('heading', { name: 'Joku muu on muuttanut näitä tietoja samaan aikaan' });
  opened.service.answer(route, saving);
  return opened;
};

test('two people at once: both versions are side by side, and what only one changed is already chosen', async () => {
  const { user, service, container } = await clash();
  const choices = screen.getByRole('group', { name: /Katuosoite/ });
  expect(within(choices).getByText('Kuja 1 B')).toBeTruthy();
  expect(within(choices).getByText('Tie 9')).toBeTruthy();
  expect(within(choices).getByText('Te molemmat muutitte tätä.')).toBeTruthy();
  const capacity = screen.getByRole('group', { name: /Henkilömäärä/ });
  expect(within(capacity).getByRole<HTMLInputElement>('radio', { name: /Toisen/ }).checked).toBe(true);
  await expectNoViolations(container);
  await user.click(screen.getByRole('button', { name: 'Tallenna valitut' }));
  expect(await screen.findByText('Tallennettu')).toBeTruthy();
  expect(draftsSent(service).at(-1)).toEqual({ draft: { ...stored, street: 'Kuja 1 B', capacity: 20 }, version: 7 });
  expect(screen.queryByRole('heading', { name: /Joku muu/ })).toBeNull();
});

test('two people at once: a field at a time either version can be taken', async () => {
  const { user, service } = await clash();
  await user.click(within(screen.getByRole('group', { name: /Katuosoite/ })).getByRole('radio', { name: /Toisen/ }));
  await user.click(within(screen.getByRole('group', { name: /Henkilömäärä/ })).getByRole('radio', { name: /Sinun/ }));
  await user.click(screen.getByRole('button', { name: 'Tallenna valitut' }));
  await screen.findByText('Tallennettu');
  expect(draftsSent(service).at(-1)?.draft).toEqual({ ...stored, street: 'Tie 9' });
});

test('two people at once: all of one side with one press', async () => {
  const { user, service } = await clash();
  await user.click(screen.getByRole('button', { name: 'Valitse kaikista toisen' }));
  await user.click(screen.getByRole('button', { name: 'Tallenna valitut' }));
  await screen.findByText('Tallennettu');
  expect(draftsSent(service).at(-1)?.draft).toEqual(theirs);
});

test('a page with unsaved changes asks before it is left, and stays when told to', async () => {
  const { user, address } = open();
  await user.type(street(), ' B');
  await user.click(screen.getByRole('link', { name: 'Muualle' }));
  const dialog = await screen.findByRole('dialog', { name: 'Lähdetäänkö tallentamatta?' });
  await user.click(within(dialog).getByRole('button', { name: 'Jää sivulle' }));
  expect(address()).toBe('/sali');
  expect(street().value).toBe('Kuja 1 B');
  await user.click(screen.getByRole('link', { name: 'Tilat' }));
  expect(address()).toBe('/sali?nayta=tilat');
  await user.click(screen.getByRole('link', { name: 'Muualle' }));
  await user.click(await screen.findByRole('button', { name: 'Jatka tallentamatta' }));
  expect(await screen.findByRole('heading', { name: 'Toinen sivu' })).toBeTruthy();
});

test('unsaved changes are saved on the way, or what is wrong keeps the reader here', async () => {
  const { user, service, address } = open(noAnswer);
  await user.type(street(), ' B');
  await user.click(screen.getByRole('link', { name: 'Muualle' }));
  await user.click(await screen.findByRole('button', { name: 'Tallenna ja jatka' }));
  expect(await screen.findByText('Muutoksesi ovat tallella tällä sivulla.')).toBeTruthy();
  expect(address()).toBe('/sali');
  service.answer(route, saving);
  await user.click(screen.getByRole('link', { name: 'Muualle' }));
  await user.click(await screen.findByRole('button', { name: 'Tallenna ja jatka' }));
  expect(await screen.findByRole('heading', { name: 'Toinen sivu' })).toBeTruthy();
  expect(draftsSent(service).at(-1)?.draft.street).toBe('Kuja 1 B');
});

test('closing the window is held back only while something is unsaved', async () => {
  const { user } = open();
  const close = () => {
    const event = new Event('beforeunload', { cancelable: true });
    window.dispatchEvent(event);
    return event.defaultPrevented;
  };
  expect(close()).toBe(false);
  await user.type(street(), ' B');
  expect(close()).toBe(true);
  await user.click(save());
  await screen.findByText('Tallennettu');
  expect(close()).toBe(false);
});

test('changes are taken back only after asking', async () => {
  const { user } = open();
  await user.type(street(), ' B');
  await user.click(screen.getByRole('button', { name: 'Peru muutokset' }));
  const dialog = await screen.findByRole('dialog', { name: 'Perutaanko muutokset?' });
  await user.click(within(dialog).getByRole('button', { name: 'Jatka muokkaamista' }));
  expect(street().value).toBe('Kuja 1 B');
  await user.click(screen.getByRole('button', { name: 'Peru muutokset' }));
  const again = await screen.findByRole('dialog', { name: 'Perutaanko muutokset?' });
  await user.click(within(again).getByRole('button', { name: 'Peru muutokset' }));
  expect(street().value).toBe('Kuja 1');
});

test('something new is sent without a version, even when nothing was changed', async () => {
  const { user, service } = open(saving, 'new');
  expect(service.sentTo(route)).toHaveLength(0);
  await user.click(save());
  await waitFor(() => expect(service.sentTo(route)).toHaveLength(1));
});

test('languages that are missing are named beside the first one', async () => {
  const { user } = open();
  expect(screen.getByText('puuttuu ruotsiksi')).toBeTruthy();
  await user.click(screen.getByText('Muut kielet'));
  await user.type(screen.getByRole('textbox', { name: 'Nimi ruotsiksi' }), 'Ljung');
  expect(screen.getByText('kaikki kielet on kirjoitettu')).toBeTruthy();
});
