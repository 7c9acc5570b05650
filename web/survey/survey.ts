/** A survey of one house by one person: what is known with her answers in it, what is asked next, what she says. */
import { createMemo } from 'solid-js';
import type { FactAttributeView, SiteFactsView } from '../../shared/facts/schemas.ts';
import type { LocalText } from '../../shared/i18n/language.ts';
import type { FactValue } from '../../shared/rooms/accessibility.ts';
import {
  askedQuestions,
  knownLeast,
  type SurveyQuestion,
  type SurveyRound,
  surveyQuestions,
} from '../../shared/survey/questions.ts';
import {
  factsOnWay,
  isSamePlace,
  type Place,
  placeOfAnswer,
  type SurveyWay,
  valueAt,
  waysOf,
  withAnswers,
} from '../../shared/survey/way.ts';
import { type KeptAnswer, type KeptAnswers, type KeptFacility, nextMoment } from './kept-answers.ts';
import { deviceToday } from './today.ts';

/** What is known of a house, and when that was read. */
export interface ReadFacts {
  view: SiteFactsView;
  /** Milliseconds. */
  readAt: number;
}

const inAll = (words: string): LocalText => ({ fi: words, sv: words, en: words });

const isMeasure = ({ type }: FactAttributeView): boolean =>
  type === 'mm' || type === 'm' || type === '%' || type === 'count';

/** The answers as facts: what is settled counts only while the house was read before it. */
const factsOf = (answers: readonly KeptAnswer[], readAt: number) =>
  answers.filter(({ state, at }) => (state === 'sent' || state === 'yielded' ? at > readAt : state !== 'refused'));

export const createSurvey = (read: () => ReadFacts, kept: KeptAnswers) => {
  /** What the house says goes before what was found: somebody may have said it meanwhile. */
  const servingRoom = ({ places }: SiteFactsView, { id, facilities }: SiteFactsView['rooms'][number]): string[] => {
    const kinds = places.flatMap(({ subjectId, facilityKind }) => (facilities.includes(subjectId) ? facilityKind : []));
    const found = kept.facilities().filter(({ kind, roomId }) => roomId === id && !kinds.includes(kind));
    return [...facilities, ...found.map(foundId)];
  };
  /** The lift or toilet that was found for a room, under the id that it has by now. */
  const foundId = ({ id, joins, sentAs = joins ?? id }: KeptFacility): string => sentAs;
  /** The house with the doors, lifts and toilets that were found on the spot. */
  const view = createMemo((): SiteFactsView => {
    const known = read().view;
    const found = kept.doors().map(({ id, name, sentAs = id }) => ({
      subjectKind: 'entrance' as const,
      subjectId: sentAs,
      via: '',
      facilityKind: null,
      name: inAll(name),
    }));
    const facilities = kept.facilities().map((facility) => ({
      subjectKind: 'facility' as const,
      subjectId: foundId(facility),
      via: '',
      facilityKind: facility.kind,
      name: inAll(facility.name),
    }));
    const isNew = (found_: Place) => !known.places.some((place) => isSamePlace(place, found_));
    return {
      ...known,
      places: [...known.places, ...[...found, ...facilities].filter(isNew)],
      rooms: known.rooms.map((each) => ({ ...each, facilities: servingRoom(known, each) })),
    };
  });
  const attributes = createMemo(() => new Map(view().attributes.map((attribute) => [attribute.key, attribute])));
  const facts = createMemo(() => withAnswers(view().facts, factsOf(kept.answers(), read().readAt)));
  /** As the service has it, as far as is known here. */
  const stored = createMemo(() =>
    withAnswers(
      view().facts,
      factsOf(kept.answers(), read().readAt).filter(({ state }) => state === 'sent' || state === 'yielded'),
    ),
  );

  const room = (idOrCode: string | undefined) =>
    view().rooms.find(({ id, code }) => id === idOrCode || (code !== null && code === idOrCode));
  /** A door that was found on the spot is the same before and after it was sent. */
  const doorId = (id: string | undefined) => (id === undefined ? undefined : (kept.sentAs(id) ?? id));
  const wayTo = (roomId: string, door: string | undefined): SurveyWay | undefined => {
    const ways = waysOf(view(), roomId);
    return ways.length === 1 ? ways[0] : ways.find(({ entranceId }) => entranceId === doorId(door));
  };

  const onWay = (way: SurveyWay) => factsOnWay(facts(), way);
  const knownOn = (way: SurveyWay) => {
    const found = onWay(way);
    return (key: string): FactValue | undefined => found.get(key)?.value;
  };
  /** Of the way from the main entrance, as the service counts. */
  const knownOf = (roomId: string): number => {
    const [main] = waysOf(view(), roomId);
    return main ? knownLeast(knownOn(main)) : 0;
  };
  const asked = (round: SurveyRound, way: SurveyWay): SurveyQuestion[] =>
    askedQuestions(round, knownOn(way)).filter(({ key }) => attributes().has(key));

  const placeOf = (key: string, way: SurveyWay) =>
    placeOfAnswer(attributes().get(key) as FactAttributeView, way, factsOnWay(stored(), way).get(key));
  const answerAt = (key: string, way: SurveyWay): KeptAnswer | undefined => {
    const place = placeOf(key, way);
    return kept.answers().find((answer) => answer.key === key && isSamePlace(answer, place));
  };

  const answer = (key: string, way: SurveyWay, value: FactValue): void => {
    const place = placeOf(key, way);
    const before = factsOnWay(stored(), way).get(key);
    const isConfirmed = before?.value === value;
    const attribute = attributes().get(key) as FactAttributeView;
    kept.put({
      ...place,
      key,
      value,
      before: before?.value ?? null,
      seen: valueAt(stored(), place, key),
      // What is only confirmed keeps the word of whoever measured it.
      ...(!isConfirmed && { source: isMeasure(attribute) ? 'measured' : 'owner' }),
      checkedOn: deviceToday(),
      at: nextMoment(),
      state: 'waiting',
    });
  };

  /** What was answered on the way, in walking order. */
  const answersOn = (way: SurveyWay): KeptAnswer[] =>
    surveyQuestions.flatMap(({ key }) => (attributes().has(key) ? (answerAt(key, way) ?? []) : []));

  return {
    view,
    attribute: (key: string) => attributes().get(key),
    room,
    wayTo,
    ways: (roomId: string) => waysOf(view(), roomId),
    knownOn,
    knownOf,
    asked,
    factOn: (key: string, way: SurveyWay) => onWay(way).get(key),
    storedOn: (key: string, way: SurveyWay) => factsOnWay(stored(), way).get(key),
    placeOf,
    answerAt,
    answer,
    answersOn,
    kept,
  };
};

export type Survey = ReturnType<typeof createSurvey>;
