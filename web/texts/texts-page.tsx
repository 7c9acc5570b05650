import { useNavigate } from '@solidjs/router';
import { createSignal, For, Show } from 'solid-js';
import { type DocumentKind, documentKinds } from '../../shared/texts/kinds.ts';
import { mailGroups } from '../../shared/texts/mail-kinds.ts';
import type { MailTextView } from '../../shared/texts/mail-schemas.ts';
import { AdminPage } from '../admin/admin-page.tsx';
import { answerOf, api } from '../api/client.ts';
import { createReading } from '../api/reading.ts';
import { useText } from '../i18n/language.tsx';
import { Button, LinkButton } from '../ui/button.tsx';
import { FaultMessage } from '../ui/fault-message.tsx';
import { SelectField } from '../ui/field.tsx';
import { Skeleton } from '../ui/skeleton.tsx';
import { Tag } from '../ui/tag.tsx';
import { readDocumentSettings, readHouseTexts } from './queries.ts';
import './texts.css';

const readAll = async () => ({
  documents: await Promise.all(documentKinds.map((kind) => readDocumentSettings(kind))),
  houses: await readHouseTexts(),
  mails: (await answerOf(api.mailTexts['mail-texts'].$get())).items,
});

const DocumentState = (props: { settings: Awaited<ReturnType<typeof readDocumentSettings>> }) => {
  const { t } = useText();
  const newest = () => props.settings.versions[0];
  return (
    <span class="cluster">
      <Show when={newest()} fallback={<Tag icon="minus">{t('texts.state.none')}</Tag>}>
        {(version) => (
          <Tag tone="success" icon="done">
            {t('texts.state.published', { number: version().number })}
          </Tag>
        )}
      </Show>
      <Show when={props.settings.isDraft}>
        <Tag tone="attention" icon="edit">
          {t('texts.state.draft')}
        </Tag>
      </Show>
    </span>
  );
};

const houseHref = (house: { id: string; code: string | null }) =>
  `/yllapito/tekstit/terms?talo=${encodeURIComponent(house.code ?? house.id)}`;

/** Terms of single houses: those that have some, and a way to write some for another. */
const HouseTexts = (props: { houses: Awaited<ReturnType<typeof readHouseTexts>> }) => {
  const { t, language } = useText();
  const navigate = useNavigate();
  const [chosen, setChosen] = createSignal<string>();
  const own = () => props.houses.filter(({ number, isDraft }) => number !== null || isDraft);
  const others = () => props.houses.filter(({ number, isDraft }) => number === null && !isDraft);
  const open = (event: SubmitEvent) => {
    event.preventDefault();
    const house = others().find((each) => each.house.id === chosen())?.house;
    if (house) navigate(houseHref(house));
  };
  return (
    <section class="stack">
      <h2>{t('texts.houses')}</h2>
      <p>{t('texts.house.text')}</p>
      <Show when={own().length > 0}>
        <ul class="text-list plain-list">
          <For each={own()}>
            {({ house, number, isDraft }) => (
              <li>
                <a href={houseHref(house)}>{house.name[language()]}</a>
                <span class="cluster">
                  <Show when={number}>
                    {(published) => (
                      <Tag tone="success" icon="done">
                        {t('texts.state.published', { number: published() })}
                      </Tag>
                    )}
                  </Show>
                  <Show when={isDraft}>
                    <Tag tone="attention" icon="edit">
                      {t('texts.state.draft')}
                    </Tag>
                  </Show>
                </span>
              </li>
            )}
          </For>
        </ul>
      </Show>
      <Show when={others().length > 0}>
        <form class="form" onSubmit={open}>
          <SelectField
            label={t('texts.house.choose')}
            name="house"
            options={others().map(({ house }) => ({ value: house.id, label: house.name[language()] }))}
            placeholder={t('texts.house.choose.none')}
            onChange={setChosen}
          />
          <div>
            <Button type="submit" variant="quiet" icon="edit" disabled={chosen() === undefined}>
              {t('texts.house.write')}
            </Button>
          </div>
        </form>
      </Show>
    </section>
  );
};

const MailList = (props: { mails: readonly MailTextView[] }) => {
  const { t } = useText();
  return (
    <ul class="text-list plain-list">
      <For each={props.mails}>
        {({ kind, isOwn }) => (
          <li>
            <a href={`/yllapito/tekstit/${kind}`}>{t(`texts.mail.${kind}`)}</a>
            <Tag tone={isOwn ? 'brand' : 'plain'}>{t(isOwn ? 'texts.state.own' : 'texts.state.product')}</Tag>
          </li>
        )}
      </For>
    </ul>
  );
};

const Lists = () => {
  const { t } = useText();
  const reading = createReading(() => true, readAll);
  return (
    <Show
      when={reading.fault() === undefined}
      fallback={<FaultMessage error={reading.fault()} onRetry={reading.refresh} />}
    >
      <Show when={reading.value()} fallback={<Skeleton lines={10} />}>
        {(value) => (
          <div class="stack stack-xl">
            <section class="stack">
              <h2>{t('texts.documents')}</h2>
              <ul class="text-list plain-list">
                <For each={value().documents}>
                  {(settings) => (
                    <li>
                      <a href={`/yllapito/tekstit/${settings.kind}`}>
                        {t(`texts.kind.${settings.kind as DocumentKind}`)}
                      </a>
                      <DocumentState settings={settings} />
                    </li>
                  )}
                </For>
              </ul>
            </section>
            <HouseTexts houses={value().houses} />
            <div>
              <LinkButton href="/yllapito/tekstit/viestit" variant="quiet">
                {t('texts.samples')}
              </LinkButton>
            </div>
            <For each={mailGroups}>
              {(group) => (
                <section class="stack">
                  <h2>{t(`texts.mails.${group}`)}</h2>
                  <MailList mails={value().mails.filter((mail) => mail.group === group)} />
                </section>
              )}
            </For>
          </div>
        )}
      </Show>
    </Show>
  );
};

/** Every text that the region may write itself. */
const TextsPage = () => {
  const { t } = useText();
  return (
    <AdminPage section="texts" title={t('texts.title')} lead={t('texts.lead')}>
      <Lists />
    </AdminPage>
  );
};

export default TextsPage;
