import { For, Show } from 'solid-js';
import { formatPlainDate } from '../../shared/i18n/format.ts';
import type { RoomView } from '../../shared/rooms/schemas.ts';
import { useText } from '../i18n/language.tsx';
import { Disclosure } from '../ui/disclosure.tsx';

type Fact = RoomView['attributes'][number];

const FactRow = (props: { fact: Fact }) => {
  const { t, language } = useText();
  const origin = () => {
    const { source, checkedOn } = props.fact;
    const words = source ? t(`rooms.source.${source}`) : '';
    return checkedOn
      ? t('rooms.source.on', { source: words, date: formatPlainDate(checkedOn, language()) }).trim()
      : words;
  };
  return (
    <div>
      <dt>{props.fact.label[language()]}</dt>
      <dd>
        <Show
          when={props.fact.value !== null}
          fallback={<span class="tag tag-unknown">{t('rooms.access.unknown')}</span>}
        >
          <strong class="room-value">{props.fact.text[language()]}</strong>
        </Show>
        <Show when={origin()}>{(words) => <span class="small soft room-source">{words()}</span>}</Show>
      </dd>
    </div>
  );
};

const Scope = (props: { label: string; facts: readonly Fact[] }) => {
  const { t } = useText();
  const unknown = () => props.facts.filter(({ value }) => value === null).length;
  return (
    <Disclosure
      summary={
        <span class="room-scope">
          {props.label}
          <span class="room-count">
            {t('rooms.access.count', { count: props.facts.length })}
            <Show when={unknown() > 0}>, {t('rooms.access.unknown-count', { count: unknown() })}</Show>
          </span>
        </span>
      }
    >
      <dl class="fact-list room-measures">
        <For each={props.facts}>{(fact) => <FactRow fact={fact} />}</For>
      </dl>
    </Disclosure>
  );
};

/** Every accessibility fact, in the order in which one meets them on the way in. */
export const RoomAccess = (props: { room: RoomView }) => {
  const { language } = useText();
  const factsOf = (key: string) => props.room.attributes.filter(({ scope }) => scope === key);
  return (
    <div class="room-scopes">
      <For each={props.room.scopes.filter(({ key }) => factsOf(key).length > 0)}>
        {(scope) => <Scope label={scope.label[language()]} facts={factsOf(scope.key)} />}
      </For>
    </div>
  );
};
