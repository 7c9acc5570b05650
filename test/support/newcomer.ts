/** Somebody who uses the product for the first time: does what a person does on a page, and each deed is counted. */
import type { Locator, Page } from 'playwright-core';
import { complaintsOf, expectAccessible, expectNoSidewaysScroll } from './page-checks.ts';

/** What somebody did. */
export interface Tally {
  /** Buttons and links pressed, boxes and choices marked, links of mails opened. */
  presses: number;
  /** Fields written or chosen from a list. */
  fields: number;
  /** Pages and states that were looked at. */
  looks: number;
}

export const newTally = (): Tally => ({ presses: 0, fields: 0, looks: 0 });

export const desktop = { width: 1280, height: 900 };
const phone = { width: 390, height: 844 };

type Words = string | RegExp;

/** A person at a page. All are found by their role and name, as a reader of the screen finds them. */
export const newcomerAt = (page: Page, tally: Tally) => {
  const complaints = complaintsOf(page);
  const press = async (found: Locator): Promise<void> => {
    tally.presses += 1;
    await found.click();
  };
  const write = async (found: Locator, text: string): Promise<void> => {
    tally.fields += 1;
    await found.fill(text);
  };
  const main = page.getByRole('main');
  return {
    page,
    main,
    tally,
    /** What the browser complained about; that nobody is signed in is told by 401 and is no fault. */
    complaints: () => complaints.filter((text) => !text.includes('401')),
    /** Opens an address that was given to her: the link of a mail, or the first page. */
    open: async (path: string): Promise<void> => {
      tally.presses += 1;
      await page.goto(path);
    },
    arrive: (name: Words) => page.getByRole('heading', { level: 1, name }).waitFor(),
    see: (words: Words) => main.getByText(words).first().waitFor(),
    button: (name: Words, within: Locator = main) => press(within.getByRole('button', { name, exact: true })),
    link: (name: Words, within: Locator = main) => press(within.getByRole('link', { name, exact: true }).first()),
    tab: (name: Words) => press(main.getByRole('tab', { name })),
    mark: (name: Words, within: Locator = main) => press(within.getByRole('checkbox', { name })),
    choose: (name: Words, within: Locator = main) => press(within.getByRole('radio', { name })),
    write: (label: Words, text: string, within: Locator = main) =>
      write(within.getByLabel(label).and(page.locator('input, textarea')), text),
    select: async (label: Words, option: string, within: Locator = main): Promise<void> => {
      tally.fields += 1;
      await within.getByRole('combobox', { name: label }).selectOption({ label: option });
    },
    /** Accessible as it is, and no wider than a phone when it is read on one. */
    look: async (name: string): Promise<void> => {
      tally.looks += 1;
      await expectAccessible(page, name);
      await page.setViewportSize(phone);
      await expectNoSidewaysScroll(page, name);
      await page.setViewportSize(desktop);
    },
  };
};

export type Newcomer = ReturnType<typeof newcomerAt>;

/** What they did together. */
export const sumOf = (people: readonly Pick<Newcomer, 'tally'>[]): Tally =>
  people.reduce(
    (sum, { tally }) => ({
      presses: sum.presses + tally.presses,
      fields: sum.fields + tally.fields,
      looks: sum.looks + tally.looks,
    }),
    newTally(),
  );
