import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { Gone, type LoadedPage } from '../../../web/embed/load-page.ts';
import { createShowing, type Showing, type Stage } from '../../../web/embed/showing.ts';

const first = new URL('https://tilat.example.fi/embed/rooms/R02?from=2027-01-11');
const second = new URL('https://tilat.example.fi/embed/rooms/R02?from=2027-01-18');

const pageOf = (heading: string): LoadedPage => ({
  text: `<main><div class="bar"><h2>${heading}</h2><a data-k="next" href="?">Seuraava</a></div></main>`,
});

describe('a calendar whose pages are turned', () => {
  const load = vi.fn<Stage['load']>();
  const failed = vi.fn<Stage['failed']>();
  let status: HTMLElement;
  let showing: Showing;

  beforeEach(() => {
    vi.useFakeTimers();
    load.mockReset();
    failed.mockReset();
    document.body.innerHTML = '<p role="status"></p><main><h2>viikko 2</h2></main>';
    status = document.querySelector('p') as HTMLElement;
    status.scrollIntoView = vi.fn();
    const words = { slow: 'haetaan', failed: 'ei löydy', kept: 'entinen', stale: 'vanha {time}', retry: 'uudelleen' };
    const place = (page: Document): HTMLElement => {
      const main = page.querySelector('main') as HTMLElement;
      document.querySelector('main')?.replaceWith(main);
      return main;
    };
    const stage = { words: () => words, language: () => 'fi', status, root: document, load, place, failed };
    showing = createShowing(stage, first);
  });
  afterEach(() => {
    showing.stop();
    vi.useRealTimers();
    document.body.replaceChildren();
  });

  const settle = () => vi.advanceTimersByTimeAsync(0);
  const said = () => status.querySelector('span')?.textContent;
  const button = () => status.querySelector('button') as HTMLButtonElement;
  const heading = () => document.querySelector('h2')?.textContent;

  test('arrives at the control that was used, and says the new heading', async () => {
    load.mockResolvedValue(pageOf('viikko 3'));
    await showing.show(second, 'next');
    expect(heading()).toBe('viikko 3');
    expect(document.activeElement?.getAttribute('data-k')).toBe('next');
    expect(status.className).toBe('v');
    expect(said()).toBe('viikko 3');
  });

  test('stays when the next page cannot be had, and says so where it is seen', async () => {
    load.mockRejectedValue(new Error('503'));
    await showing.show(second, 'next');
    expect(heading()).toBe('viikko 2');
    expect(status.className).toBe('s');
    expect(said()).toBe('entinen');
    expect(button()).toMatchObject({ hidden: false, textContent: 'uudelleen' });
    expect(status.scrollIntoView).toHaveBeenCalledOnce();
    expect(failed).toHaveBeenCalledWith(second, false);
  });

  test('is tried again by itself, without a word and without taking the focus', async () => {
    load.mockRejectedValue(new Error('503'));
    await showing.show(second, 'next');
    button().focus();
    const words = status.querySelector('span')?.firstChild;
    await vi.advanceTimersByTimeAsync(5000);
    expect(load).toHaveBeenCalledTimes(2);
    // The very node: what is said anew is heard anew.
    expect(status.querySelector('span')?.firstChild).toBe(words);
    expect(document.activeElement).toBe(button());
    load.mockResolvedValue(pageOf('viikko 3'));
    await vi.advanceTimersByTimeAsync(10_000);
    expect(load.mock.calls.map(([url]) => url.href)).toEqual([second.href, second.href, second.href]);
    expect(heading()).toBe('viikko 3');
    expect(document.activeElement?.textContent).toBe('viikko 3');
    expect(button().hidden).toBe(true);
  });

  test('says at once that it tries when it is asked to, and fails in words again', async () => {
    load.mockRejectedValue(new Error('503'));
    await showing.show(second, 'next');
    button().click();
    expect(said()).toBe('haetaan');
    expect(button().hidden).toBe(false);
    await settle();
    expect(said()).toBe('entinen');
  });

  test('says after two seconds that it waits, and not before', async () => {
    load.mockReturnValue(new Promise(() => undefined));
    void showing.show(second, 'next');
    await vi.advanceTimersByTimeAsync(1900);
    expect(said()).toBe('');
    await vi.advanceTimersByTimeAsync(200);
    expect(said()).toBe('haetaan');
    expect(button().hidden).toBe(true);
  });

  test('offers no other try for what is gone', async () => {
    load.mockRejectedValue(new Gone());
    await showing.show(second, 'next');
    expect(said()).toBe('ei löydy');
    expect(button().hidden).toBe(true);
    await vi.advanceTimersByTimeAsync(600_000);
    expect(load).toHaveBeenCalledTimes(1);
    expect(failed).toHaveBeenCalledWith(second, true);
  });

  test('tells the age of what the browser still had, and asks anew until it is fresh', async () => {
    load.mockResolvedValueOnce({ ...pageOf('viikko 3'), staleSince: new Date('2027-01-11T08:00:00Z') });
    await showing.show(second, 'next');
    expect(said()).toMatch(/^vanha 11\.1\.2027 /);
    load.mockResolvedValue(pageOf('viikko 3'));
    await vi.advanceTimersByTimeAsync(5000);
    expect(status.className).toBe('v');
  });

  test('is asked for anew when its reader comes back to it after five minutes', async () => {
    load.mockResolvedValue(pageOf('viikko 2'));
    showing.comeBack();
    await settle();
    expect(load).not.toHaveBeenCalled();
    await vi.advanceTimersByTimeAsync(300_001);
    showing.comeBack();
    await settle();
    expect(load.mock.calls[0]?.[0].href).toBe(first.href);
  });
});
