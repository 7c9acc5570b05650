import { expect, test } from 'vitest';
import { gistOf, linksIn } from '../../../shared/corrections/message.ts';

test.each([
  ['Ovi on kapea, 780 mm. Katso ovi.', 0],
  ['Klo 8.30, hinta 12.50 e/h, ks. s. 3/4', 0],
  ['Katso https://www.kunta.example/kuva.jpg', 1],
  ['www.a.example ja HTTPS://b.example, halpaa.example/osta', 3],
])('links are counted however they are written: %s', (message, count) => {
  expect(linksIn(message)).toBe(count);
});

test('messages that differ in spaces and capitals only say the same', () => {
  expect(gistOf(' Ovi on\n kapea ')).toBe(gistOf('OVI on kapea'));
  expect(gistOf('Ovi on kapea')).not.toBe(gistOf('Ovi ei ole kapea'));
});
