import { useNavigate, useSearchParams } from '@solidjs/router';
import { createEffect, createMemo, createSignal, on, Show } from 'solid-js';
import type { WhenMessage } from '../../shared/bookings/schemas.ts';
import type { SearchView } from '../../shared/bookings/search-schemas.ts';
import type { SiteView } from '../../shared/rooms/schemas.ts';
import { Refusal } from '../api/client.ts';
import { createReading, type Reading } from '../api/reading.ts';
import { asSentence, dateAndTimes } from '../bookings/booking-words.ts';
import { useText } from '../i18n/language.tsx';
import { ClosedDoors } from '../region/closed-doors.tsx';
import { LinkButton } from '../ui/button.tsx';
import { FaultMessage } from '../ui/fault-message.tsx';
import { arriveAtHeading, Page } from '../ui/page.tsx';
import { Skeleton } from '../ui/skeleton.tsx';
import { addressWith, type Criteria, criteriaFromQuery, queryFromCriteria, searchOf } from '../when/criteria.ts';
import { type CriteriaPart, CriteriaSentence } from './criteria-sentence.tsx';
import { readSites, searchRooms } from './queries.ts';
import { sectionsOf } from './result-words.ts';
import { SearchForm } from './search-form.tsx';
import { SearchResults } from './search-results.tsx';
import { todayAtRooms } from './when-field.ts';
import './search.css';

/** What the service says of the time, when it is the time that is at fault. */
const whenErrorOf = (fault: unknown): string | undefined =>
  fault instanceof Refusal
    ? fault.problem.errors?.find(({ path }) => path === 'when' || path.startsWith('when.'))?.message
    : undefined;

interface FoundProps {
  criteria: Criteria & { when: WhenMessage };
  sites: readonly SiteView[];
  result: Reading<SearchView>;
}

/** The criteria that can be changed, and what they find. */
const Found = (props: FoundProps) => {
  const { language } = useText();
  const navigate = useNavigate();
  const [open, setOpen] = createSignal<CriteriaPart>();
  const today = todayAtRooms();
  // Until the service has put the rule into words, the first date stands for it.
  const whenText = () => {
    const { start, end } = props.criteria.when;
    return asSentence(props.result.value()?.ruleText[language()] ?? dateAndTimes(start, end, language()));
  };
  const change = (criteria: Criteria) => navigate(addressWith('/haku', queryFromCriteria(criteria)), { scroll: false });
  // The button that asked for less goes with the empty list that it stood in.
  const loosen = (criteria: Criteria) => {
    change(criteria);
    arriveAtHeading();
  };
  let sentence!: HTMLDivElement;
  /** The editor gives focus back to where it came from, and only the sentence stays. */
  const changeTime = () => {
    sentence.querySelector('button')?.focus();
    setOpen('when');
  };
  return (
    <>
      <div ref={sentence}>
        <CriteriaSentence
          criteria={props.criteria}
          sites={props.sites}
          today={today}
          whenText={whenText()}
          open={open()}
          onOpen={setOpen}
          onChange={change}
        />
      </div>
      <Show
        when={!props.result.fault()}
        fallback={<FaultMessage error={props.result.fault()} onRetry={props.result.refresh} />}
      >
        <Show when={props.result.value()} fallback={<Skeleton cards />}>
          {(view) => (
            <div class="search-results" aria-busy={props.result.isPending()}>
              <SearchResults view={view()} criteria={props.criteria} onLoosen={loosen} onOtherTime={changeTime} />
            </div>
          )}
        </Show>
      </Show>
    </>
  );
};

/** Rooms that are free at a time: the search is the address. */
const SearchPage = () => {
  const { t } = useText();
  const [query] = useSearchParams();
  const sites = createReading(() => true, readSites);
  const criteria = createMemo(() => criteriaFromQuery(query));
  const timed = (): (Criteria & { when: WhenMessage }) | undefined => {
    const { when, wants } = criteria();
    return when && { when, wants };
  };
  const result = createReading(() => {
    const { when, wants } = criteria();
    return when && searchOf(when, wants);
  }, searchRooms);
  const whenError = () => (timed() ? whenErrorOf(result.fault()) : undefined);

  // Where the form was, the results are now.
  const isShown = createMemo(() => timed() !== undefined && whenError() === undefined);
  createEffect(on(isShown, (shown) => shown && arriveAtHeading(), { defer: true }));

  const status = () => {
    const view = result.value();
    if (!timed() || result.fault()) return '';
    if (!view || result.isPending()) return t('search.status.searching');
    if (view.rooms.length === 0) return t('search.browse.status', { count: 0 });
    const { all, some } = sectionsOf(view, criteria().wants.needs);
    const dates = view.occurrences.length;
    const words =
      all.length > 0 ? t('search.status.all', { count: all.length, dates }) : t('search.status.none', { dates });
    return some.length > 0 ? `${words} ${t('search.status.some', { count: some.length })}` : words;
  };

  return (
    <Page
      title={t(isShown() ? 'search.title' : 'search.title.empty')}
      lead={timed() ? undefined : t('search.lead.empty')}
      status={status()}
      actions={
        <Show when={!timed()}>
          <LinkButton href="/tilat" variant="quiet" icon="list">
            {t('start.browse')}
          </LinkButton>
        </Show>
      }
    >
      <div class="stack stack-l">
        <ClosedDoors />
        <Show
          when={!whenError() && timed()}
          fallback={
            <SearchForm
              initial={criteria()}
              sites={sites.value() ?? []}
              today={todayAtRooms()}
              ruleError={whenError()}
            />
          }
        >
          {(found) => <Found criteria={found()} sites={sites.value() ?? []} result={result} />}
        </Show>
      </div>
    </Page>
  );
};

export default SearchPage;
