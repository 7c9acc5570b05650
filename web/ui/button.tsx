import { type JSX, Show, splitProps } from 'solid-js';
import { useText } from '../i18n/language.tsx';
import { Icon, type IconName } from './icon.tsx';

/** `primary`: the one next step. `quiet`: everything else. `danger`: takes something away. `link`: as if text. */
export type ButtonVariant = 'primary' | 'quiet' | 'danger' | 'link';

interface Look {
  variant?: ButtonVariant;
  icon?: IconName;
  /** Lower, for rows of tables; still 32 px. */
  small?: boolean;
  /** As wide as its place. */
  wide?: boolean;
}

export interface ButtonProps
  extends Omit<JSX.ButtonHTMLAttributes<HTMLButtonElement>, 'class' | 'classList' | 'onClick'>,
    Look {
  onClick?: (event: MouseEvent) => void;
  /** The work it started goes on: says so, and further presses do nothing. It keeps its place and focus. */
  busy?: boolean;
  /** What is going on, for readers; "Käsitellään" unless given. */
  busyText?: string;
}

export interface LinkButtonProps
  extends Omit<JSX.AnchorHTMLAttributes<HTMLAnchorElement>, 'class' | 'classList'>,
    Look {
  href: string;
}

const lookKeys = ['variant', 'icon', 'small', 'wide', 'children'] as const;

const classesOf = (look: Look) => ({
  'button-primary': !look.variant || look.variant === 'primary',
  'button-quiet': look.variant === 'quiet',
  'button-danger': look.variant === 'danger',
  'button-link': look.variant === 'link',
  'button-small': look.small,
  'button-wide': look.wide,
});

const Content = (props: Look & { children?: JSX.Element }) => (
  <>
    <Show when={props.icon}>{(name) => <Icon name={name()} />}</Show>
    <span>{props.children}</span>
  </>
);

/** A button whose words are a verb. Of type `button` unless it says `submit`. */
export const Button = (props: ButtonProps) => {
  const { t } = useText();
  const [look, own, rest] = splitProps(props, lookKeys, ['busy', 'busyText', 'onClick', 'type', 'aria-disabled']);

  // Not the disabled attribute: a disabled button loses focus and cannot be read.
  const click = (event: MouseEvent) => {
    if (own.busy) event.preventDefault();
    else own.onClick?.(event);
  };

  return (
    <>
      <button
        {...rest}
        type={own.type ?? 'button'}
        class="button"
        classList={{ ...classesOf(look), 'button-busy': own.busy }}
        aria-disabled={own.busy ? 'true' : own['aria-disabled']}
        onClick={click}
      >
        <Content {...look} />
      </button>
      <Show when={own.busy !== undefined}>
        <span class="visually-hidden" role="status">
          {own.busy ? (own.busyText ?? t('ui.busy')) : ''}
        </span>
      </Show>
    </>
  );
};

/** A link that looks like a button: for going somewhere, not for doing something. */
export const LinkButton = (props: LinkButtonProps) => {
  const [look, rest] = splitProps(props, lookKeys);
  return (
    <a {...rest} class="button" classList={classesOf(look)}>
      <Content {...look} />
    </a>
  );
};

export interface IconButtonProps extends Omit<JSX.ButtonHTMLAttributes<HTMLButtonElement>, 'class' | 'classList'> {
  icon: IconName;
  /** Its name, also shown as a tooltip. */
  label: string;
}

/** A square button with an icon only, for well-known small things: close, previous, next. */
export const IconButton = (props: IconButtonProps) => {
  const [own, rest] = splitProps(props, ['icon', 'label', 'type']);
  return (
    <button {...rest} type={own.type ?? 'button'} class="icon-button" aria-label={own.label} title={own.label}>
      <Icon name={own.icon} />
    </button>
  );
};
