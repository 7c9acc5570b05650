import { createSignal, For, Show } from 'solid-js';
import { isPlaceCode } from '../../shared/facts/place-codes.ts';
import type { EntrancesView, EntranceView, NewEntrance } from '../../shared/sites/schemas.ts';
import { createReading } from '../api/reading.ts';
import { LocalTextField } from '../editing/local-text-field.tsx';
import { useText } from '../i18n/language.tsx';
import { Button, IconButton } from '../ui/button.tsx';
import { FaultMessage } from '../ui/fault-message.tsx';
import { Skeleton } from '../ui/skeleton.tsx';
import { PlaceCodeField } from './place-code-field.tsx';
import { addEntrance, changeEntrance, orderEntrances, readEntrances, removeEntrance } from './queries.ts';

const noName = { fi: '', sv: '', en: '' };

interface NameFormProps {
  /** Tells the fields of several forms apart. */
  id: string;
  name: EntranceView['name'];
  code: string;
  saveText: string;
  busy: boolean;
  onSave: (entrance: NewEntrance) => void;
}

const NameForm = (props: NameFormProps) => {
  const { t } = useText();
  const [name, setName] = createSignal(props.name);
  const [code, setCode] = createSignal(props.code);
  const [isTried, setTried] = createSignal(false);
  const missing = () => name().fi.trim() === '';
  const isWrong = () => !isPlaceCode(code());
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    setTried(true);
    if (missing() || isWrong() || props.busy) return;
    props.onSave({ name: name(), ...(code().trim() && { code: code().trim() }) });
  };
  return (
    <form class="form" novalidate onSubmit={submit}>
      <LocalTextField
        label={t('sites.entrances.name')}
        name={props.id}
        maxlength={120}
        required
        value={name()}
        errorOf={(path) => (path.endsWith('.fi') && isTried() && missing() ? t('sites.name.missing') : undefined)}
        onInput={setName}
      />
      <PlaceCodeField name={`${props.id}-code`} value={code()} isWrong={isTried() && isWrong()} onInput={setCode} />
      <p>
        <Button type="submit" variant="quiet" busy={props.busy}>
          {props.saveText}
        </Button>
      </p>
    </form>
  );
};

/** The ways into the house: named, put in order, and taken away while no facts refer to them. */
export const SiteEntrances = (props: { siteId: string }) => {
  const { t, language } = useText();
  const entrances = createReading(() => props.siteId, readEntrances);
  const [editing, setEditing] = createSignal<string>();
  const [isBusy, setBusy] = createSignal(false);
  const [fault, setFault] = createSignal<unknown>();
  const [added, setAdded] = createSignal(0);

  const act = async (work: () => Promise<EntrancesView>): Promise<boolean> => {
    setBusy(true);
    setFault(undefined);
    try {
      entrances.replace(await work());
      setEditing(undefined);
      return true;
    } catch (error) {
      setFault(() => error);
      return false;
    } finally {
      setBusy(false);
    }
  };

  const move = (items: readonly EntranceView[], index: number, by: number) => {
    const ids = items.map(({ id }) => id);
    const [moved] = ids.splice(index, 1);
    ids.splice(index + by, 0, moved as string);
    void act(() => orderEntrances(props.siteId, ids));
  };

  const Row = (row: { entrance: EntranceView; index: number; items: readonly EntranceView[] }) => {
    const name = () => row.entrance.name[language()];
    return (
      <li class="card stack stack-s">
        <div class="cluster between">
          <span>
            <strong>{name()}</strong>
            <Show when={row.entrance.code}>{(code) => <span class="soft"> {code()}</span>}</Show>
            <Show when={row.entrance.isUsed}>
              {' '}
              <small class="soft">{t('sites.entrances.used')}</small>
            </Show>
          </span>
          <span class="cluster">
            <Show when={row.index > 0}>
              <IconButton
                icon="arrow-up"
                label={t('sites.entrances.up', { name: name() })}
                onClick={() => move(row.items, row.index, -1)}
              />
            </Show>
            <Show when={row.index < row.items.length - 1}>
              <IconButton
                icon="arrow-down"
                label={t('sites.entrances.down', { name: name() })}
                onClick={() => move(row.items, row.index, 1)}
              />
            </Show>
            <Button
              variant="quiet"
              small
              aria-expanded={editing() === row.entrance.id}
              onClick={() => setEditing(editing() === row.entrance.id ? undefined : row.entrance.id)}
            >
              {t('sites.entrances.rename')}
              <span class="visually-hidden">: {name()}</span>
            </Button>
            <Show when={!row.entrance.isUsed}>
              <Button
                variant="danger"
                small
                onClick={() => void act(() => removeEntrance(props.siteId, row.entrance.id))}
              >
                {t('sites.entrances.remove')}
                <span class="visually-hidden">: {name()}</span>
              </Button>
            </Show>
          </span>
        </div>
        <Show when={editing() === row.entrance.id}>
          <NameForm
            id={`entrance-${row.entrance.id}`}
            name={row.entrance.name}
            code={row.entrance.code ?? ''}
            saveText={t('sites.entrances.save')}
            busy={isBusy()}
            onSave={(changed) => void act(() => changeEntrance(props.siteId, row.entrance.id, changed))}
          />
        </Show>
      </li>
    );
  };

  const add = async (entrance: NewEntrance) => {
    // A new form, empty again.
    if (await act(() => addEntrance(props.siteId, entrance))) setAdded(added() + 1);
  };

  return (
    <section class="stack" aria-labelledby="entrances-title">
      <h2 id="entrances-title">{t('sites.entrances')}</h2>
      <p class="soft">{t('sites.entrances.lead')}</p>
      <Show
        when={entrances.fault() === undefined}
        fallback={<FaultMessage error={entrances.fault()} onRetry={entrances.refresh} />}
      >
        <Show when={entrances.value()} fallback={<Skeleton lines={3} />}>
          {(view) => (
            <ul class="plain-list stack stack-s">
              <For each={view().items} fallback={<li class="soft">{t('sites.entrances.none')}</li>}>
                {(entrance, index) => <Row entrance={entrance} index={index()} items={view().items} />}
              </For>
            </ul>
          )}
        </Show>
      </Show>
      <Show when={fault()}>{(error) => <FaultMessage error={error()} />}</Show>
      <Show when={added() + 1} keyed>
        {(form) => (
          <NameForm
            id={`new-entrance-${form}`}
            name={noName}
            code=""
            saveText={t('sites.entrances.add')}
            busy={isBusy()}
            onSave={(entrance) => void add(entrance)}
          />
        )}
      </Show>
    </section>
  );
};
