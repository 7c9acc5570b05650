import { useParams } from '@solidjs/router';
import { Show } from 'solid-js';
import type { PriorityClassView } from '../../shared/organisations/priority-schemas.ts';
import { can } from '../../shared/permissions.ts';
import type { RoomSettingsView } from '../../shared/rooms/settings.ts';
import { AdminOnly } from '../admin/admin-only.tsx';
import { AdminPage } from '../admin/admin-page.tsx';
import { Refusal } from '../api/client.ts';
import { createReading, type Reading } from '../api/reading.ts';
import { HistoryPanel } from '../editing/history-panel.tsx';
import { useText } from '../i18n/language.tsx';
import { RoomPhotos } from '../photos/room-photos.tsx';
import { roomKey } from '../search/result-words.ts';
import { actorOf } from '../session/actor.ts';
import { forgetExpiredSession } from '../session/forget-expired.ts';
import type { User } from '../session/signed-in.tsx';
import { LinkButton } from '../ui/button.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { FaultMessage } from '../ui/fault-message.tsx';
import { Skeleton } from '../ui/skeleton.tsx';
import { createRoomWords } from './field-names.ts';
import { readPriorityClasses, readRoomHistory, readRoomSettings } from './queries.ts';
import { draftOf } from './room-draft.ts';
import { createRoomEditor } from './room-editor.ts';
import { RoomForm } from './room-form.tsx';
import './room-settings.css';

interface LoadedProps {
  reading: Reading<RoomSettingsView>;
  initial: RoomSettingsView;
  classes: readonly PriorityClassView[];
}

const Loaded = (props: LoadedProps) => {
  const { t } = useText();
  const settings = () => props.reading.value() ?? props.initial;
  const editor = createRoomEditor({
    initial: draftOf(props.initial),
    stored: props.initial,
    t,
    onStored: props.reading.replace,
  });
  const { nameOf, wordsOf } = createRoomWords(() => props.classes, settings);
  return (
    <div class="stack stack-l">
      <RoomForm editor={editor} settings={settings()} classes={props.classes} onSpacesChanged={props.reading.refresh} />
      <RoomPhotos roomId={props.initial.id} />
      <HistoryPanel
        read={() => readRoomHistory(props.initial.id)}
        nameOf={nameOf}
        wordsOf={wordsOf}
        {...(editor.version() !== undefined && { version: editor.version() as number })}
      />
    </div>
  );
};

const Actions = (props: { settings: RoomSettingsView; user: User }) => {
  const { t } = useText();
  return (
    <>
      <Show when={props.settings.state !== 'draft' && props.settings.site.state !== 'draft'}>
        <LinkButton variant="quiet" icon="eye" href={`/tilat/${roomKey(props.settings)}`}>
          {t('roomSettings.public')}
        </LinkButton>
      </Show>
      <LinkButton
        variant="quiet"
        icon="list"
        href={`/kartoitus/${props.settings.site.id}?tila=${roomKey(props.settings)}`}
      >
        {t('survey.go.room')}
      </LinkButton>
      <Show when={can(actorOf(props.user), 'premises.create')}>
        <LinkButton variant="quiet" icon="copy" href={`/yllapito/tilat/uusi?kopio=${roomKey(props.settings)}`}>
          {t('roomSettings.copy')}
        </LinkButton>
      </Show>
    </>
  );
};

const Missing = () => {
  const { t } = useText();
  return (
    <EmptyState
      icon="search"
      title={t('roomSettings.missing')}
      actions={<LinkButton href="/yllapito/tilat">{t('roomSettings.missing.next')}</LinkButton>}
    >
      <p>{t('roomSettings.missing.text')}</p>
    </EmptyState>
  );
};

const RoomSettingsOf = (props: { room: string; user: User }) => {
  const { t, language } = useText();
  const reading = createReading(() => props.room, readRoomSettings);
  const classes = createReading(() => true, readPriorityClasses);
  forgetExpiredSession(reading.fault);
  const loaded = () => reading.value();
  const isMissing = () => {
    const fault = reading.fault();
    return fault instanceof Refusal && [403, 404].includes(fault.problem.status);
  };
  // Made once for a room: a form that is being written must not be made anew when its answer comes.
  const first = () => (loaded() && classes.value() ? loaded()?.id : undefined);
  return (
    <AdminPage
      section="rooms"
      title={loaded()?.name[language()] ?? t('roomSettings.title')}
      lead={loaded()?.site.name[language()]}
      actions={<Show when={loaded()}>{(settings) => <Actions settings={settings()} user={props.user} />}</Show>}
    >
      <Show when={!isMissing()} fallback={<Missing />}>
        <Show
          when={(reading.fault() === undefined || loaded()) && classes.fault() === undefined}
          fallback={
            <FaultMessage
              error={reading.fault() ?? classes.fault()}
              onRetry={() => {
                reading.refresh();
                classes.refresh();
              }}
            />
          }
        >
          <Show when={first()} keyed fallback={<Skeleton lines={8} />}>
            {(_) => <Loaded reading={reading} initial={loaded() as RoomSettingsView} classes={classes.value() ?? []} />}
          </Show>
        </Show>
      </Show>
    </AdminPage>
  );
};

/** A room as its keepers see it: everything that is set of it, and what was changed. */
const RoomSettingsPage = () => {
  const params = useParams<{ room: string }>();
  return <AdminOnly section="rooms">{(user) => <RoomSettingsOf room={params.room} user={user} />}</AdminOnly>;
};

export default RoomSettingsPage;
