import { createSignal, For, Show } from 'solid-js';
import { formatPlainDate } from '../../shared/i18n/format.ts';
import { type Language, type LocalText, languages } from '../../shared/i18n/language.ts';
import type { DocumentSettingsView } from '../../shared/texts/document-schemas.ts';
import type { DocumentKind } from '../../shared/texts/kinds.ts';
import { createReading } from '../api/reading.ts';
import { createEditor, type Editor } from '../editing/create-editor.ts';
import { EditorForm } from '../editing/editor-form.tsx';
import { createFieldNames } from '../editing/field-words.ts';
import { HistoryPanel } from '../editing/history-panel.tsx';
import { LocalTextField } from '../editing/local-text-field.tsx';
import { useText } from '../i18n/language.tsx';
import { useRegion } from '../region/region.tsx';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { Disclosure } from '../ui/disclosure.tsx';
import { FaultMessage } from '../ui/fault-message.tsx';
import { Message } from '../ui/message.tsx';
import { Skeleton } from '../ui/skeleton.tsx';
import { Tabs } from '../ui/tabs.tsx';
import { publishDocument, readDocumentHistory, readDocumentSettings, writeDraft } from './queries.ts';
import { RichText } from './rich-text.tsx';

interface BodyDraft {
  body: LocalText;
}

/** Where a published text is read by everybody; the legal basis stands on the pages of the others. */
const publicPages: Record<DocumentKind, string> = {
  terms: '/ehdot',
  privacy: '/tietosuoja',
  accessibility: '/saavutettavuus',
  legal_basis: '/ehdot',
  'denial-grounds': '/kuka-voi-varata',
  appeal: '/kuka-voi-varata',
};

const FormatHelp = () => {
  const { t } = useText();
  return (
    <Disclosure summary={t('texts.format')}>
      <ul>
        <For each={['heading', 'list', 'paragraph', 'link'] as const}>
          {(mark) => <li>{t(`texts.format.${mark}`)}</li>}
        </For>
      </ul>
    </Disclosure>
  );
};

const Preview = (props: { body: LocalText }) => {
  const { t } = useText();
  const tabs = () =>
    languages.map((language) => ({
      key: language,
      label: t(`region.language.${language}`),
      content: () => (
        <div class="text-preview">
          <Show when={props.body[language].trim()} fallback={<p class="soft">{t('texts.preview.empty')}</p>}>
            <RichText text={props.body[language]} language={language} />
          </Show>
        </div>
      ),
    }));
  return (
    <section class="stack">
      <h2>{t('texts.preview')}</h2>
      <Tabs label={t('texts.preview.language')} tabs={tabs()} />
    </section>
  );
};

interface PublishProps {
  settings: DocumentSettingsView;
  editor: Editor<BodyDraft>;
  onPublished: (settings: DocumentSettingsView) => void;
}

const Publish = (props: PublishProps) => {
  const { t } = useText();
  const region = useRegion();
  const [isAsking, setAsking] = createSignal(false);
  const [isBusy, setBusy] = createSignal(false);
  const [fault, setFault] = createSignal<unknown>();
  const missing = () =>
    region.view().languages.filter((language: Language) => props.settings.body[language].trim() === '');
  /** A house that publishes an empty text has none of its own from then on. */
  const isEnding = () =>
    props.settings.house !== null && Object.values(props.settings.body).every((text) => text.trim() === '');
  const publish = async () => {
    setBusy(true);
    setFault(undefined);
    try {
      props.onPublished(await publishDocument(props.settings.kind, props.settings.house?.id, props.settings.version));
      // The footer and taking into use tell which texts there are.
      region.refresh();
      setAsking(false);
    } catch (error) {
      setFault(() => error);
    }
    setBusy(false);
  };
  return (
    <Show when={props.settings.isDraft}>
      <div class="stack stack-s">
        <Show when={props.editor.isDirty()}>
          <p class="soft">{t('texts.publish.save-first')}</p>
        </Show>
        <div>
          <Button disabled={props.editor.isDirty()} onClick={() => setAsking(true)}>
            {t('texts.publish', { number: props.settings.number })}
          </Button>
        </div>
        <Dialog
          title={t('texts.publish.title', { number: props.settings.number })}
          open={isAsking()}
          onClose={() => setAsking(false)}
          actions={
            <>
              <Button busy={isBusy()} onClick={() => void publish()}>
                {t('texts.publish', { number: props.settings.number })}
              </Button>
              <Button variant="quiet" onClick={() => setAsking(false)}>
                {t('texts.publish.keep')}
              </Button>
            </>
          }
        >
          <div class="stack">
            <Show when={fault()}>{(error) => <FaultMessage error={error()} />}</Show>
            <p>{t(isEnding() ? 'texts.house.end' : 'texts.publish.text')}</p>
            <Show when={!isEnding() && missing().length > 0}>
              <Message kind="warning" still>
                <p>
                  {t('texts.publish.missing', {
                    languages: missing()
                      .map((language) => t(`region.language.${language}`))
                      .join(', '),
                  })}
                </p>
              </Message>
            </Show>
          </div>
        </Dialog>
      </div>
    </Show>
  );
};

