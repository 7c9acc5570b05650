import { screen, waitFor } from '@solidjs/testing-library';
import { describe, expect, test } from 'vitest';
import { questionWords } from '../../../shared/survey/question-words.ts';
import { answerWith, noAnswer, refusal } from '../../support/fake-service.ts';
import { expectNoViolations } from '../../support/page.tsx';
import { say } from '../../support/say.ts';
import { asked, at, button, open, sendNow, sentFacts, service, state, stored } from './opened-survey.tsx';
import { fact } from './sample-house.ts';

describe('a survey asks one question a screen', () => {
  test('the rooms of the house say how much of them is known', async () => {
    service({ facts: [fact('entrance.steps_count', 0), fact('entrance.ramp', 'none')] });
    const { container, user, address } = open('');
    const room = await screen.findByRole('link', { name: /Sali/ });
    expect(room.textContent).toContain('Tiedossa 2/18');
    await expectNoViolations(container);
    await user.click(room);
    await asked('route.outdoor_slope_pct');
    expect(address()).toBe('/kartoitus/K?tila=R1&ovi=main&kysymys=route.outdoor_slope_pct');
  });

  test('what was known before is confirmed with one tap, and keeps the word of whoever measured it', async () => {
    const known = service({ facts: [fact('entrance.door_width_mm', 850)] });
    const { container, user } = open(at('entrance.door_width_mm'));
    await asked('entrance.door_width_mm');
    expect(screen.getByText('Aiemmin 850 mm, 3.9.2026')).toBeTruthy();
    await expectNoViolations(container);
    await user.click(await button('Edelleen 850 mm'));
    await asked('entrance.door_threshold_mm');
    sendNow();
    await state(say('survey.state.sent'));
    const [entry] = sentFacts(known)[0] ?? [];
    expect(entry).toMatchObject({ subjectKind: 'entrance', subjectId: 'main', value: 850, seen: 850 });
    expect(entry).not.toHaveProperty('source');
  });

  test('a choice answers and goes on, and what has no meaning after it is passed over', async () => {
    service();
    const { user } = open(at('entrance.ramp'));
    await asked('entrance.ramp');
    await user.click(await button('None'));
    await asked('entrance.level_difference_mm');
    await user.click(await screen.findByRole('link', { name: say('survey.answer.back') }));
    await asked('entrance.ramp');
    await user.click(await button('Fixed'));
    await asked('entrance.ramp_slope_pct');
  });

  test('a number that is hardly possible is asked once more, with what was probably meant', async () => {
    const known = service();
    const { container, user } = open(at('entrance.door_width_mm'));
    await asked('entrance.door_width_mm');
    await user.type(screen.getByRole('textbox'), '85{Enter}');
    const meant = await button('Tarkoitin 850 mm');
    expect(screen.queryByRole('button', { name: '85 mm on oikein' })).toBeNull();
    expect(document.activeElement).toBe(meant);
    await expectNoViolations(container);
    await user.click(meant);
    await asked('entrance.door_threshold_mm');
    sendNow();
    await state(say('survey.state.sent'));
    expect(sentFacts(known)[0]?.[0]).toMatchObject({ value: 850, source: 'measured', seen: null });
  });

  test('a word instead of a number is refused at its field', async () => {
    service();
    const { user } = open(at('entrance.door_width_mm'));
    await asked('entrance.door_width_mm');
    const field = screen.getByRole('textbox');
    await user.type(field, 'leveä{Enter}');
    expect(field.getAttribute('aria-invalid')).toBe('true');
    expect(screen.getByText(say('survey.answer.not-number', { example: 600 }))).toBeTruthy();
    await user.clear(field);
    await user.type(field, '5000{Enter}');
    expect(await screen.findByText(say('survey.answer.range', { min: 400, max: 3000 }))).toBeTruthy();
  });

  test('the gap under a level becomes a slope', async () => {
    const known = service();
    const { user } = open(at('route.outdoor_slope_pct'));
    await asked('route.outdoor_slope_pct');
    await user.type(screen.getByLabelText(say('survey.slope.help.label')), '45');
    expect(screen.getByText(say('survey.slope.help.result', { percent: '4,5' }))).toBeTruthy();
    await user.click(await button(say('survey.slope.help.use')));
    await asked('route.outdoor_surface');
    sendNow();
    await state(say('survey.state.sent'));
    expect(sentFacts(known)[0]?.[0]).toMatchObject({ subjectKind: 'site', value: 4.5 });
  });

  test('the summary tells what was answered and what is still open, and leads on', async () => {
    const known = service({ facts: [fact('entrance.ramp', 'fixed')] });
    const verdicts = { wheelchair: 'U', walker: 'U', mobility: 'U', vision: 'U', hearing: 'U', sensory: 'U' };
    known.answer('GET /rooms/hall', () => ({ accessibility: verdicts }));
    const { container, user, address } = open(at('wc.grab_bars'));
    await asked('wc.grab_bars');
    await waitFor(() => expect(known.sentTo('GET /rooms/hall')).toHaveLength(1));
    known.answer('GET /rooms/hall', () => ({ accessibility: { ...verdicts, walker: 'S' } }));
    await user.click(await button('Both'));
    await user.click(await button(say('survey.end.send')));
    await screen.findByRole('heading', { level: 1, name: say('survey.end.title') });
    const answered = screen.getByRole('region', { name: say('survey.end.answered') });
    expect(answered.textContent).toContain('both');
    const unknown = screen.getByRole('region', { name: say('survey.end.open') });
    expect(unknown.textContent).toContain(questionWords['entrance.ramp_slope_pct']?.fi);
    expect(unknown.textContent).not.toContain(questionWords['entrance.ramp']?.fi);
    const suits = await screen.findByRole('region', { name: say('survey.end.verdicts') });
    expect(suits.textContent).toContain('Rollaattoriennen ei tietoa, nyt soveltuu');
    expect(suits.textContent).toContain('Pyörätuoliei tietoa, ennallaan');
    await expectNoViolations(container);
    await user.click(screen.getByRole('link', { name: /Lisää kysymyksiä/ }));
    await asked('parking.accessible_count');
    expect(address()).toContain('lisaa=1');
  });
});

