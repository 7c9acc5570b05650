import { createMemo, createSignal, For, Match, Show, Switch } from 'solid-js';
import type { EmbedKeyView } from '../../shared/embeds/schemas.ts';
import { can } from '../../shared/permissions.ts';
import type { SessionView } from '../../shared/users/schemas.ts';
import { createReading } from '../api/reading.ts';
import { SureDialog } from '../editing/sure-dialog.tsx';
import { useText } from '../i18n/language.tsx';
import { actorOf, ownOrganisations } from '../session/actor.ts';
import { signInPath } from '../session/return-path.ts';
import { useSession } from '../session/session.tsx';
import { Button } from '../ui/button.tsx';
import { FaultMessage } from '../ui/fault-message.tsx';
import { SelectField } from '../ui/field.tsx';
import { Skeleton } from '../ui/skeleton.tsx';
import { KeyDialog } from './key-dialog.tsx';
import { readKeys, revokeKey } from './queries.ts';
import { KeyHistory, RevokedKeys } from './revoked-keys.tsx';
import type { ChoiceProps } from './whose-fields.tsx';

type User = SessionView['user'];

/** Stands for the county in a list of owners, and for no key in a list of keys. */
const none = '';

interface Owner {
  value: string;
  label: string;
}

/** The chosen key: its sites, and what can be done with it. */
const ChosenKey = (props: { embedKey: EmbedKeyView; onChange: () => void; onRevoke: () => void }) => {
  const { t } = useText();
  return (
    <div class="stack stack-s">
      <Show when={props.embedKey.origins.length > 0} fallback={<p>{t('embedding.key.everybody')}</p>}>
        <p>{t('embedding.key.only')}</p>
        <ul>
          <For each={props.embedKey.origins}>{(origin) => <li class="embed-origin">{origin}</li>}</For>
        </ul>
      </Show>
      <div class="cluster">
        <Button variant="quiet" small onClick={props.onChange}>
          {t('embedding.key.change')}
        </Button>
        <Button variant="quiet" small onClick={props.onRevoke}>
          {t('embedding.key.revoke')}
        </Button>
      </div>
      <KeyHistory id={props.embedKey.id} version={props.embedKey.version} />
    </div>
  );
};

const Keys = (props: ChoiceProps & { owners: readonly Owner[]; owner: string | undefined }) => {
  const { t } = useText();
  const [owner, setOwner] = createSignal(
    (props.owners.find(({ value }) => value === props.owner) ?? props.owners[0])?.value ?? none,
  );
  const keys = createReading(
    () => ({ owner: owner() || null }),
    (asked) => readKeys(asked.owner),
  );
  const [dialog, setDialog] = createSignal<'new' | 'change' | 'revoke'>();
  const chosen = createMemo(() => keys.value()?.find(({ id }) => id === props.choices.key));
  const close = () => setDialog(undefined);
  const options = () => [
    { value: none, label: t('embedding.key.none') },
    ...(keys.value() ?? []).map(({ id, name }) => ({ value: id, label: name })),
    // A key that came with the address and is kept by somebody else.
    ...(props.choices.key && keys.value() && !chosen() ? [{ value: props.choices.key, label: props.choices.key }] : []),
  ];
  const saved = ({ id }: EmbedKeyView) => {
    keys.refresh();
    props.onChange({ key: id });
  };
  const revoke = async () => {
    const key = chosen();
    if (!key) return;
    await revokeKey(key.id);
    props.onChange({ key: undefined });
    keys.refresh();
  };

  return (
    <>
      <Show when={props.owners.length > 1}>
        <SelectField
          label={t('embedding.key.owner')}
          name="key-owner"
          options={props.owners}
          value={owner()}
          onChange={setOwner}
        />
      </Show>
      <Show when={keys.fault()}>{(error) => <FaultMessage error={error()} onRetry={keys.refresh} />}</Show>
      <Show when={keys.value()} fallback={<Show when={!keys.fault()}>{<Skeleton lines={2} />}</Show>}>
        <SelectField
          label={t('embedding.key')}
          name="key"
          hint={t('embedding.key.hint')}
          options={options()}
          value={props.choices.key ?? none}
          onChange={(key) => props.onChange({ key: key || undefined })}
        />
        <Show when={chosen()}>
          {(key) => (
            <ChosenKey embedKey={key()} onChange={() => setDialog('change')} onRevoke={() => setDialog('revoke')} />
          )}
        </Show>
        <div>
          <Button variant="quiet" icon="plus" onClick={() => setDialog('new')}>
            {t('embedding.key.make')}
          </Button>
        </div>
        <RevokedKeys owner={owner() || null} inUse={keys.value()?.length ?? 0} />
      </Show>
      <KeyDialog
        open={dialog() === 'new' || dialog() === 'change'}
        changed={dialog() === 'change' ? chosen() : undefined}
        owner={owner() || null}
        onClose={close}
        onSaved={saved}
        onRefused={keys.refresh}
      />
      <SureDialog
        title={t('embedding.key.revoke.title', { name: chosen()?.name ?? '' })}
        open={dialog() === 'revoke'}
        onClose={close}
        doText={t('embedding.key.revoke')}
        work={revoke}
      >
        <p>{t('embedding.key.revoke.text')}</p>
      </SureDialog>
    </>
  );
};

interface KeyFieldsProps extends ChoiceProps {
  /** The address of the page, to come back to. */
  here: string;
  /** The organisation whose keys are wanted first; undefined for the first of those that the reader keeps. */
  owner: string | undefined;
}

/** Which sites may show the calendar: any, unless a key names them. */
export const KeyFields = (props: KeyFieldsProps) => {
  const { t } = useText();
  const session = useSession();
  const ownersOf = (user: User): Owner[] => {
    const actor = actorOf(user);
    const own = ownOrganisations(user.roles).filter(({ id }) => can(actor, 'embed-key.manage', { organisationId: id }));
    return [
      ...(can(actor, 'embed-key.manage') ? [{ value: none, label: t('embedding.key.county') }] : []),
      ...own.map(({ id, name }) => ({ value: id, label: name })),
    ];
  };
  return (
    <Switch fallback={<Skeleton lines={2} />}>
      <Match when={session.user() === null}>
        <p>
          {t('embedding.key.open')} <a href={signInPath(props.here)}>{t('embedding.key.sign-in')}</a>
        </p>
      </Match>
      <Match when={session.user()} keyed>
        {(user) => (
          <Show when={ownersOf(user).length > 0} fallback={<p>{t('embedding.key.not-yours')}</p>}>
            <Keys {...props} owners={ownersOf(user)} />
          </Show>
        )}
      </Match>
    </Switch>
  );
};
