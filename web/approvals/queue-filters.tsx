import { Show } from 'solid-js';
import type { SiteView } from '../../shared/rooms/schemas.ts';
import { addressOf } from '../calendar/calendar-path.ts';
import { useText } from '../i18n/language.tsx';
import { Button } from '../ui/button.tsx';
import { Checkbox } from '../ui/choice-group.tsx';
import { SelectField } from '../ui/field.tsx';
import type { QueuePlace } from './queue-place.ts';

export interface QueueFiltersProps {
  place: QueuePlace;
  /** The houses whose requests the reader decides. */
  sites: readonly SiteView[];
}

/** Narrows the queue; only what there is to choose between is asked. */
export const QueueFilters = (props: QueueFiltersProps) => {
  const { t, language } = useText();
  const filter = () => props.place.filter();
  const siteOptions = () => [
    { value: '', label: t('approvals.filter.site.all') },
    ...props.sites.map((site) => ({ value: addressOf(site), label: site.name[language()] })),
  ];
  const municipalities = () => new Map(props.sites.map(({ municipality }) => [municipality.code, municipality.name]));
  const municipalityOptions = () => [
    { value: '', label: t('approvals.filter.municipality.all') },
    ...[...municipalities()]
      .map(([value, name]) => ({ value, label: language() === 'sv' ? name.sv : name.fi }))
      .sort((a, b) => a.label.localeCompare(b.label, language())),
  ];

  return (
    <search class="queue-filters no-print" aria-label={t('approvals.filter.legend')}>
      <Show when={props.sites.length > 1}>
        <SelectField
          label={t('approvals.filter.site')}
          name="site"
          options={siteOptions()}
          value={filter().siteId ?? ''}
          onChange={(siteId) => props.place.setFilter({ siteId: siteId || undefined })}
        />
      </Show>
      <Show when={municipalities().size > 1}>
        <SelectField
          label={t('approvals.filter.municipality')}
          name="municipality"
          options={municipalityOptions()}
          value={filter().municipality ?? ''}
          onChange={(municipality) => props.place.setFilter({ municipality: municipality || undefined })}
        />
      </Show>
      <Checkbox
        label={t('approvals.filter.overdue')}
        name="overdue"
        checked={filter().overdue}
        onChange={(overdue) => props.place.setFilter({ overdue })}
      />
      <Checkbox
        label={t('approvals.filter.asked')}
        name="asked"
        checked={filter().asked}
        onChange={(asked) => props.place.setFilter({ asked })}
      />
      <Show when={props.place.isFiltered()}>
        <Button variant="link" onClick={() => props.place.clear()}>
          {t('approvals.filter.clear')}
        </Button>
      </Show>
    </search>
  );
};
