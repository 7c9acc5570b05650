import { useNavigate, useSearchParams } from '@solidjs/router';
import { Show } from 'solid-js';
import type { PriorityClassView } from '../../shared/organisations/priority-schemas.ts';
import type { RoomSettingsView } from '../../shared/rooms/settings.ts';
import type { StaffSiteView } from '../../shared/sites/schemas.ts';
import { AdminOnly } from '../admin/admin-only.tsx';
import { AdminPage } from '../admin/admin-page.tsx';
import { createReading } from '../api/reading.ts';
import { useText } from '../i18n/language.tsx';
import { roomKey } from '../search/result-words.ts';
import { FaultMessage } from '../ui/fault-message.tsx';
import { SelectField } from '../ui/field.tsx';
import { Message } from '../ui/message.tsx';
import { Skeleton } from '../ui/skeleton.tsx';
import { readKeptSites, readPriorityClasses, readRoomSettings } from './queries.ts';
import { copiedDraft, newDraft } from './room-draft.ts';
import { createRoomEditor } from './room-editor.ts';
import { RoomForm } from './room-form.tsx';
import './room-settings.css';

interface Beginning {
  sites: readonly StaffSiteView[];
  classes: readonly PriorityClassView[];
  /** The room to begin from. */
  copied: RoomSettingsView | undefined;
}

const readBeginning = async (copy: string | undefined): Promise<Beginning> => {
  const [sites, classes, copied] = await Promise.all([
    readKeptSites(),
    readPriorityClasses(),
    copy === undefined ? undefined : readRoomSettings(copy),
  ]);
  return { sites, classes, copied };
};

const firstOf = (value: string | string[] | undefined): string | undefined =>
  (Array.isArray(value) ? value[0] : value) || undefined;

const Form = (props: { beginning: Beginning; site: string | undefined }) => {
  const { t, language } = useText();
  const navigate = useNavigate();
  const { sites, copied } = props.beginning;
  const site = sites.find((each) => each.id === props.site || each.code === props.site);
  const editor = createRoomEditor({
    initial: copied ? copiedDraft(copied) : newDraft(site?.id ?? (sites.length === 1 ? (sites[0]?.id ?? '') : '')),
    t,
    onSaved: (settings) => navigate(`/yllapito/tilat/${encodeURIComponent(roomKey(settings))}`),
  });
  return (
    <RoomForm
      editor={editor}
      settings={undefined}
      classes={props.beginning.classes}
      saveText={t('roomSettings.new.save')}
      onSpacesChanged={() => undefined}
      first={
        <>
          <Show when={copied}>
            {(room) => (
              <Message kind="info" still>
                <p>{t('roomSettings.new.copy', { room: room().name[language()] })}</p>
              </Message>
            )}
          </Show>
          <SelectField
            label={t('roomSettings.field.site')}
            name="siteId"
            required
            placeholder={t('roomSettings.field.site.choose')}
            options={sites.map(({ id, name }) => ({ value: id, label: name[language()] }))}
            {...(editor.draft.siteId !== '' && { value: editor.draft.siteId })}
            onChange={(siteId) => editor.change({ siteId })}
            {...(editor.errorOf('siteId') && { error: editor.errorOf('siteId') as string })}
          />
        </>
      }
    />
  );
};

/** A new room, empty or as a copy of another. */
const NewRoomPage = () => {
  const { t } = useText();
  const [address] = useSearchParams();
  return (
    <AdminOnly section="rooms">
      {() => {
        const beginning = createReading(
          () => ({ copy: firstOf(address.kopio) }),
          ({ copy }) => readBeginning(copy),
        );
        return (
          <AdminPage section="rooms" title={t('roomSettings.new.title')} lead={t('roomSettings.new.lead')}>
            <Show
              when={beginning.fault() === undefined}
              fallback={<FaultMessage error={beginning.fault()} onRetry={beginning.refresh} />}
            >
              <Show when={beginning.value()} keyed fallback={<Skeleton lines={8} />}>
                {(read) => <Form beginning={read} site={firstOf(address.toimipiste)} />}
              </Show>
            </Show>
          </AdminPage>
        );
      }}
    </AdminOnly>
  );
};

export default NewRoomPage;
