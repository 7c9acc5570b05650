import { useSearchParams } from '@solidjs/router';
import { For, Show } from 'solid-js';
import { formatPlainDate } from '../../shared/i18n/format.ts';
import { textIn } from '../../shared/region/rules.ts';
import type { DocumentView } from '../../shared/texts/document-schemas.ts';
import type { DocumentKind } from '../../shared/texts/kinds.ts';
import { answerOf, api, Refusal } from '../api/client.ts';
import { createReading } from '../api/reading.ts';
import { useText } from '../i18n/language.tsx';
import { useRegion } from '../region/region.tsx';
import { LinkButton } from '../ui/button.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { FaultMessage } from '../ui/fault-message.tsx';
import { Message } from '../ui/message.tsx';
import { Page } from '../ui/page.tsx';
import { Skeleton } from '../ui/skeleton.tsx';
import { RichText } from './rich-text.tsx';
import './texts.css';

interface Asked {
  number?: string | undefined;
  /** For a house's own text. */
  siteId?: string | undefined;
}

const readDocument = (kind: DocumentKind, query: Asked): Promise<DocumentView> =>
  answerOf(api.documents.documents[':kind'].$get({ param: { kind }, query }));

/** The newest version, or the one with the number; undefined where the region has published none. */
export const createDocument = (kind: DocumentKind, asked: () => Asked = () => ({})) => {
  const reading = createReading(asked, (query) => readDocument(kind, query));
  const isMissing = () => {
    const fault = reading.fault();
    return fault instanceof Refusal && fault.problem.status === 404;
  };
  return { ...reading, isMissing };
};

/** Numbers from an address may be anything. */
const numberIn = (value: string | string[] | undefined): string | undefined =>
  typeof value === 'string' && /^\d{1,5}$/.test(value) ? value : undefined;

const Versions = (props: { document: DocumentView; path: string }) => {
  const { t, language } = useText();
  return (
    <Show when={props.document.versions.length > 1}>
      <section class="stack stack-s document-versions" aria-labelledby="versions">
        <h2 id="versions">{t('documents.versions')}</h2>
        <ul>
          <For each={props.document.versions}>
            {({ number, publishedAt }, index) => (
              <li class="num">
                <a
                  href={
                    index() === 0 ? props.path : `${props.path}${props.path.includes('?') ? '&' : '?'}versio=${number}`
                  }
                  aria-current={number === props.document.number ? 'page' : undefined}
                >
                  {t('documents.version', { number, date: formatPlainDate(publishedAt.slice(0, 10), language()) })}
                </a>
              </li>
            )}
          </For>
        </ul>
      </section>
    </Show>
  );
};

/** The text with its number and day, and a word where it is an old one or in another language than the page. */
export const DocumentBody = (props: { document: DocumentView }) => {
  const { t, language } = useText();
  const region = useRegion();
  const shown = () => textIn(props.document.body, language(), region.view().languages);
  const values = () => ({
    number: props.document.number,
    date: formatPlainDate(props.document.publishedAt.slice(0, 10), language()),
  });
  return (
    <div class="stack">
      <p class="soft num">{t('documents.version', values())}</p>
      <Show when={props.document.number !== props.document.versions[0]?.number}>
        <Message kind="warning" still>
          <p>{t('documents.old')}</p>
        </Message>
      </Show>
      <Show when={shown().language !== language()}>
        <Message kind="info" still>
          <p>{t('documents.other-language')}</p>
        </Message>
      </Show>
      <Show when={shown().text} fallback={<p>{t('documents.house.none')}</p>}>
        {(text) => <RichText text={text()} language={shown().language} />}
      </Show>
    </div>
  );
};

/** From the region's terms to those of houses, and back. */
const HouseTerms = (props: { house: DocumentView['house'] | undefined }) => {
  const { t } = useText();
  const region = useRegion();
  return (
    <Show
      when={props.house}
      fallback={
        <Show when={region.view().houseTerms.length > 0}>
          <HouseLinks />
        </Show>
      }
    >
      <p>
        <a href="/ehdot">{t('documents.house.region')}</a>
      </p>
    </Show>
  );
};

const HouseLinks = () => {
  const { t, language } = useText();
  const reading = createReading(
    () => true,
    () => answerOf(api.documents.documents.terms.houses.$get()),
  );
  return (
    <Show
      when={reading.value()?.items}
      fallback={
        <Show when={reading.fault()}>{(error) => <FaultMessage error={error()} onRetry={reading.refresh} />}</Show>
      }
    >
      {(items) => (
        <section class="stack stack-s" aria-labelledby="houses">
          <h2 id="houses">{t('documents.houses')}</h2>
          <p>{t('documents.houses.text')}</p>
          <ul>
            <For each={items()}>
              {({ house }) => (
                <li>
                  <a href={`/ehdot?talo=${encodeURIComponent(house.code ?? house.id)}`}>{house.name[language()]}</a>
                </li>
              )}
            </For>
          </ul>
        </section>
      )}
    </Show>
  );
};

/** A page that is one long text of the region. Older versions stay at `?versio=`. */
export const DocumentPage = (props: { kind: 'terms' | 'privacy'; path: string }) => {
  const { t, language } = useText();
  const [query] = useSearchParams<{ versio: string; talo: string }>();
  const siteId = () => (props.kind === 'terms' && typeof query.talo === 'string' ? query.talo : undefined);
  const document = createDocument(props.kind, () => ({ number: numberIn(query.versio), siteId: siteId() }));
  const house = () => document.value()?.house ?? undefined;
  const title = () => {
    const own = house();
    return own ? t('documents.house', { house: own.name[language()] }) : t(`documents.${props.kind}`);
  };
  const legal = createDocument('legal_basis');
  return (
    <Page title={title()} lead={siteId() ? t('documents.house.lead') : t(`documents.${props.kind}.lead`)}>
      <Show
        when={document.fault() === undefined}
        fallback={
          <Show
            when={document.isMissing()}
            fallback={<FaultMessage error={document.fault()} onRetry={document.refresh} />}
          >
            <EmptyState
              title={t('documents.none')}
              icon="info"
              actions={
                <LinkButton href="/yhteys" variant="quiet">
                  {t('documents.none.contact')}
                </LinkButton>
              }
            >
              <p>{t('documents.none.text')}</p>
            </EmptyState>
          </Show>
        }
      >
        <Show when={document.value()} fallback={<Skeleton lines={8} />}>
          {(value) => (
            <div class="stack stack-xl">
              <DocumentBody document={value()} />
              <Show when={props.kind === 'terms'}>
                <HouseTerms house={value().house ?? undefined} />
              </Show>
              <Show when={!siteId() && legal.value()}>
                {(basis) => (
                  <section class="stack stack-s band">
                    <h2>{t('documents.legal_basis')}</h2>
                    <DocumentText document={basis()} />
                  </section>
                )}
              </Show>
              <Versions
                document={value()}
                path={siteId() ? `${props.path}?talo=${encodeURIComponent(siteId() ?? '')}` : props.path}
              />
            </div>
          )}
        </Show>
      </Show>
    </Page>
  );
};

/** Only the text, for a place that says itself what it is. */
export const DocumentText = (props: { document: DocumentView }) => {
  const { language } = useText();
  const region = useRegion();
  const shown = () => textIn(props.document.body, language(), region.view().languages);
  return <RichText text={shown().text} language={shown().language} />;
};
