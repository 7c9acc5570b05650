import { createSignal, For, Show } from 'solid-js';
import type { FactAttributeView, SiteFactView } from '../../shared/facts/schemas.ts';
import { useText } from '../i18n/language.tsx';
import { PhotoField } from '../photos/photo-field.tsx';
import { Button } from '../ui/button.tsx';
import { Tag } from '../ui/tag.tsx';
import { createFactWords } from './fact-words.ts';
import type { Place } from './place-facts.ts';

interface RowProps {
  place: Place;
  attribute: FactAttributeView;
  fact: SiteFactView | undefined;
  /** How many pictures there are of it; undefined while that is not known. */
  photos: number | undefined;
}

const Value = (props: { attribute: FactAttributeView; fact: SiteFactView }) => {
  const { t } = useText();
  const words = createFactWords();
  return (
    <span class="cluster">
      <strong>{words.value(props.attribute, props.fact.value)}</strong>
      <small class="soft">{words.origin(props.fact)}</small>
      <Show when={props.fact.isStale}>
        <Tag tone="attention" icon="clock">
          {t('siteFacts.stale')}
        </Tag>
      </Show>
    </span>
  );
};

const Unknown = (props: { isLeast: boolean }) => {
  const { t } = useText();
  return (
    <span class="cluster">
      <span class="soft">{t('siteFacts.unknown')}</span>
      <Show when={props.isLeast}>
        <Tag tone="attention" icon="question">
          {t('siteFacts.least')}
        </Tag>
      </Show>
    </span>
  );
};

/** The pictures of a fact are read when they are asked for. */
const Row = (props: RowProps) => {
  const { t } = useText();
  const words = createFactWords();
  const [isOpen, setOpen] = createSignal(false);
  const photoWords = () =>
    props.photos ? t('siteFacts.photos.count', { count: props.photos }) : t('siteFacts.photos.add');
  return (
    <div class="fact-row">
      <dt>{words.label(props.attribute)}</dt>
      <dd>
        <Show when={props.fact} fallback={<Unknown isLeast={props.attribute.isLeast} />}>
          {(fact) => <Value attribute={props.attribute} fact={fact()} />}
        </Show>
      </dd>
      <dd class="fact-photos">
        <Button variant="link" small aria-expanded={isOpen()} onClick={() => setOpen(!isOpen())}>
          {isOpen() ? t('siteFacts.photos.close') : photoWords()}
          <span class="visually-hidden">: {words.label(props.attribute)}</span>
        </Button>
      </dd>
      <Show when={isOpen()}>
        <dd class="fact-wide">
          <PhotoField
            place={{
              subjectKind: props.place.subjectKind,
              subjectId: props.place.subjectId,
              factKey: props.attribute.key,
            }}
          />
        </dd>
      </Show>
    </div>
  );
};

export interface FactRowsProps {
  place: Place;
  attributes: readonly FactAttributeView[];
  known: ReadonlyMap<string, SiteFactView>;
  /** How many pictures there are of each fact, by its key. */
  photos: ReadonlyMap<string, number> | undefined;
}

/** Facts as they stand: the value, who says so and when, what is too old, what is missing. */
export const FactRows = (props: FactRowsProps) => (
  <dl class="fact-rows">
    <For each={props.attributes}>
      {(attribute) => (
        <Row
          place={props.place}
          attribute={attribute}
          fact={props.known.get(attribute.key)}
          photos={props.photos && (props.photos.get(attribute.key) ?? 0)}
        />
      )}
    </For>
  </dl>
);
