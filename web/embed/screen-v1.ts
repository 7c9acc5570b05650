/**
 * Runs on the screens of lobbies and doors: asks for the page anew every minute and keeps what it has while nobody
 * answers, lets the clock and the states go on by themselves, and turns the pages of what does not fit.
 */

/** Milliseconds between two askings, between two pages, and after which old news are said to be old. */
const askEvery = 60_000;
const turnEvery = 12_000;
const staleAfter = 180_000;

/** Of the house's clock to the device's. */
let offset = 0;
let heardAt = Date.now();
let turns = 0;
let pausedUntil = 0;

const now = (): number => Date.now() + offset;

const mains = (): HTMLElement[] => [...document.querySelectorAll<HTMLElement>('main')];

const shown = (): HTMLElement | undefined => mains().find((main) => !main.hidden);

const show = (language: string | undefined): void => {
  const all = mains();
  const main = all.find(({ lang }) => lang === language) ?? all[0];
  for (const each of all) each.hidden = each !== main;
  document.documentElement.lang = main?.lang ?? '';
  document.title = main?.dataset.title ?? document.title;
};

/** `17.05`, in English `17:05`, at the house. */
const timeWords = (at: number, language: string): string => {
  const format = new Intl.DateTimeFormat('en-GB', { timeZone: document.body.dataset.zone, timeStyle: 'short' });
  const time = format.format(at);
  return language === 'en' ? time : time.replace(':', '.').replace(/^0/, '');
};

/** The clock goes on, what has begun is marked, and what is over goes. */
const keepTime = (): void => {
  const at = now();
  for (const part of document.querySelectorAll<HTMLElement>('[data-from]')) {
    const isOn = Number(part.dataset.from) <= at && at < Number(part.dataset.to);
    if (part.matches('.state')) part.hidden = !isOn;
    part.toggleAttribute('data-over', Number(part.dataset.to) <= at);
    part.querySelector('i')?.toggleAttribute('hidden', !isOn);
  }
  const isStale = Date.now() - heardAt > staleAfter;
  for (const main of mains()) {
    const clock = main.querySelector('.clock');
    if (clock) clock.textContent = timeWords(at, main.lang);
    const stale = main.querySelector<HTMLElement>('.stale');
    if (!stale) continue;
    stale.hidden = !isStale;
    const time = stale.querySelector('time');
    if (time) time.textContent = timeWords(heardAt + offset, main.lang);
  }
};

/** The rows that are not over, as many together as fit. */
const pagesOf = (list: HTMLElement): HTMLElement[][] => {
  const rows = [...list.querySelectorAll<HTMLElement>('li')];
  for (const row of rows) row.hidden = row.hasAttribute('data-over');
  const pages: HTMLElement[][] = [];
  let top = 0;
  for (const row of rows) {
    if (row.hidden) continue;
    const page = pages.at(-1);
    if (page && row.offsetTop + row.offsetHeight - top <= list.clientHeight) page.push(row);
    else {
      pages.push([row]);
      top = row.offsetTop;
    }
  }
  return pages;
};

/** Shows the page of the list that has its turn, and says which of how many it is. */
const drawPage = (list: HTMLElement, { dataset }: HTMLElement): number => {
  const pages = pagesOf(list);
  const index = pages.length > 0 ? turns % pages.length : 0;
  for (const [place, page] of pages.entries()) for (const row of page) row.hidden = place !== index;
  const section = list.parentElement;
  section?.querySelector('.none')?.toggleAttribute('hidden', pages.length > 0);
  const label = section?.querySelector('.pages');
  const words = dataset.page?.replace('{page}', `${index + 1}`).replace('{pages}', `${pages.length}`);
  if (label) label.textContent = pages.length > 1 ? (words ?? '') : '';
  return pages.length;
};

const drawPages = (main: HTMLElement): number => {
  const counts = [...main.querySelectorAll<HTMLElement>('.uses')].map((list) => {
    const { clientHeight } = list;
    const count = drawPage(list, main);
    // What says the page may have taken a line from the list.
    return list.clientHeight < clientHeight ? drawPage(list, main) : count;
  });
  return Math.max(1, ...counts);
};

const draw = (): number => {
  keepTime();
  const main = shown();
  return main ? drawPages(main) : 1;
};

/** The next page; after the last one the next language. */
const turn = (): void => {
  if (Date.now() < pausedUntil) return;
  turns += 1;
  if (turns >= draw()) {
    turns = 0;
    const all = mains();
    const next = all[(all.findIndex((main) => !main.hidden) + 1) % all.length];
    show(next?.lang);
  }
  draw();
};

const stylesOf = (page: Document): string | null | undefined =>
  page.querySelector('link[rel=stylesheet]')?.getAttribute('href');

const refresh = async (): Promise<void> => {
  try {
    const response = await fetch(location.href, { cache: 'no-cache', signal: AbortSignal.timeout(20_000) });
    if (!response.ok) return;
    const page = new DOMParser().parseFromString(await response.text(), 'text/html');
    // Another version of the product: whoever answered will answer that too.
    if (stylesOf(page) !== stylesOf(document)) return location.reload();
    const at = Date.parse(response.headers.get('Date') ?? '');
    if (!Number.isNaN(at)) offset = at - Date.now();
    heardAt = Date.now();
    const language = shown()?.lang;
    document.body.replaceChildren(...page.body.children);
    show(language);
  } catch {
    // What was last heard stays, and after a while is said to be old.
  } finally {
    draw();
  }
};

/** Whoever reads may stop the turning: by a key or a touch, for a minute. */
const pause = (): void => {
  pausedUntil = Date.now() + 60_000;
};

/** A tablet stays awake, where it may. */
const stayAwake = (): void => {
  if (document.visibilityState === 'visible') navigator.wakeLock?.request('screen').catch(() => undefined);
};

addEventListener('keydown', pause);
addEventListener('pointerdown', pause);
addEventListener('resize', draw);
document.addEventListener('visibilitychange', stayAwake);
setInterval(() => void refresh(), askEvery);
setInterval(turn, turnEvery);
setInterval(keepTime, 5000);
stayAwake();
draw();
void document.fonts.ready.then(draw);
// At once, for the clock.
void refresh();
