import { createEffect, For, Match, on, Show, Switch } from 'solid-js';
import { answerOf, api } from '../api/client.ts';
import { createReading } from '../api/reading.ts';
import { useText } from '../i18n/language.tsx';
import { Button, LinkButton } from '../ui/button.tsx';
import { FaultMessage } from '../ui/fault-message.tsx';
import { Icon } from '../ui/icon.tsx';
import { ErrorSummary, Message } from '../ui/message.tsx';
import { Page } from '../ui/page.tsx';
import { LikelyOrganisations } from './likely-organisations.tsx';
import { registerSteps } from './register-form.ts';
import { createRegisterModel, type RegisterModel } from './register-model.ts';
import { DetailsStep, OrganisationStep, PersonStep } from './register-steps.tsx';
import './organisations.css';

const StepList = (props: { model: RegisterModel }) => {
  const { t } = useText();
  const at = () => registerSteps.indexOf(props.model.step());
  return (
    <ol class="plain-list register-steps" aria-label={t('organisations.register.steps')}>
      <For each={registerSteps}>
        {(step, index) => (
          <li aria-current={index() === at() ? 'step' : undefined}>
            <Show when={index() < at()}>
              <Icon name="check" />
            </Show>
            {index() + 1}. {t(`organisations.register.step.${step}`)}
          </li>
        )}
      </For>
    </ol>
  );
};

/** In a demonstration no mail arrives: it says how one gets on without. */
const DemoHint = () => {
  const { t } = useText();
  const about = createReading(
    () => true,
    () => answerOf(api.about.about.$get()),
  );
  return (
    <Show when={about.value()?.demo}>
      <Message kind="info" still>
        <p>
          {t('organisations.register.demo')}{' '}
          <a href="/kirjaudu?paluu=%2Frekisteroidy">{t('organisations.register.you.sign-in.link')}</a>
        </p>
      </Message>
    </Show>
  );
};

const Step = (props: { model: RegisterModel }) => {
  const { t } = useText();
  const { model } = props;
  let heading!: HTMLHeadingElement;
  const number = () => registerSteps.indexOf(model.step()) + 1;

  // Whoever goes on begins at the head of what has come; errors take the focus themselves.
  createEffect(
    on(
      model.step,
      () => {
        if (model.errors().length === 0) heading.focus();
      },
      { defer: true },
    ),
  );

  return (
    <form
      class="form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void model.next();
      }}
    >
      <h2 ref={heading} tabindex="-1">
        {t('organisations.register.step', {
          number: number(),
          title: t(`organisations.register.step.${model.step()}`),
        })}
      </h2>
      <ErrorSummary errors={model.errors()} />
      <Switch>
        <Match when={model.step() === 'organisation'}>
          <OrganisationStep model={model} />
        </Match>
        <Match when={model.step() === 'details'}>
          <DetailsStep model={model} />
        </Match>
        <Match when={model.step() === 'person'}>
          <PersonStep model={model} />
          <Show when={model.user() === null}>
            <DemoHint />
          </Show>
        </Match>
      </Switch>
      <Show when={model.fault()}>
        {(fault) => <FaultMessage title={t('organisations.register.fault')} error={fault()} />}
      </Show>
      <Show
        when={model.likely().length === 0}
        fallback={<LikelyOrganisations likely={model.likely()} onNone={model.goOn} />}
      >
        <div class="cluster">
          <Button
            type="submit"
            busy={model.isChecking() || model.isSending()}
            busyText={t(model.isSending() ? 'organisations.register.sending' : 'organisations.register.checking')}
          >
            {t(model.step() === 'person' ? 'organisations.register.send' : 'organisations.register.next')}
          </Button>
          <Show when={model.step() !== 'organisation'}>
            <Button
              variant="quiet"
              onClick={() => model.goTo(registerSteps[registerSteps.indexOf(model.step()) - 1] ?? 'organisation')}
            >
              {t('organisations.register.back')}
            </Button>
          </Show>
        </div>
      </Show>
    </form>
  );
};

/** What comes next: a look into the mail, or the new organisation's page. */
const Done = (props: { organisationId: string | null; email: string }) => {
  const { t } = useText();
  return (
    <Show
      when={props.organisationId}
      fallback={
        <Page title={t('organisations.register.mail')}>
          <div class="stack register">
            <p>{t('organisations.register.mail.text', { email: props.email })}</p>
            <p class="soft">{t('organisations.register.mail.none')}</p>
          </div>
        </Page>
      }
    >
      {(id) => (
        <Page title={t('organisations.register.done')}>
          <div class="stack register">
            <p>{t('organisations.register.done.text')}</p>
            <div class="cluster">
              {/* Read anew from the service: only then the session knows its new organisation. */}
              <LinkButton href={`/jarjesto/${id()}`} target="_self">
                {t('organisations.register.done.page')}
              </LinkButton>
              <LinkButton href="/haku" variant="quiet" icon="search" target="_self">
                {t('organisations.register.done.search')}
              </LinkButton>
            </div>
          </div>
        </Page>
      )}
    </Show>
  );
};

/** Telling of a new organisation, in three short steps. */
const RegisterPage = () => {
  const { t } = useText();
  const model = createRegisterModel();
  return (
    <Show
      when={model.result()}
      fallback={
        <Page title={t('organisations.register')} lead={t('organisations.register.lead')}>
          <div class="stack stack-l register">
            <StepList model={model} />
            <Step model={model} />
          </div>
        </Page>
      }
    >
      {(result) => <Done organisationId={result().id} email={model.form.yourEmail} />}
    </Show>
  );
};

export default RegisterPage;