const Versions = (props: { settings: DocumentSettingsView }) => {
  const { t, language } = useText();
  const page = () => {
    const { house, kind } = props.settings;
    return house ? `/ehdot?talo=${house.code ?? house.id}` : publicPages[kind];
  };
  return (
    <Show when={props.settings.versions.length > 0}>
      <section class="stack stack-s">
        <h2>{t('texts.versions')}</h2>
        <ul>
          <For each={props.settings.versions}>
            {({ number, publishedAt }) => (
              <li class="num">
                {t('documents.version', { number, date: formatPlainDate(publishedAt.slice(0, 10), language()) })}
              </li>
            )}
          </For>
        </ul>
        <p>
          <a href={page()}>{t('texts.read')}</a>
        </p>
      </section>
    </Show>
  );
};

const Loaded = (props: { first: DocumentSettingsView }) => {
  const { t, language } = useText();
  const [settings, setSettings] = createSignal(props.first);
  const [published, setPublished] = createSignal<number>();
  const nameOf = createFieldNames(() => ({
    body: t('texts.body'),
    length: t('texts.length'),
    number: t('texts.number'),
  }));
  const { kind, house } = props.first;
  const key = { kind, siteId: house?.id };
  const editor = createEditor<BodyDraft>({
    initial: { body: props.first.body },
    version: props.first.version,
    save: async ({ body }, version) => {
      const saved = await writeDraft(key, body, version);
      setSettings(saved);
      setPublished(undefined);
      return { draft: { body: saved.body }, version: saved.version };
    },
  });
  const follow = (saved: DocumentSettingsView) => {
    setPublished(saved.versions[0]?.number);
    setSettings(saved);
    editor.follow({ draft: { body: saved.body }, version: saved.version });
  };
  return (
    <div class="stack stack-xl">
      <Show when={published()}>
        {(number) => (
          <Message kind="success">
            <p>{t('texts.published', { number: number() })}</p>
          </Message>
        )}
      </Show>
      <Show when={house}>
        {(own) => (
          <div class="stack stack-s">
            <p>
              <strong>{own().name[language()]}</strong>
            </p>
            <p>{t('texts.house.text')}</p>
          </div>
        )}
      </Show>
      <FormatHelp />
      <EditorForm editor={editor} nameOf={nameOf} saveText={t('texts.save-draft')}>
        <LocalTextField
          label={t('texts.body')}
          name="body"
          multiline
          rows={18}
          value={editor.draft.body}
          onInput={(body) => editor.change({ body })}
          errorOf={editor.errorOf}
          maxlength={30_000}
        />
      </EditorForm>
      <Publish settings={settings()} editor={editor} onPublished={follow} />
      <Preview body={editor.draft.body} />
      <Versions settings={settings()} />
      <HistoryPanel
        read={() => readDocumentHistory(kind, house?.id)}
        nameOf={nameOf}
        version={settings().version + settings().number}
      />
    </div>
  );
};

/** A long text: its draft, how it will look, and what was published. */
export const DocumentEditor = (props: { kind: DocumentKind; siteId?: string | undefined }) => {
  const reading = createReading(
    () => ({ kind: props.kind, siteId: props.siteId }),
    ({ kind, siteId }) => readDocumentSettings(kind, siteId),
  );
  return (
    <Show
      when={reading.fault() === undefined}
      fallback={<FaultMessage error={reading.fault()} onRetry={reading.refresh} />}
    >
      <Show when={reading.value()} fallback={<Skeleton lines={12} />} keyed>
        {(settings) => <Loaded first={settings} />}
      </Show>
    </Show>
  );
};
