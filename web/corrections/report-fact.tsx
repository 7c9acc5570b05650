import { createContext, createSignal, type JSX, Show, useContext } from 'solid-js';
import { useText } from '../i18n/language.tsx';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { VisuallyHidden } from '../ui/visually-hidden.tsx';
import { createReportDrafts } from './report-draft.ts';
import { type ReportedFact, ReportForm, ReportSent } from './report-form.tsx';

type Kind = 'missing' | 'wrong' | 'any';

interface Asked {
  kind: Kind;
  fact: ReportedFact | null;
}

const Reports = createContext<(asked: Asked) => void>();

export interface ReportsProps {
  /** The room that is told of, by id or code. */
  room: string;
  children: JSX.Element;
}

/** Around what is told of a room: every {@link ReportFact} inside opens the one dialog that is here. */
export const ReportsOf = (props: ReportsProps) => {
  const { t } = useText();
  const drafts = createReportDrafts();
  const [asked, setAsked] = createSignal<Asked>();
  const [sent, setSent] = createSignal<{ answered: boolean }>();

  const open = (what: Asked) => {
    setSent(undefined);
    setAsked(what);
  };
  const close = () => setAsked(undefined);
  const confirm = (factKey: string | null) => {
    setSent({ answered: drafts.of(factKey)[0].email.trim() !== '' });
    drafts.empty(factKey);
  };

  return (
    <Reports.Provider value={open}>
      {props.children}
      <Dialog title={t(`corrections.${asked()?.kind ?? 'any'}`)} open={asked() !== undefined} onClose={close}>
        <Show when={asked()} keyed>
          {({ fact }) => (
            <Show
              when={sent()}
              fallback={
                <ReportForm
                  room={props.room}
                  fact={fact}
                  draft={drafts.of(fact?.key ?? null)}
                  onSent={() => confirm(fact?.key ?? null)}
                  onLeave={close}
                />
              }
            >
              {(is) => <ReportSent answered={is().answered} onDone={close} />}
            </Show>
          )}
        </Show>
      </Dialog>
    </Reports.Provider>
  );
};

export interface ReportFactProps {
  /** What is said of the fact: that it is missing or that it is wrong. */
  kind: Kind;
  /** None: about the room as a whole. */
  fact?: ReportedFact;
}

/** The way to say that something is missing or wrong; nothing where nobody could take it. */
export const ReportFact = (props: ReportFactProps) => {
  const { t } = useText();
  const open = useContext(Reports);
  const press = () => open?.({ kind: props.kind, fact: props.fact ?? null });
  return (
    <Show when={open}>
      <span class="no-print">
        <Button variant={props.fact ? 'link' : 'quiet'} icon={props.fact ? undefined : 'edit'} onClick={press}>
          {t(`corrections.${props.kind}`)}
          <Show when={props.fact}>
            {(fact) => <VisuallyHidden>{t('corrections.about', { fact: fact().label })}</VisuallyHidden>}
          </Show>
        </Button>
      </span>
    </Show>
  );
};
