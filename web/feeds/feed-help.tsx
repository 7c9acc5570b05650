import { For } from 'solid-js';
import { Section } from '../account/section.tsx';
import { useText } from '../i18n/language.tsx';
import { Disclosure } from '../ui/disclosure.tsx';

/** The programs that people have, and how many steps each takes to get an address. */
const programs = ['google', 'outlook', 'apple', 'android', 'caldav'] as const;

const steps = {
  google: ['google.1', 'google.2', 'google.3'],
  outlook: ['outlook.1', 'outlook.2', 'outlook.3'],
  apple: ['apple.1', 'apple.2', 'apple.3'],
  android: ['android.1', 'android.2'],
  caldav: ['caldav.1', 'caldav.2', 'caldav.3'],
} as const;

export interface FeedHelpProps {
  /** The CalDAV address of a calendar that is open to all; nothing for one's own, whose address is its password. */
  open?: string;
}

/** How an address gets into each program, and how slowly that then follows. */
export const FeedHelp = (props: FeedHelpProps) => {
  const { t } = useText();
  const stepsOf = (program: (typeof programs)[number]): string[] => {
    const address = props.open;
    if (address !== undefined && program === 'apple') {
      return [t('feeds.help.apple.here'), t('feeds.help.apple.2'), t('feeds.help.apple.3')];
    }
    if (address !== undefined && program === 'caldav') {
      return [t('feeds.help.caldav.1'), t('feeds.help.caldav.here', { address }), t('feeds.help.caldav.open')];
    }
    return steps[program].map((step) => t(`feeds.help.${step}`));
  };
  return (
    <Section
      title={t('feeds.help.title')}
      text={t(props.open === undefined ? 'feeds.help.text' : 'feeds.help.public.text')}
    >
      <div>
        <For each={programs}>
          {(program) => (
            <Disclosure summary={t(`feeds.help.${program}`)}>
              <ol class="feed-steps">
                <For each={stepsOf(program)}>{(step) => <li>{step}</li>}</For>
              </ol>
              <p class="soft">{t(`feeds.help.${program}.pace`)}</p>
            </Disclosure>
          )}
        </For>
      </div>
    </Section>
  );
};
