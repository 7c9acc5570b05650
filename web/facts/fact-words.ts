/** Facts, their values and places in the reader's words. */
import type { FactAttributeView, SiteFactsView, SiteFactView } from '../../shared/facts/schemas.ts';
import { formatPlainDate } from '../../shared/i18n/format.ts';
import type { FactValue } from '../../shared/rooms/accessibility.ts';
import { isLocalDate } from '../../shared/time.ts';
import { useText } from '../i18n/language.tsx';
import { languageName } from '../survey/language-names.ts';
import { numberWords } from '../survey/value-words.ts';
import type { Place } from './place-facts.ts';

export const createFactWords = () => {
  const { t, language } = useText();

  const ofText = ({ type, allowed }: FactAttributeView, value: string): string => {
    if (type === 'choice') return allowed.find((choice) => choice.value === value)?.label[language()] ?? value;
    if (type === 'date') return isLocalDate(value) ? formatPlainDate(value, language()) : value;
    if (type !== 'list') return value;
    return value
      .split(',')
      .map((code) => languageName(code.trim(), language()))
      .join(', ');
  };

  /** `1400 mm`, `kyllä`, `molemmilla puolilla`, `ei tietoa` */
  const value = (attribute: FactAttributeView, known: FactValue): string => {
    if (known === null) return t('siteFacts.unknown');
    if (typeof known === 'boolean') return t(known ? 'siteFacts.yes' : 'siteFacts.no');
    if (typeof known === 'string') return ofText(attribute, known);
    return [numberWords(known, language()), attribute.unit].filter(Boolean).join(' ');
  };

  /** What a fact is called, without the choices that some labels list in brackets. */
  const label = (attribute: FactAttributeView): string => attribute.label[language()].replace(/ \([^)]*\)$/, '');

  /** `mitattu, 31.8.2026, Riikka Turunen` */
  const origin = ({ source, checkedOn, checkedBy }: SiteFactView): string =>
    [
      t(source === null ? 'siteFacts.source.none' : `siteFacts.source.${source}`),
      checkedOn === null ? '' : formatPlainDate(checkedOn, language()),
      checkedBy ?? '',
    ]
      .filter(Boolean)
      .join(', ');

  /** A way to a room is named by both of its ends. */
  const place = (view: SiteFactsView, { via, name }: Place): string => {
    if (via === '') return name[language()];
    const entrance = view.places.find(({ subjectKind, subjectId }) => subjectKind === 'entrance' && subjectId === via);
    return t('siteFacts.place.way', { entrance: entrance?.name[language()] ?? '', room: name[language()] });
  };

  return { value, label, origin, place };
};
