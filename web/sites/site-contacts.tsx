import { For, Show } from 'solid-js';
import { createReading } from '../api/reading.ts';
import { NearestContact } from '../contacts/contact-card.tsx';
import { readContacts } from '../contacts/queries.ts';
import { useText } from '../i18n/language.tsx';
import { LinkButton } from '../ui/button.tsx';
import { FaultMessage } from '../ui/fault-message.tsx';
import { Skeleton } from '../ui/skeleton.tsx';
import type { SitePartProps } from './site-editor.ts';

/** The contact persons of the house, and the one whom a visitor would see now. */
export const SiteContacts = (props: Pick<SitePartProps, 'site'>) => {
  const { t, language } = useText();
  const contacts = createReading(
    () => props.site.id,
    (siteId) => readContacts({ siteId, limit: '50' }),
  );
  return (
    <div class="stack stack-l">
      <p>{t('sites.contacts.lead')}</p>
      <Show
        when={contacts.fault() === undefined}
        fallback={<FaultMessage error={contacts.fault()} onRetry={contacts.refresh} />}
      >
        <Show when={contacts.value()} fallback={<Skeleton lines={3} />}>
          {(page) => (
            <ul class="plain-list stack stack-s">
              <For each={page().items} fallback={<li class="soft">{t('sites.contacts.none')}</li>}>
                {(contact) => (
                  <li>
                    <a href={`/yllapito/yhteyshenkilot/${contact.id}`}>{contact.name}</a>, {contact.title[language()]}
                  </li>
                )}
              </For>
            </ul>
          )}
        </Show>
      </Show>
      <div class="cluster">
        <LinkButton
          variant="quiet"
          icon="plus"
          href={`/yllapito/yhteyshenkilot/uusi?toimipiste=${encodeURIComponent(props.site.id)}`}
        >
          {t('sites.contacts.add')}
        </LinkButton>
        <a href="/yllapito/yhteyshenkilot">{t('sites.contacts.manage')}</a>
      </div>
      <Show when={props.site.state === 'published' && props.site.careContext !== 'closed'}>
        <section class="stack stack-s" aria-labelledby="nearest-title">
          <h2 id="nearest-title">{t('sites.contacts.nearest')}</h2>
          <NearestContact site={props.site.id} />
        </section>
      </Show>
    </div>
  );
};
