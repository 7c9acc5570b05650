/** The group whose journeys the browser tests follow: what it asks for, and what stands in its way. */
import { accounts, demoPassword } from '../../db/demo/people.ts';
import { book, once } from './booking-messages.ts';
import type { World } from './world.ts';

/** Sings on twenty Wednesdays in a hall whose bookings are approved by people. */
export const choir = {
  organisation: 'Kanervan Diabetesyhdistys ry',
  room: 'Luentosali Suopursu',
  roomCode: 'R03',
  place: 'Joensuu',
  firstDate: '13.1.2027',
  internalTitle: 'Keskiviikkokuoron harjoitukset',
  publicTitle: 'Avoin lauluryhmä',
  person: accounts.ngo.name,
  phone: '040 123 4501',
  activity: 'Vertaistuki- ja ryhmätoiminta',
  area: 'Kulttuurihyvinvointityö',
  email: accounts.ngo.email,
  password: demoPassword,
} as const;

/** The Wednesday on which another organisation has the hall. */
export const takenDate = { iso: '2027-02-10', words: 'ke 10.2.2027' };
/** The Wednesday on which the hall is closed. */
export const closedDate = { iso: '2027-03-17', words: 'ke 17.3.2027' };

const expectStatus = async (response: Response, status: number): Promise<void> => {
  if (response.status !== status) throw new Error(`${response.status} ${await response.text()}`);
};

/** Another organisation is given one of the choir's dates, and the hall is closed on another. */
export const spoilTwoDates = async (world: World): Promise<void> => {
  const when = once(takenDate.iso, '18:00', '19:30');
  const { id } = await book(world, { organisationId: 'O16', roomId: choir.roomCode, when }, 'ngo2');
  const approval = { as: 'approver' as const, json: { decision: 'approve' } };
  await expectStatus(await world.request(`/bookings/${id}/decision`, approval), 200);
  const closure = {
    siteId: 'JNS-KAN',
    roomId: choir.roomCode,
    start: `${closedDate.iso}T12:00`,
    end: `${closedDate.iso}T20:00`,
    kind: 'maintenance',
    title: { fi: 'Valaistuksen huolto' },
  };
  await expectStatus(await world.request('/closures', { as: 'approver', json: closure }), 201);
};
