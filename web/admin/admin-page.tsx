import { useLocation } from '@solidjs/router';
import { type JSX, Show } from 'solid-js';
import { can } from '../../shared/permissions.ts';
import { useText } from '../i18n/language.tsx';
import { useRegion } from '../region/region.tsx';
import { actorOf } from '../session/actor.ts';
import type { User } from '../session/signed-in.tsx';
import { Icon } from '../ui/icon.tsx';
import { type Crumb, Page } from '../ui/page.tsx';
import { AdminNavigation } from './admin-navigation.tsx';
import { AdminOnly } from './admin-only.tsx';
import { type AdminSectionKey, sectionHref } from './sections.ts';
import './admin.css';

export interface AdminPageProps {
  section: AdminSectionKey;
  title: string;
  lead?: JSX.Element;
  /** The pages between the section and this one; the section itself comes before them by itself. */
  breadcrumb?: readonly Crumb[];
  /** What has just changed here. Shown and announced. */
  status?: string;
  /** What can be done with the whole of it, beside the title. */
  actions?: JSX.Element;
  children: JSX.Element;
}

/** A page on which the house is run: beside it the way to the other sections. For those who may see the section. */
export const AdminPage = (props: AdminPageProps) => {
  const { t } = useText();
  const location = useLocation();
  const region = useRegion();

  /** The steps of taking into use lead to these pages; the overview shows its own way back to them. */
  const isInSetup = (user: User) =>
    props.section !== 'overview' && !region.view().opened && can(actorOf(user), 'region.manage');

  const above = (): Crumb[] => {
    if (props.section === 'overview') return [];
    const href = sectionHref(props.section);
    const isBelow = location.pathname !== href;
    return [
      { text: t('admin.title'), href: '/yllapito' },
      ...(isBelow ? [{ text: t(`admin.section.${props.section}`), href }] : []),
    ];
  };

  return (
    <AdminOnly section={props.section}>
      {(user) => (
        <div class="house">
          <AdminNavigation user={user} section={props.section} />
          <Page
            title={props.title}
            lead={props.lead}
            breadcrumb={[...above(), ...(props.breadcrumb ?? [])]}
            status={props.status}
            actions={props.actions}
          >
            <Show when={isInSetup(user)}>
              <p class="no-print">
                <a class="setup-return" href="/kayttoonotto">
                  <Icon name="arrow-left" />
                  {t('admin.setup')}
                </a>
              </p>
            </Show>
            {props.children}
          </Page>
        </div>
      )}
    </AdminOnly>
  );
};
