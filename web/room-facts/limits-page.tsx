import { For, Show } from 'solid-js';
import type { AccessibilityLimitsView } from '../../shared/facts/public-schemas.ts';
import { verdicts } from '../../shared/rooms/accessibility.ts';
import { createReading } from '../api/reading.ts';
import { useText } from '../i18n/language.tsx';
import { FaultMessage } from '../ui/fault-message.tsx';
import { Message } from '../ui/message.tsx';
import { Page } from '../ui/page.tsx';
import { Skeleton } from '../ui/skeleton.tsx';
import { type Column, Table } from '../ui/table.tsx';
import { Verdict } from '../ui/verdict.tsx';
import { needPart } from './addresses.ts';
import { arriveAtAskedPart, PagePart, PageParts } from './page-parts.tsx';
import { readLimits } from './queries.ts';
import { unbroken } from './unbroken.ts';
import './room-facts.css';

type NeedLimits = AccessibilityLimitsView['needs'][number];
type CheckLimits = NeedLimits['checks'][number];
type Limit = CheckLimits['limits'][number];

/** The ways to one verdict: any of them is enough, each with all its conditions. */
const Ways = (props: { limits: readonly Limit[] }) => {
  const { t, language } = useText();
  return (
    <Show when={props.limits.length > 0} fallback={<span class="soft">{t('roomFacts.limits.none')}</span>}>
      <ul class="limit-ways plain-list">
        <For each={props.limits}>
          {(limit, index) => (
            <li>
              <Show when={index() > 0}>
                <span class="soft">{t('roomFacts.limits.or')} </span>
              </Show>
              {limit.conditions.map((condition) => unbroken(condition[language()])).join(' + ')}
              <Show when={limit.instead}>
                {(instead) => (
                  <span class="small soft limit-instead">
                    {t('roomFacts.limits.instead', { limit: unbroken(instead()[language()]) })}
                  </span>
                )}
              </Show>
            </li>
          )}
        </For>
      </ul>
    </Show>
  );
};

const Limits = (props: { of: NeedLimits }) => {
  const { t, language } = useText();
  const waysTo = (check: CheckLimits, verdict: 'S' | 'A') => check.limits.filter((limit) => limit.verdict === verdict);
  const sources = (check: CheckLimits) => [...new Set(check.limits.map(({ sourceText }) => sourceText[language()]))];
  const columns = (): Column<CheckLimits>[] => [
    {
      key: 'what',
      header: t('roomFacts.limits.what'),
      rowHeader: true,
      cell: (check) => (
        <>
          {check.label[language()]}
          <Show when={check.unless}>
            {(condition) => (
              <span class="small soft limit-note">
                {t('roomFacts.limits.unless', { condition: condition()[language()] })}
              </span>
            )}
          </Show>
          <Show when={check.onlyIfKnown}>
            <span class="small soft limit-note">{t('roomFacts.limits.if-known')}</span>
          </Show>
        </>
      ),
    },
    { key: 'suitable', header: t('roomFacts.limits.suitable'), cell: (check) => <Ways limits={waysTo(check, 'S')} /> },
    { key: 'assisted', header: t('roomFacts.limits.assisted'), cell: (check) => <Ways limits={waysTo(check, 'A')} /> },
    {
      key: 'otherwise',
      header: t('roomFacts.limits.otherwise'),
      cell: (check) => <Verdict verdict={check.otherwise} word={t(`words.verdict.${check.otherwise}`)} />,
    },
    {
      key: 'source',
      header: t('roomFacts.limits.source'),
      cell: (check) => <span class="small">{sources(check).join('; ')}</span>,
    },
  ];
  return (
    <Table
      caption={t('roomFacts.limits.caption', { need: t(`words.need.${props.of.need}`) })}
      captionHidden
      columns={columns()}
      rows={props.of.checks}
    />
  );
};

const AllLimits = (props: { view: AccessibilityLimitsView }) => {
  const { t } = useText();
  const nameOf = ({ need }: NeedLimits) => t(`words.need.${need}`);
  arriveAtAskedPart();
  return (
    <>
      <Show when={props.view.isTightened}>
        <Message kind="info" still>
          <p>{t('roomFacts.limits.tightened')}</p>
        </Message>
      </Show>
      <div class="facts-layout">
        <PageParts parts={props.view.needs.map((of) => ({ id: needPart(of.need), text: nameOf(of) }))} />
        <div class="stack stack-xl">
          <For each={props.view.needs}>
            {(of) => (
              <PagePart id={needPart(of.need)} text={nameOf(of)}>
                <Limits of={of} />
              </PagePart>
            )}
          </For>
        </div>
      </div>
    </>
  );
};

/** By which limits every room is judged, and where they come from. */
const LimitsPage = () => {
  const { t } = useText();
  const reading = createReading(() => true, readLimits);
  return (
    <Page
      title={t('roomFacts.limits.title')}
      lead={t('roomFacts.limits.lead')}
      breadcrumb={[{ text: t('rooms.all'), href: '/tilat' }]}
    >
      <div class="stack stack-xl">
        <section class="stack" aria-labelledby="verdicts">
          <h2 id="verdicts">{t('roomFacts.limits.verdicts')}</h2>
          <ul class="verdict-meanings plain-list">
            <For each={verdicts}>
              {(verdict) => (
                <li>
                  <Verdict verdict={verdict} word={t(`words.verdict.${verdict}`)} />
                  <span>{t(`roomFacts.limits.${verdict}`)}</span>
                </li>
              )}
            </For>
          </ul>
          <p>{t('roomFacts.limits.worst')}</p>
        </section>
        <Show
          when={reading.value()}
          fallback={
            <Show when={reading.fault()} fallback={<Skeleton lines={8} />}>
              {(error) => <FaultMessage error={error()} onRetry={reading.refresh} />}
            </Show>
          }
        >
          {(view) => <AllLimits view={view()} />}
        </Show>
      </div>
    </Page>
  );
};

export default LimitsPage;
