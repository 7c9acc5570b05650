import { createSignal, Show } from 'solid-js';
import type { OrganisationView } from '../../shared/organisations/details-schemas.ts';
import { createReading } from '../api/reading.ts';
import { useText } from '../i18n/language.tsx';
import { Button } from '../ui/button.tsx';
import { FaultMessage } from '../ui/fault-message.tsx';
import { Skeleton } from '../ui/skeleton.tsx';
import { DetailsForm } from './details-form.tsx';
import { DetailsList } from './details-list.tsx';
import { readSettings } from './queries.ts';

export interface DetailsProps {
  organisation: OrganisationView;
  keeps: boolean;
  staff?: boolean;
  onChanged: () => void;
}

/** The details to read, and behind a button to edit. */
export const Details = (props: DetailsProps) => {
  const { t } = useText();
  const [isEditing, setEditing] = createSignal(false);
  const settings = createReading(() => (isEditing() ? props.organisation.id : undefined), readSettings);
  return (
    <section class="stack" aria-labelledby="details-title">
      <div class="cluster between">
        <h2 id="details-title">{t('organisations.details')}</h2>
        <Show when={props.keeps}>
          <Button variant="quiet" icon="edit" aria-expanded={isEditing()} onClick={() => setEditing(!isEditing())}>
            {t(isEditing() ? 'organisations.details.done' : 'organisations.details.edit')}
          </Button>
        </Show>
      </div>
      <Show when={isEditing()} fallback={<DetailsList organisation={props.organisation} />}>
        <Show
          when={settings.fault() === undefined}
          fallback={<FaultMessage error={settings.fault()} onRetry={settings.refresh} />}
        >
          <Show when={settings.value()} fallback={<Skeleton lines={6} />}>
            {(stored) => <DetailsForm settings={stored()} staff={props.staff ?? false} onSaved={props.onChanged} />}
          </Show>
        </Show>
      </Show>
    </section>
  );
};