describe('each door has its own way', () => {
  test('of several, the surveyor chooses; the way through another than the main one stands apart', async () => {
    const known = service({ doors: 2 });
    const { container, user } = open('?tila=R1');
    await screen.findByRole('heading', { level: 1, name: say('survey.door.title') });
    await expectNoViolations(container);
    await user.click(await button('Pihaovi'));
    await asked('route.outdoor_slope_pct');
    await user.type(screen.getByRole('textbox', { name: 'Vastaus (%)' }), '3{Enter}');
    await asked('route.outdoor_surface');
    sendNow();
    await state(say('survey.state.sent'));
    expect(sentFacts(known)[0]?.[0]).toMatchObject({ subjectKind: 'entrance', subjectId: 'yard' });
  });

  test('a door that the house does not know yet is added once, and the answers about it follow', async () => {
    const known = service({ doors: 0 });
    known.answer('PUT /sites/house/facts', () => stored);
    known.answer('POST /sites/house/entrances', noAnswer);
    const { user } = open(`?tila=R1&kysymys=ovi`);
    await user.type(await screen.findByLabelText(/Oven nimi/), 'Takaovi');
    await user.click(await button(say('survey.door.add')));
    await asked('route.outdoor_slope_pct');
    await user.click(await button(say('survey.answer.skip')));
    await asked('route.outdoor_surface');
    await user.click(await button(say('survey.answer.skip')));
    await asked('entrance.steps_count');
    await user.click(await button(say('survey.answer.zero.steps')));
    await asked('entrance.ramp');
    sendNow();
    await state(say('survey.state.offline', { count: 1 }));
    known.answer('POST /sites/house/entrances', () => answerWith(201, { id: 'back', name: {}, isUsed: false }));
    sendNow();
    await state(say('survey.state.sent'));
    const keys = known.sentTo('POST /sites/house/entrances').map(({ headers }) => headers.get('idempotency-key'));
    expect(new Set(keys).size).toBe(1);
    expect(sentFacts(known)[0]?.[0]).toMatchObject({ subjectKind: 'entrance', subjectId: 'back', value: 0 });
    await asked('entrance.ramp');
  });
});

