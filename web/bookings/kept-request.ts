/**
 * The unsent request, kept for as long as the tab is open: it survives signing in, a reload and a step back. Not on
 * the device, for it names people.
 */
import { emptyForm, type RequestForm } from './request-form.ts';

const place = 'tilava.request';

/** What was kept, as far as it has the form's members; the form is only ever read back by the version that wrote it. */
export const keptForm = (): RequestForm | undefined => {
  try {
    const kept = sessionStorage.getItem(place);
    return kept === null ? undefined : { ...emptyForm, ...(JSON.parse(kept) as Partial<RequestForm>) };
  } catch {
    return undefined;
  }
};

export const keepForm = (form: RequestForm): void => {
  try {
    sessionStorage.setItem(place, JSON.stringify(form));
  } catch {
    // Storage is full or forbidden: the form lasts until the page is left.
  }
};

export const forgetForm = (): void => {
  try {
    sessionStorage.removeItem(place);
  } catch {
    // Nothing was kept either.
  }
};
