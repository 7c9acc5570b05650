import { expect, test } from 'vitest';
import { htmlMailOf } from '../../../server/notifications/html-mail.ts';

const frame = { subject: 'Muistutus: Sali', language: 'fi' as const, region: 'Pohjoisranta & Co', accent: null };
const secret = 'uH2hDIBTLDPK4Gs2Lue8BB8mTC5o7QsYJHwmOzflFAY';
const htmlOf = (...blocks: string[]) => htmlMailOf([...blocks, 'Älä vastaa.'].join('\n\n'), frame);
/** The words of every link, those of buttons with a star. */
const linksIn = (html: string) =>
  [...html.matchAll(/<a href="[^"]*" style="([^"]*)">([^<]*)<\/a>/g)].map(
    ([, style = '', words]) => `${style.includes('background') ? '*' : ''}${words}`,
  );

test('what does something is a button with its label, everything else a link', () => {
  const html = htmlOf(
    `ti 2.2.2027\nEtkö tarvitse tätä aikaa? Anna se muille: https://t.example/peru-kerta#${secret}`,
    'Voit lopettaa nämä viestit: https://t.example/oma#viestit',
    'Varaus ja kaikki sen kerrat: https://t.example/varaukset/b1',
  );
  expect(linksIn(html)).toEqual(['*Anna se muille', 'Voit lopettaa nämä viestit', 'Varaus ja kaikki sen kerrat']);
  expect(html).toContain('ti 2.2.2027<br>Etkö tarvitse tätä aikaa?');
});

test('where nothing does anything the first link stands out', () => {
  const html = htmlOf(
    'Varauksesi on hyväksytty.',
    'Avaa varaus: https://t.example/varaukset/b1',
    'https://t.example/yhteys',
  );
  expect(linksIn(html)).toEqual(['*Avaa varaus', 'https://t.example/yhteys']);
});

test('lists and quotations are such, and whatever people wrote stays words', () => {
  const html = htmlOf('Kerrat:\n- ti 2.2.\n- ti 9.2.', '> <img src=x onerror=alert(1)>\n> "hei" & moi');
  expect(html).toMatch(/<li[^>]*>ti 2\.2\.<\/li><li[^>]*>ti 9\.2\.<\/li>/);
  expect(html).toContain('&lt;img src=x onerror=alert(1)&gt;<br>&quot;hei&quot; &amp; moi');
  expect(html).not.toMatch(/<(?:img|script|link|style)\b|url\(/);
  expect(html).toContain('Pohjoisranta &amp; Co');
});

test('a sentence keeps the full stop after an address out of the link', () => {
  const html = htmlOf('Katso https://t.example/yhteys. Sitten soita.');
  expect(html).toContain(
    '<a href="https://t.example/yhteys" style="color:#14594f">https://t.example/yhteys</a>. Sitten',
  );
});

test('the region’s colour takes the place of the product’s', () => {
  const html = htmlMailOf('Avaa: https://t.example/a\n\nLoppu', { ...frame, accent: '#1f5f9e' });
  expect(html).toContain('background:#1f5f9e;color:#ffffff');
});
