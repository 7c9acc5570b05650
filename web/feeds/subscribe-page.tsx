import { useSearchParams } from '@solidjs/router';
import { Show } from 'solid-js';
import { Section } from '../account/section.tsx';
import { createReading } from '../api/reading.ts';
import { useText } from '../i18n/language.tsx';
import { CopyText } from '../rooms/copy-text.tsx';
import { readRoom } from '../rooms/queries.ts';
import { readSites } from '../search/queries.ts';
import { roomKey } from '../search/result-words.ts';
import { LinkButton } from '../ui/button.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { FaultMessage } from '../ui/fault-message.tsx';
import { Page } from '../ui/page.tsx';
import { Skeleton } from '../ui/skeleton.tsx';
import { FeedHelp } from './feed-help.tsx';
import '../account/account.css';
import './feeds.css';

type Names = Readonly<Record<'fi' | 'sv' | 'en', string>>;

/** Whose public calendar it is. */
interface Whose {
  kind: 'rooms' | 'sites';
  /** Code or id, as addresses have it. */
  key: string;
  name: Names;
  site: { key: string; name: Names };
}

interface Asked {
  room?: string | undefined;
  site?: string | undefined;
}

/** Nothing for a house that is not, or is not open. */
const readWhose = async ({ room: roomAsked, site: siteAsked }: Asked): Promise<Whose | undefined> => {
  if (roomAsked) {
    const { site, ...room } = await readRoom(roomAsked);
    return { kind: 'rooms', key: roomKey(room), name: room.name, site: { key: roomKey(site), name: site.name } };
  }
  const house = (await readSites()).find((site) => site.code === siteAsked || site.id === siteAsked);
  if (!house) return undefined;
  const site = { key: roomKey(house), name: house.name };
  return { kind: 'sites', ...site, site };
};

const Nobody = () => {
  const { t } = useText();
  return (
    <EmptyState
      icon="calendar"
      title={t('feeds.public.none')}
      actions={<LinkButton href="/tilat">{t('feeds.public.none.rooms')}</LinkButton>}
    >
      <p>{t('feeds.public.none.text')}</p>
    </EmptyState>
  );
};

/** From a room to its house, and from a house to its rooms. */
const OtherCalendar = (props: { whose: Whose }) => {
  const { t, language } = useText();
  const site = () => encodeURIComponent(props.whose.site.key);
  return (
    <p>
      <Show
        when={props.whose.kind === 'rooms'}
        fallback={<a href={`/tilat?site=${site()}`}>{t('feeds.public.rooms')}</a>}
      >
        <a href={`/tilaa?site=${site()}`}>{t('feeds.public.site', { site: props.whose.site.name[language()] })}</a>
      </Show>
    </p>
  );
};

const Subscribing = (props: { whose: Whose }) => {
  const { t, language } = useText();
  const key = () => encodeURIComponent(props.whose.key);
  const address = () => `${window.location.origin}/api/v1/${props.whose.kind}/${key()}/calendar.ics?lang=${language()}`;
  const calendarServer = () => {
    const folder = language() === 'fi' ? '' : `${language()}/`;
    return `${window.location.origin}/dav/${folder}${props.whose.kind}/${key()}/`;
  };
  const builder = () => `/upota?${props.whose.kind === 'rooms' ? 'rooms' : 'site'}=${key()}&view=week`;
  return (
    <div class="account-sections">
      <Section title={t('feeds.public.address')} text={t('feeds.public.address.text')}>
        <p>
          <LinkButton icon="calendar" href={address().replace(/^https?:/, 'webcal:')} rel="external">
            {t('feeds.open')}
          </LinkButton>
        </p>
        <CopyText label={t('feeds.address')} text={address()} action={t('feeds.copy')} />
        <OtherCalendar whose={props.whose} />
      </Section>
      <FeedHelp open={calendarServer()} />
      <Section title={t('feeds.public.embed')} text={t('feeds.public.embed.text')}>
        <p>
          <a href={builder()}>{t('feeds.public.embed.build')}</a>
        </p>
      </Section>
    </div>
  );
};

/** The public calendar of a room or a house in one's own calendar: its address, and how it gets there. */
const SubscribePage = () => {
  const { t, language } = useText();
  const [query] = useSearchParams<{ room: string; site: string }>();
  const isAsked = () => Boolean(query.room || query.site);
  const whose = createReading(
    () => (isAsked() ? { room: query.room, site: query.site } : undefined),
    async (asked) => ({ found: await readWhose(asked) }),
  );
  const found = () => (isAsked() ? whose.value()?.found : undefined);
  const title = () => {
    const place = found()?.name[language()];
    return place === undefined ? t('feeds.public.title') : t('feeds.public.title.of', { place });
  };
  const above = () => {
    const shown = found();
    if (shown?.kind !== 'rooms') return [];
    return [{ text: shown.name[language()], href: `/tilat/${encodeURIComponent(shown.key)}` }];
  };
  const isNobody = () => !isAsked() || (whose.value() !== undefined && found() === undefined);
  return (
    <Page title={title()} lead={t('feeds.public.lead')} breadcrumb={above()}>
      <Show when={isAsked() && whose.fault()}>
        {(error) => <FaultMessage error={error()} onRetry={whose.refresh} />}
      </Show>
      <Show when={isNobody()}>
        <Nobody />
      </Show>
      <Show
        when={found()}
        fallback={<Show when={isAsked() && !isNobody() && !whose.fault()}>{<Skeleton lines={6} />}</Show>}
      >
        {(shown) => <Subscribing whose={shown()} />}
      </Show>
    </Page>
  );
};

export default SubscribePage;
