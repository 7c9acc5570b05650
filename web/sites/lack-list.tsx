import { For, Show } from 'solid-js';
import type { SiteLack } from '../../shared/sites/lacks.ts';
import { type AdminSectionKey, sectionHref, seesSection } from '../admin/sections.ts';
import { useText } from '../i18n/language.tsx';
import { actorOf } from '../session/actor.ts';
import { useSession } from '../session/session.tsx';
import './lack-list.css';

export interface LackListProps {
  site: { id: string; code: string | null };
  lacks: readonly SiteLack[];
}

interface Place {
  section: AdminSectionKey;
  /** What follows the section's own address. */
  rest?: string;
}

/** Where what is missing can be mended. */
const placeOf = (lack: SiteLack, { code, id }: LackListProps['site']): Place => {
  const key = encodeURIComponent(code ?? id);
  const places: Record<SiteLack, Place> = {
    rooms: { section: 'rooms', rest: `?toimipiste=${key}` },
    hours: { section: 'sites', rest: `/${key}?nakyma=aukiolo` },
    contact: { section: 'contacts' },
    approver: { section: 'users' },
    terms: { section: 'texts', rest: '/terms' },
    arrival: { section: 'sites', rest: `/${key}?nakyma=saapuminen` },
    facts: { section: 'sites', rest: `/${key}?nakyma=esteettomyys` },
  };
  return places[lack];
};

/** What a house lacks, each a link to where it is mended, for those who come there. */
export const LackList = (props: LackListProps) => {
  const { t } = useText();
  const { user } = useSession();
  const hrefOf = (lack: SiteLack): string | undefined => {
    const { section, rest } = placeOf(lack, props.site);
    const signedIn = user();
    return signedIn && seesSection(actorOf(signedIn), section) ? `${sectionHref(section)}${rest ?? ''}` : undefined;
  };
  return (
    <div class="site-lacks">
      <span class="soft">{t('sites.lacks.title')}:</span>
      <ul class="cluster plain-list">
        <For each={props.lacks}>
          {(lack) => (
            <li>
              <Show when={hrefOf(lack)} fallback={t(`sites.lack.${lack}`)}>
                {(href) => <a href={href()}>{t(`sites.lack.${lack}`)}</a>}
              </Show>
            </li>
          )}
        </For>
      </ul>
    </div>
  );
};
