import { useLocation, useSearchParams } from '@solidjs/router';
import { createMemo, Show } from 'solid-js';
import { AdminNavigation } from '../admin/admin-navigation.tsx';
import { seesSection } from '../admin/sections.ts';
import { createReading } from '../api/reading.ts';
import { useText } from '../i18n/language.tsx';
import { readRoom } from '../rooms/queries.ts';
import { readSites } from '../search/queries.ts';
import { municipalityName } from '../search/result-words.ts';
import { actorOf } from '../session/actor.ts';
import { useSession } from '../session/session.tsx';
import { FaultMessage } from '../ui/fault-message.tsx';
import { Message } from '../ui/message.tsx';
import { Page } from '../ui/page.tsx';
import { Skeleton } from '../ui/skeleton.tsx';
import { choicesFrom, type EmbedChoices, queryFrom } from './choices.ts';
import { KeyFields } from './key-fields.tsx';
import { LookFields } from './look-fields.tsx';
import { Preview } from './preview.tsx';
import { SnippetTabs } from './snippet-tabs.tsx';
import { snippetsOf } from './snippets.ts';
import { WhoseFields } from './whose-fields.tsx';
import '../admin/admin.css';
import './builder.css';

/** What everything is called that the calendar may show. */
const createNames = (choices: () => EmbedChoices) => {
  const { language } = useText();
  const sites = createReading(() => true, readSites);
  // By what they are called, so that the same rooms in another order are not asked for again.
  const rooms = createReading(
    () => choices().rooms.toSorted().join() || undefined,
    async (keys) => Promise.all(keys.split(',').map((key) => readRoom(key).catch(() => undefined))),
  );
  const roomName = (key: string) =>
    rooms.value()?.find((room) => room && (room.code === key || room.id === key))?.name[language()];
  const placeName = (): string => {
    const { whose, rooms: keys, site, municipality } = choices();
    if (whose === 'rooms') return keys.map((key) => roomName(key) ?? key).join(', ');
    if (whose === 'site') {
      return sites.value()?.find((each) => each.code === site || each.id === site)?.name[language()] ?? '';
    }
    const found = sites.value()?.find((each) => each.municipality.code === municipality);
    return found ? municipalityName(found.municipality, language()) : '';
  };
  return { sites, roomName, placeName };
};

/** Makes the code with which other sites show a calendar: everything that is chosen stands in the address. */
const Builder = () => {
  const { t, language } = useText();
  const [search, setSearch] = useSearchParams<Record<string, string>>();
  const location = useLocation();
  const choices = createMemo(() => choicesFrom(search, language()));
  const change = (changed: Partial<EmbedChoices>) => setSearch(queryFrom(changed), { replace: true, scroll: false });
  const names = createNames(choices);
  const link = () => t('embedding.words', { place: names.placeName() });
  const snippets = () => snippetsOf(choices(), window.location.origin, { link: link() });

  return (
    <Page title={t('embedding.title')} lead={t('embedding.lead')}>
      <Show when={names.sites.fault()}>
        {(error) => <FaultMessage error={error()} onRetry={names.sites.refresh} />}
      </Show>
      <Show when={names.sites.value()} fallback={<Show when={!names.sites.fault()}>{<Skeleton lines={8} />}</Show>}>
        {(sites) => (
          <div class="embed-builder">
            <div class="stack stack-l">
              <section class="stack" aria-labelledby="embed-what">
                <h2 id="embed-what">{t('embedding.what')}</h2>
                <WhoseFields
                  choices={choices()}
                  onChange={change}
                  sites={sites().toSorted((a, b) => a.name[language()].localeCompare(b.name[language()], language()))}
                  roomName={names.roomName}
                />
              </section>
              <section class="stack" aria-labelledby="embed-look">
                <h2 id="embed-look">{t('embedding.look')}</h2>
                <LookFields choices={choices()} onChange={change} />
              </section>
              <section class="stack" aria-labelledby="embed-sites">
                <h2 id="embed-sites">{t('embedding.where')}</h2>
                <KeyFields
                  choices={choices()}
                  onChange={change}
                  here={`${location.pathname}${location.search}`}
                  owner={search.omistaja}
                />
              </section>
            </div>
            <div class="stack stack-l">
              <section class="stack" aria-labelledby="embed-preview">
                <h2 id="embed-preview">{t('embedding.preview')}</h2>
                <Preview choices={choices()} title={link()} />
              </section>
              <section class="stack" aria-labelledby="embed-code">
                <h2 id="embed-code">{t('embedding.codes')}</h2>
                <Show
                  when={snippets()}
                  fallback={
                    <Message kind="info" still>
                      <p>{t('embedding.codes.none')}</p>
                    </Message>
                  }
                >
                  {(ready) => <SnippetTabs choices={choices()} onChange={change} snippets={ready()} />}
                </Show>
              </section>
            </div>
          </div>
        )}
      </Show>
    </Page>
  );
};

/** Staff come from the house and find their way back to it; to everybody else it is a page like any other. */
const EmbedBuilderPage = () => {
  const session = useSession();
  const staff = () => {
    const user = session.user();
    return user && seesSection(actorOf(user), 'embeds') ? user : undefined;
  };
  return (
    <div classList={{ house: staff() !== undefined }}>
      <Show when={staff()}>{(user) => <AdminNavigation user={user()} section="embeds" />}</Show>
      <Builder />
    </div>
  );
};

export default EmbedBuilderPage;
