import { type JSX, Show } from 'solid-js';
import type { BookingView } from '../../shared/bookings/schemas.ts';
import { createReading } from '../api/reading.ts';
import { useCodes } from '../codes/codes.tsx';
import { useText } from '../i18n/language.tsx';
import { type Fact, FactList } from '../ui/fact-list.tsx';
import { layoutWords, needsWords } from './booking-words.ts';
import { InvitationTold } from './invitation-told.tsx';
import { NeedsTold } from './needs-told.tsx';
import { PartsTold } from './parts/parts-told.tsx';
import { readRoom } from './queries.ts';

type ShownList = 'activityType' | 'contentArea' | 'hyteArea';

/** A fact that is left out when there is nothing to tell. */
const fact = (term: string, description: JSX.Element): Fact[] =>
  description === undefined || description === null || description === false || description === ''
    ? []
    : [{ term, description }];

/** Where it is: the room with a way to its page, and the address. */
const Place = (props: { booking: BookingView }) => {
  const { language } = useText();
  const room = createReading(() => props.booking.room.id, readRoom);
  const address = () => {
    const site = room.value()?.site;
    return site && `${site.street}, ${site.postalCode} ${site.municipality.name[language() === 'sv' ? 'sv' : 'fi']}`;
  };
  return (
    <>
      <a href={`/tilat/${props.booking.room.code ?? props.booking.room.id}`}>{props.booking.room.name[language()]}</a>
      <br />
      {props.booking.site.name[language()]}
      <Show when={address()}>
        {(words) => (
          <>
            <br />
            <span class="soft">{words()}</span>
          </>
        )}
      </Show>
    </>
  );
};

/** What rooms lack matters only while there are dates to come. */
const isOpen = ({ summary }: BookingView): boolean => summary.coming > 0;

/** What was asked, told of and agreed, name by name. */
export const BookingFacts = (props: { booking: BookingView; staff: boolean }) => {
  const { t } = useText();
  const { wordsOf } = useCodes();
  const label = (list: ShownList, code: string | null): string | undefined =>
    code === null ? undefined : wordsOf(list, code);
  const listed = (words: readonly (string | undefined)[]) => words.filter(Boolean).join(', ');

  const facts = (): Fact[] => {
    const booking = props.booking;
    const hidden = booking.sensitive || booking.publicTitle === null;
    const { name, phone } = booking.responsiblePerson;
    return [
      ...fact(t('bookings.fact.place'), <Place booking={booking} />),
      ...fact(t('parts.fact'), booking.parts && <PartsTold booking={booking} />),
      ...fact(t('bookings.fact.organisation'), booking.organisation.name),
      ...fact(t('bookings.fact.public'), hidden ? t('bookings.fact.public.hidden') : booking.publicTitle),
      ...fact(t('openToAll.fact'), booking.openToAll && <InvitationTold booking={booking} />),
      ...fact(t('bookings.fact.participants'), t('request.people-count', { count: booking.participants })),
      ...fact(t('bookings.fact.layout'), booking.layout && layoutWords(booking.layout, t)),
      ...fact(
        t('bookings.fact.needs'),
        booking.needs.length > 0 && (
          <>
            {needsWords(booking.needs, booking.wheelchairUsers, t)}
            <Show when={isOpen(booking)}>
              <NeedsTold booking={booking} staff={props.staff} />
            </Show>
          </>
        ),
      ),
      ...fact(t('bookings.fact.activity'), label('activityType', booking.activityType)),
      ...fact(t('bookings.fact.area'), label('contentArea', booking.contentArea)),
      ...fact(t('bookings.fact.hyte'), listed(booking.hyteAreas.map((code) => label('hyteArea', code)))),
      ...fact(
        t('bookings.fact.person'),
        <>
          {name}
          <br />
          <a href={`tel:${phone.replace(/\s/g, '')}`}>{phone}</a>
        </>,
      ),
      ...fact(t('bookings.fact.note'), booking.note),
      ...fact(t('bookings.fact.code'), booking.code),
    ];
  };
  return <FactList facts={facts()} />;
};
