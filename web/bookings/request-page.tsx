import { useLocation, useNavigate, useSearchParams } from '@solidjs/router';
import { createSignal, type JSX, Match, Show, Switch, untrack } from 'solid-js';
import type { RoomView } from '../../shared/rooms/schemas.ts';
import { createReading } from '../api/reading.ts';
import { todayIn } from '../calendar/site-clock.ts';
import { CareNotice } from '../care/care-notice.tsx';
import { useText } from '../i18n/language.tsx';
import { ClosedDoors } from '../region/closed-doors.tsx';
import { signInPath } from '../session/return-path.ts';
import { LinkButton } from '../ui/button.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { FaultMessage } from '../ui/fault-message.tsx';
import { Message } from '../ui/message.tsx';
import { Page } from '../ui/page.tsx';
import { Skeleton } from '../ui/skeleton.tsx';
import { asSentence } from './booking-words.ts';
import { DatesBar, DatesPanel, datesPanelId } from './dates-panel.tsx';
import { NotEligible } from './not-eligible.tsx';
import { readRoom } from './queries.ts';
import { type Step, stepOf, steps } from './request-form.ts';
import { createRequestModel, type RequestModel } from './request-model.ts';
import { RequestSent } from './request-sent.tsx';
import { RequestStep, stepButtonId } from './request-step.tsx';
import { createRequestCriteria, type RequestWhen } from './request-when.ts';
import { StepNeeds } from './step-needs.tsx';
import { StepPurpose } from './step-purpose.tsx';
import { StepSend } from './step-send.tsx';
import { StepWhen } from './step-when.tsx';
import './request.css';

interface RequestProps {
  model: RequestModel;
  when: RequestWhen;
}

/** The first step where something is missing; no needs are none missing, so they are passed by. */
const firstOpen = (model: RequestModel): Step => {
  const wrong = model.faults().map(({ field }) => stepOf(field));
  return (['when', 'purpose'] as const).find((step) => wrong.includes(step)) ?? 'send';
};

/** Unfolds and folds the steps. Going on from one unfolds the next and takes the reader there. */
const createFolding = (first: Step) => {
  const [open, setOpen] = createSignal<readonly Step[]>([first]);
  const unfold = (...more: Step[]) => setOpen((now) => [...new Set([...now, ...more])]);
  return {
    isOpen: (step: Step) => open().includes(step),
    unfold,
    set: (step: Step, isOpen: boolean) =>
      isOpen ? unfold(step) : setOpen((now) => now.filter((each) => each !== step)),
    goOn: (from: Step) => {
      const next = steps[steps.indexOf(from) + 1];
      setOpen((now) => now.filter((step) => step !== from));
      if (!next) return;
      unfold(next);
      document.getElementById(stepButtonId(next))?.focus();
    },
  };
};

const Steps = (props: RequestProps) => {
  const { t, language } = useText();
  const navigate = useNavigate();
  const location = useLocation();
  const { model } = props;
  const folding = createFolding(untrack(() => firstOpen(model)));
  // Having no needs is an answer too, but only of who was asked.
  const [isAsked, setAsked] = createSignal(false);
  const isDone = (step: Step) => {
    if (step === 'send') return false;
    if (step === 'needs' && !isAsked() && model.needs.chosen().length === 0) return false;
    return !model.faults().some(({ field }) => stepOf(field) === step);
  };

  const told = (step: Step): JSX.Element => {
    if (step === 'when') return asSentence(model.dates.preview.value()?.ruleText[language()] ?? '');
    if (step === 'purpose') {
      if (model.form.internalTitle.trim() === '') return undefined;
      return `${model.form.internalTitle}, ${t('request.people-count', { count: model.criteria.participants() })}`;
    }
    if (step === 'send' || !isDone('needs')) return undefined;
    const needs = model.needs.chosen().map((need) => t(`words.need.${need}`));
    return needs.length > 0 ? needs.join(', ') : t('request.step.nothing-needed');
  };

  const step = (name: Step, content: () => JSX.Element) => (
    <RequestStep
      step={name}
      open={folding.isOpen(name)}
      onToggle={(open) => folding.set(name, open)}
      done={isDone(name)}
      told={told(name)}
    >
      {content()}
    </RequestStep>
  );

  return (
    <div class="request">
      {step('when', () => (
        <StepWhen
          model={model}
          when={props.when}
          onDone={() => {
            folding.goOn('when');
            // Where the dates come before the next step, they are not to be passed by.
            if (window.matchMedia('(width < 60rem)').matches) document.getElementById(datesPanelId)?.focus();
          }}
        />
      ))}
      <DatesPanel model={model} />
      {step('purpose', () => (
        <StepPurpose model={model} onDone={() => folding.goOn('purpose')} />
      ))}
      {step('needs', () => (
        <StepNeeds
          model={model}
          onDone={() => {
            setAsked(true);
            folding.goOn('needs');
          }}
        />
      ))}
      {step('send', () => (
        <StepSend
          model={model}
          onSignIn={() => navigate(signInPath(`${location.pathname}${location.search}`))}
          onFaults={() => folding.unfold(...model.errorsAt('send').map(({ field }) => stepOf(field)))}
        />
      ))}
      <DatesBar model={model} />
    </div>
  );
};

