import { createMemo, createSignal, For, onMount, Show } from 'solid-js';
import type { FactAttributeView, KeptFact, KeptFactsView, SiteFactsView } from '../../shared/facts/schemas.ts';
import { createReading } from '../api/reading.ts';
import { useText } from '../i18n/language.tsx';
import { readPhotos } from '../photos/queries.ts';
import { Button } from '../ui/button.tsx';
import { FaultMessage } from '../ui/fault-message.tsx';
import { Icon } from '../ui/icon.tsx';
import { Message } from '../ui/message.tsx';
import { FactForm } from './fact-form.tsx';
import { FactRows } from './fact-rows.tsx';
import { createFactWords } from './fact-words.ts';
import { Overtaken } from './overtaken.tsx';
import { attributesAt, byScope, factsAt, type Place, type Scope } from './place-facts.ts';
import { keepFacts } from './queries.ts';

export interface PlaceViewProps {
  view: SiteFactsView;
  place: Place;
  /** Whether the reader came from another view of the page. */
  takesFocus: boolean;
  /** Something has been stored: all of it is to be read anew. */
  onChanged: () => void;
  onBack: () => void;
}

/** How many pictures there are of each fact of the place. */
const createPhotoCounts = (place: () => Place) => {
  const photos = createReading(() => ({ subjectKind: place().subjectKind, subjectId: place().subjectId }), readPhotos);
  return () => {
    const all = photos.value();
    if (!all) return undefined;
    const groups = Map.groupBy(all, ({ factKey }) => factKey ?? '');
    return new Map([...groups].map(([key, some]) => [key, some.length]));
  };
};

/** What became of the last saving, and what was overtaken by somebody else. */
const createOutcome = (siteId: () => string, onChanged: () => void) => {
  const [kept, setKept] = createSignal<KeptFactsView>();
  const [sent, setSent] = createSignal<readonly KeptFact[]>([]);
  const [fault, setFault] = createSignal<unknown>();
  const [isBusy, setBusy] = createSignal(false);
  const overtaken = () => kept()?.overtaken ?? [];
  const take = (outcome: KeptFactsView | undefined, facts: readonly KeptFact[] = []) => {
    setKept(outcome);
    setSent(facts);
    onChanged();
  };
  /** Sent again without what was seen, they are stored. */
  const storeMine = async () => {
    const keys = new Set(overtaken().map(({ key }) => key));
    const mine = sent().flatMap(({ seen: _, ...fact }) => (keys.has(fact.key) ? [fact] : []));
    setBusy(true);
    setFault(undefined);
    try {
      take(await keepFacts(siteId(), mine), mine);
    } catch (error) {
      setFault(() => error);
    } finally {
      setBusy(false);
    }
  };
  return { kept, overtaken, fault, isBusy, take, storeMine };
};

/** One place of the house: everything that is known of it, scope by scope, and the form of each scope. */
export const PlaceView = (props: PlaceViewProps) => {
  const { t } = useText();
  const words = createFactWords();
  const [isAll, setAll] = createSignal(false);
  const [editing, setEditing] = createSignal<Scope>();
  const known = createMemo(() => factsAt(props.view, props.place));
  const scopes = createMemo(() => byScope(attributesAt(props.view, props.place, isAll())));
  const photoCounts = createPhotoCounts(() => props.place);
  const outcome = createOutcome(
    () => props.view.site.id,
    () => props.onChanged(),
  );
  const hasMore = () =>
    attributesAt(props.view, props.place, true).length > attributesAt(props.view, props.place).length;
  let title: HTMLHeadingElement | undefined;
  onMount(() => {
    if (props.takesFocus) title?.focus();
  });

  const close = (scope: Scope) => {
    setEditing(undefined);
    document.getElementById(`edit-${scope}`)?.focus();
  };

  const Section = (section: { scope: Scope; attributes: readonly FactAttributeView[] }) => {
    const name = () => t(`siteFacts.scope.${section.scope}`);
    const isEditing = () => editing() === section.scope;
    return (
      <section class="card stack" aria-labelledby={`scope-${section.scope}`}>
        <div class="cluster between">
          <h3 id={`scope-${section.scope}`}>{name()}</h3>
          <Button
            variant="quiet"
            small
            icon={isEditing() ? 'cross' : 'edit'}
            id={`edit-${section.scope}`}
            aria-expanded={isEditing()}
            onClick={() => setEditing(isEditing() ? undefined : section.scope)}
          >
            {t(isEditing() ? 'siteFacts.cancel' : 'siteFacts.edit')}
            <span class="visually-hidden">: {name()}</span>
          </Button>
        </div>
        <Show
          when={isEditing()}
          fallback={
            <FactRows place={props.place} attributes={section.attributes} known={known()} photos={photoCounts()} />
          }
        >
          <FactForm
            siteId={props.view.site.id}
            place={props.place}
            attributes={section.attributes}
            known={known()}
            onKept={(kept, sent) => {
              outcome.take(kept, sent);
              close(section.scope);
            }}
          />
        </Show>
      </section>
    );
  };

  return (
    <div class="stack stack-l">
      <div class="stack stack-s">
        <div>
          <Button variant="link" icon="arrow-left" onClick={props.onBack}>
            {t('siteFacts.place.back')}
          </Button>
        </div>
        <h2 ref={title} tabindex="-1">
          {words.place(props.view, props.place)}
        </h2>
      </div>
      <Show when={outcome.kept()?.saved}>
        {(count) => <Message kind="success">{t('siteFacts.saved', { count: count() })}</Message>}
      </Show>
      <Show when={outcome.overtaken().length > 0}>
        <Overtaken
          view={props.view}
          overtaken={outcome.overtaken()}
          isBusy={outcome.isBusy()}
          onMine={() => void outcome.storeMine()}
          onTheirs={() => outcome.take(undefined)}
        />
      </Show>
      <Show when={outcome.fault()}>{(error) => <FaultMessage error={error()} />}</Show>
      <For each={scopes().map(([scope]) => scope)}>
        {(scope) => <Section scope={scope} attributes={scopes().find(([each]) => each === scope)?.[1] ?? []} />}
      </For>
      <Show when={hasMore()}>
        <div>
          <Button variant="quiet" aria-pressed={isAll()} onClick={() => setAll(!isAll())}>
            <Icon name={isAll() ? 'minus' : 'plus'} /> {t(isAll() ? 'siteFacts.place.fewer' : 'siteFacts.place.all')}
          </Button>
        </div>
      </Show>
    </div>
  );
};
