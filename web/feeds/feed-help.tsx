import { For } from 'solid-js';
import { Section } from '../account/section.tsx';
import { useText } from '../i18n/language.tsx';
import { Disclosure } from '../ui/disclosure.tsx';

/** The programs that people have, and the steps in which each takes an address. */
const programs = [
  { program: 'google', steps: ['google.1', 'google.2', 'google.3'] },
  { program: 'outlook', steps: ['outlook.1', 'outlook.2', 'outlook.3'] },
  { program: 'apple', steps: ['apple.1', 'apple.2', 'apple.3'] },
  { program: 'android', steps: ['android.1', 'android.2'] },
  { program: 'caldav', steps: ['caldav.1', 'caldav.2', 'caldav.3'] },
] as const;

/** How an address gets into each program, and how slowly that then follows. */
export const FeedHelp = () => {
  const { t } = useText();
  return (
    <Section title={t('feeds.help.title')} text={t('feeds.help.text')}>
      <div>
        <For each={programs}>
          {({ program, steps }) => (
            <Disclosure summary={t(`feeds.help.${program}`)}>
              <ol class="feed-steps">
                <For each={steps}>{(step) => <li>{t(`feeds.help.${step}`)}</li>}</For>
              </ol>
              <p class="soft">{t(`feeds.help.${program}.pace`)}</p>
            </Disclosure>
          )}
        </For>
      </div>
    </Section>
  );
};
