import { useParams } from '@solidjs/router';
import { For, Show } from 'solid-js';
import type { LetterView } from '../../shared/approvals/letter-schemas.ts';
import { formatPlainDate } from '../../shared/i18n/format.ts';
import { Refusal } from '../api/client.ts';
import { createReading } from '../api/reading.ts';
import { useText } from '../i18n/language.tsx';
import { forgetExpiredSession } from '../session/forget-expired.ts';
import { SignedIn } from '../session/signed-in.tsx';
import { RichText } from '../texts/rich-text.tsx';
import { Button, LinkButton } from '../ui/button.tsx';
import { FaultMessage } from '../ui/fault-message.tsx';
import { Page } from '../ui/page.tsx';
import { Skeleton } from '../ui/skeleton.tsx';
import { letterWords } from './letter-words.ts';
import { readLetter } from './queries.ts';
import './letter.css';

/** The letter as a sheet, in its own language whatever the page is in. */
const Sheet = (props: { letter: LetterView }) => {
  const words = () => letterWords[props.letter.language];
  const date = () => formatPlainDate(props.letter.decidedOn, props.letter.language);
  return (
    <article class="letter" lang={props.letter.language}>
      <header class="letter-head">
        <p class="letter-from">{props.letter.region}</p>
        <div class="letter-marks num">
          <p>{words().kind}</p>
          <p>{date()}</p>
          <p>
            {words().number} {props.letter.number}
          </p>
        </div>
      </header>
      <p class="letter-to">{props.letter.organisation}</p>
      <h2>
        {words().matter}: {props.letter.subject.title}
      </h2>
      <section>
        <h3>{words().asked}</h3>
        <p>
          {props.letter.subject.room}, {props.letter.subject.site}
          <br />
          <span class="num">{props.letter.subject.rule}</span>
        </p>
      </section>
      <section>
        <h3>{words().decision}</h3>
        <p>{words().denied}</p>
        <ul class="letter-dates num">
          <For each={props.letter.subject.dates}>{(each) => <li>{each}</li>}</For>
        </ul>
      </section>
      <section>
        <h3>{words().reasons}</h3>
        <p>{props.letter.reason}.</p>
        <Show when={props.letter.message}>{(message) => <p class="letter-said">{message()}</p>}</Show>
        <Show when={props.letter.precedence}>{(precedence) => <p>{precedence()}</p>}</Show>
      </section>
      <section>
        <h3>{words().grounds}</h3>
        <Show when={props.letter.grounds} fallback={<p>{words().unwritten}</p>}>
          <RichText text={props.letter.grounds} language={props.letter.language} />
        </Show>
      </section>
      <section>
        <h3>{words().appeal}</h3>
        <Show when={props.letter.appeal} fallback={<p>{words().unwritten}</p>}>
          <RichText text={props.letter.appeal} language={props.letter.language} />
        </Show>
      </section>
      <footer class="letter-signed">
        <p>
          <strong>{props.letter.decidedBy}</strong>
          <br />
          {props.letter.decidedRole}
          <br />
          {props.letter.region}
        </p>
      </footer>
    </article>
  );
};

const LetterOf = () => {
  const { t } = useText();
  const params = useParams<{ letter: string }>();
  const reading = createReading(() => params.letter, readLetter);
  forgetExpiredSession(reading.fault);
  const isMissing = () => {
    const fault = reading.fault();
    return fault instanceof Refusal && fault.problem.status === 404;
  };
  return (
    <Page
      title={reading.value() ? t('letters.title', { number: reading.value()?.number ?? '' }) : t('letters.one')}
      breadcrumb={[{ text: t('bookings.title'), href: '/varaukset' }]}
    >
      <Show
        when={reading.value()}
        fallback={
          <Show when={reading.fault()} fallback={<Skeleton lines={10} />}>
            {(error) => (
              <>
                <FaultMessage error={error()} onRetry={isMissing() ? undefined : reading.refresh} />
                <p>
                  <LinkButton href="/varaukset">{t('bookings.to-list')}</LinkButton>
                </p>
              </>
            )}
          </Show>
        }
      >
        {(letter) => (
          <>
            <p class="cluster no-print">
              <Button icon="print" onClick={() => window.print()}>
                {t('letters.print')}
              </Button>
              <LinkButton variant="quiet" href={`/varaukset/${letter().bookingId}`}>
                {t('letters.booking')}
              </LinkButton>
            </p>
            <Sheet letter={letter()} />
          </>
        )}
      </Show>
    </Page>
  );
};

/** A decision letter: read on the screen, printed on one sheet of A4. */
const LetterPage = () => <SignedIn>{() => <LetterOf />}</SignedIn>;

export default LetterPage;
