import { createSignal, Show } from 'solid-js';
import type { CalendarFeedView, NewFeedView } from '../../shared/calendars/feed-schemas.ts';
import { handlingRoles, type Role } from '../../shared/users/roles.ts';
import { Section } from '../account/section.tsx';
import { createReading } from '../api/reading.ts';
import { readSites } from '../approvals/queries.ts';
import { SureDialog } from '../editing/sure-dialog.tsx';
import { useText } from '../i18n/language.tsx';
import { CopyText } from '../rooms/copy-text.tsx';
import { forgetExpiredSession } from '../session/forget-expired.ts';
import { SignedIn, type User } from '../session/signed-in.tsx';
import { Button, LinkButton } from '../ui/button.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { FaultMessage } from '../ui/fault-message.tsx';
import { Message } from '../ui/message.tsx';
import { Page } from '../ui/page.tsx';
import { Skeleton } from '../ui/skeleton.tsx';
import { type FeedChoices, feedChoices } from './feed-choices.ts';
import { FeedHelp } from './feed-help.tsx';
import { FeedList } from './feed-list.tsx';
import { MakeFeed } from './make-feed.tsx';
import { readFeeds, revokeFeed } from './queries.ts';
import { RenameFeed } from './rename-feed.tsx';
import '../account/account.css';
import './feeds.css';

/** The address that was just made; shown this once. */
const MadeFeed = (props: { feed: NewFeedView }) => {
  const { t } = useText();
  return (
    <Message kind="success" title={t('feeds.made.title')}>
      <p>{t('feeds.made.text')}</p>
      <CopyText label={t('feeds.address')} text={props.feed.address} action={t('feeds.copy')} />
      <div>
        <LinkButton variant="quiet" icon="calendar" href={props.feed.webcal} rel="external">
          {t('feeds.open')}
        </LinkButton>
      </div>
    </Message>
  );
};

const NoFeeds = () => {
  const { t } = useText();
  return (
    <div class="stack stack-s">
      <p>{t('feeds.none')}</p>
      <p class="soft">{t('feeds.none.text')}</p>
    </div>
  );
};

const isStaff = ({ roles }: User): boolean =>
  roles.some(({ role }) => (handlingRoles as readonly Role[]).includes(role));

const Feeds = (props: { user: User }) => {
  const { t } = useText();
  const reading = createReading(() => true, readFeeds);
  const sites = createReading(() => (isStaff(props.user) ? true : undefined), readSites);
  forgetExpiredSession(reading.fault);
  const [isOpen, setOpen] = createSignal(false);
  const [made, setMade] = createSignal<NewFeedView>();
  const [revoking, setRevoking] = createSignal<CalendarFeedView>();
  const [renaming, setRenaming] = createSignal<CalendarFeedView>();
  const [status, setStatus] = createSignal('');
  const choices = (): FeedChoices => feedChoices(props.user, sites.value() ?? []);
  const fault = () => reading.fault() ?? sites.fault();
  const isReady = () => reading.value() !== undefined && !sites.isPending();
  const retry = () => {
    reading.refresh();
    sites.refresh();
  };

  const revoke = async (): Promise<void> => {
    const feed = revoking();
    if (!feed) return;
    await revokeFeed(feed.id);
    if (made()?.id === feed.id) setMade(undefined);
    setStatus(t('feeds.revoked', { name: feed.name }));
    reading.refresh();
  };

  return (
    <Page
      title={t('feeds.title')}
      lead={t('feeds.lead')}
      breadcrumb={[{ text: t('feeds.back'), href: '/oma' }]}
      status={status()}
    >
      <Show when={fault()}>{(error) => <FaultMessage error={error()} onRetry={retry} />}</Show>
      <Show when={isReady()} fallback={<Show when={!fault()}>{<Skeleton lines={6} />}</Show>}>
        <div class="account-sections">
          <Show when={made()} keyed>
            {(feed) => <MadeFeed feed={feed} />}
          </Show>
          <Show
            when={choices().kinds.length > 0 || (reading.value()?.length ?? 0) > 0}
            fallback={
              <EmptyState
                icon="calendar"
                title={t('feeds.nothing')}
                actions={<LinkButton href="/haku">{t('bookings.search')}</LinkButton>}
              >
                <p>{t('feeds.nothing.text')}</p>
              </EmptyState>
            }
          >
            <Section
              title={t('feeds.list')}
              text={t('feeds.list.text')}
              actions={
                <Show when={choices().kinds.length > 0}>
                  <Button icon="plus" onClick={() => setOpen(true)}>
                    {t('feeds.make')}
                  </Button>
                </Show>
              }
            >
              <Show when={reading.value()?.length} fallback={<NoFeeds />}>
                <FeedList feeds={reading.value() ?? []} onRename={setRenaming} onRevoke={setRevoking} />
              </Show>
            </Section>
            <FeedHelp />
          </Show>
        </div>
      </Show>
      <MakeFeed
        choices={choices()}
        open={isOpen()}
        onClose={() => setOpen(false)}
        onMade={(feed) => {
          setMade(feed);
          setStatus('');
          reading.refresh();
        }}
      />
      <RenameFeed
        feed={renaming()}
        onClose={() => setRenaming(undefined)}
        onRenamed={({ name }) => {
          setStatus(t('feeds.renamed', { name }));
          reading.refresh();
        }}
      />
      <SureDialog
        title={t('feeds.sure.title', { name: revoking()?.name ?? '' })}
        open={revoking() !== undefined}
        onClose={() => setRevoking(undefined)}
        doText={t('feeds.sure.do')}
        work={revoke}
      >
        <p>{t('feeds.sure.text')}</p>
      </SureDialog>
    </Page>
  );
};

/** The private addresses through which one's bookings show in one's own calendars. */
const FeedsPage = () => <SignedIn>{(user) => <Feeds user={user} />}</SignedIn>;

export default FeedsPage;
