import { For, Show } from 'solid-js';
import { formatDate } from '../../shared/i18n/format.ts';
import { premisesStates, type RoomKind } from '../../shared/rooms/kinds.ts';
import type { RoomSettingsView } from '../../shared/rooms/settings.ts';
import { useCodes } from '../codes/codes.tsx';
import { LocalTextField } from '../editing/local-text-field.tsx';
import { useText } from '../i18n/language.tsx';
import { RadioGroup } from '../ui/choice-group.tsx';
import { DateField } from '../ui/date-field.tsx';
import { SelectField } from '../ui/field.tsx';
import { Message } from '../ui/message.tsx';
import { AmountField } from './amount-field.tsx';
import type { RoomEditor } from './room-editor.ts';
import { roomKindWords } from './room-words.ts';

/** The choice of no price class of its own. */
const byClass = '';

/** What the room is called by those who booked it earlier. */
const FormerNames = (props: { settings: RoomSettingsView }) => {
  const { t, language } = useText();
  return (
    <Show when={props.settings.formerNames.length > 0}>
      <div>
        <h3 class="card-title">{t('roomSettings.former.title')}</h3>
        <ul>
          <For each={props.settings.formerNames}>
            {({ name, untilDate }) => (
              <li>
                {t('roomSettings.former.item', { name: name[language()], date: formatDate(untilDate, language()) })}
              </li>
            )}
          </For>
        </ul>
      </div>
    </Show>
  );
};

/** What the room is, and who sees it. */
export const BasicsSection = (props: { editor: RoomEditor; settings: RoomSettingsView | undefined }) => {
  const { t } = useText();
  const draft = () => props.editor.draft;
  const { change, errorOf } = props.editor;
  const codes = useCodes();
  /** The stored one stays to be chosen, though its code may be out of use. */
  const priceClasses = () => {
    const offered = codes.offered('priceClass').map(({ code }) => code);
    const own = draft().priceClass;
    const all = own === null || offered.includes(own) ? offered : [...offered, own];
    return [
      { value: byClass, label: t('roomSettings.price.by-class') },
      ...all.map((code) => ({ value: code, label: codes.wordsOf('priceClass', code) })),
    ];
  };
  const houseState = () => props.settings?.site.state ?? 'published';
  return (
    <>
      <LocalTextField
        label={t('roomSettings.field.name')}
        name="name"
        value={draft().name}
        required
        maxlength={120}
        onInput={(name) => change({ name })}
        errorOf={errorOf}
      />
      <Show when={props.settings}>{(settings) => <FormerNames settings={settings()} />}</Show>
      <RadioGroup
        legend={t('roomSettings.field.state')}
        name="state"
        variant="cards"
        choices={premisesStates.map((state) => ({
          value: state,
          label: t(`roomSettings.state.${state}`),
          hint: t(`roomSettings.state.${state}.hint`),
        }))}
        value={draft().state}
        onChange={(state) => change({ state })}
      />
      <Show when={draft().state === 'published' && houseState() !== 'published'}>
        <Message kind="info" still>
          <p>{t('roomSettings.state.of-site', { state: t(`roomSettings.state.${houseState()}`).toLowerCase() })}</p>
        </Message>
      </Show>
      <DateField
        label={t('roomSettings.field.closesOn')}
        name="closesOn"
        hint={t('roomSettings.field.closesOn.hint')}
        value={draft().closesOn ?? undefined}
        onChange={(date) => change({ closesOn: date ?? null })}
        error={errorOf('closesOn')}
      />
      <div class="room-fields">
        <SelectField
          label={t('roomSettings.field.kind')}
          name="kind"
          options={roomKindWords(t)}
          value={draft().kind}
          onChange={(kind: RoomKind) => change({ kind })}
        />
        <AmountField
          label={t('roomSettings.field.capacity')}
          name="capacity"
          required
          value={draft().capacity}
          onInput={(capacity) => change({ capacity })}
          error={errorOf('capacity')}
        />
        <AmountField
          label={t('roomSettings.field.areaM2')}
          name="areaM2"
          value={draft().areaM2}
          onInput={(areaM2) => change({ areaM2 })}
          error={errorOf('areaM2')}
        />
        <AmountField
          label={t('roomSettings.field.floor')}
          name="floor"
          hint={t('roomSettings.field.floor.hint')}
          value={draft().floor}
          onInput={(floor) => change({ floor })}
          error={errorOf('floor')}
        />
        <AmountField
          label={t('roomSettings.field.hourlyPriceCents')}
          name="hourlyPriceCents"
          hint={t('roomSettings.field.hourlyPriceCents.hint')}
          value={draft().hourlyPriceCents === null ? null : (draft().hourlyPriceCents ?? 0) / 100}
          onInput={(euros) => change({ hourlyPriceCents: euros === null ? null : Math.round(euros * 100) })}
          error={errorOf('hourlyPriceCents')}
        />
        <SelectField
          label={t('roomSettings.field.priceClass')}
          name="priceClass"
          options={priceClasses()}
          value={draft().priceClass ?? byClass}
          onChange={(priceClass) => change({ priceClass: priceClass || null })}
          error={errorOf('priceClass')}
        />
      </div>
      <LocalTextField
        label={t('roomSettings.field.description')}
        name="description"
        multiline
        maxlength={2000}
        value={draft().description}
        onInput={(description) => change({ description })}
        errorOf={errorOf}
      />
      <LocalTextField
        label={t('roomSettings.field.rules')}
        name="rules"
        multiline
        maxlength={4000}
        hint={t('roomSettings.field.rules.hint')}
        value={draft().rules}
        onInput={(rules) => change({ rules })}
        errorOf={errorOf}
      />
    </>
  );
};
