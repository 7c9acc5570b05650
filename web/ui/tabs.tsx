import { createSignal, createUniqueId, For, type JSX, Show } from 'solid-js';
import { stepByKey } from './arrow-steps.ts';
import { Icon, type IconName } from './icon.tsx';

export interface Tab<Key extends string> {
  key: Key;
  label: string;
  icon?: IconName;
  content: () => JSX.Element;
}

export interface TabsProps<Key extends string> {
  /** What the tabs are views of, for readers. */
  label: string;
  tabs: readonly Tab<Key>[];
  /** Controlled from outside when given; otherwise the first is shown. */
  selected?: Key;
  onSelect?: (key: Key) => void;
}

/** Views of one thing, one at a time (WAI-ARIA tabs; selection follows focus). */
export const Tabs = <Key extends string>(props: TabsProps<Key>) => {
  const base = createUniqueId();
  const [own, setOwn] = createSignal<Key>();
  const at = () => {
    const key = props.selected ?? own();
    return Math.max(
      0,
      props.tabs.findIndex((tab) => tab.key === key),
    );
  };
  let list!: HTMLDivElement;

  const select = (index: number) => {
    const tab = props.tabs[index];
    if (!tab) return;
    setOwn(() => tab.key);
    props.onSelect?.(tab.key);
  };

  const press = (event: KeyboardEvent) => {
    const next = stepByKey(event, at(), props.tabs.length);
    if (next === undefined) return;
    event.preventDefault();
    select(next);
    list.querySelectorAll<HTMLButtonElement>('[role=tab]')[next]?.focus();
  };

  return (
    <div class="tabs">
      <div class="tab-list" role="tablist" aria-label={props.label} ref={list} onKeyDown={press}>
        <For each={props.tabs}>
          {(tab, index) => (
            <button
              type="button"
              role="tab"
              id={`${base}-${tab.key}`}
              aria-selected={index() === at()}
              aria-controls={index() === at() ? `${base}-panel` : undefined}
              tabindex={index() === at() ? 0 : -1}
              onClick={() => select(index())}
            >
              <Show when={tab.icon}>{(name) => <Icon name={name()} />}</Show>
              {tab.label}
            </button>
          )}
        </For>
      </div>
      <div
        class="tab-panel"
        role="tabpanel"
        id={`${base}-panel`}
        aria-labelledby={`${base}-${props.tabs[at()]?.key}`}
        tabindex="0"
      >
        <Show when={props.tabs[at()]} keyed>
          {(tab) => tab.content()}
        </Show>
      </div>
    </div>
  );
};
