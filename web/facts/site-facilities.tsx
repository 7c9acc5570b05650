import { createSignal, For, Show } from 'solid-js';
import { isPlaceCode } from '../../shared/facts/place-codes.ts';
import type { FacilitiesView, FacilityView, SiteFactsView } from '../../shared/facts/schemas.ts';
import { type FacilityKind, facilityKinds } from '../../shared/facts/subjects.ts';
import { createReading } from '../api/reading.ts';
import { LocalTextField } from '../editing/local-text-field.tsx';
import { useText } from '../i18n/language.tsx';
import { PlaceCodeField } from '../sites/place-code-field.tsx';
import { Button } from '../ui/button.tsx';
import { CheckboxGroup, RadioGroup } from '../ui/choice-group.tsx';
import { Disclosure } from '../ui/disclosure.tsx';
import { FaultMessage } from '../ui/fault-message.tsx';
import { Skeleton } from '../ui/skeleton.tsx';
import { addFacility, changeFacility, readFacilities, removeFacility } from './queries.ts';

type Rooms = SiteFactsView['rooms'];

interface Draft {
  kind: FacilityKind;
  code: string;
  name: FacilityView['name'];
  rooms: string[];
}

/** One that is left out is given by the service. */
const codeIn = ({ code }: Pick<Draft, 'code'>) => ({ code: code.trim() || undefined });

interface FormProps {
  /** Tells the fields of several forms apart. */
  id: string;
  initial: Draft;
  /** Of a new one, the kind is asked. */
  asksKind: boolean;
  rooms: Rooms;
  saveText: string;
  isBusy: boolean;
  onSave: (draft: Draft) => void;
}

const FacilityForm = (props: FormProps) => {
  const { t, language } = useText();
  const [draft, setDraft] = createSignal<Draft>({ ...props.initial });
  const [isTried, setTried] = createSignal(false);
  const change = (part: Partial<Draft>) => setDraft({ ...draft(), ...part });
  const missing = () => draft().name.fi.trim() === '';
  const isWrong = () => !isPlaceCode(draft().code);
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    setTried(true);
    if (!missing() && !isWrong() && !props.isBusy) props.onSave(draft());
  };
  return (
    <form class="form" novalidate onSubmit={submit}>
      <Show when={props.asksKind}>
        <RadioGroup
          legend={t('siteFacts.facilities.kind')}
          name={`${props.id}-kind`}
          variant="chips"
          choices={facilityKinds.map((value) => ({ value, label: t(`siteFacts.facility.${value}`) }))}
          value={draft().kind}
          onChange={(kind) => change({ kind })}
        />
      </Show>
      <LocalTextField
        label={t('siteFacts.facilities.name')}
        name={`${props.id}-name`}
        maxlength={120}
        required
        value={draft().name}
        errorOf={(path) =>
          path.endsWith('.fi') && isTried() && missing() ? t('siteFacts.facilities.name.missing') : undefined
        }
        onInput={(name) => change({ name })}
      />
      <PlaceCodeField
        name={`${props.id}-code`}
        value={draft().code}
        isWrong={isTried() && isWrong()}
        onInput={(code) => change({ code })}
      />
      <CheckboxGroup
        legend={t('siteFacts.facilities.rooms')}
        name={`${props.id}-rooms`}
        choices={props.rooms.map((room) => ({ value: room.id, label: room.name[language()] }))}
        values={draft().rooms}
        onChange={(rooms) => change({ rooms })}
      />
      <p>
        <Button type="submit" variant="quiet" busy={props.isBusy}>
          {props.saveText}
        </Button>
      </p>
    </form>
  );
};

