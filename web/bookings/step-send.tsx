import { type JSX, Match, Show, Switch } from 'solid-js';
import { formatDate } from '../../shared/i18n/format.ts';
import { Refusal } from '../api/client.ts';
import { CareRules } from '../care/care-rules.tsx';
import { useText } from '../i18n/language.tsx';
import { ClosedDoors } from '../region/closed-doors.tsx';
import { ownTerms } from '../region/own-terms.ts';
import { useRegion } from '../region/region.tsx';
import { Button } from '../ui/button.tsx';
import { Checkbox } from '../ui/choice-group.tsx';
import { FactList } from '../ui/fact-list.tsx';
import { FaultMessage } from '../ui/fault-message.tsx';
import { ErrorSummary, Message } from '../ui/message.tsx';
import { AgreementAsked } from './agreement-asked.tsx';
import { asSentence, layoutWords, needsWords } from './booking-words.ts';
import { GroundRules } from './ground-rules.tsx';
import { NotEligible } from './not-eligible.tsx';
import type { RequestModel } from './request-model.ts';
import { tallyWords } from './request-words.ts';

interface PartProps {
  model: RequestModel;
}

/** What is about to be sent, once more in few words. */
const Check = (props: PartProps) => {
  const { t, language } = useText();
  const { form, dates, room, criteria, needs } = props.model;
  const time = (): JSX.Element => {
    const preview = dates.preview.value();
    const tally = dates.tally();
    if (!preview || !tally) return t('request.send.when');
    return (
      <>
        {asSentence(preview.ruleText[language()])}
        <Show when={tally.total > 1}>
          <br />
          <span class="soft">{tallyWords(tally, t)}</span>
        </Show>
      </>
    );
  };
  const neededWords = () =>
    needsWords(needs.chosen(), needs.wheelchairUsers() ?? null, t) || t('request.step.nothing-needed');
  const layoutFact = () => {
    const layout = props.model.layout();
    return layout ? [{ term: t('bookings.fact.layout'), description: layoutWords(layout, t) }] : [];
  };
  const priceFact = () => {
    const price = dates.preview.value()?.priceClass;
    return price ? [{ term: t('request.check.price'), description: price.label[language()] }] : [];
  };
  const facts = () => [
    { term: t('request.check.where'), description: `${room.name[language()]}, ${room.site.name[language()]}` },
    { term: t('request.check.when'), description: time() },
    {
      term: t('request.check.what'),
      description: [form.internalTitle, t('request.people-count', { count: criteria.participants() })]
        .filter(Boolean)
        .join(', '),
    },
    ...layoutFact(),
    { term: t('request.check.needs'), description: neededWords() },
    ...priceFact(),
    {
      term: t('request.check.public'),
      description:
        form.visibility === 'shown' && !props.model.sensitive() && form.publicTitle.trim() !== ''
          ? form.publicTitle
          : t('bookings.fact.public.hidden'),
    },
    ...(form.visibility === 'shown' && !props.model.sensitive() && form.invitation?.openToAll
      ? [{ term: t('openToAll.fact'), description: t('openToAll.fact.yes') }]
      : []),
    {
      term: t('request.check.person'),
      description: [form.personName, form.personPhone].filter(Boolean).join(', ') || '–',
    },
  ];
  return <FactList facts={facts()} />;
};

/** When the answer comes and, if not at once, why. */
const Answer = (props: PartProps) => {
  const { t, language } = useText();
  const { dates } = props.model;
  return (
    <Show when={dates.preview.value()}>
      {(preview) => (
        <Show
          when={dates.reasons().length > 0}
          fallback={
            <Message kind="success" title={t('request.answer.now')} still>
              <p>{t('request.answer.now.text')}</p>
            </Message>
          }
        >
          <Message
            kind="info"
            title={t('request.answer.later', { date: formatDate(preview().decideBy, language()) })}
            still
          >
            <p>{t('request.answer.days', { count: props.model.room.answerWorkingDays })}</p>
            <p>{t('request.answer.why')}</p>
            <ul>
              {dates.reasons().map(({ text }) => (
                <li>{text}</li>
              ))}
            </ul>
            <Show when={dates.reasons().some(({ code }) => code === 'orientation')}>
              <p>{t('care.orientation.next')}</p>
            </Show>
          </Message>
        </Show>
      )}
    </Show>
  );
};

