import { useSearchParams } from '@solidjs/router';
import { createSignal, Match, Show, Switch } from 'solid-js';
import { type ImportKind, importKinds } from '../../shared/imports/kinds.ts';
import type { DryRunView, ImportView, ImportWorkView } from '../../shared/imports/schemas.ts';
import { AdminPage } from '../admin/admin-page.tsx';
import { createPages } from '../api/pages.ts';
import { useText } from '../i18n/language.tsx';
import { Button, LinkButton } from '../ui/button.tsx';
import { RadioGroup } from '../ui/choice-group.tsx';
import { FaultMessage } from '../ui/fault-message.tsx';
import { Message } from '../ui/message.tsx';
import { ColumnsTable } from './columns-table.tsx';
import { createImport, type ImportState } from './create-import.ts';
import { createWorks } from './create-works.ts';
import { ExportsSection } from './exports-section.tsx';
import { FileChoice } from './file-choice.tsx';
import { FixedValues } from './fixed-values.tsx';
import { ImportsHistory } from './imports-history.tsx';
import { PlanRows } from './plan-rows.tsx';
import { readImports } from './queries.ts';
import { UndoDialog } from './undo-dialog.tsx';
import { WorkProgress, WorksSection } from './works-section.tsx';
import './imports.css';

const taken = ({ counts }: DryRunView): number => counts.made + counts.changed;

const isKind = (value: unknown): value is ImportKind => importKinds.some((kind) => kind === value);

/** What the file would do, and the button that does it. */
const Result = (props: { plan: DryRunView; state: ImportState }) => {
  const { t } = useText();
  return (
    <section class="stack" aria-labelledby="import-result">
      <h2 id="import-result">{t('imports.result.title')}</h2>
      <Show when={props.plan.counts.refused > 0}>
        <Message kind="warning">
          <p>{t('imports.result.refused', { count: props.plan.counts.refused })}</p>
        </Message>
      </Show>
      <Show when={taken(props.plan) === 0 && props.plan.counts.refused === 0}>
        <Message kind="info">
          <p>{t('imports.result.none')}</p>
        </Message>
      </Show>
      <ColumnsTable plan={props.plan} onCorrect={props.state.correct} />
      <PlanRows plan={props.plan} />
      <Show when={taken(props.plan) > 0}>
        <div class="no-print">
          <Button onClick={props.state.run}>{t('imports.run', { count: taken(props.plan) })}</Button>
        </div>
      </Show>
    </section>
  );
};

const Working = (props: { state: ImportState; work: ImportWorkView | undefined }) => {
  const { t } = useText();
  return (
    <Switch>
      <Match when={props.state.work() === 'checking'}>
        <WorkProgress label={t('imports.checking')} work={props.work} text={t('imports.checking.text')} />
      </Match>
      <Match when={props.state.work() === 'running' && props.state.plan()}>
        {(plan) => (
          <div class="stack stack-s">
            <WorkProgress label={t('imports.running', { count: taken(plan()) })} work={props.work} text="" />
            <p class="soft">{t('imports.running.text')}</p>
          </div>
        )}
      </Match>
    </Switch>
  );
};

const Imports = () => {
  const { t, language } = useText();
  const [address, setAddress] = useSearchParams();
  const [undoing, setUndoing] = createSignal<ImportView>();
  const [undone, setUndone] = createSignal<ImportView>();
  const pages = createPages(
    () => '',
    (_, cursor) => readImports(cursor),
  );
  const kind = (): ImportKind => (isKind(address.sisalto) ? address.sisalto : 'sites');
  const state = createImport(kind, pages.retry);
  const [isUndoing, setUndoingNow] = createSignal(false);
  const works = createWorks(() => state.work() !== undefined || isUndoing(), pages.retry);

  return (
    <div class="stack stack-l">
      <WorksSection works={works} />
      <section class="stack no-print">
        <RadioGroup<ImportKind>
          legend={t('imports.kind.legend')}
          name="kind"
          variant="cards"
          value={kind()}
          choices={importKinds.map((each) => ({
            value: each,
            label: t(`imports.kind.${each}`),
            hint: t(`imports.hint.${each}`),
          }))}
          onChange={(each) => {
            state.clear();
            setAddress({ sisalto: each }, { replace: true });
          }}
        />
        <p class="import-about">{t(`imports.about.${kind()}`)}</p>
        <div>
          <LinkButton
            variant="quiet"
            href={`/api/v1/imports/templates/${kind()}.csv?language=${language()}`}
            download=""
            rel="external"
          >
            {t('imports.template.of', { kind: t(`imports.kind.${kind()}`) })}
          </LinkButton>
        </div>
        <FileChoice chosen={state.file()?.name} mayBeCalendar={kind() === 'standing_slots'} onChoose={state.choose} />
        <Show when={kind() === 'standing_slots'}>
          <FixedValues state={state} open={state.file()?.name.endsWith('.ics') ?? false} />
        </Show>
      </section>
      <Working state={state} work={works.own()} />
      <Show when={state.fault()}>{(error) => <FaultMessage error={error()} onRetry={state.check} />}</Show>
      <Show when={state.made()}>
        {(made) => (
          <Message
            kind="success"
            title={t('imports.done.title')}
            actions={
              <Button variant="quiet" icon="undo" onClick={() => setUndoing(made())}>
                {t('imports.undo')}
              </Button>
            }
          >
            <p>{t('imports.done.text', { created: made().created, changed: made().changed })}</p>
          </Message>
        )}
      </Show>
      <Show when={state.work() === undefined && state.plan()}>{(plan) => <Result plan={plan()} state={state} />}</Show>
      <Show when={undone()}>
        {(last) => (
          <Message kind="success">
            <p>{t('imports.undo.done', { name: last().fileName })}</p>
          </Message>
        )}
      </Show>
      <ImportsHistory pages={pages} onUndo={setUndoing} />
      <ExportsSection />
      <UndoDialog
        subject={undoing()}
        work={works.own()}
        onBusy={setUndoingNow}
        onClose={() => setUndoing(undefined)}
        onUndone={(made) => {
          setUndone(made);
          state.clear();
          pages.retry();
        }}
      />
    </div>
  );
};

/** Files of a spreadsheet into the product, and everything out of it. */
const ImportsPage = () => {
  const { t } = useText();
  return (
    <AdminPage section="imports" title={t('imports.title')} lead={t('imports.lead')}>
      <Imports />
    </AdminPage>
  );
};

export default ImportsPage;
