import { For } from 'solid-js';
import { formatNumber } from '../../shared/i18n/format.ts';
import { mapAddress } from '../../shared/rooms/geo-point.ts';
import type { RoomView } from '../../shared/rooms/schemas.ts';
import { useCodes } from '../codes/codes.tsx';
import { useText } from '../i18n/language.tsx';
import { FactList } from '../ui/fact-list.tsx';
import { Icon } from '../ui/icon.tsx';

/** Of a map that belongs to all; nothing of it is loaded here. */
const searchAddress = ({ street, postalCode, municipality }: RoomView['site']): string =>
  `https://www.openstreetmap.org/search?${new URLSearchParams({ query: `${street}, ${postalCode} ${municipality.name.fi}` })}`;

const Words = (props: { words: readonly string[] }) => (
  <ul class="room-words plain-list">
    <For each={props.words}>{(word) => <li>{word}</li>}</For>
  </ul>
);

/** What the room is: its measures, furniture, price and how one gets in. */
export const RoomFacts = (props: { room: RoomView }) => {
  const { t, language } = useText();
  const { wordsOf } = useCodes();
  const room = () => props.room;
  const site = () => room().site;
  const municipality = () => site().municipality.name[language() === 'sv' ? 'sv' : 'fi'];
  const floor = (level: number) => {
    if (level < 0) return t('rooms.fact.floor.below');
    return level === 0 ? t('rooms.fact.floor.ground') : t('rooms.fact.floor.value', { floor: level });
  };
  const price = () =>
    room().hourlyPriceCents === 0
      ? t('rooms.fact.price.free')
      : t('rooms.fact.price.hour', { euros: formatNumber(room().hourlyPriceCents / 100, language()) });
  const layouts = () => room().layouts.map(({ layout, capacity }) => `${t(`words.layout.${layout}`)} ${capacity}`);
  const equipment = () => room().equipment.map((key) => wordsOf('equipment', key));
  /** The very door, where it is known; else whatever the map finds at the address. */
  const onMap = () => {
    const { location } = room();
    return location ? mapAddress(location) : searchAddress(site());
  };
  const address = () => (
    <>
      {site().street}, {site().postalCode} {municipality()}{' '}
      <a class="nowrap" href={onMap()} rel="noreferrer">
        {t('rooms.fact.map')}
        <Icon name="external" />
      </a>
    </>
  );
  const facts = () => [
    { term: t('rooms.fact.kind'), description: t(`words.kind.${room().kind}`) },
    { term: t('rooms.fact.capacity'), description: t('rooms.fact.capacity.value', { count: room().capacity }) },
    ...(room().areaM2 === null
      ? []
      : [{ term: t('rooms.fact.area'), description: t('rooms.fact.area.value', { area: room().areaM2 ?? 0 }) }]),
    ...(room().floor === null ? [] : [{ term: t('rooms.fact.floor'), description: floor(room().floor ?? 0) }]),
    ...(layouts().length > 0 ? [{ term: t('rooms.fact.layouts'), description: <Words words={layouts()} /> }] : []),
    {
      term: t('rooms.fact.equipment'),
      description: equipment().length > 0 ? <Words words={equipment()} /> : t('rooms.fact.equipment.none'),
    },
    { term: t('rooms.fact.price'), description: price() },
    { term: t('rooms.fact.access'), description: t(`words.access.${room().access}`) },
    { term: t('rooms.fact.approval'), description: t(`words.approval.${room().approval}`) },
    { term: t('rooms.fact.address'), description: address() },
  ];
  return (
    <div class="room-facts">
      <FactList facts={facts()} />
    </div>
  );
};
