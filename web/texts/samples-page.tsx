import { useSearchParams } from '@solidjs/router';
import { Show } from 'solid-js';
import { isLanguage, type Language, languages } from '../../shared/i18n/language.ts';
import { isMailKind } from '../../shared/texts/mail-kinds.ts';
import type { SampleMailSummary, SampleMailView } from '../../shared/texts/sample-schemas.ts';
import type { PlainMailKind, SampleVariant } from '../../shared/texts/samples.ts';
import { AdminPage } from '../admin/admin-page.tsx';
import { createReading } from '../api/reading.ts';
import { useText } from '../i18n/language.tsx';
import { Button, LinkButton } from '../ui/button.tsx';
import { FaultMessage } from '../ui/fault-message.tsx';
import { SelectField } from '../ui/field.tsx';
import { Skeleton } from '../ui/skeleton.tsx';
import { Tabs } from '../ui/tabs.tsx';
import { Tag } from '../ui/tag.tsx';
import { readSample, readSamples, samplePagePath } from './queries.ts';
import './texts.css';

/** What a sample is called: its mail, and what happened where that differs. */
const createSampleNames = () => {
  const { t } = useText();
  return (name: string) =>
    isMailKind(name) ? t(`texts.mail.${name}`) : t(`texts.sample.${name as SampleVariant | PlainMailKind}`);
};

const InLanguage = (props: { mail: SampleMailView; language: Language }) => {
  const { t } = useText();
  const mail = () => props.mail.mails.find(({ language }) => language === props.language);
  return (
    <Show when={mail()}>
      {(shown) => (
        <div class="stack">
          <p>
            <span class="soft">{t('texts.subject')}:</span> <strong lang={props.language}>{shown().subject}</strong>
          </p>
          <div class="mail-sides">
            <section class="stack stack-s" aria-labelledby="viesti-teksti">
              <h3 id="viesti-teksti">{t('texts.samples.text')}</h3>
              <pre class="text-preview mail-preview" lang={props.language}>
                {shown().text}
              </pre>
            </section>
            <section class="stack stack-s" aria-labelledby="viesti-sivu">
              <h3 id="viesti-sivu">{t('texts.samples.page')}</h3>
              <iframe
                class="mail-page"
                sandbox=""
                src={samplePagePath(props.mail.name, props.language)}
                title={t('texts.samples.frame', { subject: shown().subject })}
              />
            </section>
          </div>
        </div>
      )}
    </Show>
  );
};

interface ChosenProps {
  name: string;
  language: Language;
  onLanguage: (language: Language) => void;
}

const Chosen = (props: ChosenProps) => {
  const { t } = useText();
  const nameOf = createSampleNames();
  const reading = createReading(() => props.name, readSample);
  return (
    <Show
      when={reading.fault() === undefined}
      fallback={<FaultMessage error={reading.fault()} onRetry={reading.refresh} />}
    >
      <Show when={reading.value()} fallback={<Skeleton lines={10} />}>
        {(mail) => (
          <section class="stack" aria-labelledby="viesti">
            <div class="cluster">
              <h2 id="viesti">{nameOf(mail().name)}</h2>
              <Tag tone={mail().isOwn ? 'brand' : 'plain'}>
                {t(mail().isOwn ? 'texts.state.own' : 'texts.state.product')}
              </Tag>
            </div>
            <Show when={mail().isWordable} fallback={<p class="soft">{t('texts.samples.fixed')}</p>}>
              <div>
                <LinkButton href={`/yllapito/tekstit/${mail().kind}`} variant="quiet" icon="edit">
                  {t('texts.samples.edit')}
                </LinkButton>
              </div>
            </Show>
            <Tabs
              label={t('texts.preview.language')}
              selected={props.language}
              onSelect={props.onLanguage}
              tabs={languages.map((language) => ({
                key: language,
                label: t(`editing.language.${language}`),
                content: () => <InLanguage mail={mail()} language={language} />,
              }))}
            />
          </section>
        )}
      </Show>
    </Show>
  );
};

const Samples = (props: { items: readonly SampleMailSummary[] }) => {
  const { t, language } = useText();
  const [query, setQuery] = useSearchParams<{ viesti: string; kieli: string }>();
  const nameOf = createSampleNames();
  const at = () =>
    Math.max(
      0,
      props.items.findIndex(({ name }) => name === query.viesti),
    );
  const chosen = () => props.items[at()]?.name ?? '';
  const show = (name: string | undefined) => name !== undefined && setQuery({ viesti: name }, { replace: true });
  const shownIn = (): Language => (isLanguage(query.kieli) ? query.kieli : language());
  return (
    <div class="stack stack-l">
      <div class="stack stack-s">
        <SelectField
          label={t('texts.samples.choose', { count: props.items.length })}
          name="viesti"
          options={props.items.map(({ name }) => ({ value: name, label: nameOf(name) }))}
          value={chosen()}
          onChange={show}
        />
        <div class="cluster">
          <Button variant="quiet" small disabled={at() === 0} onClick={() => show(props.items[at() - 1]?.name)}>
            {t('texts.samples.previous')}
          </Button>
          <Button
            variant="quiet"
            small
            disabled={at() === props.items.length - 1}
            onClick={() => show(props.items[at() + 1]?.name)}
          >
            {t('texts.samples.next')}
          </Button>
        </div>
      </div>
      <Chosen name={chosen()} language={shownIn()} onLanguage={(kieli) => setQuery({ kieli }, { replace: true })} />
    </div>
  );
};

/** Every mail that the product sends, as text and as a page, about a booking that nobody has. */
const SamplesPage = () => {
  const { t } = useText();
  const reading = createReading(() => true, readSamples);
  return (
    <AdminPage section="texts" title={t('texts.samples')} lead={t('texts.samples.lead')}>
      <Show
        when={reading.fault() === undefined}
        fallback={<FaultMessage error={reading.fault()} onRetry={reading.refresh} />}
      >
        <Show when={reading.value()} fallback={<Skeleton lines={10} />}>
          {(items) => <Samples items={items()} />}
        </Show>
      </Show>
    </AdminPage>
  );
};

export default SamplesPage;
