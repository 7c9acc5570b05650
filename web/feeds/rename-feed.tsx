import { createEffect, createSignal, on } from 'solid-js';
import type { CalendarFeedView } from '../../shared/calendars/feed-schemas.ts';
import { FormDialog } from '../account/form-dialog.tsx';
import { createSubmitting } from '../account/submitting.ts';
import { useText } from '../i18n/language.tsx';
import { TextField } from '../ui/field.tsx';
import { errorIn } from '../ui/message.tsx';
import { renameFeed } from './queries.ts';

export interface RenameFeedProps {
  /** The address that is renamed; nothing while none is. */
  feed: CalendarFeedView | undefined;
  onClose: () => void;
  onRenamed: (feed: CalendarFeedView) => void;
}

/** Another name for an address, by which its owner knows the device or program that has it. */
export const RenameFeed = (props: RenameFeedProps) => {
  const { t } = useText();
  const [name, setName] = createSignal('');
  createEffect(
    on(
      () => props.feed,
      (feed) => setName(feed?.name ?? ''),
    ),
  );
  const submitting = createSubmitting({
    blame: 'new-name',
    missing: () => (name().trim() === '' ? [errorIn('new-name', () => t('feeds.name.missing'))] : []),
    send: async () => {
      const { feed } = props;
      if (!feed) return;
      props.onRenamed(await renameFeed(feed.id, name().trim()));
      props.onClose();
    },
  });
  return (
    <FormDialog
      title={t('feeds.rename')}
      open={props.feed !== undefined}
      onClose={props.onClose}
      submitting={submitting}
      sendText={t('feeds.rename.save')}
    >
      <p>{t('feeds.rename.text')}</p>
      <TextField
        label={t('feeds.name')}
        name="new-name"
        hint={t('feeds.name.hint')}
        autocomplete="off"
        maxlength={80}
        value={name()}
        onInput={setName}
        error={submitting.errorOf('new-name') ?? submitting.errorOf('name')}
      />
    </FormDialog>
  );
};
