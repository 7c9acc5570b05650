import { createSignal, For, Show } from 'solid-js';
import type { SavedFiltersView, SavedFilterView } from '../../shared/saved-filters/schemas.ts';
import { answerOf, api } from '../api/client.ts';
import { createReading } from '../api/reading.ts';
import { useText } from '../i18n/language.tsx';
import { Button, IconButton } from '../ui/button.tsx';
import { FaultMessage } from '../ui/fault-message.tsx';
import { TextField } from '../ui/field.tsx';
import type { QueuePlace } from './queue-place.ts';

const page = 'approvals' as const;
const filters = api.savedFilters['saved-filters'];

const readViews = async (): Promise<SavedFilterView[]> => (await answerOf(filters.$get({ query: { page } }))).items;
const saveView = (name: string, query: string): Promise<SavedFiltersView> =>
  answerOf(filters.$post({ json: { page, name, query } }));
const removeView = async (id: string): Promise<void> => {
  await answerOf(filters[':id'].$delete({ param: { id } }));
};

const NameForm = (props: { onKeep: (name: string) => void; onCancel: () => void }) => {
  const { t } = useText();
  const [name, setName] = createSignal('');
  const [isTried, setTried] = createSignal(false);
  const keep = (event: SubmitEvent) => {
    event.preventDefault();
    setTried(true);
    if (name().trim() === '') document.getElementById('view-name')?.focus();
    else props.onKeep(name().trim());
  };
  return (
    <form class="view-form" noValidate onSubmit={keep}>
      <TextField
        label={t('approvals.views.name')}
        name="view-name"
        width="medium"
        autofocus
        maxLength={60}
        autocomplete="off"
        value={name()}
        onInput={setName}
        error={isTried() && name().trim() === '' ? t('approvals.views.name.missing') : undefined}
      />
      <Button small type="submit">
        {t('approvals.views.keep')}
      </Button>
      <Button small variant="quiet" onClick={() => props.onCancel()}>
        {t('approvals.views.cancel')}
      </Button>
    </form>
  );
};

/** The filters that the reader keeps under names of her own, and the way to keep the present one. */
export const SavedViews = (props: { place: QueuePlace }) => {
  const { t } = useText();
  const views = createReading(() => true, readViews);
  const [isNaming, setNaming] = createSignal(false);
  const [status, setStatus] = createSignal<string>();
  const [fault, setFault] = createSignal<unknown>();
  const isKept = () => views.value()?.some(({ query }) => query === props.place.query());

  const attempt = async (work: () => Promise<string>) => {
    setFault(undefined);
    try {
      setStatus(await work());
      setNaming(false);
    } catch (refusal) {
      setFault(() => refusal);
    }
  };
  const keep = (name: string) =>
    attempt(async () => {
      views.replace((await saveView(name, props.place.query())).items);
      return t('approvals.views.saved', { name });
    });
  const remove = ({ id, name }: SavedFilterView) =>
    attempt(async () => {
      await removeView(id);
      views.replace((views.value() ?? []).filter((each) => each.id !== id));
      return t('approvals.views.removed', { name });
    });

  return (
    <div class="views no-print">
      <p role="status" class="visually-hidden">
        {status()}
      </p>
      <Show when={views.value()?.length}>
        <nav class="cluster" aria-label={t('approvals.views')}>
          <span class="soft">{t('approvals.views')}:</span>
          <ul class="cluster plain-list">
            <For each={views.value()}>
              {(view) => (
                <li class="view">
                  <a
                    href={`/hyvaksynnat?${view.query}`}
                    aria-current={view.query === props.place.query() ? 'true' : undefined}
                  >
                    {view.name}
                  </a>
                  <IconButton
                    icon="cross"
                    label={t('approvals.views.remove', { name: view.name })}
                    onClick={() => void remove(view)}
                  />
                </li>
              )}
            </For>
          </ul>
        </nav>
      </Show>
      <Show when={props.place.isFiltered() && !isKept() && !isNaming()}>
        <Button variant="link" onClick={() => setNaming(true)}>
          {t('approvals.views.save')}
        </Button>
      </Show>
      <Show when={isNaming()}>
        <NameForm onKeep={(name) => void keep(name)} onCancel={() => setNaming(false)} />
      </Show>
      <Show when={fault()}>{(refusal) => <FaultMessage error={refusal()} />}</Show>
    </div>
  );
};
