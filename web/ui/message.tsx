import { createEffect, createUniqueId, For, type JSX, Show } from 'solid-js';
import { useText } from '../i18n/language.tsx';
import { Icon, type IconName } from './icon.tsx';

export type MessageKind = 'info' | 'success' | 'warning' | 'error';

const icons: Record<MessageKind, IconName> = { info: 'info', success: 'done', warning: 'warning', error: 'warning' };

export interface MessageProps {
  kind: MessageKind;
  /** In bold, before the rest. */
  title?: string;
  children?: JSX.Element;
  /** What can be done about it. */
  actions?: JSX.Element;
  /** Part of the page from the start: not announced. */
  still?: boolean;
}

/** Something to know, at its place. Announced when it appears, errors at once; it stays until it no longer holds. */
export const Message = (props: MessageProps) => {
  const { t } = useText();
  const role = () => (props.still ? undefined : props.kind === 'error' ? 'alert' : 'status');
  return (
    <div class={`message message-${props.kind}`} role={role()}>
      <Icon name={icons[props.kind]} label={t(`ui.message.${props.kind}`)} />
      <div class="message-body">
        <Show when={props.title}>
          <p class="message-title">{props.title}</p>
        </Show>
        {props.children}
        <Show when={props.actions}>{(actions) => <div class="cluster">{actions()}</div>}</Show>
      </div>
    </div>
  );
};

export interface FormError {
  /** The id of the field, which is its `name` unless it was given another. */
  field: string;
  readonly message: string;
}

/** An error that is kept: its words are made where they are shown, so that they change with the language. */
export const errorIn = (field: string, words: () => string): FormError => ({
  field,
  get message() {
    return words();
  },
});

/** The first thing inside that takes focus, for groups whose id is that of their fieldset. */
const focusField = (id: string) => {
  const element = document.getElementById(id);
  const control = 'input:not([type=hidden]), select, textarea, button';
  (element?.matches(control) ? element : element?.querySelector<HTMLElement>(control))?.focus();
};

/** All errors of a form above it, each a link to its field. Takes focus whenever new errors come. */
export const ErrorSummary = (props: { errors: readonly FormError[]; title?: string }) => {
  const { t } = useText();
  const titleId = createUniqueId();
  let box: HTMLElement | undefined;

  createEffect(() => {
    if (props.errors.length > 0) box?.focus();
  });

  return (
    <Show when={props.errors.length > 0}>
      <section ref={box} class="message message-error" tabindex="-1" aria-labelledby={titleId}>
        <Icon name="warning" />
        <div class="message-body">
          <h2 class="message-title" id={titleId}>
            {props.title ?? t('ui.error.summary', { count: props.errors.length })}
          </h2>
          <ul>
            <For each={props.errors}>
              {(error) => (
                <li>
                  <a
                    href={`#${error.field}`}
                    onClick={(event) => {
                      event.preventDefault();
                      focusField(error.field);
                    }}
                  >
                    {error.message}
                  </a>
                </li>
              )}
            </For>
          </ul>
        </div>
      </section>
    </Show>
  );
};
