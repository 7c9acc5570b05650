import { createSignal, For, Show } from 'solid-js';
import type { NewTokenView, TokenScope } from '../../shared/users/schemas.ts';
import { answerOf, api } from '../api/client.ts';
import { createReading } from '../api/reading.ts';
import { useText } from '../i18n/language.tsx';
import { CopyText } from '../rooms/copy-text.tsx';
import { Button } from '../ui/button.tsx';
import { RadioGroup } from '../ui/choice-group.tsx';
import { FaultMessage } from '../ui/fault-message.tsx';
import { SelectField, TextField } from '../ui/field.tsx';
import { errorIn, Message } from '../ui/message.tsx';
import { Skeleton } from '../ui/skeleton.tsx';
import { Tag } from '../ui/tag.tsx';
import { VisuallyHidden } from '../ui/visually-hidden.tsx';
import { FormDialog } from './form-dialog.tsx';
import { createMomentWords } from './moment-words.ts';
import { readTokens } from './queries.ts';
import { Section } from './section.tsx';
import { createSubmitting } from './submitting.ts';

const lifetimes = ['7', '30', '90', '365'] as const;
type Days = (typeof lifetimes)[number];

const MakeToken = (props: { open: boolean; onClose: () => void; onMade: (token: NewTokenView) => void }) => {
  const { t } = useText();
  const [name, setName] = createSignal('');
  const [scope, setScope] = createSignal<TokenScope>('read');
  const [days, setDays] = createSignal<Days>('90');
  const submitting = createSubmitting({
    // The page has a field of the name `name` already: the person's.
    blame: 'token-name',
    missing: () => (name().trim() === '' ? [errorIn('token-name', () => t('account.token.name.missing'))] : []),
    send: async () => {
      const json = { name: name().trim(), scope: scope(), days: Number(days()) };
      props.onMade(await answerOf(api.users.tokens.$post({ json })));
      setName('');
      props.onClose();
    },
  });
  return (
    <FormDialog
      title={t('account.token.make')}
      open={props.open}
      onClose={props.onClose}
      submitting={submitting}
      sendText={t('account.token.make')}
    >
      <TextField
        label={t('account.token.name')}
        name="token-name"
        hint={t('account.token.name.hint')}
        autocomplete="off"
        maxlength={80}
        value={name()}
        onInput={setName}
        error={submitting.errorOf('token-name') ?? submitting.errorOf('name')}
      />
      <RadioGroup
        legend={t('account.token.scope')}
        name="scope"
        choices={[
          { value: 'read', label: t('account.token.read'), hint: t('account.token.read.hint') },
          { value: 'write', label: t('account.token.write'), hint: t('account.token.write.hint') },
        ]}
        value={scope()}
        onChange={setScope}
      />
      <SelectField
        label={t('account.token.days')}
        name="days"
        width="medium"
        options={lifetimes.map((value) => ({ value, label: t('account.token.days.choice', { count: Number(value) }) }))}
        value={days()}
        onChange={setDays}
      />
    </FormDialog>
  );
};

/** Tokens with which programs act for the person. */
export const TokensSection = () => {
  const { t } = useText();
  const { day, moment } = createMomentWords();
  const reading = createReading(() => true, readTokens);
  const [isOpen, setOpen] = createSignal(false);
  const [made, setMade] = createSignal<NewTokenView>();
  const [fault, setFault] = createSignal<unknown>();

  const revoke = async (id: string) => {
    setFault(undefined);
    try {
      await answerOf(api.users.tokens[':id'].$delete({ param: { id } }));
      if (made()?.id === id) setMade(undefined);
      reading.refresh();
    } catch (error) {
      setFault(() => error);
    }
  };

  return (
    <Section
      title={t('account.tokens')}
      text={t('account.tokens.text')}
      actions={
        <Button variant="quiet" icon="plus" onClick={() => setOpen(true)}>
          {t('account.token.make')}
        </Button>
      }
    >
      <Show when={made()}>
        {(token) => (
          <Message kind="success" title={t('account.token.made')}>
            <p>{t('account.token.made.text')}</p>
            <CopyText label={token().name} text={token().token} action={t('account.token.copy')} />
          </Message>
        )}
      </Show>
      <Show when={fault() ?? reading.fault()}>
        {(error) => <FaultMessage error={error()} onRetry={reading.refresh} />}
      </Show>
      <Show when={reading.value()} fallback={<Show when={!reading.fault()}>{<Skeleton lines={2} />}</Show>}>
        {(items) => (
          <ul class="plain-list account-rows">
            <For each={items()} fallback={<li class="soft">{t('account.tokens.none')}</li>}>
              {(token) => (
                <li>
                  <div>
                    <p class="cluster">
                      <strong>{token.name}</strong>
                      <Tag>{t(`account.token.${token.scope}`)}</Tag>
                    </p>
                    <p class="soft num">
                      {t('account.token.ends', { day: day(token.expiresAt) })}{' '}
                      {token.lastUsedAt
                        ? t('account.token.used', { moment: moment(token.lastUsedAt) })
                        : t('account.token.unused')}
                    </p>
                  </div>
                  <Button variant="quiet" small onClick={() => void revoke(token.id)}>
                    {t('account.token.revoke')}
                    <VisuallyHidden>: {token.name}</VisuallyHidden>
                  </Button>
                </li>
              )}
            </For>
          </ul>
        )}
      </Show>
      <MakeToken
        open={isOpen()}
        onClose={() => setOpen(false)}
        onMade={(token) => {
          setMade(token);
          reading.refresh();
        }}
      />
    </Section>
  );
};
