import { For, Show } from 'solid-js';
import { type DocumentKind, documentKinds } from '../../shared/texts/kinds.ts';
import { AdminPage } from '../admin/admin-page.tsx';
import { answerOf, api } from '../api/client.ts';
import { createReading } from '../api/reading.ts';
import { useText } from '../i18n/language.tsx';
import { FaultMessage } from '../ui/fault-message.tsx';
import { Skeleton } from '../ui/skeleton.tsx';
import { Tag } from '../ui/tag.tsx';
import { readDocumentSettings } from './queries.ts';
import './texts.css';

const readAll = async () => ({
  documents: await Promise.all(documentKinds.map(readDocumentSettings)),
  mails: (await answerOf(api.mailTexts['mail-texts'].$get())).items,
});

const DocumentState = (props: { settings: Awaited<ReturnType<typeof readDocumentSettings>> }) => {
  const { t } = useText();
  const newest = () => props.settings.versions[0];
  return (
    <span class="cluster">
      <Show when={newest()} fallback={<Tag icon="minus">{t('texts.state.none')}</Tag>}>
        {(version) => (
          <Tag tone="success" icon="done">
            {t('texts.state.published', { number: version().number })}
          </Tag>
        )}
      </Show>
      <Show when={props.settings.isDraft}>
        <Tag tone="attention" icon="edit">
          {t('texts.state.draft')}
        </Tag>
      </Show>
    </span>
  );
};

const Lists = () => {
  const { t } = useText();
  const reading = createReading(() => true, readAll);
  return (
    <Show
      when={reading.fault() === undefined}
      fallback={<FaultMessage error={reading.fault()} onRetry={reading.refresh} />}
    >
      <Show when={reading.value()} fallback={<Skeleton lines={10} />}>
        {(value) => (
          <div class="stack stack-xl">
            <section class="stack">
              <h2>{t('texts.documents')}</h2>
              <ul class="text-list plain-list">
                <For each={value().documents}>
                  {(settings) => (
                    <li>
                      <a href={`/yllapito/tekstit/${settings.kind}`}>
                        {t(`texts.kind.${settings.kind as DocumentKind}`)}
                      </a>
                      <DocumentState settings={settings} />
                    </li>
                  )}
                </For>
              </ul>
            </section>
            <section class="stack">
              <h2>{t('texts.mails')}</h2>
              <ul class="text-list plain-list">
                <For each={value().mails}>
                  {({ kind, isOwn }) => (
                    <li>
                      <a href={`/yllapito/tekstit/${kind}`}>{t(`texts.mail.${kind}`)}</a>
                      <Tag tone={isOwn ? 'brand' : 'plain'}>{t(isOwn ? 'texts.state.own' : 'texts.state.product')}</Tag>
                    </li>
                  )}
                </For>
              </ul>
            </section>
          </div>
        )}
      </Show>
    </Show>
  );
};

/** Every text that the region may write itself. */
const TextsPage = () => {
  const { t } = useText();
  return (
    <AdminPage section="texts" title={t('texts.title')} lead={t('texts.lead')}>
      <Lists />
    </AdminPage>
  );
};

export default TextsPage;
