import { createEffect, createSignal, Match, on, Show, Switch, untrack } from 'solid-js';
import { surveyQuestion } from '../../shared/survey/questions.ts';
import type { SurveyWay } from '../../shared/survey/way.ts';
import { createReading } from '../api/reading.ts';
import { useText } from '../i18n/language.tsx';
import { signInPath } from '../session/return-path.ts';
import { useSession } from '../session/session.tsx';
import { LinkButton } from '../ui/button.tsx';
import { FaultMessage } from '../ui/fault-message.tsx';
import { Message } from '../ui/message.tsx';
import { arriveAtHeading, Page } from '../ui/page.tsx';
import { Skeleton } from '../ui/skeleton.tsx';
import { Disputed } from './disputed.tsx';
import { DoorChoice } from './door-choice.tsx';
import { EndScreen } from './end-screen.tsx';
import { createKeptAnswers } from './kept-answers.ts';
import { createKeptPhotos } from './kept-photos.ts';
import type { Verdicts } from './queries.ts';
import { QuestionScreen } from './question-screen.tsx';
import { NotHere, readEarlierVerdicts, readHouse } from './read-house.ts';
import { keepFilesForOffline } from './register-worker.ts';
import { RoomChoice } from './room-choice.tsx';
import { createSending } from './sending.ts';
import { SendingLine, SendingTrouble } from './sending-state.tsx';
import { createSurvey, type ReadFacts } from './survey.ts';
import { doorScreen, endScreen, type SurveyPlace, useSurveyPlace } from './survey-place.ts';
import { createStanding, type Surveyor } from './surveyor.ts';
import './survey.css';

interface WalkProps {
  read: ReadFacts;
  surveyor: Surveyor;
  place: SurveyPlace;
}

/** The survey itself, with the house in hand. */
const Walk = (props: WalkProps) => {
  const { language } = useText();
  const session = useSession();
  const siteId = props.read.view.site.id;
  const kept = createKeptAnswers(props.surveyor.id, siteId);
  kept.forgetOld(Date.now());
  const photos = createKeptPhotos(props.surveyor.id, siteId);
  const sending = createSending(kept, photos, props.surveyor.id, () => siteId);
  const survey = createSurvey(() => props.read, kept);
  const [earlier, setEarlier] = createSignal<Verdicts>();

  const { place } = props;
  const room = () => survey.room(place.room());
  const way = (): SurveyWay | undefined => {
    const found = room();
    return found && place.at() !== doorScreen ? survey.wayTo(found.id, place.door()) : undefined;
  };
  const question = () => surveyQuestion(place.at() ?? '');

  createEffect(
    on(
      () => room()?.id,
      async (id) => {
        setEarlier(undefined);
        if (id === undefined) return;
        const isBegun = untrack(() => survey.ways(id).some((each) => survey.answersOn(each).length > 0));
        setEarlier(await readEarlierVerdicts(props.surveyor.id, id, isBegun));
      },
    ),
  );
  // Opened without a network, the page knew of nobody: now that the service answers, it does.
  createEffect(() => {
    if (sending.isAllSent() && sending.state() === 'idle' && session.user() === null)
      void session.refresh().catch(() => {});
  });
  // Another question is another screen: whoever hears the page is told so.
  createEffect(on(() => [place.room(), place.at()], arriveAtHeading, { defer: true }));

  /** The first question that is open on the way, or the first of all. */
  const start = (on_: SurveyWay): string => {
    const known = survey.knownOn(on_);
    const asked = survey.asked('least', on_);
    return (asked.find(({ key }) => (known(key) ?? null) === null) ?? asked[0])?.key ?? endScreen;
  };
  const chooseDoor = (door: string) => {
    const through = survey.wayTo(room()?.id ?? '', door);
    place.go({ door, at: through ? start(through) : endScreen });
  };
  // A room with one way in needs no choice of a door.
  createEffect(() => {
    const through = way();
    if (through && place.at() === undefined) place.replace({ at: start(through), door: through.entranceId });
  });

  const breadcrumb = () => [
    {
      text: survey.view().site.name[language()],
      href: place.pathOf({ room: null, door: null, at: null, round: 'least' }),
    },
    { text: room()?.name[language()] ?? '', href: place.pathOf({ at: endScreen }) },
  ];
  const doorName = (): string | undefined => {
    const through = way();
    if (!through?.hasOthers) return undefined;
    return survey.view().places.find(({ subjectId }) => subjectId === through.entranceId)?.name[language()];
  };

  const next = () => {
    const through = way();
    const now = question();
    if (!through || !now) return;
    const asked = survey.asked(now.least === undefined ? 'more' : 'least', through);
    // What was asked may no longer be, after its own answer changed another's: the order still tells what comes next.
    const after = asked[asked.findIndex(({ key }) => key === now.key) + 1];
    place.go({ at: after?.key ?? endScreen });
  };
  const backTo = (): string => {
    const through = way();
    const now = question();
    if (!through || !now) return place.pathOf({ at: null });
    const asked = survey.asked(now.least === undefined ? 'more' : 'least', through);
    const before = asked[asked.findIndex(({ key }) => key === now.key) - 1];
    if (before) return place.pathOf({ at: before.key });
    if (now.least === undefined) return place.pathOf({ at: endScreen, round: 'least' });
    return place.pathOf(through.hasOthers ? { at: doorScreen } : { room: null, door: null, at: null });
  };

  return (
    <div class="survey">
      <Switch fallback={<RoomChoice survey={survey} place={place} />}>
        <Match when={room() && !way() && room()}>
          {(found) => <DoorChoice survey={survey} place={place} room={found()} onChoose={chooseDoor} />}
        </Match>
        <Match when={place.at() === endScreen && way()}>
          {(through) => (
            <EndScreen
              survey={survey}
              sending={sending}
              place={place}
              way={through()}
              roomName={room()?.name[language()] ?? ''}
              earlier={earlier()}
            />
          )}
        </Match>
        <Match when={way() && question()}>
          {(asked) => (
            <Show when={asked().key} keyed>
              <QuestionScreen
                survey={survey}
                photos={photos}
                way={way() as SurveyWay}
                question={asked()}
                breadcrumb={breadcrumb()}
                door={doorName()}
                doorsAt={place.pathOf({ at: doorScreen, door: null })}
                backTo={backTo()}
                onNext={next}
              />
            </Show>
          )}
        </Match>
      </Switch>
      <div class="survey-foot stack stack-s">
        <Disputed survey={survey} onAnswer={(key) => place.go({ at: key })} />
        <SendingTrouble sending={sending} kept={kept} />
        <SendingLine sending={sending} kept={kept} />
      </div>
    </div>
  );
};

