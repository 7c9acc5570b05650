import { createSignal, For, Show } from 'solid-js';
import type { LikelyOrganisationsView } from '../../shared/organisations/details-schemas.ts';
import { useText } from '../i18n/language.tsx';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { FaultMessage } from '../ui/fault-message.tsx';
import { TextArea, TextField } from '../ui/field.tsx';
import { Message } from '../ui/message.tsx';
import { createDeed } from './create-deed.ts';
import { looksLikeEmail } from './email-of.ts';
import { municipalityName } from './municipalities.ts';
import { askToJoin } from './queries.ts';

type Likely = LikelyOrganisationsView['items'][number];

const JoinForm = (props: { organisation: Likely; onSent: () => void }) => {
  const { t } = useText();
  const deed = createDeed();
  const [name, setName] = createSignal('');
  const [email, setEmail] = createSignal('');
  const [message, setMessage] = createSignal('');
  const [isTried, setTried] = createSignal(false);
  const nameError = () =>
    isTried() && name().trim() === '' ? t('organisations.register.you.name.missing') : undefined;
  const emailError = () =>
    isTried() && !looksLikeEmail(email()) ? t('organisations.register.you.email.missing') : undefined;

  const send = async (event: SubmitEvent) => {
    event.preventDefault();
    setTried(true);
    if (nameError() || emailError()) {
      document.getElementById(nameError() ? 'join-name' : 'join-email')?.focus();
      return;
    }
    const json = {
      name: name().trim(),
      email: email().trim(),
      ...(message().trim() !== '' && { message: message().trim() }),
    };
    if (await deed.run(() => askToJoin(props.organisation.id, json))) props.onSent();
  };

  return (
    <form class="form" noValidate onSubmit={(event) => void send(event)}>
      <p>
        <strong>{props.organisation.name}</strong>
      </p>
      <p>{t('organisations.join.text')}</p>
      <TextField
        label={t('organisations.register.you.name')}
        name="name"
        id="join-name"
        autocomplete="name"
        required
        value={name()}
        onInput={setName}
        error={nameError()}
      />
      <TextField
        label={t('organisations.register.you.email')}
        name="email"
        id="join-email"
        type="email"
        autocomplete="email"
        required
        value={email()}
        onInput={setEmail}
        error={emailError()}
      />
      <TextArea
        label={t('organisations.join.message')}
        name="message"
        id="join-message"
        hint={t('organisations.join.message.hint')}
        rows={3}
        maxLength={500}
        value={message()}
        onInput={setMessage}
      />
      <Show when={deed.fault()}>{(fault) => <FaultMessage error={fault()} />}</Show>
      <p>
        <Button type="submit" busy={deed.isBusy()}>
          {t('organisations.join.send')}
        </Button>
      </p>
    </form>
  );
};

/** "Is it here already?": asks before a second one is made, and offers to join instead. */
export const LikelyOrganisations = (props: { likely: readonly Likely[]; onNone: () => void }) => {
  const { t, language } = useText();
  const [joining, setJoining] = createSignal<Likely>();
  const [sent, setSent] = createSignal<string>();
  return (
    <div class="band stack">
      <h3 id="likely-title" tabindex="-1" ref={(heading) => queueMicrotask(() => heading.focus())}>
        {t('organisations.register.likely')}
      </h3>
      <p>{t('organisations.register.likely.text', { count: props.likely.length })}</p>
      <Show when={sent()}>
        {(name) => (
          <Message kind="success" title={t('organisations.join.sent')}>
            <p>{t('organisations.join.sent.text', { name: name() })}</p>
          </Message>
        )}
      </Show>
      <ul class="plain-list stack">
        <For each={props.likely}>
          {(organisation) => (
            <li class="card likely-organisation">
              <div>
                <strong>{organisation.name}</strong>
                <p class="soft">
                  {[
                    organisation.municipality && municipalityName(organisation.municipality, language()),
                    t(`organisations.likeness.${organisation.reason}`),
                  ]
                    .filter(Boolean)
                    .join(' · ')}
                </p>
              </div>
              <Button
                variant="quiet"
                aria-label={t('organisations.register.likely.join.to', { name: organisation.name })}
                onClick={() => setJoining(organisation)}
              >
                {t('organisations.register.likely.join')}
              </Button>
            </li>
          )}
        </For>
      </ul>
      <p>
        <Button onClick={props.onNone}>{t('organisations.register.likely.no')}</Button>
      </p>
      <Dialog
        title={t('organisations.join.title')}
        open={joining() !== undefined}
        onClose={() => setJoining(undefined)}
      >
        <Show when={joining()}>
          {(organisation) => (
            <JoinForm
              organisation={organisation()}
              onSent={() => {
                setSent(organisation().name);
                setJoining(undefined);
              }}
            />
          )}
        </Show>
      </Dialog>
    </div>
  );
};
