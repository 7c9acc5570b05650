import { createSignal, Show } from 'solid-js';
import { type Language, type LocalText, languages } from '../../shared/i18n/language.ts';
import {
  type MailFault,
  type MailKind,
  type MailPlaceholder,
  mailFaultOf,
  mailGroupOf,
} from '../../shared/texts/mail-kinds.ts';
import type { MailPreviewView, MailTextView } from '../../shared/texts/mail-schemas.ts';
import { answerOf, api } from '../api/client.ts';
import { createReading } from '../api/reading.ts';
import { createEditor, type Editor } from '../editing/create-editor.ts';
import { EditorForm } from '../editing/editor-form.tsx';
import { createFieldNames } from '../editing/field-words.ts';
import { HistoryPanel } from '../editing/history-panel.tsx';
import { LocalTextField } from '../editing/local-text-field.tsx';
import { useText } from '../i18n/language.tsx';
import { Button } from '../ui/button.tsx';
import { RadioGroup } from '../ui/choice-group.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { FactList } from '../ui/fact-list.tsx';
import { FaultMessage } from '../ui/fault-message.tsx';
import { Skeleton } from '../ui/skeleton.tsx';
import { readMailText, writeMailText } from './queries.ts';

interface WordsDraft {
  subject: LocalText;
  body: LocalText;
}

const draftOf = ({ subject, body }: WordsDraft): WordsDraft => ({ subject, body });

const Placeholders = (props: { names: readonly string[]; required: readonly string[] }) => {
  const { t } = useText();
  const facts = () => [
    ...props.names.map((name) => ({
      term: `{${name}}`,
      description: t(`texts.placeholder.${name as MailPlaceholder}`),
    })),
    ...(props.names.includes('count')
      ? [{ term: '{count|yksi kerta|# kertaa}', description: t('texts.placeholder.plural') }]
      : []),
  ];
  return (
    <section class="stack stack-s">
      <h2>{t('texts.placeholders')}</h2>
      <FactList facts={facts()} />
      <Show when={props.required.length > 0}>
        <p>{t('texts.mail.required', { names: props.required.map((name) => `{${name}}`).join(', ') })}</p>
      </Show>
    </section>
  );
};

const Preview = (props: { kind: MailKind; draft: WordsDraft }) => {
  const { t, language } = useText();
  const [chosen, setChosen] = createSignal<Language>(language());
  const [shown, setShown] = createSignal<MailPreviewView>();
  const [fault, setFault] = createSignal<unknown>();
  const [isBusy, setBusy] = createSignal(false);
  const show = async () => {
    setBusy(true);
    setFault(undefined);
    const json = {
      subject: props.draft.subject[chosen()],
      body: props.draft.body[chosen()],
      language: chosen(),
    };
    try {
      setShown(
        await answerOf(api.mailTexts['mail-texts'][':kind'].preview.$post({ param: { kind: props.kind }, json })),
      );
    } catch (error) {
      setShown(undefined);
      setFault(() => error);
    }
    setBusy(false);
  };
  return (
    <section class="stack">
      <h2>{t('texts.preview')}</h2>
      <RadioGroup
        legend={t('texts.preview.language')}
        name="preview.language"
        variant="chips"
        choices={languages.map((value) => ({ value, label: t(`region.language.${value}`) }))}
        value={chosen()}
        onChange={(value) => {
          setChosen(value);
          setShown(undefined);
        }}
      />
      <div>
        <Button variant="quiet" icon="eye" busy={isBusy()} onClick={() => void show()}>
          {t('texts.show-preview')}
        </Button>
      </div>
      <div aria-live="polite">
        <Show when={fault()}>{(error) => <FaultMessage error={error()} />}</Show>
        <Show when={shown()}>
          {(mail) => (
            <div class="text-preview stack" lang={chosen()}>
              <p>
                <strong>{mail().subject}</strong>
              </p>
              <pre class="mail-preview">{mail().text}</pre>
            </div>
          )}
        </Show>
      </div>
    </section>
  );
};