describe('a lift or toilet is told once for all rooms that use it', () => {
  const toilet = { id: 't1', kind: 'toilet', name: {}, rooms: ['hall'], isUsed: false, version: 1 };

  test('one that the house does not know yet is added once, and the answers and photos about it follow', async () => {
    const known = service();
    known.answer('GET /sites/house/facilities', noAnswer);
    known.answer('POST /photos', () => answerWith(201, { id: 'p1', version: 1 }));
    known.answer('PATCH /photos/p1', () => ({ id: 'p1', version: 2 }));
    const { container, user } = open(at('wc.door_width_mm'));
    await asked('wc.door_width_mm');
    await user.click(await screen.findByText(say('survey.facility.toilet.title')));
    await expectNoViolations(container);
    await user.click(await button(say('survey.facility.toilet.add')));
    expect(screen.getByText(say('survey.facility.name.missing'))).toBeTruthy();
    await user.type(screen.getByLabelText(/^Nimi/), 'Aulan wc');
    await user.click(await button(say('survey.facility.toilet.add')));
    expect(await screen.findByText('Tiedot kirjataan: Aulan wc')).toBeTruthy();
    await user.upload(
      screen.getByLabelText(say('survey.photo.take')),
      new File(['x'], 'wc.jpg', { type: 'image/jpeg' }),
    );
    await user.type(screen.getByLabelText(/Mitä kuvassa näkyy/), 'Wc:n ovi');
    await user.click(await button(say('survey.photo.keep')));
    await user.type(screen.getByRole('textbox', { name: /^Vastaus/ }), '850{Enter}');
    sendNow();
    await state(say('survey.state.offline', { count: 2 }));
    known.answer('GET /sites/house/facilities', () => ({ items: [] }));
    known.answer('POST /sites/house/facilities', () => answerWith(201, toilet));
    sendNow();
    await state(say('survey.state.sent'));
    const [added, ...more] = known.sentTo('POST /sites/house/facilities');
    expect(more).toEqual([]);
    expect(added?.headers.get('idempotency-key')).toMatch(/^laite-/);
    expect(added?.body).toEqual({ kind: 'toilet', name: { fi: 'Aulan wc', sv: '', en: '' }, rooms: ['hall'] });
    expect(sentFacts(known)[0]?.[0]).toMatchObject({
      subjectKind: 'facility',
      subjectId: 't1',
      value: 850,
      seen: null,
    });
    const photo = known.sentTo('POST /photos')[0];
    expect([photo?.query.get('subjectKind'), photo?.query.get('subjectId')]).toEqual(['facility', 't1']);
  });

  test('where somebody else has told of one meanwhile, theirs stands and the answers are about it', async () => {
    const known = service();
    known.answer('GET /sites/house/facilities', () => ({ items: [{ ...toilet, id: 'theirs' }] }));
    const { user } = open(at('wc.door_width_mm'));
    await user.click(await screen.findByText(say('survey.facility.toilet.title')));
    await user.type(screen.getByLabelText(/^Nimi/), 'Aulan wc');
    await user.click(await button(say('survey.facility.toilet.add')));
    await user.type(screen.getByRole('textbox', { name: /^Vastaus/ }), '850{Enter}');
    sendNow();
    await state(say('survey.state.sent'));
    expect(known.sentTo('POST /sites/house/facilities')).toEqual([]);
    expect(sentFacts(known)[0]?.[0]).toMatchObject({ subjectKind: 'facility', subjectId: 'theirs', seen: null });
  });

  test('one that serves other rooms already serves this one too, whoever else changes it at that moment', async () => {
    const known = service({ facts: [fact('lift.needed', true, { subjectKind: 'room', subjectId: 'group' })] });
    const lift = { id: 'lift', kind: 'lift', name: {}, rooms: ['hall'], isUsed: true, version: 3 };
    known.answer('GET /sites/house/facilities', () => ({ items: [lift] }));
    known.answer('PATCH /sites/house/facilities/lift', () => {
      known.answer('PATCH /sites/house/facilities/lift', () => ({ ...lift, version: 5 }));
      known.answer('GET /sites/house/facilities', () => ({
        items: [{ ...lift, rooms: ['hall', 'cellar'], version: 4 }],
      }));
      return refusal(412, 'request.stale', {});
    });
    const { user } = open('?tila=R2&kysymys=lift.door_width_mm');
    await user.click(await screen.findByText(say('survey.facility.lift.title')));
    await user.click(await button('Hissi'));
    expect(await screen.findByText('Tiedot kirjataan: Hissi')).toBeTruthy();
    sendNow();
    await waitFor(() => expect(known.sentTo('PATCH /sites/house/facilities/lift')).toHaveLength(2));
    const last = known.sentTo('PATCH /sites/house/facilities/lift')[1];
    expect(last?.headers.get('if-match')).toBe('"4"');
    expect(last?.body).toEqual({ rooms: ['hall', 'cellar', 'group'] });
  });
});
