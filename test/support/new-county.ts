/** How a county takes the product into use, step by step, as its first administrator does it. */
import { expect } from 'vitest';
import type { Newcomer } from './newcomer.ts';
import { say } from './say.ts';

const finnish = say('editing.language.fi');

export const newCounty = {
  name: 'Itärannan hyvinvointialue',
  municipality: 'Joensuu',
  contact: 'tilat@itaranta.example',
  administrator: { name: 'Maija Virtanen', email: 'maija@itaranta.example', password: 'maalla-talo' },
  approver: { name: 'Olli Hyväksyjä', email: 'olli@itaranta.example', password: 'syksyn keltaiset lehdet' },
  site: { name: 'Rantatalo', street: 'Rantakatu 5', postalCode: '80100' },
  room: { name: 'Kokoustila Laine', capacity: '20' },
} as const;

const { administrator, approver, site, room } = newCounty;

type Step = 'region' | 'holidays' | 'terms' | 'premises' | 'people' | 'open';

const atStep = async (her: Newcomer, step: Step): Promise<void> => {
  await her.page.getByRole('heading', { level: 2, name: say(`setup.step.${step}`) }).waitFor();
  await her.look(`setup: ${step}`);
};

const stepDone = (her: Newcomer): Promise<void> => her.button(say('setup.done'));

const save = async (her: Newcomer): Promise<void> => {
  await her.button(say('editing.save'));
  await her.main.getByText(say('editing.state.saved'), { exact: true }).first().waitFor();
};

/** By the overview, as the house's own navigation leads. */
const backToSetup = async (her: Newcomer): Promise<void> => {
  await her.link(say('admin.section.overview'));
  await her.arrive(say('overview.title'));
  await her.look('overview before the doors are open');
  await her.link(say('overview.setup.go'));
  await her.arrive(say('setup.title'));
};

/** @param link of the log */
export const becomeAdministrator = async (her: Newcomer, link: string): Promise<void> => {
  await her.open(link);
  await her.arrive(say('setup.admin.title'));
  await her.look('first administrator');
  await her.write(say('setup.admin.name'), administrator.name);
  await her.write(say('setup.admin.email'), administrator.email);
  await her.write(say('setup.admin.password'), administrator.password);
  await her.button(say('setup.admin.create'));
  await her.arrive(say('setup.title'));
};

export const nameTheRegion = async (her: Newcomer): Promise<void> => {
  await atStep(her, 'region');
  await her.write(`${say('region.name')} ${finnish}`, newCounty.name);
  await her.write(say('region.contact.email'), newCounty.contact);
  await her.write(say('region.municipalities.find'), newCounty.municipality);
  await her.mark(newCounty.municipality);
  await save(her);
  await her.look('setup: region saved');
  await stepDone(her);
};

export const closeOnHolidays = async (her: Newcomer): Promise<void> => {
  await atStep(her, 'holidays');
  await her.mark(say('region.holidays'));
  await save(her);
  await stepDone(her);
};

const publish = async (her: Newcomer, kind: 'terms' | 'privacy'): Promise<void> => {
  await her.link(say('setup.terms.edit', { name: say(`texts.kind.${kind}`) }));
  await her.arrive(say(`texts.kind.${kind}`));
  await her.look(`text: ${kind}`);
  const words = say('texts.publish', { number: 1 });
  await her.button(words);
  await her.look(`text: ${kind}, asked whether to publish`);
  await her.button(words, her.page.getByRole('dialog'));
  await her.see(say('texts.published', { number: 1 }));
  await her.look(`text: ${kind} published`);
};

export const publishTexts = async (her: Newcomer): Promise<void> => {
  await atStep(her, 'terms');
  await publish(her, 'terms');
  await backToSetup(her);
  await publish(her, 'privacy');
  await backToSetup(her);
  await stepDone(her);
};

