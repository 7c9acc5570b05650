import { For, Show } from 'solid-js';
import { answerOf, api } from '../api/client.ts';
import { createReading } from '../api/reading.ts';
import { ChooseContact } from '../contacts/choose-contact.tsx';
import { useText } from '../i18n/language.tsx';
import { Message } from '../ui/message.tsx';
import { Page } from '../ui/page.tsx';

const places = [
  { key: 'booking', href: '/varaukset' },
  { key: 'room', href: '/haku' },
  { key: 'accessibility', href: '/saavutettavuus' },
] as const;

/** Who helps with what; of the contact persons the nearest one, never a list of them all. */
const ContactPage = () => {
  const { t } = useText();
  const about = createReading(
    () => true,
    () => answerOf(api.about.about.$get()),
  );
  return (
    <Page title={t('pages.contact.title')} lead={t('pages.contact.lead')}>
      <div class="stack stack-l">
        <section class="stack stack-s form">
          <h2>{t('pages.contact.person.title')}</h2>
          <p>{t('pages.contact.person')}</p>
          <ChooseContact />
          <Show when={about.value()?.demo}>
            <Message kind="info" still>
              <p>{t('pages.contact.person.demo')}</p>
            </Message>
          </Show>
        </section>
        <For each={places}>
          {({ key, href }) => (
            <section class="stack stack-s">
              <h2>{t(`pages.contact.${key}.title`)}</h2>
              <p>{t(`pages.contact.${key}`)}</p>
              <p>
                <a href={href}>{t(`pages.contact.${key}.link`)}</a>
              </p>
            </section>
          )}
        </For>
        <section class="stack stack-s">
          <h2>{t('pages.contact.emergency.title')}</h2>
          <p>{t('pages.contact.emergency')}</p>
        </section>
      </div>
    </Page>
  );
};

export default ContactPage;
