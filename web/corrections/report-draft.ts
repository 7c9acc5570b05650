/** What a reader writes about a fact, kept while the page is open: nothing is lost by closing the dialog or the network. */
import { createStore, type SetStoreFunction } from 'solid-js/store';
import { looksLikeEmail } from '../organisations/email-of.ts';

export interface ReportDraft {
  message: string;
  email: string;
  /** Seen by programs only. */
  website: string;
}

export type ReportStore = [draft: ReportDraft, set: SetStoreFunction<ReportDraft>];

/** One draft for each fact, by its key, and one for the room as a whole. */
export const createReportDrafts = () => {
  const drafts = new Map<string | null, ReportStore>();
  return {
    of: (factKey: string | null): ReportStore => {
      const known = drafts.get(factKey);
      if (known) return known;
      // Whoever gave an address once wants to be answered there again.
      const email = [...drafts.values()].at(-1)?.[0].email ?? '';
      const made = createStore<ReportDraft>({ message: '', email, website: '' });
      drafts.set(factKey, made);
      return made;
    },
    /** Sent: only the address stays. */
    empty: (factKey: string | null) => drafts.get(factKey)?.[1]({ message: '', website: '' }),
  };
};

export interface ReportWords {
  missing: string;
  long: string;
  email: string;
}

/** What is wrong with a draft, by field; `false` where all is well. */
export const faultsOf = ({ message, email }: ReportDraft, words: ReportWords) => {
  const { length } = message.trim();
  return {
    message: (length < 5 && words.missing) || (length > 1000 && words.long),
    email: email.trim() !== '' && !looksLikeEmail(email) && words.email,
  };
};
