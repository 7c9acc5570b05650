import { describe, expect, test, vi } from 'vitest';
import { copyOf } from '../../../web/embed/copy-page.ts';

const address = new URL('https://tilat.example.fi/embed/rooms/R02?lang=fi');

const copied = (html: string, turn = vi.fn()): HTMLElement => {
  const main = new DOMParser().parseFromString(`<main>${html}</main>`, 'text/html').querySelector('main');
  return copyOf(main as HTMLElement, address, turn);
};

describe('a calendar taken over into another page', () => {
  test('keeps its parts, words and meaning, one level of heading deeper', () => {
    const html =
      '<h1>Sali</h1><table role="table" class="hours"><tbody><tr><th scope="row">ma</th><td colspan="8" class="b">Varattu</td></tr></tbody></table>';
    const copy = copied(html);
    expect(copy.tagName).toBe('SECTION');
    expect(copy.innerHTML).toBe(html.replaceAll('h1>', 'h2>'));
  });

  test.each([
    ['a script', '<script>alert(1)</script>'],
    ['a frame', '<iframe src="https://evil.example"></iframe>'],
    ['an image', '<img src="x" onerror="alert(1)">'],
    ['a form', '<form action="https://evil.example"><input></form>'],
    ['a style', '<style>body { display: none }</style>'],
    ['a drawing', '<svg><script>alert(1)</script></svg>'],
    ['a comment', '<!-- hidden -->'],
  ])('leaves out %s', (_, html) => {
    expect(copied(`<div>a${html}b</div>`).innerHTML).toBe('<div>ab</div>');
  });

  test('leaves out what acts by itself or styles by itself', () => {
    expect(copied('<p onclick="alert(1)" style="color: red" id="x" tabindex="1">a</p>').innerHTML).toBe('<p>a</p>');
  });

  test('makes links elsewhere absolute, and follows no other scheme than the web’s', () => {
    const [room, relative, script] = copied(
      '<a href="https://tilat.example.fi/tilat/R02">a</a><a href="/tilat">b</a><a href="javascript:alert(1)">c</a>',
    ).children as unknown as HTMLAnchorElement[];
    expect(room?.getAttribute('href')).toBe('https://tilat.example.fi/tilat/R02');
    expect(relative?.getAttribute('href')).toBe('https://tilat.example.fi/tilat');
    expect(script?.hasAttribute('href')).toBe(false);
  });

  test('turns links within the calendar into buttons', () => {
    const turn = vi.fn();
    const button = copied(
      '<a data-k="next" href="?lang=fi&amp;view=week&amp;from=2027-01-18">Seuraava</a>',
      turn,
    ).querySelector('button');
    button?.click();
    expect(button?.type).toBe('button');
    expect(turn).toHaveBeenCalledWith(new URL('?lang=fi&view=week&from=2027-01-18', address), 'next');
  });
});
