import { useNavigate, useParams } from '@solidjs/router';
import { createSignal, Show } from 'solid-js';
import { formatPlainDate } from '../../shared/i18n/format.ts';
import type { NoticeSettingsView } from '../../shared/notices/schemas.ts';
import { can } from '../../shared/permissions.ts';
import type { SiteView } from '../../shared/rooms/schemas.ts';
import type { NoticeAudience, NoticeLevel } from '../../shared/texts/schemas.ts';
import { AdminOnly } from '../admin/admin-only.tsx';
import { AdminPage } from '../admin/admin-page.tsx';
import { createReading } from '../api/reading.ts';
import { readSites } from '../approvals/queries.ts';
import { todayIn } from '../calendar/site-clock.ts';
import { createEditor } from '../editing/create-editor.ts';
import { createFieldNames } from '../editing/field-words.ts';
import { HistoryPanel } from '../editing/history-panel.tsx';
import { SureDialog } from '../editing/sure-dialog.tsx';
import { useText } from '../i18n/language.tsx';
import { actorOf, sitesFor } from '../session/actor.ts';
import { forgetExpiredSession } from '../session/forget-expired.ts';
import type { User } from '../session/signed-in.tsx';
import { Button } from '../ui/button.tsx';
import { FaultMessage } from '../ui/fault-message.tsx';
import { Skeleton } from '../ui/skeleton.tsx';
import { allPages, draftOf, emptyNotice, faultsOf, messageOf, type NoticeDraft } from './notice-draft.ts';
import { NoticeForm } from './notice-form.tsx';
import { readNotice, readNoticeHistory, sendNewNotice, sendNoticeChange, sendNoticeRemoval } from './queries.ts';
import './notices.css';

const listPath = '/yllapito/ilmoitukset';

const createNoticeWords = (sites: () => readonly SiteView[]) => {
  const { t, language } = useText();
  const nameOf = createFieldNames(() => ({
    text: t('notices.text'),
    level: t('notices.level'),
    audience: t('notices.audience'),
    place: t('notices.site'),
    siteId: t('notices.site'),
    fromDate: t('notices.from'),
    untilDate: t('notices.until'),
  }));
  const placeWords = (value: unknown) => {
    if (value === allPages || value === null) return t('notices.site.all');
    return sites().find(({ id }) => id === value)?.name[language()];
  };
  const wordsOf = (field: string, value: unknown): string | undefined => {
    if (field === 'place' || field === 'siteId') return placeWords(value);
    if (value === null) return undefined;
    if (field === 'level') return t(`notices.level.${value as NoticeLevel}`);
    if (field === 'audience') return t(`notices.audience.${value as NoticeAudience}`);
    if (field === 'fromDate' || field === 'untilDate') return formatPlainDate(String(value), language());
    return undefined;
  };
  return { nameOf, wordsOf };
};

const Removal = (props: { id: string }) => {
  const { t } = useText();
  const navigate = useNavigate();
  const [isAsking, setAsking] = createSignal(false);
  const remove = async () => {
    await sendNoticeRemoval(props.id);
    navigate(listPath);
  };
  return (
    <div class="cluster no-print">
      <Button variant="danger" onClick={() => setAsking(true)}>
        {t('notices.remove')}
      </Button>
      <SureDialog
        title={t('notices.remove.title')}
        open={isAsking()}
        onClose={() => setAsking(false)}
        doText={t('notices.remove')}
        keepText={t('notices.remove.keep')}
        work={remove}
      >
        <p>{t('notices.remove.text')}</p>
      </SureDialog>
    </div>
  );
};

const Notice = (props: { notice: NoticeSettingsView | undefined; sites: readonly SiteView[]; user: User }) => {
  const { t } = useText();
  const navigate = useNavigate();
  const forAll = can(actorOf(props.user), 'texts.manage');
  const { nameOf, wordsOf } = createNoticeWords(() => props.sites);
  const onlyPlace = !forAll && props.sites.length === 1 ? (props.sites[0]?.id ?? null) : null;
  const today = todayIn(props.sites[0]?.timeZone ?? 'Europe/Helsinki');
  const id = props.notice?.id;
  const editor = createEditor<NoticeDraft>({
    initial: props.notice ? draftOf(props.notice) : emptyNotice(today, forAll ? allPages : onlyPlace),
    version: props.notice?.version,
    save: async (draft, version) => {
      const message = messageOf(draft);
      const stored =
        id === undefined ? await sendNewNotice(message) : await sendNoticeChange(id, message, version ?? 0);
      return { draft: draftOf(stored), version: stored.version };
    },
    check: (draft) => Object.fromEntries(Object.entries(faultsOf(draft)).map(([field, key]) => [field, t(key)])),
    draftOf: (current) => draftOf(current as NoticeSettingsView),
    fieldOf: (path) => (path === 'siteId' ? 'place' : path),
    onSaved: () => id === undefined && navigate(listPath),
  });
  return (
    <div class="stack stack-l">
      <NoticeForm
        editor={editor}
        nameOf={nameOf}
        wordsOf={wordsOf}
        sites={props.sites}
        forAll={forAll}
        saveText={id === undefined ? t('notices.new.save') : undefined}
      />
      <Show when={id}>
        {(known) => (
          <>
            <Removal id={known()} />
            <HistoryPanel
              read={() => readNoticeHistory(known())}
              nameOf={nameOf}
              wordsOf={wordsOf}
              version={editor.version()}
            />
          </>
        )}
      </Show>
    </div>
  );
};

const NoticeLoader = (props: { id: string | undefined; user: User }) => {
  const { t } = useText();
  const reading = createReading(
    () => ({ id: props.id }),
    async ({ id }) => ({ notice: id === undefined ? undefined : await readNotice(id), sites: await readSites() }),
  );
  forgetExpiredSession(reading.fault);
  const own = () => sitesFor(props.user, 'premises.edit', reading.value()?.sites ?? []);
  return (
    <AdminPage section="notices" title={t(props.id === undefined ? 'notices.new' : 'notices.one')}>
      <Show
        when={reading.fault() === undefined}
        fallback={<FaultMessage error={reading.fault()} onRetry={reading.refresh} />}
      >
        <Show when={reading.value()} keyed fallback={<Skeleton lines={8} />}>
          {({ notice }) => <Notice notice={notice} sites={own()} user={props.user} />}
        </Show>
      </Show>
    </AdminPage>
  );
};

/** One notice being written, or changed: `uusi` in the address for a new one. */
const NoticePage = () => {
  const params = useParams<{ notice: string }>();
  return (
    <AdminOnly section="notices">
      {(user) => (
        <Show when={params.notice} keyed>
          {(id) => <NoticeLoader id={id === 'uusi' ? undefined : id} user={user} />}
        </Show>
      )}
    </AdminOnly>
  );
};

export default NoticePage;
