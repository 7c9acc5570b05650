import { expect, test } from 'vitest';
import { announceFirstStart } from '../../server/setup/announce-first-start.ts';
import * as county from '../support/new-county.ts';
import { newCounty } from '../support/new-county.ts';
import { desktop, type Newcomer, newcomerAt, newTally, sumOf } from '../support/newcomer.ts';
import { mailsNow } from '../support/people.ts';
import { say } from '../support/say.ts';
import { type Product, withProduct } from '../support/served.ts';

const { room } = newCounty;

const ngo = {
  name: 'Itärannan Sydänyhdistys ry',
  number: '123.456',
  area: 'Eri-ikäisten arjen ja toimintakyvyn tukeminen',
  purpose: 'Vertaistukea sydänsairaille.',
};

const volunteer = {
  name: 'Helmi Ranta',
  email: 'helmi@sydan.example',
  password: 'vanha vene soutaa vielä',
  phone: '040 123 4567',
};

/** Three Wednesdays after Independence Day, all on days when the house is open. */
const series = {
  firstDate: '9.12.2026',
  count: 3,
  title: 'Sydänryhmä',
  publicTitle: 'Sydänryhmä kokoontuu',
  activity: 'Vertaistuki- ja ryhmätoiminta',
};

/** Where a link leads, whatever host it names. */
const pathIn = (text: string | undefined): string => {
  const { pathname, search, hash } = new URL(/http\S+#\S+/.exec(text ?? '')?.[0] ?? 'none');
  return `${pathname}${search}${hash}`;
};

const linkOfTheLog = async ({ world }: Product): Promise<string> => {
  await announceFirstStart(world.deps);
  return pathIn(world.logged.map(({ msg }) => String(msg)).find((line) => line.includes('/kayttoonotto#')));
};

const linkOfTheMail = async ({ world }: Product, to: string): Promise<string> =>
  pathIn((await mailsNow(world)).find((mail) => mail.to === to)?.text);

const register = async (them: Newcomer): Promise<void> => {
  await them.open('/');
  await them.arrive(say('start.title'));
  await them.look('start');
  await them.link(say('shell.sign-in'), them.page.getByRole('banner'));
  await them.arrive(say('session.title'));
  await them.look('sign in');
  await them.link(say('session.register.link'));
  await them.arrive(say('organisations.register'));
  await them.look('register: organisation');
  await them.write(say('organisations.field.name'), ngo.name);
  await them.choose(new RegExp(`^${say('organisations.kind.association')}`));
  await them.select(new RegExp(`^${say('organisations.field.homeMunicipalityCode')}`), newCounty.municipality);
  await them.button(say('organisations.register.next'));
  await them.write(say('organisations.field.associationNumber'), ngo.number);
  await them.select(new RegExp(`^${say('organisations.field.contentArea')}`), ngo.area);
  await them.write(say('organisations.field.purpose'), ngo.purpose);
  await them.look('register: details');
  await them.button(say('organisations.register.next'));
  await them.write(say('organisations.register.you.name'), volunteer.name);
  await them.write(say('organisations.register.you.email'), volunteer.email);
  await them.look('register: person');
  await them.button(say('organisations.register.send'));
  await them.arrive(say('organisations.register.mail'));
  await them.look('register: look into your mail');
};

const confirmRegistration = async (them: Newcomer, link: string): Promise<void> => {
  await them.open(link);
  await them.arrive(say('organisations.invitation.registration'));
  await them.look('registration to confirm');
  await them.write(say('organisations.invitation.password'), volunteer.password);
  await them.button(say('organisations.invitation.confirm'));
  await them.arrive(say('bookings.title'));
  await them.look('bookings: none yet');
};

const verify = async (her: Newcomer): Promise<void> => {
  await her.link(say('shell.navigation.admin'), her.page.getByRole('banner'));
  await her.arrive(say('overview.title'));
  await her.look('overview');
  await her.link(say('admin.section.organisations'));
  await her.arrive(say('organisationStaff.title'));
  await her.look('organisations');
  await her.link(ngo.name);
  await her.arrive(ngo.name);
  await her.look('organisation to verify');
  await her.choose(new RegExp(`^${say('organisationStaff.verify.finding.verified')}`));
  await her.write(say('organisationStaff.verify.evidence'), 'Yhdistysrekisterin ote 22.11.2026');
  await her.button(say('organisationStaff.verify.send'));
  await her.see(say('organisationStaff.verify.sent'));
  await her.look('organisation verified');
};

const findRoom = async (them: Newcomer): Promise<void> => {
  await them.link(say('shell.navigation.search'), them.page.getByRole('banner'));
  await them.arrive(say('search.title.empty'));
  await them.look('search');
  await them.choose(say('when.kind.weekly'));
  await them.write(say('when.date.first'), series.firstDate);
  await them.write(say('when.start'), '17');
  await them.write(say('when.end'), '19');
  await them.choose(say('when.ends.count'));
  await them.write(say('when.count'), String(series.count));
  await them.write(say('search.people'), '12');
  await them.button(say('search.submit'));
  await them.see(say('search.card.free', { free: 3, total: 3 }));
  await them.look('results');
  await them.link(room.name);
  await them.arrive(room.name);
  await them.look('room');
  await them.link(say('rooms.book'));
  await them.arrive(say('request.title', { room: room.name }));
};

const sendRequest = async (them: Newcomer): Promise<void> => {
  await them.look('request');
  await them.write(say('request.internal-title'), series.title);
  await them.choose(series.activity);
  await them.select(new RegExp(`^${say('request.area')}`), ngo.area);
  await them.choose(say('request.public.shown'));
  await them.write(say('request.public-title'), series.publicTitle);
  await them.write(say('request.person.name'), volunteer.name);
  await them.write(say('request.person.phone'), volunteer.phone);
  await them.button(say('request.step.next'));
  await them.look('request: needs');
  await them.button(say('request.step.next'));
  await them.mark(say('request.terms'));
  await them.look('request: send');
  await them.button(say('request.send.request', { count: series.count }));
  await them.arrive(say('request.sent.requested'));
  await them.look('sent');
  await them.link(say('request.sent.open'));
  await them.arrive(series.title);
  await them.look('booking that waits');
};

const approve = async (him: Newcomer): Promise<void> => {
  await him.open('/hyvaksynnat');
  await him.link(ngo.name);
  await him.page.getByRole('heading', { level: 2, name: series.title }).waitFor();
  await him.look('queue with the request open');
  await him.button(say('approvals.approve.dates', { count: series.count }));
  await him.see(say('approvals.pending.approve', { count: series.count, organisation: ngo.name }));
  await him.look('queue with a decision that can be undone');
  // Leaving the page sends the decision at once.
  await him.link(say('shell.navigation.calendar'), him.page.getByRole('banner'));
  await him.arrive(say('siteCalendar.title'));
  await him.look('calendar of the site');
};

const seeApproved = async (them: Newcomer): Promise<void> => {
  await them.link(say('shell.navigation.bookings'), them.page.getByRole('banner'));
  await them.arrive(say('bookings.title'));
  await them.look('bookings');
  await them.link(series.title);
  await them.arrive(series.title);
  await them.see(say('bookings.standing.approved'));
  await them.look('booking that is approved');
};

const takeIntoUse = async (her: Newcomer, link: string): Promise<void> => {
  await county.becomeAdministrator(her, link);
  await county.nameTheRegion(her);
  await county.closeOnHolidays(her);
  await county.publishTexts(her);
  await county.addSite(her);
  await county.openSite(her);
  await county.addRoom(her);
  await county.inviteApprover(her);
  await county.openDoors(her);
};

await withProduct(
  'the first day of a county',
  (product) => {
    test('from an empty database to an approved series, by people who have never seen the product', async () => {
      const began = performance.now();
      const arrive = async () => newcomerAt(await product.open({ viewport: desktop }), newTally());
      const administrator = await arrive();
      await takeIntoUse(administrator, await linkOfTheLog(product));
      const approver = await arrive();
      await county.becomeApprover(approver, await linkOfTheMail(product, newCounty.approver.email));
      const person = await arrive();
      await register(person);
      await confirmRegistration(person, await linkOfTheMail(product, volunteer.email));
      await verify(administrator);
      await findRoom(person);
      await sendRequest(person);
      await approve(approver);
      await seeApproved(person);
      const everybody = { administrator, approver, volunteer: person };
      for (const [who, { complaints }] of Object.entries(everybody)) expect.soft(complaints(), who).toEqual([]);
      for (const [who, { tally }] of Object.entries(everybody)) console.info(who, tally);
      console.info('all', sumOf(Object.values(everybody)), `${((performance.now() - began) / 1000).toFixed(1)} s`);
    }, 120_000);
  },
  { demo: false },
);
