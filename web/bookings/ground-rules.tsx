import { For } from 'solid-js';
import { useText } from '../i18n/language.tsx';
import { Disclosure } from '../ui/disclosure.tsx';

const rules = ['1', '2', '3', '4', '5', '6', '7', '8', '9', '10'] as const;

/** The ground rules of the rooms, which every booker accepts. */
export const GroundRules = () => {
  const { t } = useText();
  return (
    <Disclosure summary={t('request.terms.read')}>
      <ol class="ground-rules">
        <For each={rules}>{(rule) => <li>{t(`request.terms.${rule}`)}</li>}</For>
      </ol>
    </Disclosure>
  );
};
