import { useLocation } from '@solidjs/router';
import { createEffect, createSignal, For, type JSX, onCleanup, onMount } from 'solid-js';
import { useText } from '../i18n/language.tsx';
import { arriveAt } from '../ui/arrive-at.ts';
import './page-sections.css';

export interface PageSection {
  /** Of its heading. */
  id: string;
  text: string;
}

export interface PageSectionsProps {
  /** In the order of the page. */
  sections: readonly PageSection[];
  children: JSX.Element;
}

/** Which section is being read: the last one that has come to the upper part of the window. */
const createReadSection = (root: () => HTMLElement, ids: () => readonly string[]) => {
  const [current, setCurrent] = createSignal<string>();
  onMount(() => {
    const near = new Set<string>();
    const headingOf = (section: Element) => section.getAttribute('aria-labelledby') ?? '';
    const watch = new IntersectionObserver(
      (entries) => {
        for (const { target, isIntersecting } of entries) {
          if (isIntersecting) near.add(headingOf(target));
          else near.delete(headingOf(target));
        }
        // Between two sections the one that was read last is still the one.
        setCurrent((before) => ids().findLast((id) => near.has(id)) ?? before);
      },
      { rootMargin: '0px 0px -70% 0px' },
    );
    for (const section of root().querySelectorAll('section[aria-labelledby]'))
      if (ids().includes(headingOf(section))) watch.observe(section);
    onCleanup(() => watch.disconnect());
  });
  return current;
};

/**
 * A long page with the way to each of its sections: beside them, or a strip above them where there is no room. A section
 * is a `<section aria-labelledby>` within; its heading has the id and `tabindex="-1"`.
 */
export const PageSections = (props: PageSectionsProps) => {
  const { t } = useText();
  const location = useLocation();
  let root!: HTMLDivElement;
  let strip!: HTMLElement;
  const current = createReadSection(
    () => root,
    () => props.sections.map(({ id }) => id),
  );
  // In the strip the way to what is read comes into view; only the strip itself is moved.
  createEffect(() => {
    const way = current() && strip.querySelector<HTMLElement>('[aria-current]');
    if (way) strip.scrollTo({ left: way.offsetLeft - strip.offsetLeft - strip.clientWidth / 4 });
  });
  // The router writes the section into the address; where one reads on moves by hand.
  const go = (id: string) => setTimeout(() => arriveAt(id));
  return (
    <div class="page-sections" ref={root}>
      <nav class="section-ways no-print" aria-label={t('editing.sections')} ref={strip}>
        <ul class="plain-list">
          <For each={props.sections}>
            {({ id, text }) => (
              <li>
                <a
                  href={`${location.pathname}${location.search}#${id}`}
                  aria-current={current() === id ? 'location' : undefined}
                  onClick={() => go(id)}
                >
                  {text}
                </a>
              </li>
            )}
          </For>
        </ul>
      </nav>
      <div class="page-sections-content">{props.children}</div>
    </div>
  );
};
