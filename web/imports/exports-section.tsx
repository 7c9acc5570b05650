import { For } from 'solid-js';
import { importKinds } from '../../shared/imports/kinds.ts';
import { useText } from '../i18n/language.tsx';
import { LinkButton } from '../ui/button.tsx';

/** The way out: a file of each kind, and everything in one. */
export const ExportsSection = () => {
  const { t, language } = useText();
  return (
    <section class="stack no-print">
      <h2>{t('imports.export.title')}</h2>
      <p>{t('imports.export.lead')}</p>
      <ul class="cluster plain-list">
        <For each={importKinds}>
          {(kind) => (
            <li>
              <LinkButton
                variant="quiet"
                href={`/api/v1/exports/${kind}.csv?language=${language()}`}
                download=""
                rel="external"
              >
                {t(`imports.kind.${kind}`)}
              </LinkButton>
            </li>
          )}
        </For>
      </ul>
      <div class="stack stack-s">
        <div>
          <LinkButton variant="quiet" href="/api/v1/exports/everything.json" download="tilava.json" rel="external">
            {t('imports.export.everything')}
          </LinkButton>
        </div>
        <p class="soft">{t('imports.export.everything.hint')}</p>
      </div>
    </section>
  );
};
