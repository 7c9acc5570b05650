import { Show } from 'solid-js';
import { createReading } from '../api/reading.ts';
import { MoveOutLinks } from '../closures/move-out-links.tsx';
import { useText } from '../i18n/language.tsx';
import { ImpactPanel } from '../premises/impact-panel.tsx';
import { FaultMessage } from '../ui/fault-message.tsx';
import { Skeleton } from '../ui/skeleton.tsx';
import { readImpact } from './queries.ts';
import type { SitePartProps } from './site-editor.ts';

/** The bookings to come that the present hours and rules would not allow, asked anew each time. */
export const SiteConflicts = (props: Pick<SitePartProps, 'site'>) => {
  const { t } = useText();
  const impact = createReading(
    () => ({ id: props.site.id, version: props.site.version }),
    ({ id }) => readImpact(id),
  );
  return (
    <div class="stack">
      <p>{t('sites.conflicts.lead')}</p>
      <Show
        when={impact.fault() === undefined}
        fallback={<FaultMessage error={impact.fault()} onRetry={impact.refresh} />}
      >
        <Show when={impact.value()} fallback={<Skeleton lines={4} />}>
          {(found) => (
            <>
              <MoveOutLinks site={props.site} impact={found()} />
              <ImpactPanel impact={found()} open />
            </>
          )}
        </Show>
      </Show>
    </div>
  );
};
