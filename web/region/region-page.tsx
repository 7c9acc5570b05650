import { createSignal, Show } from 'solid-js';
import type { RegionSettingsView } from '../../shared/region/schemas.ts';
import { AdminPage } from '../admin/admin-page.tsx';
import { answerOf, api } from '../api/client.ts';
import { createReading } from '../api/reading.ts';
import { HistoryPanel } from '../editing/history-panel.tsx';
import { PageSections } from '../editing/page-sections.tsx';
import { useText } from '../i18n/language.tsx';
import { LinkButton } from '../ui/button.tsx';
import { FaultMessage } from '../ui/fault-message.tsx';
import { Skeleton } from '../ui/skeleton.tsx';
import { readSettings } from './queries.ts';
import { RegionForm } from './region-form.tsx';
import { createRegionNames } from './region-names.ts';

const everyPart = [
  'identity',
  'languages',
  'contact',
  'rules',
  'deadlines',
  'booking',
  'signIn',
  'holidays',
  'zone',
  'municipalities',
  'limits',
] as const;

/** What has a heading, in the order of the page. */
const sections = [
  'identity',
  'languages',
  'contact',
  'rights',
  'deadlines',
  'booking',
  'signIn',
  'municipalities',
  'limits',
  'doors',
] as const;

const Doors = (props: { settings: RegionSettingsView }) => {
  const { t } = useText();
  return (
    <section class="band stack stack-s" aria-labelledby="alue-doors">
      <h2 id="alue-doors" tabindex="-1">
        {t('region.doors')}
      </h2>
      <p>{t(props.settings.openedAt === null ? 'region.doors.closed' : 'region.doors.open')}</p>
      <div>
        <LinkButton href="/kayttoonotto" variant="quiet">
          {t('region.doors.setup')}
        </LinkButton>
      </div>
    </section>
  );
};

const Settings = () => {
  const { t } = useText();
  const settings = createReading(() => true, readSettings);
  const nameOf = createRegionNames();
  const [saved, setSaved] = createSignal<RegionSettingsView>();
  const newest = () => saved() ?? settings.value();
  return (
    <Show
      when={settings.fault() === undefined}
      fallback={<FaultMessage error={settings.fault()} onRetry={settings.refresh} />}
    >
      <Show when={settings.value()} fallback={<Skeleton lines={10} />}>
        {(value) => (
          <div class="stack stack-xl">
            <PageSections sections={sections.map((key) => ({ id: `alue-${key}`, text: t(`region.${key}`) }))}>
              <div class="stack stack-xl">
                <RegionForm settings={value()} parts={everyPart} onSaved={setSaved} />
                <Show when={newest()}>{(now) => <Doors settings={now()} />}</Show>
              </div>
            </PageSections>
            <HistoryPanel
              read={() => answerOf(api.region.region.history.$get())}
              nameOf={nameOf}
              version={newest()?.version ?? 0}
            />
          </div>
        )}
      </Show>
    </Show>
  );
};

/** What the region is called, how it looks and which rules hold in all of it. */
const RegionPage = () => {
  const { t } = useText();
  return (
    <AdminPage section="region" title={t('region.title')} lead={t('region.lead')}>
      <Settings />
    </AdminPage>
  );
};

export default RegionPage;
