import { createEffect, For, type JSX, onMount, Show } from 'solid-js';
import { useText } from '../i18n/language.tsx';

export interface Crumb {
  text: string;
  href: string;
}

export interface PageProps {
  /** The one `h1` and, before the service's name, the title of the window. */
  title: string;
  /** What this page is for, in a sentence. */
  lead?: JSX.Element;
  /** The pages above this one, outermost first; this page itself is not among them. */
  breadcrumb?: readonly Crumb[];
  /** What has just changed here: "6 tilaa on vapaana". Shown and announced. */
  status?: string;
  /** What can be done with the whole of it, beside the title. */
  actions?: JSX.Element;
  children: JSX.Element;
}

/**
 * Moves the reader to the top of what has come. Called by the shell when the path changes, so that also a page
 * that stays but shows another thing is announced.
 */
export const arriveAtHeading = (): void => {
  // From now on a page that appears is one the reader went to, not the first of the visit.
  document.documentElement.dataset.moved = '';
  document.querySelector<HTMLElement>('main h1')?.focus({ preventScroll: true });
};

/** A page: its title, its way back, its state, and focus on its heading when the reader has come to it by a link. */
export const Page = (props: PageProps) => {
  const { t } = useText();
  let heading!: HTMLHeadingElement;

  createEffect(() => {
    document.title = `${props.title} – ${t('shell.name')}`;
  });

  onMount(() => {
    const isReading = heading.closest('main')?.contains(document.activeElement);
    if ('moved' in document.documentElement.dataset && !isReading) heading.focus({ preventScroll: true });
  });

  return (
    <div class="page">
      <div class="page-head">
        <Show when={props.breadcrumb?.length}>
          <nav class="breadcrumb" aria-label={t('ui.breadcrumb')}>
            <ol class="plain-list">
              <For each={props.breadcrumb}>
                {(crumb) => (
                  <li>
                    <a href={crumb.href}>{crumb.text}</a>
                  </li>
                )}
              </For>
            </ol>
          </nav>
        </Show>
        <div class="cluster between">
          <h1 ref={heading} tabindex="-1">
            {props.title}
          </h1>
          <Show when={props.actions}>{(actions) => <div class="cluster">{actions()}</div>}</Show>
        </div>
        <Show when={props.lead}>{(lead) => <p class="lead">{lead()}</p>}</Show>
        <p class="page-status" role="status">
          {props.status}
        </p>
      </div>
      {props.children}
    </div>
  );
};
