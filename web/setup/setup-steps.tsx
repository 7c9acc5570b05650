import { createSignal, For, Match, Show, Switch } from 'solid-js';
import { holidaysOf } from '../../shared/calendars/holidays.ts';
import { formatDate } from '../../shared/i18n/format.ts';
import type { SetupStep } from '../../shared/region/rules.ts';
import type { RegionSettingsView } from '../../shared/region/schemas.ts';
import { documentKinds } from '../../shared/texts/kinds.ts';
import { createReading } from '../api/reading.ts';
import { useText } from '../i18n/language.tsx';
import { MailWaits } from '../overview/mail-waits.tsx';
import { readReadiness, saveRegion } from '../region/queries.ts';
import { useRegion } from '../region/region.tsx';
import { RegionForm } from '../region/region-form.tsx';
import { todayAtRooms } from '../search/when-field.ts';
import { readDocumentSettings } from '../texts/queries.ts';
import { Button, LinkButton } from '../ui/button.tsx';
import { FaultMessage } from '../ui/fault-message.tsx';
import { Message } from '../ui/message.tsx';
import { Skeleton } from '../ui/skeleton.tsx';
import { Tag } from '../ui/tag.tsx';

export interface StepProps {
  settings: RegionSettingsView;
  onChanged: (settings: RegionSettingsView) => void;
}

const regionParts = ['identity', 'languages', 'zone', 'contact', 'municipalities'] as const;
const holidayParts = ['holidays'] as const;
const holidaysShown = 6;

const RegionStep = (props: StepProps) => {
  const { t } = useText();
  return (
    <>
      <p>{t('setup.region.text')}</p>
      <RegionForm settings={props.settings} parts={regionParts} onSaved={props.onChanged} />
    </>
  );
};

const HolidaysStep = (props: StepProps) => {
  const { t, language } = useText();
  const coming = () => {
    const today = todayAtRooms();
    const year = Number(today.slice(0, 4));
    return [...holidaysOf(year), ...holidaysOf(year + 1)].filter(({ date }) => date >= today).slice(0, holidaysShown);
  };
  return (
    <>
      <p>{t('setup.holidays.text')}</p>
      <section class="stack stack-s">
        <h3>{t('setup.holidays.next')}</h3>
        <ul>
          <For each={coming()}>
            {({ date, name }) => (
              <li class="num">
                {formatDate(date, language())} {name[language()]}
              </li>
            )}
          </For>
        </ul>
      </section>
      <RegionForm settings={props.settings} parts={holidayParts} onSaved={props.onChanged} />
    </>
  );
};

const TermsStep = () => {
  const { t } = useText();
  const reading = createReading(
    () => true,
    () => Promise.all(documentKinds.map((kind) => readDocumentSettings(kind))),
  );
  return (
    <>
      <p>{t('setup.terms.text')}</p>
      <Show
        when={reading.fault() === undefined}
        fallback={<FaultMessage error={reading.fault()} onRetry={reading.refresh} />}
      >
        <Show when={reading.value()} fallback={<Skeleton lines={4} />}>
          {(documents) => (
            <ul class="setup-list plain-list">
              <For each={documents()}>
                {({ kind, versions }) => (
                  <li>
                    <a href={`/yllapito/tekstit/${kind}`}>{t('setup.terms.edit', { name: t(`texts.kind.${kind}`) })}</a>
                    <Show when={versions.length > 0} fallback={<Tag icon="edit">{t('setup.terms.unpublished')}</Tag>}>
                      <Tag tone="success" icon="done">
                        {t('setup.terms.published')}
                      </Tag>
                    </Show>
                  </li>
                )}
              </For>
            </ul>
          )}
        </Show>
      </Show>
    </>
  );
};

const PremisesStep = () => {
  const { t } = useText();
  const reading = createReading(() => true, readReadiness);
  return (
    <>
      <p>{t('setup.premises.text')}</p>
      <Show when={reading.value()}>
        {(value) => (
          <p role="status">
            {t('setup.premises.count', { sites: value().counts.sites, rooms: value().counts.publishedRooms })}
          </p>
        )}
      </Show>
      <div class="cluster">
        <LinkButton href="/yllapito/toimipisteet">{t('setup.premises.sites')}</LinkButton>
        <LinkButton href="/yllapito/tuonti" variant="quiet">
          {t('setup.premises.from-file')}
        </LinkButton>
        <LinkButton href="/yllapito" variant="quiet">
          {t('setup.premises.overview')}
        </LinkButton>
      </div>
    </>
  );
};

