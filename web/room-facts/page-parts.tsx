import { useLocation } from '@solidjs/router';
import { For, type JSX, onMount } from 'solid-js';
import { useText } from '../i18n/language.tsx';
import { arriveAt } from '../ui/arrive-at.ts';

export interface Part {
  /** Of its heading. */
  id: string;
  text: string;
}

/** Takes the reader to the part that the address names, once it is there. */
export const arriveAtAskedPart = (): void => {
  const location = useLocation();
  onMount(() => {
    if (location.hash) arriveAt(decodeURIComponent(location.hash.slice(1)));
  });
};

/** A way to each part of a long page. */
export const PageParts = (props: { parts: readonly Part[] }) => {
  const { t } = useText();
  const location = useLocation();
  // The router writes the part into the address; where one reads on moves by hand.
  const go = (id: string) => setTimeout(() => arriveAt(id));
  return (
    <nav class="page-parts no-print" aria-label={t('roomFacts.parts')}>
      <ul class="plain-list">
        <For each={props.parts}>
          {({ id, text }) => (
            <li>
              <a href={`${location.pathname}${location.search}#${id}`} onClick={() => go(id)}>
                {text}
              </a>
            </li>
          )}
        </For>
      </ul>
    </nav>
  );
};

/** A part of a long page. */
export const PagePart = (props: Part & { children: JSX.Element }) => (
  <section class="stack page-part" aria-labelledby={props.id}>
    <h2 id={props.id} tabindex="-1">
      {props.text}
    </h2>
    {props.children}
  </section>
);
