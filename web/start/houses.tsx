import { For, Show } from 'solid-js';
import type { SiteView } from '../../shared/rooms/schemas.ts';
import type { Reading } from '../api/reading.ts';
import { useText } from '../i18n/language.tsx';
import { municipalityName, roomKey, sitesByMunicipality } from '../search/result-words.ts';
import { LinkButton } from '../ui/button.tsx';
import { FaultMessage } from '../ui/fault-message.tsx';
import { Icon } from '../ui/icon.tsx';
import { Skeleton } from '../ui/skeleton.tsx';
import { addressWith } from '../when/criteria.ts';

const House = (props: { site: SiteView }) => {
  const { t, language } = useText();
  return (
    <li>
      <a href={addressWith('/tilat', { site: roomKey(props.site) })}>{props.site.name[language()]}</a>
      <span class="soft num nowrap">{t('start.houses.rooms', { count: props.site.roomCount })}</span>
    </li>
  );
};

const ByMunicipality = (props: { sites: readonly SiteView[] }) => {
  const { t, language } = useText();
  const rooms = () => props.sites.reduce((sum, { roomCount }) => sum + roomCount, 0);
  return (
    <Show when={props.sites.length > 0} fallback={<p>{t('start.houses.none')}</p>}>
      <p class="soft num">{t('start.houses.lead', { rooms: rooms(), sites: props.sites.length })}</p>
      <div class="start-houses">
        <For each={sitesByMunicipality(props.sites, language())}>
          {({ municipality, sites }) => (
            <section class="start-municipality stack stack-s">
              <h3>
                <Icon name="place" />
                {municipalityName(municipality, language())}
              </h3>
              <ul class="plain-list">
                <For each={sites}>{(site) => <House site={site} />}</For>
              </ul>
            </section>
          )}
        </For>
      </div>
    </Show>
  );
};

/** The houses by municipality, each with the number of its rooms. */
export const Houses = (props: { sites: Reading<SiteView[]> }) => {
  const { t } = useText();
  return (
    <section class="stack" aria-labelledby="start-houses">
      <div class="cluster between">
        <h2 id="start-houses">{t('start.houses')}</h2>
        <LinkButton href="/tilat" variant="quiet" icon="list">
          {t('start.browse')}
        </LinkButton>
      </div>
      <Show
        when={!props.sites.fault()}
        fallback={<FaultMessage error={props.sites.fault()} onRetry={props.sites.refresh} />}
      >
        <Show when={props.sites.value()} fallback={<Skeleton lines={6} />}>
          {(sites) => <ByMunicipality sites={sites()} />}
        </Show>
      </Show>
    </section>
  );
};
