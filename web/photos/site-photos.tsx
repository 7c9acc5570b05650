import { For, Show } from 'solid-js';
import { createReading } from '../api/reading.ts';
import { useText } from '../i18n/language.tsx';
import { readEntrances } from '../sites/queries.ts';
import { FaultMessage } from '../ui/fault-message.tsx';
import { PhotoField } from './photo-field.tsx';

/** The photos of a house, and of each way into it. */
export const SitePhotos = (props: { site: { id: string } }) => {
  const { t, language } = useText();
  const entrances = createReading(() => props.site.id, readEntrances);
  return (
    <div class="stack stack-l">
      <section class="stack" aria-labelledby="site-photos">
        <h2 id="site-photos">{t('photoKeeping.site')}</h2>
        <p class="soft">{t('photoKeeping.site.lead')}</p>
        <PhotoField place={{ subjectKind: 'site', subjectId: props.site.id }} />
      </section>
      <Show when={entrances.fault()}>{(error) => <FaultMessage error={error()} onRetry={entrances.refresh} />}</Show>
      <For each={entrances.value()?.items}>
        {(entrance) => (
          <section class="stack" aria-labelledby={`photos-${entrance.id}`}>
            <h2 id={`photos-${entrance.id}`}>{t('photoKeeping.entrance', { name: entrance.name[language()] })}</h2>
            <PhotoField place={{ subjectKind: 'entrance', subjectId: entrance.id }} />
          </section>
        )}
      </For>
    </div>
  );
};
