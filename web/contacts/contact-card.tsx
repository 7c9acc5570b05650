import { For, Show } from 'solid-js';
import type { ContactCardView } from '../../shared/contacts/schemas.ts';
import { formatPlainDate } from '../../shared/i18n/format.ts';
import { createReading } from '../api/reading.ts';
import { useText } from '../i18n/language.tsx';
import { FaultMessage } from '../ui/fault-message.tsx';
import { Icon } from '../ui/icon.tsx';
import { Skeleton } from '../ui/skeleton.tsx';
import { readNearestContact } from './queries.ts';
import './contacts.css';

/** A person or an office to ask, with the ways to reach them. */
export const ContactCard = (props: { contact: ContactCardView }) => {
  const { t, language } = useText();
  const standsIn = () => {
    const away = props.contact.standsInFor;
    if (!away) return undefined;
    return away.until === null
      ? t('contact.stands-in', { name: away.name })
      : t('contact.stands-in-until', { name: away.name, date: formatPlainDate(away.until, language()) });
  };
  return (
    <address class="contact-card card">
      <p class="soft">{t(`contact.level.${props.contact.level}`)}</p>
      <p class="contact-name">{props.contact.name}</p>
      <Show when={props.contact.title}>{(title) => <p>{title()[language()]}</p>}</Show>
      <Show when={standsIn()}>{(words) => <p class="soft">{words()}</p>}</Show>
      <Show when={props.contact.phone}>
        {(phone) => (
          <p class="contact-way">
            <Icon name="phone" />
            <a
              class="num"
              href={`tel:${phone().replace(/[^\d+]/g, '')}`}
              aria-label={`${t('contact.phone')} ${phone()}`}
            >
              {phone()}
            </a>
          </p>
        )}
      </Show>
      <Show when={props.contact.email}>
        {(email) => (
          <p class="contact-way">
            <Icon name="mail" />
            <a href={`mailto:${email()}`} aria-label={`${t('contact.email')} ${email()}`}>
              <For each={email().split(/(?<=[@.])/)}>
                {(part) => (
                  <>
                    {part}
                    <wbr />
                  </>
                )}
              </For>
            </a>
          </p>
        )}
      </Show>
    </address>
  );
};

export interface NearestContactProps {
  /** Id or code of the house that is asked about. */
  site?: string | undefined;
  municipality?: string | undefined;
}

/** Whom to ask: the nearest who is there today, as a card. */
export const NearestContact = (props: NearestContactProps) => {
  const { t } = useText();
  const nearest = createReading(() => ({ site: props.site, municipality: props.municipality }), readNearestContact);
  return (
    <Show
      when={nearest.fault() === undefined}
      fallback={<FaultMessage error={nearest.fault()} onRetry={nearest.refresh} />}
    >
      <Show when={nearest.value()} fallback={<Skeleton lines={3} />}>
        {(answer) => (
          <div aria-busy={nearest.isPending()}>
            <Show when={answer().contact} fallback={<p class="soft">{t('contact.none')}</p>}>
              {(contact) => <ContactCard contact={contact()} />}
            </Show>
          </div>
        )}
      </Show>
    </Show>
  );
};
