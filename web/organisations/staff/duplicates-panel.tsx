import { createSignal, For, Show } from 'solid-js';
import type { OrganisationView } from '../../../shared/organisations/details-schemas.ts';
import type { DuplicateView } from '../../../shared/organisations/staff-schemas.ts';
import { useText } from '../../i18n/language.tsx';
import { Button } from '../../ui/button.tsx';
import { StatusTag } from '../status-tag.tsx';
import { MergeDialog } from './merge-dialog.tsx';

export interface DuplicatesPanelProps {
  organisation: OrganisationView;
  duplicates: readonly DuplicateView[];
  onMerged: (id: string) => void;
}

/** Others that are likely the same organisation, and why. Nothing when there are none. */
export const DuplicatesPanel = (props: DuplicatesPanelProps) => {
  const { t } = useText();
  const [merging, setMerging] = createSignal<DuplicateView>();
  const merged = (id: string) => {
    setMerging(undefined);
    props.onMerged(id);
  };
  return (
    <Show when={props.duplicates.length > 0}>
      <section class="stack" aria-labelledby="duplicates-title">
        <h2 id="duplicates-title">{t('organisationStaff.duplicates')}</h2>
        <ul class="plain-list stack">
          <For each={props.duplicates}>
            {(duplicate) => (
              <li class="card likely-organisation">
                <div class="stack stack-s">
                  <div class="cluster">
                    <a href={`/yllapito/jarjestot/${duplicate.id}`}>{duplicate.name}</a>
                    <StatusTag status={duplicate.status} />
                  </div>
                  <p class="soft num">
                    {[
                      t(`organisations.likeness.${duplicate.reason}`),
                      `${Math.round(duplicate.score * 100)} %`,
                      duplicate.municipality,
                      duplicate.businessId,
                    ]
                      .filter(Boolean)
                      .join(' · ')}
                  </p>
                </div>
                <Button
                  variant="quiet"
                  small
                  aria-label={t('organisationStaff.duplicates.merge.with', { name: duplicate.name })}
                  onClick={() => setMerging(duplicate)}
                >
                  {t('organisationStaff.duplicates.merge')}
                </Button>
              </li>
            )}
          </For>
        </ul>
        <MergeDialog
          organisation={props.organisation}
          other={merging()}
          onClose={() => setMerging(undefined)}
          onMerged={merged}
        />
      </section>
    </Show>
  );
};