/** The lifts and toilets that rooms of the house use: added, named, given their rooms, and taken away while nothing is known of them. */
export const SiteFacilities = (props: { view: SiteFactsView; onChanged: () => void }) => {
  const { t, language } = useText();
  const siteId = () => props.view.site.id;
  const facilities = createReading(siteId, readFacilities);
  const [editing, setEditing] = createSignal<string>();
  const [isBusy, setBusy] = createSignal(false);
  const [fault, setFault] = createSignal<unknown>();
  const [added, setAdded] = createSignal(1);

  const act = async (work: () => Promise<FacilitiesView>): Promise<boolean> => {
    setBusy(true);
    setFault(undefined);
    try {
      facilities.replace(await work());
      setEditing(undefined);
      props.onChanged();
      return true;
    } catch (error) {
      setFault(() => error);
      // What somebody else made of it meanwhile is shown beside the reason.
      facilities.refresh();
      return false;
    } finally {
      setBusy(false);
    }
  };
  const roomNames = ({ rooms }: FacilityView) =>
    props.view.rooms
      .filter(({ id }) => rooms.includes(id))
      .map(({ name }) => name[language()])
      .join(', ');
  const add = async (draft: Draft) => {
    // A new form, empty again.
    if (await act(() => addFacility(siteId(), { ...draft, ...codeIn(draft) }))) setAdded(added() + 1);
  };

  const Row = (row: { facility: FacilityView }) => {
    const name = () => row.facility.name[language()];
    const kind = () => t(`siteFacts.facility.${row.facility.kind}`);
    const isEditing = () => editing() === row.facility.id;
    return (
      <li class="card stack stack-s">
        <div class="card-split">
          <span>
            <strong>{name()}</strong>
            <Show when={row.facility.code}>{(code) => <span class="soft"> {code()}</span>}</Show>
            <Show when={name() !== kind()}>
              {' '}
              <span class="soft">({kind()})</span>
            </Show>
            <br />
            <span>
              {t('siteFacts.facilities.rooms')}: {roomNames(row.facility) || t('siteFacts.facilities.rooms.none')}
            </span>
          </span>
          <span class="cluster">
            <Button
              variant="quiet"
              small
              aria-expanded={isEditing()}
              onClick={() => setEditing(isEditing() ? undefined : row.facility.id)}
            >
              {t('siteFacts.facilities.edit')}
              <span class="visually-hidden">: {name()}</span>
            </Button>
            <Show when={!row.facility.isUsed} fallback={<small class="soft">{t('siteFacts.facilities.used')}</small>}>
              <Button variant="danger" small onClick={() => void act(() => removeFacility(siteId(), row.facility.id))}>
                {t('siteFacts.facilities.remove')}
                <span class="visually-hidden">: {name()}</span>
              </Button>
            </Show>
          </span>
        </div>
        <Show when={isEditing()}>
          <FacilityForm
            id={`facility-${row.facility.id}`}
            initial={{ ...row.facility, code: row.facility.code ?? '' }}
            asksKind={false}
            rooms={props.view.rooms}
            saveText={t('siteFacts.facilities.save')}
            isBusy={isBusy()}
            onSave={({ name: changed, rooms, code }) =>
              void act(() => changeFacility(siteId(), row.facility, { name: changed, rooms, ...codeIn({ code }) }))
            }
          />
        </Show>
      </li>
    );
  };

  return (
    <section class="stack" aria-labelledby="facilities-title">
      <h2 id="facilities-title">{t('siteFacts.facilities.title')}</h2>
      <p class="soft">{t('siteFacts.facilities.lead')}</p>
      <Show
        when={facilities.value()}
        fallback={
          <Show when={facilities.fault()} fallback={<Skeleton lines={3} />}>
            {(error) => <FaultMessage error={error()} onRetry={facilities.refresh} />}
          </Show>
        }
      >
        {(value) => (
          <ul class="plain-list stack stack-s">
            <For each={value().items} fallback={<li class="soft">{t('siteFacts.facilities.none')}</li>}>
              {(facility) => <Row facility={facility} />}
            </For>
          </ul>
        )}
      </Show>
      <Show when={fault()}>{(error) => <FaultMessage error={error()} />}</Show>
      <Show when={added()} keyed>
        {(form) => (
          <Disclosure summary={t('siteFacts.facilities.add')} card>
            <FacilityForm
              id={`new-facility-${form}`}
              initial={{ kind: 'lift', code: '', name: { fi: '', sv: '', en: '' }, rooms: [] }}
              asksKind
              rooms={props.view.rooms}
              saveText={t('siteFacts.facilities.add')}
              isBusy={isBusy()}
              onSave={(draft) => void add(draft)}
            />
          </Disclosure>
        )}
      </Show>
    </section>
  );
};
