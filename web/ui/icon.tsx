import { type IconName, iconPaths } from './icon-paths.ts';

export type { IconName } from './icon-paths.ts';

export interface IconProps {
  name: IconName;
  /** Only for an icon without a word beside it; otherwise the icon is silent. */
  label?: string;
  /** Twice the size of the text around it. */
  large?: boolean;
}

/** One of our icons, as high as the text around it and in its colour. */
export const Icon = (props: IconProps) => (
  <svg
    class="icon"
    classList={{ 'icon-large': props.large }}
    viewBox="0 0 24 24"
    role={props.label ? 'img' : undefined}
    aria-label={props.label}
    aria-hidden={props.label ? undefined : 'true'}
  >
    <path d={iconPaths[props.name]} />
  </svg>
);
