import { For, Show } from 'solid-js';
import type { AgreementView } from '../../../shared/organisations/staff-schemas.ts';
import { createReading } from '../../api/reading.ts';
import { useText } from '../../i18n/language.tsx';
import { Button } from '../../ui/button.tsx';
import { SelectField } from '../../ui/field.tsx';
import { readAgreeableRooms } from './staff-queries.ts';

export type AgreedRoom = AgreementView['rooms'][number];

export interface AgreementRoomsProps {
  rooms: readonly AgreedRoom[];
  onChange: (rooms: AgreedRoom[]) => void;
}

/** The rooms that an agreement is about: all of them, or those that are chosen one by one. */
export const AgreementRooms = (props: AgreementRoomsProps) => {
  const { t, language } = useText();
  const known = createReading(() => true, readAgreeableRooms);
  const left = () => (known.value() ?? []).filter(({ id }) => !props.rooms.some((room) => room.id === id));
  const add = (id: string) => {
    const room = left().find((each) => each.id === id);
    if (room) props.onChange([...props.rooms, { id, name: room.name }]);
  };
  return (
    <>
      <SelectField
        label={t('organisationStaff.agreement.rooms')}
        name="roomIds"
        hint={t('organisationStaff.agreement.rooms.hint')}
        placeholder={t('organisationStaff.agreement.rooms.choose')}
        options={left().map(({ id, name, site }) => ({
          value: id,
          label: `${site.name[language()]}: ${name[language()]}`,
        }))}
        onChange={add}
      />
      <Show when={props.rooms.length > 0}>
        <ul class="plain-list stack stack-s" aria-label={t('organisationStaff.agreement.rooms')}>
          <For each={props.rooms}>
            {(room) => (
              <li class="cluster">
                <span>{room.name[language()]}</span>
                <Button
                  variant="quiet"
                  small
                  aria-label={t('organisationStaff.agreement.rooms.leave-out.of', { name: room.name[language()] })}
                  onClick={() => props.onChange(props.rooms.filter(({ id }) => id !== room.id))}
                >
                  {t('organisationStaff.agreement.rooms.leave-out')}
                </Button>
              </li>
            )}
          </For>
        </ul>
      </Show>
    </>
  );
};