export const addSite = async (her: Newcomer): Promise<void> => {
  await atStep(her, 'premises');
  await her.link(say('setup.premises.sites'));
  await her.arrive(say('sites.title'));
  await her.look('sites: none yet');
  await her.link(say('sites.new'));
  await her.arrive(say('sites.new.title'));
  await her.look('new site');
  await her.write(`${say('sites.name')} ${finnish}`, site.name);
  await her.select(new RegExp(`^${say('sites.municipality')}`), newCounty.municipality);
  await her.write(say('sites.street'), site.street);
  await her.write(say('sites.postalCode'), site.postalCode);
  await her.button(say('sites.new.save'));
  await her.arrive(site.name);
};

/** Its hours, which come first, and then that everybody sees it. */
export const openSite = async (her: Newcomer): Promise<void> => {
  await her.look('site: hours');
  await her.button(/^Avaa ?: maanantai$/);
  await her.write(say('hours.opens', { day: 'maanantai' }), '8');
  await her.write(say('hours.closes', { day: 'maanantai' }), '20');
  await her.button(say('hours.copy.workdays'));
  await her.look('site: hours written');
  await save(her);
  await her.tab(say('sites.tab.basics'));
  await her.choose(new RegExp(`^${say('sites.state.published')}`));
  await save(her);
  await her.look('site published');
};

/** From its house; it brings its own space, and no text but the name that was written. */
export const addRoom = async (her: Newcomer): Promise<void> => {
  await her.link(say('roomSettings.new'));
  await her.arrive(say('roomSettings.new.title'));
  await her.look('new room');
  await her.write(`${say('roomSettings.field.name')} ${finnish}`, room.name);
  await her.write(say('roomSettings.field.capacity'), room.capacity);
  await her.choose(new RegExp(`^${say('roomSettings.state.published')}`));
  await her.button(say('roomSettings.new.save'));
  await her.arrive(room.name);
  const spaces = her.main.getByRole('group', { name: say('roomSettings.field.spaceIds') });
  expect(await spaces.getByRole('checkbox', { name: room.name }).isChecked()).toBe(true);
  expect(await her.main.getByLabel(`${say('roomSettings.field.description')} ${finnish}`).inputValue()).toBe('');
  await her.look('room settings');
  await backToSetup(her);
  await stepDone(her);
};

export const inviteApprover = async (her: Newcomer): Promise<void> => {
  await atStep(her, 'people');
  await her.link(say('setup.people.users'));
  await her.arrive(say('users.title'));
  await her.look('users');
  await her.button(say('users.invite'));
  const dialog = her.page.getByRole('dialog');
  await her.write(say('session.email'), approver.email, dialog);
  await her.choose(new RegExp(`^${say('session.role.approver')}`), dialog);
  await her.select(say('users.grant.site'), site.name, dialog);
  await her.look('invitation of staff, being written');
  await her.button(say('users.invite.send'), dialog);
  await her.see(say('users.invite.sent'));
  await her.look('users: invited');
  await backToSetup(her);
  await stepDone(her);
};

/** What she has done already is not held against her: neither terms nor rooms are missing. */
export const openDoors = async (her: Newcomer): Promise<void> => {
  await atStep(her, 'open');
  expect(await her.main.getByText(say('setup.open.no-terms')).count()).toBe(0);
  expect(await her.main.getByText(say('setup.open.no-rooms')).count()).toBe(0);
  await her.button(say('setup.open.go'));
  await her.see(say('setup.open.is'));
  await her.look('setup: opened');
};

/** @param link of the invitation's mail */
export const becomeApprover = async (him: Newcomer, link: string): Promise<void> => {
  await him.open(link);
  await him.see(say('organisations.invitation.staff'));
  await him.look('invitation of staff');
  await him.write(say('organisations.register.you.name'), approver.name);
  await him.write(say('organisations.invitation.password'), approver.password);
  await him.button(say('organisations.invitation.accept'));
  await him.arrive(say('approvals.title'));
  await him.look('queue: nothing yet');
};
