import { createUniqueId, Show } from 'solid-js';

export interface ProgressProps {
  label: string;
  /** How much is done; absent while that is not known. */
  value?: number;
  max?: number;
  /** In words: "7/20 pidetty", "120 riviä 300:sta". Announced when it changes. */
  text?: string;
}

/** How far a long work or a series is. */
export const Progress = (props: ProgressProps) => {
  const labelId = createUniqueId();
  return (
    <div class="progress">
      <div class="cluster between">
        <span id={labelId}>{props.label}</span>
        <Show when={props.text}>
          <span class="soft num" role="status">
            {props.text}
          </span>
        </Show>
      </div>
      <Show when={props.value !== undefined} fallback={<progress aria-labelledby={labelId} />}>
        <progress aria-labelledby={labelId} max={props.max ?? 1} value={props.value} />
      </Show>
    </div>
  );
};
