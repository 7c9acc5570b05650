import { Show } from 'solid-js';
import { createReading } from '../api/reading.ts';
import { useText } from '../i18n/language.tsx';
import { ClosedDoors } from '../region/closed-doors.tsx';
import { useRegion } from '../region/region.tsx';
import { readSites } from '../search/queries.ts';
import { SearchForm } from '../search/search-form.tsx';
import { todayAtRooms } from '../search/when-field.ts';
import { LinkButton } from '../ui/button.tsx';
import { Page } from '../ui/page.tsx';
import { noWants } from '../when/criteria.ts';
import { HousePicture } from './house-picture.tsx';
import { Houses } from './houses.tsx';
import { Steps } from './steps.tsx';
import './start.css';

/** The first page: what this is, the search, the houses, and how it works. */
const StartPage = () => {
  const { t } = useText();
  const region = useRegion();
  const sites = createReading(() => true, readSites);
  return (
    <div class="start">
      <Page title={t('start.title')} lead={t('start.lead')}>
        <Show when={region.view().opened} fallback={<ClosedDoors />}>
          <div class="start-search">
            <HousePicture />
            <SearchForm
              initial={{ when: undefined, wants: noWants }}
              sites={sites.value() ?? []}
              today={todayAtRooms()}
            />
          </div>
        </Show>
        <Steps />
        <Houses sites={sites} />
        <section class="band start-help">
          <div class="stack stack-s">
            <h2>{t('start.help')}</h2>
            <p class="soft">{t('start.help.text')}</p>
          </div>
          <LinkButton href="/yhteys" variant="quiet" icon="mail">
            {t('start.contact')}
          </LinkButton>
        </section>
      </Page>
    </div>
  );
};

export default StartPage;
