import { createSignal, For, Show } from 'solid-js';
import type { PriorityClassView } from '../../shared/organisations/priority-schemas.ts';
import { textIn } from '../../shared/region/rules.ts';
import { AdminPage } from '../admin/admin-page.tsx';
import { answerOf, api } from '../api/client.ts';
import { createReading } from '../api/reading.ts';
import { HistoryPanel } from '../editing/history-panel.tsx';
import { useText } from '../i18n/language.tsx';
import { useRegion } from '../region/region.tsx';
import { IconButton, LinkButton } from '../ui/button.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { FaultMessage } from '../ui/fault-message.tsx';
import { Skeleton } from '../ui/skeleton.tsx';
import { Tag } from '../ui/tag.tsx';
import { createClassNames } from './class-form.tsx';
import { ClassFacts } from './who-may-book-page.tsx';
import './priority.css';

const readClasses = async () => (await answerOf(api.priority['priority-classes'].$get())).items;

interface ItemProps {
  each: PriorityClassView;
  place: number;
  last: number;
  onMove: (from: number, to: number) => void;
}

const ClassItem = (props: ItemProps) => {
  const { t, language } = useText();
  const region = useRegion();
  const name = () => textIn(props.each.label, language(), region.view().languages).text;
  return (
    <li class="card class-order">
      <div class="stack stack-s">
        <div class="cluster">
          <h2 class="class-name">
            <a href={`/yllapito/etusija/${props.each.code}`}>{name()}</a>
          </h2>
          <Show when={!props.each.mayBook}>
            <Tag icon="minus">{t('eligibility.may-not')}</Tag>
          </Show>
        </div>
        <ClassFacts each={props.each} />
      </div>
      <div class="cluster">
        <IconButton
          icon="arrow-up"
          label={t('priority.up', { name: name() })}
          disabled={props.place === 0}
          onClick={() => props.onMove(props.place, props.place - 1)}
        />
        <IconButton
          icon="arrow-down"
          label={t('priority.down', { name: name() })}
          disabled={props.place === props.last}
          onClick={() => props.onMove(props.place, props.place + 1)}
        />
      </div>
    </li>
  );
};

const Classes = (props: { onMoved: (words: string) => void }) => {
  const { t, language } = useText();
  const region = useRegion();
  const reading = createReading(() => true, readClasses);
  const [fault, setFault] = createSignal<unknown>();
  const [changes, setChanges] = createSignal(0);
  const nameOf = createClassNames();
  const labelOf = (code: string) => {
    const label = reading.value()?.find((each) => each.code === code)?.label;
    return label && textIn(label, language(), region.view().languages).text;
  };
  /** A class by its name, then the field: `others.mayBook`. */
  const fieldName = (field: string) => {
    const [code = '', ...rest] = field.split('.');
    const label = labelOf(code);
    return label === undefined
      ? nameOf(field)
      : [label, rest.length > 0 && nameOf(rest.join('.'))].filter(Boolean).join(': ');
  };

  const move = async (from: number, to: number) => {
    const items = [...(reading.value() ?? [])];
    const [moved] = items.splice(from, 1);
    if (!moved) return;
    items.splice(to, 0, moved);
    setFault(undefined);
    reading.replace(items);
    try {
      const codes = items.map(({ code }) => code);
      reading.replace((await answerOf(api.priority['priority-classes'].order.$post({ json: { codes } }))).items);
      setChanges((count) => count + 1);
      props.onMoved(t('priority.moved', { name: labelOf(moved.code) ?? moved.code, place: to + 1 }));
    } catch (error) {
      setFault(() => error);
      reading.refresh();
    }
  };

  return (
    <Show
      when={reading.fault() === undefined}
      fallback={<FaultMessage error={reading.fault()} onRetry={reading.refresh} />}
    >
      <Show when={reading.value()} fallback={<Skeleton lines={10} />}>
        {(items) => (
          <div class="stack stack-xl">
            <Show when={fault()}>{(error) => <FaultMessage error={error()} />}</Show>
            <Show
              when={items().length > 0}
              fallback={
                <EmptyState
                  title={t('priority.none')}
                  icon="people"
                  actions={<LinkButton href="/yllapito/etusija/uusi">{t('priority.add')}</LinkButton>}
                >
                  <p>{t('priority.none.text')}</p>
                </EmptyState>
              }
            >
              <ol class="class-list">
                <For each={items()}>
                  {(each, place) => (
                    <ClassItem
                      each={each}
                      place={place()}
                      last={items().length - 1}
                      onMove={(from, to) => void move(from, to)}
                    />
                  )}
                </For>
              </ol>
            </Show>
            <HistoryPanel
              read={() => answerOf(api.priority['priority-classes'].history.$get())}
              nameOf={fieldName}
              actionOf={(action) =>
                action === 'priority.added'
                  ? t('priority.did.added')
                  : action === 'priority.removed'
                    ? t('priority.did.removed')
                    : undefined
              }
              version={changes()}
            />
          </div>
        )}
      </Show>
    </Show>
  );
};

/** The order of precedence as its keepers have it. */
const PriorityPage = () => {
  const { t } = useText();
  const [status, setStatus] = createSignal('');
  return (
    <AdminPage
      section="priority"
      title={t('admin.section.priority')}
      lead={t('priority.lead')}
      status={status()}
      actions={
        <>
          <LinkButton href="/kuka-voi-varata" variant="quiet" icon="eye">
            {t('priority.public')}
          </LinkButton>
          <LinkButton href="/yllapito/etusija/uusi" icon="plus">
            {t('priority.add')}
          </LinkButton>
        </>
      }
    >
      <Classes onMoved={setStatus} />
    </AdminPage>
  );
};

export default PriorityPage;
