import { createSignal, For, Show } from 'solid-js';
import { createStore } from 'solid-js/store';
import type { GrantView, UserSettingsView } from '../../shared/users/staff-schemas.ts';
import { FormDialog } from '../account/form-dialog.tsx';
import { versionIn } from '../account/queries.ts';
import { createReachWords } from '../account/reach-words.ts';
import { Section } from '../account/section.tsx';
import { createSubmitting } from '../account/submitting.ts';
import { answerOf, api } from '../api/client.ts';
import { todayIn } from '../calendar/site-clock.ts';
import { SureDialog } from '../editing/sure-dialog.tsx';
import { useText } from '../i18n/language.tsx';
import { Button } from '../ui/button.tsx';
import { Tag } from '../ui/tag.tsx';
import { VisuallyHidden } from '../ui/visually-hidden.tsx';
import { createMissingWords } from './missing-words.ts';
import type { VersionedUser } from './queries.ts';
import { ReachFields } from './reach-fields.tsx';
import { emptyReach, missingIn, type ReachDraft, requestOf } from './reach-form.ts';

interface Props {
  user: UserSettingsView;
  /** Whether roles can be given and taken here. */
  editable: boolean;
  /** What the account has become, and what was done, in words. */
  onChanged: (changed: VersionedUser, words: string) => void;
}

const AddGrant = (props: Props & { open: boolean; onClose: () => void }) => {
  const { t } = useText();
  const missing = createMissingWords();
  const [draft, setDraft] = createStore<ReachDraft>(emptyReach());
  const submitting = createSubmitting({
    blame: 'role',
    missing: () => missing(missingIn(draft)),
    send: async () => {
      const asked = api.staff.users[':id'].grants.$post({ param: { id: props.user.id }, json: requestOf(draft) });
      const user = await answerOf(asked);
      setDraft(emptyReach());
      props.onClose();
      props.onChanged({ user, version: versionIn(await asked) }, t('users.grant.given'));
    },
  });
  return (
    <FormDialog
      title={t('users.grant.add')}
      open={props.open}
      onClose={props.onClose}
      submitting={submitting}
      sendText={t('users.grant.add')}
    >
      <ReachFields draft={draft} change={setDraft} errorOf={submitting.errorOf} userId={props.user.id} />
    </FormDialog>
  );
};

/** What the person may do, where and when. */
export const GrantsSection = (props: Props) => {
  const { t } = useText();
  const words = createReachWords();
  const [isAdding, setAdding] = createSignal(false);
  const [removed, setRemoved] = createSignal<GrantView>();
  const isComing = ({ validFrom }: GrantView) => validFrom !== null && validFrom > todayIn('Europe/Helsinki');

  const remove = async () => {
    const grant = removed();
    if (!grant) return;
    const param = { id: props.user.id, grant: grant.id };
    const asked = api.staff.users[':id'].grants[':grant'].$delete({ param });
    const user = await answerOf(asked);
    props.onChanged({ user, version: versionIn(await asked) }, t('users.grant.taken'));
  };

  return (
    <Section
      title={t('users.grants')}
      text={t('users.grants.text')}
      actions={
        <Show when={props.editable}>
          <Button variant="quiet" icon="plus" onClick={() => setAdding(true)}>
            {t('users.grant.add')}
          </Button>
        </Show>
      }
    >
      <ul class="plain-list account-rows">
        <For each={props.user.grants} fallback={<li class="soft">{t('users.grants.none')}</li>}>
          {(grant) => (
            <li>
              <div>
                <p class="cluster">
                  <strong>{words.role(grant)}</strong>
                  <Show when={!grant.current}>
                    <Tag tone={isComing(grant) ? 'info' : 'plain'}>
                      {t(isComing(grant) ? 'users.grant.coming' : 'users.grant.ended')}
                    </Tag>
                  </Show>
                </p>
                <Show when={[words.place(grant), words.deputy(grant), words.dates(grant)].filter(Boolean).join(', ')}>
                  {(rest) => <p class="soft num">{rest()}</p>}
                </Show>
              </div>
              <Show when={props.editable}>
                <Button variant="quiet" small onClick={() => setRemoved(grant)}>
                  {t('users.grant.remove')}
                  <VisuallyHidden>: {words.whole(grant)}</VisuallyHidden>
                </Button>
              </Show>
            </li>
          )}
        </For>
      </ul>
      <AddGrant {...props} open={isAdding()} onClose={() => setAdding(false)} />
      <SureDialog
        title={t('users.grant.remove.title')}
        open={removed() !== undefined}
        onClose={() => setRemoved(undefined)}
        doText={t('users.grant.remove')}
        work={remove}
      >
        <p>
          {t('users.grant.remove.text', {
            name: props.user.name,
            role: removed() ? words.whole(removed() as GrantView) : '',
          })}
        </p>
      </SureDialog>
    </Section>
  );
};
