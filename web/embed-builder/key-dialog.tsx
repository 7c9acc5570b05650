import { createEffect, createSignal, on } from 'solid-js';
import { mostOrigins, originFrom } from '../../shared/embeds/origins.ts';
import type { EmbedKeyView } from '../../shared/embeds/schemas.ts';
import { FormDialog } from '../account/form-dialog.tsx';
import { createSubmitting } from '../account/submitting.ts';
import { useText } from '../i18n/language.tsx';
import { TextArea, TextField } from '../ui/field.tsx';
import { errorIn } from '../ui/message.tsx';
import { changeKey, createKey } from './queries.ts';

/** The site that a pasted address belongs to; the text itself where it is none. */
const siteIn = (line: string): string => {
  try {
    return new URL(line).origin;
  } catch {
    return line;
  }
};

/** One on each line; whole addresses of pages will do. */
const sitesIn = (text: string): string[] => text.split(/\s+/).filter(Boolean).map(siteIn);

export interface KeyDialogProps {
  open: boolean;
  /** The key that is changed; nothing for a new one. */
  changed: EmbedKeyView | undefined;
  /** Whose a new one is; null for the county. */
  owner: string | null;
  onClose: () => void;
  onSaved: (key: EmbedKeyView) => void;
  /** It could not be saved; perhaps somebody else has changed it. */
  onRefused: () => void;
}

/** Makes a key or changes one: what it is called, and the sites that it is for. */
export const KeyDialog = (props: KeyDialogProps) => {
  const { t } = useText();
  const [name, setName] = createSignal('');
  const [sites, setSites] = createSignal('');
  // As it was when the dialog was opened: what others have made of it since is not written over unseen.
  const [changed, setChanged] = createSignal<EmbedKeyView>();

  createEffect(
    on(
      () => props.open,
      (isOpen) => {
        if (!isOpen) return;
        const held = setChanged(props.changed);
        setName(held?.name ?? '');
        setSites(held?.origins.join('\n') ?? '');
      },
    ),
  );

  const missing = () => {
    const wrong = sitesIn(sites()).find((site) => originFrom(site) === undefined);
    return [
      ...(name().trim() === '' ? [errorIn('key-name', () => t('embedding.key.name.missing'))] : []),
      ...(wrong ? [errorIn('origins', () => t('embedding.key.origins.wrong', { site: wrong }))] : []),
      ...(sitesIn(sites()).length > mostOrigins
        ? [errorIn('origins', () => t('embedding.key.origins.too-many', { most: mostOrigins }))]
        : []),
    ];
  };
  const submitting = createSubmitting({
    blame: 'key-name',
    missing,
    onRefusal: () => {
      props.onRefused();
      return false;
    },
    send: async () => {
      const fields = { name: name().trim(), origins: sitesIn(sites()) };
      const held = changed();
      props.onSaved(await (held ? changeKey(held, fields) : createKey({ ...fields, organisationId: props.owner })));
      props.onClose();
    },
  });

  return (
    <FormDialog
      title={props.changed ? t('embedding.key.change') : t('embedding.key.make')}
      open={props.open}
      onClose={props.onClose}
      submitting={submitting}
      sendText={t('embedding.key.save')}
    >
      <TextField
        label={t('embedding.key.name')}
        name="key-name"
        hint={t('embedding.key.name.hint')}
        autocomplete="off"
        maxlength={100}
        value={name()}
        onInput={setName}
        error={submitting.errorOf('key-name') ?? submitting.errorOf('name')}
      />
      <TextArea
        label={t('embedding.key.origins')}
        name="origins"
        hint={t('embedding.key.origins.hint')}
        rows={4}
        value={sites()}
        onInput={setSites}
        error={submitting.errorOf('origins')}
      />
    </FormDialog>
  );
};
