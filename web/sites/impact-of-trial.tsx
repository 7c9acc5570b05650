import { Show } from 'solid-js';
import { isSame } from '../../shared/history/changes.ts';
import type { SiteSettingsView, SiteTrial } from '../../shared/sites/schemas.ts';
import { createReading } from '../api/reading.ts';
import { useText } from '../i18n/language.tsx';
import { ImpactPanel } from '../premises/impact-panel.tsx';
import { FaultMessage } from '../ui/fault-message.tsx';
import { readImpact } from './queries.ts';

export interface ImpactOfTrialProps {
  site: SiteSettingsView;
  /** The fields as they stand in the form. */
  trial: SiteTrial;
  /** Whether they can be asked about: half written hours cannot. */
  isSound?: boolean;
  /** What comes of those at odds, where it is not what usually does. */
  next?: string;
}

/** Which bookings the unsaved change would leave at odds; asked a moment after the last keystroke. */
export const ImpactOfTrial = (props: ImpactOfTrialProps) => {
  const { t } = useText();
  const trial = () => {
    // Read whole, so that every change inside it is followed.
    const asked = JSON.parse(JSON.stringify(props.trial)) as SiteTrial;
    const isChanged = Object.entries(asked).some(([key, value]) => !isSame(value, props.site[key as keyof SiteTrial]));
    return isChanged && props.isSound !== false ? asked : undefined;
  };
  const impact = createReading(trial, (asked) => readImpact(props.site.id, asked), { delay: 600 });
  return (
    <div role="status" class="impact-place">
      <Show when={trial()}>
        <section class="stack stack-s" aria-labelledby="impact-title">
          <h2 id="impact-title">{t('sites.impact')}</h2>
          <Show
            when={impact.fault() === undefined}
            fallback={<FaultMessage error={impact.fault()} onRetry={impact.refresh} />}
          >
            <Show
              when={!impact.isPending() && impact.value()}
              fallback={<p class="soft">{t('sites.impact.checking')}</p>}
            >
              {(found) => (
                <>
                  <ImpactPanel impact={found()} onlyNew />
                  <Show when={found().newTotal > 0}>
                    <p class="soft">{props.next ?? t('sites.impact.lead')}</p>
                  </Show>
                </>
              )}
            </Show>
          </Show>
        </section>
      </Show>
    </div>
  );
};