/** Why nothing can be sent at all. */
const KeptOut = (props: PartProps) => (
  <>
    <ClosedDoors staff={props.model.handles()} />
    <NotEligible model={props.model} />
  </>
);

/** What hindered the last attempt, when no field is to blame. */
const Hindrance = (props: PartProps) => {
  const { t } = useText();
  return (
    <Switch>
      <Match when={props.model.dates.taken().length > 0}>
        <Message kind="error" title={t('request.conflict.title')}>
          <p>{t('request.conflict.text', { count: props.model.dates.taken().length })}</p>
        </Message>
      </Match>
      <Match when={props.model.fault()}>
        {(error) => (
          <Show
            when={error() instanceof Refusal}
            fallback={
              <Message kind="error" title={t('request.send.unreachable')}>
                <p>{t('request.send.unreachable.text')}</p>
              </Message>
            }
          >
            <FaultMessage error={error()} title={t('request.send.failed')} />
          </Show>
        )}
      </Match>
    </Switch>
  );
};

export interface StepSendProps extends PartProps {
  /** Not signed in: goes there, and comes back with everything. */
  onSignIn: () => void;
  /** Something was wrong: unfolds the steps where it is. */
  onFaults: () => void;
}

/** The last look, the ground rules, and the sending. The button says what it does. */
export const StepSend = (props: StepSendProps) => {
  const { t, language } = useText();
  const region = useRegion();
  const { model } = props;
  const count = () => model.dates.tally()?.sent ?? 0;
  /** Every date that is left waits in line: nothing is asked of anybody yet. */
  const inLine = () => (count() === 0 ? (model.dates.tally()?.wait ?? 0) : 0);
  const words = () => {
    if (inLine() > 0) return t('request.send.queue', { count: inLine() });
    return t(model.dates.reasons().length > 0 ? 'request.send.request' : 'request.send.book', {
      count: Math.max(1, count()),
    });
  };

  const termsLabel = () => {
    const { site } = props.model.room;
    return ownTerms(region, site) ? t('request.terms.house', { site: site.name[language()] }) : t('request.terms');
  };

  const send = async (event: SubmitEvent) => {
    event.preventDefault();
    if (!model.user()) return props.onSignIn();
    await model.send();
    if (model.errorsAt('send').length > 0) props.onFaults();
  };

  return (
    <form class="form" noValidate onSubmit={(event) => void send(event)}>
      <ErrorSummary errors={model.errorsAt('send')} />
      <Check model={model} />
      <AgreementAsked model={model} />
      <Show when={!model.isKeptOut()} fallback={<KeptOut model={model} />}>
        <Show when={inLine() > 0} fallback={<Answer model={model} />}>
          <Message kind="info" title={t('request.one.wait')} still>
            <p>{t('request.sent.queued.text')}</p>
          </Message>
        </Show>
      </Show>
      <p class="soft">{t('request.answer.cancel')}</p>
      <div class="stack stack-s">
        <CareRules room={props.model.room} />
        <GroundRules site={props.model.room.site} />
        <Checkbox
          label={termsLabel()}
          name="acceptTerms"
          required
          checked={model.form.acceptTerms}
          onChange={(accepted) => model.setForm('acceptTerms', accepted)}
          error={model.errorOf('acceptTerms')}
        />
      </div>
      <Hindrance model={model} />
      <Show
        when={model.user()}
        fallback={
          <div class="stack stack-s">
            <p>{t('request.send.sign-in.text')}</p>
            <p>
              <Button type="submit" icon="person">
                {t('request.send.sign-in')}
              </Button>
            </p>
          </div>
        }
      >
        <Show when={!model.isKeptOut()}>
          <p>
            <Button type="submit" busy={model.isSending()} busyText={t('request.send.busy')}>
              {words()}
            </Button>
          </p>
        </Show>
      </Show>
    </form>
  );
};