const PeopleStep = () => {
  const { t } = useText();
  const reading = createReading(() => true, readReadiness);
  return (
    <>
      <p>{t('setup.people.text')}</p>
      <MailWaits when={reading.value()?.mailWaits} />
      <div class="cluster">
        <LinkButton href="/yllapito/kayttajat">{t('setup.people.users')}</LinkButton>
        <LinkButton href="/yllapito/yhteyshenkilot" variant="quiet">
          {t('setup.people.contacts')}
        </LinkButton>
        <LinkButton href="/yllapito/jarjestot" variant="quiet">
          {t('setup.people.organisations')}
        </LinkButton>
        <LinkButton href="/yllapito/etusija" variant="quiet">
          {t('setup.people.priority')}
        </LinkButton>
      </div>
    </>
  );
};

/** What is better mended before the doors open; none of it keeps them shut. */
const Reservations = () => {
  const { t } = useText();
  const region = useRegion();
  const reading = createReading(() => true, readReadiness);
  const words = () => {
    const counts = reading.value()?.counts;
    if (!counts) return [];
    const unready = counts.sites - counts.readySites;
    return [
      !region.view().texts.includes('terms') && t('setup.open.no-terms'),
      counts.publishedRooms === 0 && t('setup.open.no-rooms'),
      unready > 0 && t('setup.open.not-ready', { count: unready }),
    ].filter((line) => line !== false);
  };
  return (
    <Show when={words().length > 0}>
      <Message kind="warning" title={t('setup.open.missing')} still>
        <ul>
          <For each={words()}>{(line) => <li>{line}</li>}</For>
        </ul>
      </Message>
    </Show>
  );
};

const OpenStep = (props: StepProps) => {
  const { t } = useText();
  const region = useRegion();
  const [isBusy, setBusy] = createSignal(false);
  const [fault, setFault] = createSignal<unknown>();
  const isOpen = () => props.settings.openedAt !== null;
  const turn = async (opened: boolean) => {
    setBusy(true);
    setFault(undefined);
    try {
      const others = props.settings.setupDone.filter((step) => step !== 'open');
      props.onChanged(await saveRegion({ opened, setupDone: opened ? [...others, 'open'] : others }));
      region.refresh();
    } catch (error) {
      setFault(() => error);
    }
    setBusy(false);
  };
  return (
    <>
      <p>{t('setup.open.text')}</p>
      <Show when={fault()}>{(error) => <FaultMessage error={error()} />}</Show>
      <Show
        when={isOpen()}
        fallback={
          <>
            <Reservations />
            <div>
              <Button busy={isBusy()} onClick={() => void turn(true)}>
                {t('setup.open.go')}
              </Button>
            </div>
          </>
        }
      >
        <Message kind="success">
          <p>{t('setup.open.is')}</p>
        </Message>
        <div>
          <Button variant="quiet" busy={isBusy()} onClick={() => void turn(false)}>
            {t('setup.open.close')}
          </Button>
        </div>
      </Show>
    </>
  );
};

/** What is to be done in a step. */
export const SetupStepContent = (props: StepProps & { step: SetupStep }) => (
  <Switch>
    <Match when={props.step === 'region'}>
      <RegionStep settings={props.settings} onChanged={props.onChanged} />
    </Match>
    <Match when={props.step === 'holidays'}>
      <HolidaysStep settings={props.settings} onChanged={props.onChanged} />
    </Match>
    <Match when={props.step === 'terms'}>
      <TermsStep />
    </Match>
    <Match when={props.step === 'premises'}>
      <PremisesStep />
    </Match>
    <Match when={props.step === 'people'}>
      <PeopleStep />
    </Match>
    <Match when={props.step === 'open'}>
      <OpenStep settings={props.settings} onChanged={props.onChanged} />
    </Match>
  </Switch>
);
