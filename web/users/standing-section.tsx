import { createSignal, Show } from 'solid-js';
import type { UserSettingsView } from '../../shared/users/staff-schemas.ts';
import { createMomentWords } from '../account/moment-words.ts';
import { versionIn } from '../account/queries.ts';
import { Section } from '../account/section.tsx';
import { answerOf, api } from '../api/client.ts';
import { SureDialog } from '../editing/sure-dialog.tsx';
import { useText } from '../i18n/language.tsx';
import { Button } from '../ui/button.tsx';
import { FactList } from '../ui/fact-list.tsx';
import { FaultMessage } from '../ui/fault-message.tsx';
import { readUser, type VersionedUser } from './queries.ts';

export interface StandingSectionProps {
  user: UserSettingsView;
  editable: boolean;
  /** Whether it is the reader's own: the own second step is turned off on the page of one's own details. */
  own: boolean;
  onChanged: (changed: VersionedUser, words: string) => void;
}

/** How the person signs in, and whether she can. */
export const StandingSection = (props: StandingSectionProps) => {
  const { t } = useText();
  const { day } = createMomentWords();
  const [asked, setAsked] = createSignal<'deactivate' | 'reset'>();
  const [fault, setFault] = createSignal<unknown>();
  const param = () => ({ id: props.user.id });

  const deactivate = async () => {
    const request = api.staff.users[':id'].deactivation.$post({ param: param() });
    const user = await answerOf(request);
    props.onChanged({ user, version: versionIn(await request) }, t('users.deactivated'));
  };
  const reset = async () => {
    await answerOf(api.staff.users[':id']['second-factor'].$delete({ param: param() }));
    props.onChanged(await readUser(props.user.id), t('users.security.factor.was-reset'));
  };
  const reactivate = async () => {
    setFault(undefined);
    try {
      const request = api.staff.users[':id'].deactivation.$delete({ param: param() });
      const user = await answerOf(request);
      props.onChanged({ user, version: versionIn(await request) }, t('users.reactivated'));
    } catch (error) {
      setFault(() => error);
    }
  };

  return (
    <Section
      title={t('users.security')}
      actions={
        <Show when={props.editable}>
          <Show when={props.user.secondFactor && !props.own}>
            <Button variant="quiet" onClick={() => setAsked('reset')}>
              {t('users.security.factor.reset')}
            </Button>
          </Show>
          <Show
            when={props.user.disabledAt}
            fallback={
              <Button variant="quiet" onClick={() => setAsked('deactivate')}>
                {t('users.deactivate')}
              </Button>
            }
          >
            <Button variant="quiet" onClick={() => void reactivate()}>
              {t('users.reactivate')}
            </Button>
          </Show>
        </Show>
      }
    >
      <FactList
        facts={[
          {
            term: t('users.security.password'),
            description: t(props.user.hasPassword ? 'users.security.password.yes' : 'users.security.password.no'),
          },
          {
            term: t('users.security.factor'),
            description: t(props.user.secondFactor ? 'account.factor.on' : 'account.factor.off'),
          },
        ]}
      />
      <p class="soft num">{t('users.since', { day: day(props.user.createdAt) })}</p>
      <Show when={fault()}>{(error) => <FaultMessage error={error()} />}</Show>
      <SureDialog
        title={t('users.deactivate.title')}
        open={asked() === 'deactivate'}
        onClose={() => setAsked(undefined)}
        doText={t('users.deactivate')}
        work={deactivate}
      >
        <p>{t('users.deactivate.text', { name: props.user.name })}</p>
      </SureDialog>
      <SureDialog
        title={t('users.security.factor.reset.title')}
        open={asked() === 'reset'}
        onClose={() => setAsked(undefined)}
        doText={t('users.security.factor.reset')}
        work={reset}
      >
        <p>{t('users.security.factor.reset.text', { name: props.user.name })}</p>
      </SureDialog>
    </Section>
  );
};