const Reset = (props: { kind: MailKind; onReset: () => void }) => {
  const { t } = useText();
  const [isAsking, setAsking] = createSignal(false);
  const [fault, setFault] = createSignal<unknown>();
  const [isBusy, setBusy] = createSignal(false);
  const reset = async () => {
    setBusy(true);
    try {
      await answerOf(api.mailTexts['mail-texts'][':kind'].$delete({ param: { kind: props.kind } }));
      setAsking(false);
      props.onReset();
    } catch (error) {
      setFault(() => error);
    }
    setBusy(false);
  };
  return (
    <div>
      <Button variant="quiet" icon="undo" onClick={() => setAsking(true)}>
        {t('texts.reset')}
      </Button>
      <Dialog
        title={t('texts.reset.title')}
        open={isAsking()}
        onClose={() => setAsking(false)}
        actions={
          <>
            <Button variant="danger" busy={isBusy()} onClick={() => void reset()}>
              {t('texts.reset')}
            </Button>
            <Button variant="quiet" onClick={() => setAsking(false)}>
              {t('texts.reset.keep')}
            </Button>
          </>
        }
      >
        <div class="stack">
          <Show when={fault()}>{(error) => <FaultMessage error={error()} />}</Show>
          <p>{t('texts.reset.text')}</p>
        </div>
      </Dialog>
    </div>
  );
};

const Fields = (props: { editor: Editor<WordsDraft>; kind: MailKind }) => {
  const { t } = useText();
  const { editor } = props;
  const group = mailGroupOf(props.kind);
  return (
    <>
      <LocalTextField
        label={t('texts.subject')}
        name="subject"
        hint={group === 'bookings' || group === 'houses' ? undefined : t('texts.mail.subject.hint')}
        value={editor.draft.subject}
        onInput={(subject) => editor.change({ subject })}
        errorOf={editor.errorOf}
        maxlength={150}
      />
      <LocalTextField
        label={t(group === 'accounts' ? 'texts.mail.body.accounts' : 'texts.mail.body')}
        name="body"
        multiline
        rows={6}
        hint={t(`texts.mail.body.hint.${group}`)}
        value={editor.draft.body}
        onInput={(body) => editor.change({ body })}
        errorOf={editor.errorOf}
        maxlength={4000}
      />
    </>
  );
};

const Loaded = (props: { first: MailTextView; onReset: () => void }) => {
  const { t } = useText();
  const [stored, setStored] = createSignal(props.first);
  const nameOf = createFieldNames(() => ({ subject: t('texts.subject'), body: t('texts.mail.body') }));
  const { kind } = props.first;

  const wordsOf = (fault: MailFault): string => {
    if (fault.code === 'mail.placeholder-unknown') return t('texts.fault.unknown', fault);
    return fault.code === 'mail.placeholder-missing' ? t('texts.fault.missing', fault) : t('texts.fault.brace');
  };

  /** What the service would refuse, told while writing. */
  const faults = (draft: WordsDraft): Record<string, string> => {
    const found: Record<string, string> = {};
    for (const part of ['subject', 'body'] as const)
      for (const language of languages) {
        const fault = mailFaultOf(kind, part, draft[part][language]);
        if (fault) found[`${part}.${language}`] = wordsOf(fault);
      }
    return found;
  };

  const editor = createEditor<WordsDraft>({
    initial: draftOf(props.first),
    version: props.first.version,
    check: faults,
    save: async (draft, version) => {
      const saved = await writeMailText(kind, draft, version);
      setStored(saved);
      return { draft: draftOf(saved), version: saved.version };
    },
  });
  return (
    <div class="stack stack-xl">
      <Placeholders names={props.first.placeholders} required={props.first.required} />
      <EditorForm editor={editor} nameOf={nameOf}>
        <Fields editor={editor} kind={kind} />
      </EditorForm>
      <Show when={stored().isOwn}>
        <Reset kind={kind} onReset={props.onReset} />
      </Show>
      <Preview kind={kind} draft={editor.draft} />
      <HistoryPanel
        read={() => answerOf(api.mailTexts['mail-texts'][':kind'].history.$get({ param: { kind } }))}
        nameOf={nameOf}
        actionOf={(action) => (action === 'mail-text.reset' ? t('texts.did.reset') : undefined)}
        version={stored().version}
      />
    </div>
  );
};

/** The words of one mail: what it may name, the words in three languages, and how it will look. */
export const MailEditor = (props: { kind: MailKind }) => {
  const reading = createReading(() => props.kind, readMailText);
  return (
    <Show
      when={reading.fault() === undefined}
      fallback={<FaultMessage error={reading.fault()} onRetry={reading.refresh} />}
    >
      <Show when={reading.value()} fallback={<Skeleton lines={8} />} keyed>
        {(first) => <Loaded first={first} onReset={reading.refresh} />}
      </Show>
    </Show>
  );
};
