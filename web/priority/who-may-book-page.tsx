import { For, Show } from 'solid-js';
import type { PriorityClassView } from '../../shared/organisations/priority-schemas.ts';
import { textIn } from '../../shared/region/rules.ts';
import { answerOf, api } from '../api/client.ts';
import { createReading } from '../api/reading.ts';
import { useCodes } from '../codes/codes.tsx';
import { useText } from '../i18n/language.tsx';
import { useRegion } from '../region/region.tsx';
import { RichText } from '../texts/rich-text.tsx';
import { LinkButton } from '../ui/button.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { FaultMessage } from '../ui/fault-message.tsx';
import { Page } from '../ui/page.tsx';
import { Skeleton } from '../ui/skeleton.tsx';
import { Tag } from '../ui/tag.tsx';
import { ruleWords } from './rule-words.ts';
import './priority.css';

/** What of a class everybody reads: its words, its rule, its price. */
export const ClassFacts = (props: { each: PriorityClassView }) => {
  const { t, language } = useText();
  const region = useRegion();
  const codes = useCodes();
  const description = () => textIn(props.each.description, language(), region.view().languages);
  const listed = (words: string[]) => new Intl.ListFormat(language(), { type: 'disjunction' }).format(words);
  const lines = () => [
    ...ruleWords(props.each.rule, t, (code) => codes.wordsOf('supportForm', code), listed),
    ...(props.each.mayBook
      ? [t('eligibility.price', { price: codes.wordsOf('priceClass', props.each.priceClass) })]
      : []),
  ];
  return (
    <>
      <Show when={description().text}>
        <p lang={description().language}>{description().text}</p>
      </Show>
      <Show when={lines().length > 0}>
        <ul class="class-rules soft">
          <For each={lines()}>{(line) => <li>{line}</li>}</For>
        </ul>
      </Show>
    </>
  );
};

const ClassItem = (props: { each: PriorityClassView }) => {
  const { t, language } = useText();
  const region = useRegion();
  const label = () => textIn(props.each.label, language(), region.view().languages);
  return (
    <li class="card stack stack-s">
      <div class="cluster between">
        <h3 lang={label().language}>{label().text}</h3>
        <Show when={!props.each.mayBook}>
          <Tag icon="minus">{t('eligibility.may-not')}</Tag>
        </Show>
      </div>
      <ClassFacts each={props.each} />
    </li>
  );
};

/** What stands in every letter of a denial, as far as the region has published it. */
const DenialTexts = () => {
  const { t, language } = useText();
  const region = useRegion();
  const published = () => (['denial-grounds', 'appeal'] as const).filter((kind) => region.view().texts.includes(kind));
  const texts = createReading(
    () => (published().length > 0 ? published() : undefined),
    (kinds) =>
      Promise.all(kinds.map((kind) => answerOf(api.documents.documents[':kind'].$get({ param: { kind }, query: {} })))),
  );
  return (
    <Show when={texts.value()}>
      {(documents) => (
        <section class="stack">
          <h2>{t('eligibility.denial')}</h2>
          <For each={documents()}>
            {({ body }) => {
              const own = () => textIn(body, language(), region.view().languages);
              return <RichText text={own().text} language={own().language} />;
            }}
          </For>
        </section>
      )}
    </Show>
  );
};

/** Who may book, and who comes before whom: the same rules by which the service decides, in words. */
const WhoMayBookPage = () => {
  const { t } = useText();
  const classes = createReading(
    () => true,
    async () => (await answerOf(api.priority['priority-classes'].$get())).items,
  );
  const booking = () => classes.value()?.filter(({ mayBook }) => mayBook) ?? [];
  const others = () => classes.value()?.filter(({ mayBook }) => !mayBook) ?? [];
  return (
    <Page title={t('eligibility.title')} lead={t('eligibility.lead')}>
      <Show
        when={classes.fault() === undefined}
        fallback={<FaultMessage error={classes.fault()} onRetry={classes.refresh} />}
      >
        <Show when={classes.value()} fallback={<Skeleton lines={8} />}>
          <Show
            when={classes.value()?.length}
            fallback={
              <EmptyState title={t('eligibility.none')} icon="people">
                <p>{t('eligibility.none.text')}</p>
              </EmptyState>
            }
          >
            <div class="stack stack-xl">
              <section class="stack">
                <h2>{t('eligibility.order')}</h2>
                <p>{t('eligibility.order.text')}</p>
                <ol class="class-list">
                  <For each={booking()}>{(each) => <ClassItem each={each} />}</For>
                </ol>
              </section>
              <Show when={others().length > 0}>
                <section class="stack">
                  <h2>{t('eligibility.others')}</h2>
                  <ul class="class-list plain-list">
                    <For each={others()}>{(each) => <ClassItem each={each} />}</For>
                  </ul>
                </section>
              </Show>
              <section class="stack">
                <h2>{t('eligibility.ties')}</h2>
                <ol>
                  <li>{t('eligibility.ties.hours')}</li>
                  <li>{t('eligibility.ties.arrival')}</li>
                </ol>
                <p>{t('eligibility.ties.text')}</p>
              </section>
              <DenialTexts />
              <section class="band stack stack-s">
                <h2>{t('eligibility.next')}</h2>
                <p>{t('eligibility.next.text')}</p>
                <div class="cluster">
                  <LinkButton href="/rekisteroidy">{t('eligibility.next.register')}</LinkButton>
                  <LinkButton href="/haku" variant="quiet">
                    {t('eligibility.next.search')}
                  </LinkButton>
                </div>
              </section>
            </div>
          </Show>
        </Show>
      </Show>
    </Page>
  );
};

export default WhoMayBookPage;
