import { createMemo, For, Show } from 'solid-js';
import { mostNamedRooms } from '../../shared/embeds/settings.ts';
import type { SiteView } from '../../shared/rooms/schemas.ts';
import { createReading } from '../api/reading.ts';
import { useText } from '../i18n/language.tsx';
import { municipalityName, roomKey, sitesByMunicipality } from '../search/result-words.ts';
import { Button } from '../ui/button.tsx';
import { CheckboxGroup, RadioGroup } from '../ui/choice-group.tsx';
import { FaultMessage } from '../ui/fault-message.tsx';
import { SelectField } from '../ui/field.tsx';
import { Skeleton } from '../ui/skeleton.tsx';
import { type EmbedChoices, type Whose, whoses } from './choices.ts';
import { readRoomsOf } from './queries.ts';

export interface ChoiceProps {
  choices: EmbedChoices;
  onChange: (change: Partial<EmbedChoices>) => void;
}

interface WhoseProps extends ChoiceProps {
  sites: readonly SiteView[];
  /** What a room is called, by its code or id; nothing while that is not known. */
  roomName: (key: string) => string | undefined;
}

const isNamed = (site: SiteView, key: string | undefined): boolean => site.code === key || site.id === key;

const HouseField = (props: WhoseProps) => {
  const { t, language } = useText();
  const options = () => props.sites.map((site) => ({ value: roomKey(site), label: site.name[language()] }));
  const value = () => {
    const site = props.sites.find((each) => isNamed(each, props.choices.site));
    return site && roomKey(site);
  };
  return (
    <SelectField
      label={t('embedding.site')}
      name="site"
      placeholder={t('embedding.site.choose')}
      options={options()}
      {...(value() && { value: value() as string })}
      // Of rooms the house only says which are listed: what is shown stays what was chosen.
      onChange={(site) => props.onChange({ site, whose: props.choices.whose })}
    />
  );
};

/** Rooms of the chosen house; those of other houses that were chosen before stay. */
const RoomsField = (props: WhoseProps) => {
  const { t, language } = useText();
  const house = createMemo(() => props.sites.find((each) => isNamed(each, props.choices.site)));
  const rooms = createReading(() => house()?.id, readRoomsOf);
  const keys = () => (rooms.value() ?? []).map(roomKey);
  const isFull = () => props.choices.rooms.length >= mostNamedRooms;
  const choose = (chosen: readonly string[]) => {
    const others = props.choices.rooms.filter((key) => !keys().includes(key));
    props.onChange({ rooms: [...others, ...chosen].slice(0, mostNamedRooms) });
  };
  return (
    <>
      <HouseField {...props} />
      <Show when={house()}>
        <Show when={rooms.fault()}>{(error) => <FaultMessage error={error()} onRetry={rooms.refresh} />}</Show>
        <Show when={rooms.value()} fallback={<Show when={!rooms.fault()}>{<Skeleton lines={3} />}</Show>}>
          {(list) => (
            <CheckboxGroup
              legend={t('embedding.rooms')}
              name="rooms"
              hint={t('embedding.rooms.hint', { most: mostNamedRooms })}
              choices={list().map((room) => ({
                value: roomKey(room),
                label: room.name[language()],
                disabled: isFull() && !props.choices.rooms.includes(roomKey(room)),
              }))}
              values={props.choices.rooms}
              onChange={choose}
            />
          )}
        </Show>
      </Show>
      <Show when={props.choices.rooms.some((key) => !keys().includes(key))}>
        <div class="stack stack-s">
          <h3 class="embed-chosen">{t('embedding.chosen')}</h3>
          <ul class="cluster plain-list">
            <For each={props.choices.rooms}>
              {(key) => (
                <li>
                  <Button
                    variant="quiet"
                    small
                    icon="cross"
                    onClick={() => props.onChange({ rooms: props.choices.rooms.filter((each) => each !== key) })}
                  >
                    {t('embedding.drop', { room: props.roomName(key) ?? key })}
                  </Button>
                </li>
              )}
            </For>
          </ul>
        </div>
      </Show>
    </>
  );
};

const MunicipalityField = (props: WhoseProps) => {
  const { t, language } = useText();
  const options = () =>
    sitesByMunicipality(props.sites, language()).map(({ municipality }) => ({
      value: municipality.code,
      label: municipalityName(municipality, language()),
    }));
  return (
    <SelectField
      label={t('embedding.municipality')}
      name="municipality"
      placeholder={t('embedding.municipality.choose')}
      options={options()}
      {...(props.choices.municipality && { value: props.choices.municipality })}
      onChange={(municipality) => props.onChange({ municipality })}
    />
  );
};

/** Whose calendar is shown. */
export const WhoseFields = (props: WhoseProps) => {
  const { t } = useText();
  return (
    <>
      <RadioGroup<Whose>
        legend={t('embedding.whose')}
        name="whose"
        choices={whoses.map((value) => ({ value, label: t(`embedding.whose.${value}`) }))}
        value={props.choices.whose}
        onChange={(whose) => props.onChange({ whose })}
      />
      <Show when={props.choices.whose === 'rooms'}>
        <RoomsField {...props} />
      </Show>
      <Show when={props.choices.whose === 'site'}>
        <HouseField {...props} />
      </Show>
      <Show when={props.choices.whose === 'municipality'}>
        <MunicipalityField {...props} />
      </Show>
    </>
  );
};
