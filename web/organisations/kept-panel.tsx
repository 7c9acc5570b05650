import { createSignal, type JSX, Show } from 'solid-js';
import type { Reading } from '../api/reading.ts';
import { useText } from '../i18n/language.tsx';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { FaultMessage } from '../ui/fault-message.tsx';
import { Skeleton } from '../ui/skeleton.tsx';
import { createDeed } from './create-deed.ts';

/** The words of a panel, with the thing's own name where one is at hand. */
export interface KeptWords<T> {
  title: string;
  lead?: string;
  add: string;
  edit: string;
  editOf: (item: T) => string;
  remove: string;
  removeOf: (item: T) => string;
  removeTitle: (item: T) => string;
  removeText: string;
}

export interface KeptPanelProps<T> {
  /** Of its heading. */
  id: string;
  words: KeptWords<T>;
  reading: Pick<Reading<readonly T[]>, 'value' | 'fault' | 'refresh'>;
  /** Whether the reader keeps them; else they are only read. */
  keeps: boolean;
  list: (items: readonly T[], actions: ((item: T) => JSX.Element) | undefined) => JSX.Element;
  /** The form of one, or of a new one. */
  form: (item: T | undefined, onSaved: () => void) => JSX.Element;
  remove: (item: T) => Promise<unknown>;
  onChanged?: () => void;
}

/** What staff keep of an organisation, one after the other: read by its members, added, edited and removed by staff. */
export const KeptPanel = <T extends { id: string }>(props: KeptPanelProps<T>) => {
  const { t } = useText();
  const [editing, setEditing] = createSignal<{ item: T | undefined }>();
  const [removing, setRemoving] = createSignal<T>();
  const deed = createDeed();
  const changed = () => {
    setEditing(undefined);
    setRemoving(undefined);
    props.reading.refresh();
    props.onChanged?.();
  };
  const remove = async () => {
    const item = removing();
    if (item && (await deed.run(() => props.remove(item)))) changed();
  };
  const actions = (item: T) => (
    <div class="cluster">
      <Button
        variant="quiet"
        small
        icon="edit"
        aria-label={props.words.editOf(item)}
        onClick={() => setEditing({ item })}
      >
        {props.words.edit}
      </Button>
      <Button variant="quiet" small aria-label={props.words.removeOf(item)} onClick={() => setRemoving(() => item)}>
        {props.words.remove}
      </Button>
    </div>
  );
  const removeTitle = () => {
    const item = removing();
    return item ? props.words.removeTitle(item) : '';
  };
  return (
    <section class="stack" aria-labelledby={props.id}>
      <div class="cluster between">
        <h2 id={props.id}>{props.words.title}</h2>
        <Show when={props.keeps}>
          <Button variant="quiet" icon="plus" onClick={() => setEditing({ item: undefined })}>
            {props.words.add}
          </Button>
        </Show>
      </div>
      <Show when={props.words.lead}>{(lead) => <p class="soft">{lead()}</p>}</Show>
      <Show
        when={props.reading.fault() === undefined}
        fallback={<FaultMessage error={props.reading.fault()} onRetry={props.reading.refresh} />}
      >
        <Show when={props.reading.value()} fallback={<Skeleton lines={2} />}>
          {(items) => props.list(items(), props.keeps ? actions : undefined)}
        </Show>
      </Show>
      <Dialog
        title={editing()?.item ? props.words.edit : props.words.add}
        open={editing() !== undefined}
        onClose={() => setEditing(undefined)}
      >
        <Show when={editing()} keyed>
          {({ item }) => props.form(item, changed)}
        </Show>
      </Dialog>
      <Dialog
        title={removeTitle()}
        open={removing() !== undefined}
        onClose={() => setRemoving(undefined)}
        actions={
          <>
            <Button variant="danger" busy={deed.isBusy()} onClick={() => void remove()}>
              {props.words.remove}
            </Button>
            <Button variant="quiet" autofocus onClick={() => setRemoving(undefined)}>
              {t('organisations.members.keep')}
            </Button>
          </>
        }
      >
        <p>{props.words.removeText}</p>
        <Show when={deed.fault()}>{(fault) => <FaultMessage error={fault()} />}</Show>
      </Dialog>
    </section>
  );
};
