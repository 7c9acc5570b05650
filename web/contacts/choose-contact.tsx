import { useSearchParams } from '@solidjs/router';
import { createMemo } from 'solid-js';
import { answerOf, api } from '../api/client.ts';
import { createReading } from '../api/reading.ts';
import { useText } from '../i18n/language.tsx';
import { SelectField } from '../ui/field.tsx';
import { NearestContact } from './contact-card.tsx';

/** As many houses as one answer holds; more than any county has. */
const readHouses = () => answerOf(api.rooms.sites.$get({ query: { limit: '200' } }));

const everywhere = 'any';

const one = (value: string | string[] | undefined): string | undefined => (Array.isArray(value) ? value[0] : value);

/** Whom to ask about a municipality or a house; the choice stands in the address. */
export const ChooseContact = () => {
  const { t, language } = useText();
  const [address, setAddress] = useSearchParams();
  const houses = createReading(() => true, readHouses);
  const municipality = () => one(address.kunta);
  const house = () => one(address.talo);
  const nameIn = ({ name }: { name: { fi: string; sv: string } }) => name[language() === 'sv' ? 'sv' : 'fi'];
  const inOrder = <T extends { label: string }>(options: T[]) =>
    options.toSorted((a, b) => a.label.localeCompare(b.label, language()));
  const municipalities = createMemo(() => {
    const all = (houses.value()?.items ?? []).map(({ municipality: each }) => [each.code, nameIn(each)] as const);
    return inOrder([...new Map(all)].map(([value, label]) => ({ value, label })));
  });
  const shownHouses = () =>
    inOrder(
      (houses.value()?.items ?? [])
        .filter((site) => municipality() === undefined || site.municipality.code === municipality())
        .map((site) => ({ value: site.code ?? site.id, label: site.name[language()] })),
    );
  const chosen = (value: string) => (value === everywhere ? undefined : value);
  return (
    <div class="stack">
      <div class="cluster cluster-fields">
        <SelectField
          label={t('contact.choose')}
          name="kunta"
          width="medium"
          options={[{ value: everywhere, label: t('contact.choose.any') }, ...municipalities()]}
          value={municipality() ?? everywhere}
          onChange={(value) => setAddress({ kunta: chosen(value), talo: undefined }, { replace: true, scroll: false })}
        />
        <SelectField
          label={t('contact.choose.house')}
          name="talo"
          width="medium"
          options={[{ value: everywhere, label: t('contact.choose.any-house') }, ...shownHouses()]}
          value={house() ?? everywhere}
          onChange={(value) => setAddress({ talo: chosen(value) }, { replace: true, scroll: false })}
        />
      </div>
      <NearestContact site={house()} municipality={municipality()} />
    </div>
  );
};