const House = (props: { surveyor: Surveyor; place: SurveyPlace }) => {
  const { t } = useText();
  const reading = createReading(
    () => props.place.site(),
    (site) => readHouse(props.surveyor.id, site),
  );
  return (
    <Show
      when={reading.value()}
      keyed
      fallback={
        <Page title={t('survey.title')}>
          <Show when={reading.fault()} fallback={<Skeleton lines={6} />}>
            {(error) => (
              <Show
                when={error() instanceof NotHere}
                fallback={<FaultMessage error={error()} onRetry={reading.refresh} />}
              >
                <Message kind="info">
                  <p>{t('survey.not-here')}</p>
                </Message>
              </Show>
            )}
          </Show>
        </Page>
      }
    >
      {(read) => <Walk read={read} surveyor={props.surveyor} place={props.place} />}
    </Show>
  );
};

const SignInFirst = (props: { unsent: number; returnTo: string }) => {
  const { t } = useText();
  return (
    <Page title={t('survey.nobody.title')} lead={t('survey.nobody.text')}>
      <div class="stack form">
        <Show when={props.unsent > 0}>
          <Message kind="info" still>
            <p>{t('survey.nobody.unsent', { count: props.unsent })}</p>
          </Message>
        </Show>
        <p>
          <LinkButton href={signInPath(props.returnTo)}>{t('survey.nobody.sign-in')}</LinkButton>
        </p>
      </div>
    </Page>
  );
};

/** The survey of a house, for those who walk through it with a phone. */
const SurveyPage = () => {
  const { t } = useText();
  const place = useSurveyPlace();
  const { standing, ask } = createStanding();
  keepFilesForOffline();
  const now = <Is extends string>(is: Is) => {
    const found = standing();
    return found.is === is ? (found as Extract<typeof found, { is: Is }>) : undefined;
  };
  return (
    <Switch
      fallback={
        <Page title={t('survey.title')}>
          <Skeleton lines={6} />
        </Page>
      }
    >
      <Match when={now('known')?.surveyor}>
        {(surveyor) => (
          <Show when={surveyor().id} keyed>
            <House surveyor={surveyor()} place={place} />
          </Show>
        )}
      </Match>
      <Match when={now('nobody')}>
        {(nobody) => <SignInFirst unsent={nobody().unsent} returnTo={place.pathOf({})} />}
      </Match>
      <Match when={now('fault')}>
        {(fault) => (
          <Page title={t('survey.title')}>
            <FaultMessage error={fault().error} onRetry={() => void ask()} />
          </Page>
        )}
      </Match>
    </Switch>
  );
};

export default SurveyPage;