const Request = (props: { room: RoomView }) => {
  const { t, language } = useText();
  const { room } = props;
  const { criteria, when } = createRequestCriteria(todayIn(room.site.timeZone), room.capacity);
  const model = createRequestModel(room, criteria);
  const isWithoutOrganisation = () => !!model.user() && model.organisations().length === 0 && !model.handles();
  const [search] = useSearchParams<{ kopio: string }>();
  // As it was taken over: it does not follow what is written.
  const title = untrack(() => model.form.internalTitle);
  const copied = () => (search.kopio && title) || undefined;
  const name = () => room.name[language()];
  return (
    <Show
      when={model.sent()}
      fallback={
        <Page
          title={t('request.title', { room: name() })}
          lead={`${room.site.name[language()]}, ${room.site.street} · ${t('request.capacity', { count: room.capacity })}`}
          breadcrumb={[
            { text: t('request.breadcrumb'), href: model.searchPath() },
            { text: name(), href: `/tilat/${room.code ?? room.id}` },
          ]}
        >
          <ClosedDoors staff={model.handles()} />
          <CareNotice care={room.care} />
          <Show when={copied()}>
            {(title) => (
              <Message kind="info" still>
                <p>{t('request.copied', { title: title() })}</p>
              </Message>
            )}
          </Show>
          <NotEligible model={model} />
          <Show when={isWithoutOrganisation()}>
            <Message kind="warning" title={t('request.no-organisation')} still>
              <p>{t('request.no-organisation.text')}</p>
            </Message>
          </Show>
          <Steps model={model} when={when} />
        </Page>
      }
    >
      {(booking) => <RequestSent booking={booking()} />}
    </Show>
  );
};

const NoRoom = () => {
  const { t } = useText();
  return (
    <Page title={t('request.title.none')}>
      <EmptyState
        icon="search"
        title={t('request.none.title')}
        actions={<LinkButton href="/haku">{t('request.none.search')}</LinkButton>}
      >
        <p>{t('request.none.text')}</p>
      </EmptyState>
    </Page>
  );
};

/** Asking for a room, once or as a series: four steps beside the dates they are about. */
const RequestPage = () => {
  const { t } = useText();
  const [search] = useSearchParams<{ room: string }>();
  const room = createReading(() => search.room, readRoom);
  return (
    <Switch fallback={<Skeleton lines={6} />}>
      <Match when={!search.room}>
        <NoRoom />
      </Match>
      <Match when={room.fault()}>
        {(error) => (
          <Page title={t('request.title.none')}>
            <FaultMessage error={error()} onRetry={room.refresh} />
            <p>
              <LinkButton href="/haku" variant="quiet">
                {t('request.none.search')}
              </LinkButton>
            </p>
          </Page>
        )}
      </Match>
      <Match when={room.value()} keyed>
        {(found) => <Request room={found} />}
      </Match>
    </Switch>
  );
};

export default RequestPage;
