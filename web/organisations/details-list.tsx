import { Show } from 'solid-js';
import { formatPlainDate } from '../../shared/i18n/format.ts';
import { formatAssociationNumber } from '../../shared/organisations/association-number.ts';
import type { OrganisationView } from '../../shared/organisations/details-schemas.ts';
import { needsWords } from '../bookings/booking-words.ts';
import { useText } from '../i18n/language.tsx';
import { type Fact, FactList } from '../ui/fact-list.tsx';
import { municipalityName } from './municipalities.ts';

/** What is known of an organisation; what was not told is said so where it matters. */
export const DetailsList = (props: { organisation: OrganisationView }) => {
  const { t, language } = useText();
  const it = () => props.organisation;
  const none = () => <span class="soft">{t('organisations.details.none')}</span>;

  const support = () =>
    it()
      .supportForms.map(({ label, from, until }) => {
        const days = [from, until].map((day) => (day ? formatPlainDate(day, language()) : '')).join('–');
        return days === '–' ? label[language()] : `${label[language()]} ${days}`;
      })
      .join(', ');

  const areas = () => [it().contentArea, ...it().otherContentAreas].flatMap((area) => area?.label[language()] ?? []);

  const identity = (): Fact[] => {
    const home = it().homeMunicipality;
    const number = it().associationNumber;
    return [
      { term: t('organisations.field.kind'), description: t(`organisations.kind.${it().kind}`) },
      { term: t('organisations.field.businessId'), description: it().businessId ?? none() },
      {
        term: t('organisations.field.associationNumber'),
        description: number ? formatAssociationNumber(number) : none(),
      },
      {
        term: t('organisations.field.homeMunicipalityCode'),
        description: home ? municipalityName(home, language()) : none(),
      },
    ];
  };

  const activity = (): Fact[] => [
    { term: t('organisations.field.contentArea'), description: areas().join(', ') || none() },
    { term: t('organisations.field.purpose'), description: <span class="written">{it().purpose ?? none()}</span> },
    { term: t('organisations.field.usualNeeds'), description: needsWords(it().usualNeeds, null, t) || none() },
    { term: t('organisations.field.supportForms'), description: support() || none() },
  ];

  const responsible = () => {
    const { name, phone, email } = it().responsible;
    return [name, phone, email].filter(Boolean).join(', ');
  };
  const contact = (): Fact[] => [
    { term: t('organisations.field.email'), description: it().email ?? none() },
    { term: t('organisations.field.phone'), description: it().phone ?? none() },
    { term: t('organisations.responsible'), description: responsible() || none() },
  ];

  return (
    <div class="stack">
      <FactList facts={[...identity(), ...activity(), ...contact()]} />
      <Show when={it().umbrella}>
        {(umbrella) => (
          <FactList facts={[{ term: t('organisations.field.umbrellaId'), description: umbrella().name }]} />
        )}
      </Show>
    </div>
  );
};
