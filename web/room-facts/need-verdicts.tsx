import { useLocation } from '@solidjs/router';
import { For, Show } from 'solid-js';
import type { FactCheckView, RoomAccessibilityView } from '../../shared/facts/public-schemas.ts';
import { useText } from '../i18n/language.tsx';
import { Disclosure } from '../ui/disclosure.tsx';
import { type Column, Table } from '../ui/table.tsx';
import { Verdict } from '../ui/verdict.tsx';
import { limitsAddress, needPart } from './addresses.ts';
import { FaultVerdicts, type UsualVerdicts } from './fault-verdicts.tsx';
import { unbroken } from './unbroken.ts';

type NeedView = RoomAccessibilityView['needs'][number];

interface ChecksProps {
  view: NeedView;
  checks: readonly FactCheckView[];
}

/** What was looked at for a need, with its limit and who drew that. */
const Checks = (props: ChecksProps) => {
  const { t, language } = useText();
  const isDeciding = (check: FactCheckView) => check.check === props.view.decidedBy;
  const columns = (): Column<FactCheckView>[] => [
    {
      key: 'what',
      header: t('roomFacts.checks.what'),
      rowHeader: true,
      cell: (check) => check.label[language()],
    },
    {
      key: 'value',
      header: t('roomFacts.checks.value'),
      cell: (check) => <span class="num">{unbroken(check.text[language()])}</span>,
    },
    {
      key: 'limit',
      header: t('roomFacts.checks.limit'),
      cell: (check) => unbroken(check.demand[language()]) || t('roomFacts.checks.no-limit'),
    },
    {
      key: 'verdict',
      header: t('roomFacts.checks.verdict'),
      cell: (check) => (
        <span class="check-verdict">
          <Verdict verdict={check.verdict} word={t(`words.verdict.${check.verdict}`)} />
          <Show when={isDeciding(check)}>
            <strong class="small">{t('roomFacts.checks.decides')}</strong>
          </Show>
        </span>
      ),
    },
    {
      key: 'source',
      header: t('roomFacts.checks.source'),
      cell: (check) => <span class="small">{check.sourceText[language()]}</span>,
    },
  ];
  return (
    <Table
      caption={t('roomFacts.checks.caption', { need: t(`words.need.${props.view.need}`) })}
      captionHidden
      columns={columns()}
      rows={props.checks}
      mark={(check) => (isDeciding(check) ? 'attention' : undefined)}
    />
  );
};

/** What decided comes first, by itself; the rest is long on a phone and waits until it is asked for. */
const Explanation = (props: { view: NeedView }) => {
  const { t } = useText();
  const all = () => props.view.checks;
  const deciding = () => all().filter(({ check }) => check === props.view.decidedBy);
  const others = () => all().length - deciding().length;
  return (
    <>
      <Show when={deciding().length > 0} fallback={<p>{t('roomFacts.checks.all-well', { count: all().length })}</p>}>
        <Checks view={props.view} checks={deciding()} />
      </Show>
      <Show when={others() > 0}>
        <Disclosure summary={t('roomFacts.checks.all', { count: all().length })}>
          <Checks view={props.view} checks={all()} />
        </Disclosure>
      </Show>
    </>
  );
};

export interface NeedVerdictsProps {
  needs: readonly NeedView[];
  ways: RoomAccessibilityView['ways'];
  breakdowns: RoomAccessibilityView['breakdowns'];
  usual: UsualVerdicts;
}

/** How the room suits each need, and behind it why. */
export const NeedVerdicts = (props: NeedVerdictsProps) => {
  const { t, language } = useText();
  const location = useLocation();
  const isAsked = (view: NeedView) => location.hash === `#${needPart(view.need)}`;
  const wayOf = ({ way }: NeedView) =>
    props.ways.length > 1 ? props.ways[way]?.entrance?.name[language()] : undefined;
  const reasonOf = ({ checks, decidedBy }: NeedView) => {
    const check = checks.find((each) => each.check === decidedBy);
    if (!check) return undefined;
    const demand = check.demand[language()];
    return unbroken(`${check.label[language()]}: ${check.text[language()]}${demand && ` (${demand})`}`);
  };
  const summary = (view: NeedView) => (
    <span class="need-summary">
      <Verdict verdict={view.verdict} need={t(`words.need.${view.need}`)} word={t(`words.verdict.${view.verdict}`)} />
      <Show when={reasonOf(view)}>{(reason) => <span class="need-reason">{reason()}</span>}</Show>
      <span class="need-why no-print">{t('roomFacts.why')}</span>
      <FaultVerdicts breakdowns={props.breakdowns} need={view.need} usual={props.usual} />
    </span>
  );
  return (
    <ul class="need-verdicts plain-list">
      <For each={props.needs}>
        {(view) => (
          <li id={needPart(view.need)}>
            <Disclosure card open={isAsked(view)} summary={summary(view)}>
              <div class="stack">
                <Show when={wayOf(view)}>{(way) => <p>{t('roomFacts.why.way', { way: way() })}</p>}</Show>
                <Explanation view={view} />
                <p class="no-print">
                  <a href={limitsAddress(view.need)}>{t('roomFacts.limits.link')}</a>
                </p>
              </div>
            </Disclosure>
          </li>
        )}
      </For>
    </ul>
  );
};
