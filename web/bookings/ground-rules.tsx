import { For, Show } from 'solid-js';
import { useText } from '../i18n/language.tsx';
import { ownTerms, type TermsSite } from '../region/own-terms.ts';
import { useRegion } from '../region/region.tsx';
import { Disclosure } from '../ui/disclosure.tsx';

const rules = ['1', '2', '3', '4', '5', '6', '7', '8', '9', '10'] as const;

/** The ground rules of the rooms, which every booker accepts, and the region's and the house's terms where there are any. */
export const GroundRules = (props: { site: TermsSite }) => {
  const { t } = useText();
  const region = useRegion();
  const hasTerms = () => region.view().texts.includes('terms');
  return (
    <>
      <Show when={hasTerms()}>
        <p>
          <a href="/ehdot" target="_blank" rel="noopener">
            {t('request.terms.published')}
          </a>
        </p>
      </Show>
      <Show when={ownTerms(region, props.site)}>
        {(href) => (
          <p>
            <a href={href()} target="_blank" rel="noopener">
              {t('request.terms.house.read')}
            </a>
          </p>
        )}
      </Show>
      <Disclosure summary={t('request.terms.read')}>
        <ol class="ground-rules">
          <For each={rules}>{(rule) => <li>{t(`request.terms.${rule}`)}</li>}</For>
        </ol>
      </Disclosure>
    </>
  );
};
