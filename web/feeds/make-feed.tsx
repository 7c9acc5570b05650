import { createSignal, Show } from 'solid-js';
import type { CreateFeedRequest, NewFeedView } from '../../shared/calendars/feed-schemas.ts';
import type { FeedKind } from '../../shared/calendars/feeds.ts';
import { FormDialog } from '../account/form-dialog.tsx';
import { createSubmitting } from '../account/submitting.ts';
import { useText } from '../i18n/language.tsx';
import { RadioGroup } from '../ui/choice-group.tsx';
import { SelectField, TextField } from '../ui/field.tsx';
import { errorIn } from '../ui/message.tsx';
import type { FeedChoices } from './feed-choices.ts';
import { makeFeed } from './queries.ts';

export interface MakeFeedProps {
  choices: FeedChoices;
  open: boolean;
  onClose: () => void;
  onMade: (feed: NewFeedView) => void;
}

/** Asks what the calendar is to show, where there is a choice, and what to call it. */
export const MakeFeed = (props: MakeFeedProps) => {
  const { t, language } = useText();
  const [chosen, setChosen] = createSignal<FeedKind>();
  const [name, setName] = createSignal<string>();
  const [organisationId, setOrganisationId] = createSignal<string>();
  const [siteId, setSiteId] = createSignal('');
  const kind = (): FeedKind => chosen() ?? props.choices.kinds[0] ?? 'person';
  const calledName = () => (name() ?? t('feeds.name.usual')).trim();
  const organisation = () => organisationId() ?? props.choices.organisations[0]?.id ?? '';
  // A house is chosen on purpose, unless there is only one.
  const site = () => siteId() || (props.choices.sites.length === 1 ? (props.choices.sites[0]?.id ?? '') : '');

  const request = (): CreateFeedRequest => ({
    kind: kind(),
    name: calledName(),
    language: language(),
    ...(kind() === 'organisation' && { organisationId: organisation() }),
    ...(kind() === 'site' && { siteId: site() }),
  });

  const submitting = createSubmitting({
    blame: 'feed-name',
    missing: () => [
      ...(kind() === 'site' && site() === '' ? [errorIn('siteId', () => t('feeds.site.missing'))] : []),
      ...(calledName() === '' ? [errorIn('feed-name', () => t('feeds.name.missing'))] : []),
    ],
    send: async () => {
      props.onMade(await makeFeed(request()));
      setName(undefined);
      props.onClose();
    },
  });

  const houses = () => [
    ...(props.choices.sites.length > 1 ? [{ value: '', label: t('feeds.site.choose') }] : []),
    ...props.choices.sites.map(({ id, name: house }) => ({ value: id, label: house[language()] })),
  ];

  return (
    <FormDialog
      title={t('feeds.make')}
      open={props.open}
      onClose={props.onClose}
      submitting={submitting}
      sendText={t('feeds.make')}
    >
      <Show when={props.choices.kinds.length > 1}>
        <RadioGroup
          legend={t('feeds.kind')}
          name="kind"
          choices={props.choices.kinds.map((value) => ({
            value,
            label: t(`feeds.kind.${value}`),
            hint: t(`feeds.kind.${value}.hint`),
          }))}
          value={kind()}
          onChange={setChosen}
        />
      </Show>
      <Show when={kind() === 'organisation'}>
        <SelectField
          label={t('feeds.organisation')}
          name="organisationId"
          options={props.choices.organisations.map(({ id, name: label }) => ({ value: id, label }))}
          value={organisation()}
          onChange={setOrganisationId}
          error={submitting.errorOf('organisationId')}
        />
      </Show>
      <Show when={kind() === 'site'}>
        <SelectField
          label={t('feeds.site')}
          name="siteId"
          hint={props.choices.kinds.length > 1 ? undefined : t('feeds.kind.site.hint')}
          options={houses()}
          value={site()}
          onChange={setSiteId}
          error={submitting.errorOf('siteId')}
        />
      </Show>
      <TextField
        label={t('feeds.name')}
        name="feed-name"
        hint={t('feeds.name.hint')}
        autocomplete="off"
        maxlength={80}
        value={name() ?? t('feeds.name.usual')}
        onInput={setName}
        error={submitting.errorOf('feed-name') ?? submitting.errorOf('name')}
      />
    </FormDialog>
  );
};
