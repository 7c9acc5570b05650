import { createSignal, Show } from 'solid-js';
import { useText } from '../i18n/language.tsx';
import { CopyText } from '../rooms/copy-text.tsx';
import { Checkbox } from '../ui/choice-group.tsx';
import { Disclosure } from '../ui/disclosure.tsx';
import { Tabs } from '../ui/tabs.tsx';
import type { Snippets } from './snippets.ts';
import type { ChoiceProps } from './whose-fields.tsx';

type Form = 'element' | 'frame' | 'link' | 'screen';

/** The line for the site's security policy, for who has one. */
const Policy = (props: { text: string }) => {
  const { t } = useText();
  return (
    <Disclosure summary={t('embedding.policy')}>
      <div class="stack">
        <p>{t('embedding.policy.text')}</p>
        <CopyText label={t('embedding.policy.lines')} text={props.text} action={t('embedding.copy')} />
      </div>
    </Disclosure>
  );
};

/** The three forms, each ready to be copied. */
export const SnippetTabs = (props: ChoiceProps & { snippets: Snippets }) => {
  const { t } = useText();
  const [form, setForm] = createSignal<Form>('element');
  const action = () => t('embedding.copy');

  const Element = () => (
    <div class="stack">
      <p>{t('embedding.element.text')}</p>
      <CopyText label={t('embedding.code')} text={props.snippets.element} action={action()} />
      <Show when={props.snippets.elementStyles}>
        {(styles) => <CopyText label={t('embedding.styles')} text={styles()} action={action()} />}
      </Show>
      <Policy text={props.snippets.elementPolicy} />
    </div>
  );
  const Frame = () => (
    <div class="stack">
      <p>{t('embedding.frame.text')}</p>
      <Checkbox
        label={t('embedding.fits')}
        name="fits"
        hint={t('embedding.fits.hint')}
        checked={props.choices.fits}
        onChange={(fits) => props.onChange({ fits })}
      />
      <CopyText label={t('embedding.code')} text={props.snippets.frame} action={action()} />
      <Policy text={props.snippets.framePolicy} />
    </div>
  );
  const Link = () => (
    <div class="stack">
      <p>{t('embedding.link.text')}</p>
      <CopyText label={t('embedding.code')} text={props.snippets.link} action={action()} />
      <CopyText label={t('embedding.address')} text={props.snippets.address} action={action()} />
    </div>
  );

  const Screen = () => (
    <div class="stack">
      <p>{t('embedding.screen.text')}</p>
      <Show when={props.snippets.screen} fallback={<p>{t('embedding.screen.one')}</p>}>
        {(address) => (
          <>
            <CopyText label={t('embedding.screen.address')} text={address()} action={action()} />
            <p>{t('embedding.screen.short', { address: props.snippets.shortScreen ?? '' })}</p>
            <p>
              <a href={address()} target="_blank" rel="noreferrer">
                {t('embedding.screen.open')}
              </a>
            </p>
          </>
        )}
      </Show>
    </div>
  );

  return (
    <Tabs<Form>
      label={t('embedding.forms')}
      selected={form()}
      onSelect={setForm}
      tabs={[
        { key: 'element', label: t('embedding.element'), content: Element },
        { key: 'frame', label: t('embedding.frame'), content: Frame },
        { key: 'link', label: t('embedding.link'), content: Link },
        { key: 'screen', label: t('embedding.screen'), content: Screen },
      ]}
    />
  );
};
