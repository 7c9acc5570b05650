import { useLocation } from '@solidjs/router';
import { createEffect, createSignal, createUniqueId, For, on, Show } from 'solid-js';
import { useText } from '../i18n/language.tsx';
import { actorOf } from '../session/actor.ts';
import type { User } from '../session/signed-in.tsx';
import { Icon } from '../ui/icon.tsx';
import { type AdminGroup, type AdminSection, type AdminSectionKey, adminGroups, sectionsOf } from './sections.ts';

export interface AdminNavigationProps {
  user: User;
  section: AdminSectionKey;
}

/** The sections of the house: a list at the side, or behind its name where there is no room. */
export const AdminNavigation = (props: AdminNavigationProps) => {
  const { t } = useText();
  const location = useLocation();
  const id = createUniqueId();
  const [isOpen, setOpen] = createSignal(false);
  let button!: HTMLButtonElement;

  createEffect(
    on(
      () => location.pathname,
      () => setOpen(false),
    ),
  );

  const sections = (group?: AdminGroup) => sectionsOf(actorOf(props.user), group);

  const closeByKey = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || !isOpen()) return;
    setOpen(false);
    button.focus();
  };

  const Links = (list: { sections: readonly AdminSection[] }) => (
    <ul class="plain-list">
      <For each={list.sections}>
        {({ key, href }) => (
          <li>
            <a href={href} aria-current={key === props.section ? 'page' : undefined}>
              {t(`admin.section.${key}`)}
            </a>
          </li>
        )}
      </For>
    </ul>
  );

  return (
    <nav class="house-navigation no-print" aria-label={t('admin.navigation')} onKeyDown={closeByKey}>
      <button
        ref={button}
        type="button"
        class="house-button"
        aria-expanded={isOpen()}
        aria-controls={id}
        onClick={() => setOpen(!isOpen())}
      >
        <Icon name={isOpen() ? 'arrow-up' : 'arrow-down'} />
        <span>
          {t('admin.title')}: <strong>{t(`admin.section.${props.section}`)}</strong>
        </span>
      </button>
      <div id={id} class="house-sections" classList={{ 'house-sections-open': isOpen() }}>
        <Links sections={sections()} />
        <For each={adminGroups}>
          {(group) => (
            <Show when={sections(group).length > 0}>
              <div>
                <p class="house-group">{t(`admin.group.${group}`)}</p>
                <Links sections={sections(group)} />
              </div>
            </Show>
          )}
        </For>
      </div>
    </nav>
  );
};
