import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { copyOf } from '../../../web/embed/copy-page.ts';
import { Gone, loadPage } from '../../../web/embed/load-page.ts';
import { createRetrying } from '../../../web/embed/retrying.ts';

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

describe('a calendar that cannot be had from us', () => {
  const fetching = vi.fn<typeof fetch>();
  const { signal } = new AbortController();

  beforeEach(() => {
    fetching.mockReset();
    vi.stubGlobal('fetch', fetching);
  });
  afterEach(() => vi.unstubAllGlobals());

  test.each([
    ['nothing answers', () => Promise.reject(new TypeError('Failed to fetch'))],
    ['we are broken', () => Promise.resolve(new Response('', { status: 503 }))],
  ])('is the last one that the browser has when %s, with its age', async (_, first) => {
    const headers = { Date: 'Mon, 11 Jan 2027 08:00:00 GMT' };
    fetching.mockImplementationOnce(first).mockResolvedValueOnce(new Response('<main>', { headers }));
    const page = await loadPage(address, signal);
    expect(page).toEqual({ text: '<main>', staleSince: new Date('2027-01-11T08:00:00Z') });
    expect(fetching.mock.calls.map(([, init]) => init?.cache)).toEqual(['default', 'force-cache']);
    expect(fetching.mock.calls.every(([, init]) => init?.credentials === 'omit')).toBe(true);
  });

  test.each([404, 410])('is gone when the answer is %d, and is not asked for again', async (status) => {
    fetching.mockResolvedValueOnce(new Response('', { status }));
    await expect(loadPage(address, signal)).rejects.toThrow(Gone);
    expect(fetching).toHaveBeenCalledTimes(1);
  });
});

describe('trying again', () => {
  const again = vi.fn();

  beforeEach(() => {
    again.mockReset();
    vi.useFakeTimers();
  });
  afterEach(() => vi.useRealTimers());

  test('waits twice as long after each failure, five minutes at most, and anew after success', () => {
    const retrying = createRetrying(again);
    const pauses = Array.from({ length: 9 }, () => {
      again.mockReset();
      retrying.later();
      let seconds = 0;
      while (again.mock.calls.length === 0) {
        vi.advanceTimersByTime(1000);
        seconds += 1;
      }
      return seconds;
    });
    expect(pauses).toEqual([5, 10, 20, 40, 80, 160, 300, 300, 300]);
    retrying.stop();
    retrying.later();
    vi.advanceTimersByTime(5000);
    expect(again).toHaveBeenCalledTimes(2);
  });

  test('goes at once when the net is back, and not at all while nobody can be looking', () => {
    const hidden = vi.spyOn(document, 'visibilityState', 'get').mockReturnValue('hidden');
    const retrying = createRetrying(again);
    retrying.later();
    vi.advanceTimersByTime(60_000);
    expect(again).not.toHaveBeenCalled();
    hidden.mockReturnValue('visible');
    dispatchEvent(new Event('online'));
    expect(again).toHaveBeenCalledTimes(1);
    retrying.later();
    retrying.stop();
    vi.advanceTimersByTime(600_000);
    dispatchEvent(new Event('online'));
    expect(again).toHaveBeenCalledTimes(1);
    hidden.mockRestore();
  });
});
