import { For, Show } from 'solid-js';
import { formatPlainDate } from '../../shared/i18n/format.ts';
import { useText } from '../i18n/language.tsx';
import { createDocument, DocumentBody } from '../texts/document-page.tsx';
import { Page } from '../ui/page.tsx';

/** The day on which the statement was last written; to be moved on whenever it is reviewed. */
const writtenOn = '2026-11-22';

const done = ['keys', 'words', 'zoom', 'list', 'errors'] as const;
const missing = ['trials', 'readers', 'languages', 'grid'] as const;

/** The accessibility statement, with the content that the act 306/2019 asks for. */
const AccessibilityPage = () => {
  const { t, language } = useText();
  const own = createDocument('accessibility');
  return (
    <Page title={t('pages.accessibility.title')} lead={t('pages.accessibility.lead')}>
      <div class="stack stack-l">
        <Show when={own.value()}>
          {(document) => (
            <section class="stack stack-s">
              <h2>{t('documents.region')}</h2>
              <DocumentBody document={document()} />
            </section>
          )}
        </Show>
        <section class="stack stack-s">
          <h2>{t('pages.accessibility.what.title')}</h2>
          <p>{t('pages.accessibility.what')}</p>
        </section>
        <section class="stack stack-s">
          <h2>{t('pages.accessibility.level.title')}</h2>
          <p>{t('pages.accessibility.level')}</p>
        </section>
        <section class="stack stack-s">
          <h2>{t('pages.accessibility.missing.title')}</h2>
          <ul>
            <For each={missing}>{(key) => <li>{t(`pages.accessibility.missing.${key}`)}</li>}</For>
          </ul>
        </section>
        <section class="stack stack-s">
          <h2>{t('pages.accessibility.done.title')}</h2>
          <ul>
            <For each={done}>{(key) => <li>{t(`pages.accessibility.done.${key}`)}</li>}</For>
          </ul>
        </section>
        <section class="stack stack-s">
          <h2>{t('pages.accessibility.how.title')}</h2>
          <p>{t('pages.accessibility.how', { date: formatPlainDate(writtenOn, language()) })}</p>
        </section>
        <section class="stack stack-s">
          <h2>{t('pages.accessibility.feedback.title')}</h2>
          <p>{t('pages.accessibility.feedback')}</p>
          <p>
            <a href="/yhteys">{t('pages.accessibility.feedback.link')}</a>
          </p>
        </section>
        <section class="stack stack-s">
          <h2>{t('pages.accessibility.authority.title')}</h2>
          <p>{t('pages.accessibility.authority')}</p>
          <p>
            <a href="https://www.saavutettavuusvaatimukset.fi/">{t('pages.accessibility.authority.link')}</a>
          </p>
        </section>
      </div>
    </Page>
  );
};

export default AccessibilityPage;
