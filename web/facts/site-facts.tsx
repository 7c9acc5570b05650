import { useSearchParams } from '@solidjs/router';
import { createSignal, onMount, Show, untrack } from 'solid-js';
import type { SiteFactsView } from '../../shared/facts/schemas.ts';
import { createReading } from '../api/reading.ts';
import { useText } from '../i18n/language.tsx';
import type { SitePartProps } from '../sites/site-editor.ts';
import { FaultMessage } from '../ui/fault-message.tsx';
import { Message } from '../ui/message.tsx';
import { Skeleton } from '../ui/skeleton.tsx';
import { MissingFacts } from './missing-facts.tsx';
import { placeOfKey } from './place-facts.ts';
import { PlaceList } from './place-list.tsx';
import { PlaceView } from './place-view.tsx';
import { readFacts } from './queries.ts';
import { SiteFacilities } from './site-facilities.tsx';
import './facts.css';

interface OverviewProps extends Pick<SitePartProps, 'site'> {
  view: SiteFactsView;
  /** The place that was just left: its link has the focus. */
  left: string | undefined;
  onChanged: () => void;
}

const Overview = (props: OverviewProps) => {
  const { t } = useText();
  const idOrCode = () => props.site.code ?? props.site.id;
  onMount(() => {
    if (props.left) document.querySelector<HTMLElement>(`[data-place="${CSS.escape(props.left)}"]`)?.focus();
  });
  const page = () => `/yllapito/toimipisteet/${encodeURIComponent(idOrCode())}`;
  return (
    <div class="stack stack-xl">
      <p>{t('siteFacts.lead')}</p>
      <MissingFacts view={props.view} site={idOrCode()} />
      <PlaceList
        view={props.view}
        hrefOf={(key) => `${page()}?nakyma=esteettomyys&paikka=${encodeURIComponent(key)}`}
        entrancesHref={`${page()}?nakyma=saapuminen`}
      />
      <SiteFacilities view={props.view} onChanged={props.onChanged} />
    </div>
  );
};

/** The accessibility of a house as its keepers see it: what is missing, and everything that is known, place by place. */
export const SiteFacts = (props: SitePartProps) => {
  const { t } = useText();
  const [address, setAddress] = useSearchParams();
  const reading = createReading(() => props.site.id, readFacts);
  const asked = () => (Array.isArray(address.paikka) ? address.paikka[0] : address.paikka);
  // A place that the address named from the start leaves the focus where a page begins.
  const [first, setFirst] = createSignal(untrack(asked));
  const [left, setLeft] = createSignal<string>();
  const back = () => {
    setLeft(asked());
    setFirst(undefined);
    setAddress({ paikka: undefined });
  };

  const One = (one: { view: SiteFactsView; place: string }) => (
    <Show
      when={placeOfKey(one.view, one.place)}
      fallback={
        <Message kind="info" title={t('siteFacts.place.missing')}>
          <p>{t('siteFacts.place.missing.text')}</p>
          <p>
            <a href="?nakyma=esteettomyys">{t('siteFacts.place.back')}</a>
          </p>
        </Message>
      }
    >
      {(place) => (
        <PlaceView
          view={one.view}
          place={place()}
          takesFocus={one.place !== first()}
          onChanged={reading.refresh}
          onBack={back}
        />
      )}
    </Show>
  );

  return (
    <Show
      when={reading.value()}
      fallback={
        <Show when={reading.fault()} fallback={<Skeleton lines={8} />}>
          {(error) => <FaultMessage error={error()} onRetry={reading.refresh} />}
        </Show>
      }
    >
      {(view) => (
        <Show
          when={asked()}
          keyed
          fallback={<Overview view={view()} site={props.site} left={left()} onChanged={reading.refresh} />}
        >
          {(place) => <One view={view()} place={place} />}
        </Show>
      )}
    </Show>
  );
};
