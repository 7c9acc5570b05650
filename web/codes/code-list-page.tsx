import { useParams } from '@solidjs/router';
import { For, Show } from 'solid-js';
import { type CodeList, codeLists } from '../../shared/codes/lists.ts';
import { AdminOnly } from '../admin/admin-only.tsx';
import { AdminPage } from '../admin/admin-page.tsx';
import { useText } from '../i18n/language.tsx';
import { LinkButton } from '../ui/button.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { FaultMessage } from '../ui/fault-message.tsx';
import { Skeleton } from '../ui/skeleton.tsx';
import { type CodeDesk, createCodeDesk } from './code-desk.ts';
import { CodePreview } from './code-preview.tsx';
import { CodeRow } from './code-row.tsx';
import { NewCode } from './new-code.tsx';
import './codes.css';

const Rows = (props: { desk: CodeDesk }) => {
  const { t } = useText();
  // By their codes, so that a row that is open stays the same when the list is read anew.
  const codes = () => props.desk.items().map(({ code }) => code);
  return (
    <Show
      when={codes().length > 0}
      fallback={
        <EmptyState icon="list" title={t('codes.empty.title')}>
          <p>{t('codes.empty.text')}</p>
        </EmptyState>
      }
    >
      <ol class="code-rows plain-list" aria-label={t('codes.items')}>
        <For each={codes()}>
          {(code, index) => (
            <CodeRow code={code} desk={props.desk} isFirst={index() === 0} isLast={index() === codes().length - 1} />
          )}
        </For>
      </ol>
    </Show>
  );
};

const List = (props: { list: CodeList }) => {
  const { t } = useText();
  const desk = createCodeDesk(props.list);
  return (
    <AdminPage
      section="codes"
      title={t(`codes.list.${props.list}`)}
      lead={t(`codes.purpose.${props.list}`)}
      status={desk.status()}
    >
      <Show
        when={desk.reading.fault() === undefined}
        fallback={<FaultMessage error={desk.reading.fault()} onRetry={desk.reading.refresh} />}
      >
        <Show when={desk.reading.value()} fallback={<Skeleton lines={8} />}>
          <div class="code-columns">
            <div class="stack">
              <Show when={desk.fault()}>{(error) => <FaultMessage error={error()} title={t('codes.fault')} />}</Show>
              <Rows desk={desk} />
              <NewCode desk={desk} />
            </div>
            <CodePreview list={props.list} items={desk.items()} />
          </div>
        </Show>
      </Show>
    </AdminPage>
  );
};

const Unknown = () => {
  const { t } = useText();
  return (
    <AdminPage section="codes" title={t('codes.unknown.title')}>
      <div class="stack">
        <p>{t('codes.unknown.text')}</p>
        <p>
          <LinkButton href="/yllapito/luettelot">{t('codes.unknown.next')}</LinkButton>
        </p>
      </div>
    </AdminPage>
  );
};

/** One code list: its words, its order, and what can still be chosen. */
const CodeListPage = () => {
  const params = useParams<{ list: string }>();
  const list = () => codeLists.find((each) => each === params.list);
  return (
    <AdminOnly section="codes">
      {() => (
        <Show when={list()} keyed fallback={<Unknown />}>
          {(known) => <List list={known} />}
        </Show>
      )}
    </AdminOnly>
  );
};

export default CodeListPage;
